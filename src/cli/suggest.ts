import { closest, distance } from 'fastest-levenshtein';
import { UsageError } from '../model/errors.ts';

/** The name that somebody may have meant, or null where none is near. */
export function nearest(word: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const lower = word.toLowerCase();
  const found = closest(
    lower,
    names.map((name) => name.toLowerCase()),
  );
  // Two letters that changed places are a distance of two, so that much is always near.
  const near = distance(lower, found) <= (word.length < 3 ? 1 : Math.max(2, Math.floor(word.length / 3)));
  return near ? (names.find((name) => name.toLowerCase() === found) ?? null) : null;
}

/** How many names an error lists at most. */
const listed = 30;

/** The error for a name that is not in a list: with what was meant, or else the list. */
export function unknownName(kind: string, word: string, names: readonly string[]): UsageError {
  const meant = nearest(word, names);
  const list = names.length > listed ? [...names.slice(0, listed), '…'] : names;
  const choice = names.length === 0 ? 'there is none yet' : `use one of ${list.join(', ')}`;
  const hint = meant === null ? choice : `did you mean ${meant}?`;
  return new UsageError(`unknown ${kind} "${word}": ${hint}`);
}

/** The member of `names` that was written, whatever its case. @throws UsageError with a suggestion. */
export function pick<T extends string>(kind: string, word: string, names: readonly T[]): T {
  const found = names.find((name) => name.toLowerCase() === word.toLowerCase());
  if (found === undefined) throw unknownName(kind, word, names);
  return found;
}
