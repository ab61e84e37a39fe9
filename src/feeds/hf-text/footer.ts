import { isoDate, monthNumber } from '../dates.ts';

/** A day as the page writes it; the year is missing where it is the year of the page. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A date line: the day, and the number of comments behind it where there are any. */
export interface DateLine {
  readonly day: WrittenDay;
  readonly comments: number | null;
}

const dateLine = /^([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, ?(\d{4}))?(?:\s+(\d{1,5}))?$/u;
const authorsLine = /^(?:[•·*-]\s*)?(\d{1,5}) authors?$/iu;
const countLine = /^(\d{1,6})$/u;
// A leap year, so that Feb 29 without a year is a day.
const anyYear = 2024;

/** Reads `Jul 18 6`, `May 11, 2023 1` or `Oct 21`; null for every other line. */
export function parseDateLine(text: string): DateLine | null {
  const found = dateLine.exec(text.trim());
  if (found === null) return null;
  const month = monthNumber(found[1] ?? '');
  const day = Number(found[2]);
  const year = found[3] === undefined ? null : Number(found[3]);
  if (month === null || isoDate(year ?? anyYear, month, day) === null) return null;
  return { day: { year, month, day }, comments: found[4] === undefined ? null : Number(found[4]) };
}

/** Reads `• 6 authors`; null for every other line. */
export function parseAuthorsLine(text: string): number | null {
  const found = authorsLine.exec(text.trim());
  return found === null ? null : Number(found[1]);
}

/** Reads a line that is a number only: votes above a title, comments below a date. */
export function parseCountLine(text: string): number | null {
  const found = countLine.exec(text.trim());
  return found === null ? null : Number(found[1]);
}

/**
 * The display name in an organisation line, where the page puts the account's name before it:
 * `deepseek-ai DeepSeek` is DeepSeek, `ByteDance-Seed ByteDance Seed` is ByteDance Seed, `Tsinghua University` stays whole.
 */
export function organizationName(text: string): string {
  const found = /^(\S+)\s+(\S.*)$/u.exec(text.trim());
  const handle = found?.[1];
  const name = found?.[2];
  if (handle === undefined || name === undefined) return text.trim();
  const isHandle =
    /[-_\d]/u.test(handle) || handle === handle.toLowerCase() || bare(name).startsWith(bare(handle));
  return isHandle ? name : text.trim();
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
