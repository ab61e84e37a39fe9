import type { WrittenDay } from './footer.ts';

/** A paper as the page shows it, before its year is worked out. */
export interface Draft {
  readonly title: string;
  readonly abstract: string;
  /** Line of the title, from 1. */
  readonly line: number;
  readonly day: WrittenDay | null;
  readonly authorCount: number | null;
  readonly organization: string | null;
  readonly upvotes: number | null;
  readonly comments: number | null;
  readonly arxivId: string | null;
  readonly urls: readonly string[];
}

/** Something on the page that could not be read as a paper. */
export interface Leftover {
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
}

/** What a layout finds on a page. */
export interface Page {
  readonly drafts: readonly Draft[];
  readonly leftovers: readonly Leftover[];
  readonly warnings: readonly string[];
  /** The year of the page where a link tells it (`/papers/date/2026-03-24`), else null. */
  readonly year: number | null;
}
