import { UsageError } from '../model/errors.ts';

/** Today, ISO, in the user's own time zone: a page saved in the evening is of that day. */
export function today(now: Date = new Date()): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whether a day like 2025-02-29 is in the calendar. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/**
 * Reads a day of the user: `2024-07-18`, a month `2024-07`, a year `2024`, or so many days, weeks, months or years ago (`30d`, `2w`, `6m`, `1y`).
 * A month or a year is its first day for `start` and its last for `end`.
 * @throws UsageError for anything else.
 */
export function parseDay(text: string, edge: 'start' | 'end', now: Date = new Date()): string {
  const ago = /^(\d{1,4})([dwmy])$/u.exec(text);
  if (ago !== null) return daysAgo(Number(ago[1]), ago[2] ?? 'd', now);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(text) ?? [];
  if (year !== undefined) {
    const lastMonth = month ?? (edge === 'start' ? '01' : '12');
    const whole = day ?? (edge === 'start' ? '01' : lastDayOf(Number(year), Number(lastMonth)));
    const result = `${year}-${lastMonth}-${whole}`;
    if (exists(result)) return result;
  }
  throw new UsageError(`"${text}" is no date: write 2024, 2024-07, 2024-07-18, or 30d for 30 days ago`);
}

function lastDayOf(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}

function daysAgo(count: number, unit: string, now: Date): string {
  const date = new Date(now);
  if (unit === 'd') date.setDate(date.getDate() - count);
  if (unit === 'w') date.setDate(date.getDate() - 7 * count);
  if (unit === 'm') date.setMonth(date.getMonth() - count);
  if (unit === 'y') date.setFullYear(date.getFullYear() - count);
  return today(date);
}
