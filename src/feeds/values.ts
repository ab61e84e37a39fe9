/**
 * Reading of single values out of records of unknown shape: a value of another type counts as missing,
 * so that one odd field never costs the paper. By hand, since bulk dumps have thousands of records a second.
 */

/** A JSON object with fields of any kind. */
export type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` as a JSON object, or null where it is anything else. */
export function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

/** The entries of a list; none where the value is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The trimmed text of a value, or null where it holds none. */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** A whole number, or null. */
export function integerOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,15}\s*$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A number of things, or null where it is missing or negative. */
export function countOf(value: unknown): number | null {
  const count = integerOf(value);
  return count === null || count < 0 ? null : count;
}

/** The texts of a list; entries that hold none are left out. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((entry) => textOf(entry) ?? []);
}

/** Names out of a list of names or of objects with a `name`. */
export function namesOf(value: unknown): string[] {
  return listOf(value).flatMap(
    (entry) => (typeof entry === 'string' ? textOf(entry) : textOf(asObject(entry)?.['name'])) ?? [],
  );
}

/** A title on one line: feeds wrap long titles with a line end and spaces. */
export function titleOf(value: unknown): string {
  const text = textOf(value) ?? '';
  if (!/[\r\n]/u.test(text)) return text;
  const parts = text.split(/[\r\n]+/u).map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ');
}

/** An ISO time exactly as given where it begins with a day, else null. */
export function timeOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^\d{4}-\d{2}-\d{2}/u.test(text) ? text : null;
}

/** Texts without repeats and without those that are missing. */
export function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => text || []))];
}
