const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO date of a day that exists in the calendar, else null. Months count from 1. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysOf(year, month)) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

/** Number of the month (1 … 12) whose English name or abbreviation `word` is, else null. */
export function monthNumber(word: string): number | null {
  const index = monthNames.indexOf(word.slice(0, 3).toLowerCase());
  return index === -1 ? null : index + 1;
}

/** The day of an ISO date or time (`2025-07-18T04:01:33Z` → `2025-07-18`), else null. */
export function isoDay(text: string): string | null {
  const found = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(text);
  if (found === null) return null;
  return isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The day of `Mon, 2 Apr 2007 19:18:42 GMT` or `2 April 2007`, as written, else null. */
export function mailDay(text: string): string | null {
  const found = /^\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})(?!\d)/u.exec(text);
  const month = monthNumber(found?.[2] ?? '');
  if (found === null || month === null) return null;
  return isoDate(Number(found[3]), month, Number(found[1]));
}

/** The ISO time of `Mon, 2 Apr 2007 19:18:42 GMT`, or null. */
export function mailTime(text: string): string | null {
  if (mailDay(text) === null) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
