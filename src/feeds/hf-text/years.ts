import { isoDate } from '../dates.ts';
import type { Draft } from './draft.ts';
import type { WrittenDay } from './footer.ts';

/** What a page tells about its own year. */
export interface YearHints {
  /** Day the page was taken, ISO, where the user gave it. */
  readonly asOf: string | null;
  /** Year of the page where a link on it says so. */
  readonly year: number | null;
}

/**
 * The year that the page left out, as a function of the day; null where nothing tells it.
 * The page leaves the year out where it is its own, so the newest written-out year is the year before.
 * An arXiv id (`2507.…`) bounds the year from below.
 */
export function inferYear(drafts: readonly Draft[], hints: YearHints): (day: WrittenDay) => number | null {
  const { asOf } = hints;
  if (asOf !== null) return (day) => yearNotAfter(day, asOf);
  const written = drafts.map((draft) => (draft.day?.year ? draft.day.year + 1 : 0));
  const ids = drafts.map((draft) => idYear(draft.arxivId));
  const year = hints.year ?? Math.max(0, ...written, ...ids);
  return () => (year === 0 ? null : year);
}

/** ISO date of a written day, or null where its year cannot be told. */
export function settleDay(day: WrittenDay, infer: (day: WrittenDay) => number | null): string | null {
  const year = day.year ?? infer(day);
  return year === null ? null : isoDate(year, day.month, day.day);
}

/** The year of `asOf`, or the one before where the day would lie in the future. */
function yearNotAfter(day: WrittenDay, asOf: string): number {
  const year = Number(asOf.slice(0, 4));
  const monthDay = `${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  return monthDay <= asOf.slice(5) ? year : year - 1;
}

function idYear(arxivId: string | null): number {
  const found = /^(\d{2})\d{2}\./u.exec(arxivId ?? '');
  return found === null ? 0 : 2000 + Number(found[1]);
}
