import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../model/errors.ts';
import type { Page } from '../store/claim-filter.ts';
import { fullTextQuery } from '../store/full-text.ts';
import { plural } from '../store/ingest.ts';
import type { PaperFilter } from '../store/paper-filter.ts';
import { parseDay } from './days.ts';
import { parseCount, parseSort } from './lists.ts';

/** Values of the options that `withPaperFilter` and `withPage` add. */
export const PaperFilterOptions = z.object({
  since: z.string().optional(),
  until: z.string().optional(),
  org: z.string().optional(),
  paper: z.string().optional(),
  text: z.string().optional(),
  sort: z.string().optional(),
  limit: z.string().optional(),
  offset: z.string().optional(),
});
export type PaperFilterOptions = z.infer<typeof PaperFilterOptions>;

/** Adds the options that choose papers. */
export function withPaperFilter(command: Command): void {
  command
    .optionsGroup('Which papers:')
    .option('--since <date>', 'papers from this day on: 2024, 2024-07, 2024-07-18, or 30d for 30 days ago')
    .option('--until <date>', 'papers up to this day')
    .option('--org <name>', 'of this organisation (a part of the name is enough)')
    .option('--paper <paper>', 'of this paper: id, title, or part of either')
    .option('--text <words>', 'papers with all these words; "quoted words" in this order, kern* a beginning');
}

/** Rows of a table on a terminal unless told: more would scroll away. */
const onTerminal = 50;

/** Adds the options that choose what part of an answer is given, in what order. */
export function withPage(command: Command): void {
  command
    .optionsGroup('Which part, in which order:')
    .option('--sort <columns>', 'columns to sort by, with commas; -name is downwards')
    .option('--limit <count>', `at most so many, 0 for all (default: ${onTerminal} in a table on a terminal)`)
    .option('--offset <count>', 'leave out so many first');
}

/** The filter that the options ask for. @throws UsageError for a value that cannot be understood. */
export function paperFilter(options: PaperFilterOptions): PaperFilter {
  const { since, until, org, paper, text } = options;
  if (text !== undefined && fullTextQuery(text) === '')
    throw new UsageError('--text needs a word to look for');
  return {
    ...(since === undefined ? {} : { since: parseDay(since, 'start') }),
    ...(until === undefined ? {} : { until: parseDay(until, 'end') }),
    ...(org === undefined ? {} : { organization: org }),
    ...(paper === undefined ? {} : { paper }),
    ...(text === undefined ? {} : { text }),
  };
}

/**
 * Order and part that the options ask for; `read` says that somebody reads the answer on a terminal.
 * @throws UsageError for a value that cannot be understood.
 */
export function pageOf(options: PaperFilterOptions, columns: readonly string[], read: boolean): Page {
  const { sort, limit, offset } = options;
  const most = limit === undefined ? (read ? onTerminal : 0) : parseCount('--limit', limit);
  return {
    ...(sort === undefined ? {} : { sort: parseSort(sort, columns) }),
    ...(most === 0 ? {} : { limit: most }),
    ...(offset === undefined ? {} : { offset: parseCount('--offset', offset) }),
  };
}

/** `14 claims`; where a limit or an offset left some out `50 of 1,234 claims; --limit 0 shows all`. */
export function shownOf(shown: number, all: number, noun: string, { limit }: PaperFilterOptions): string {
  if (shown === all) return plural(all, noun);
  const hint = limit === undefined ? '; --limit 0 shows all' : '';
  const counted = (count: number): string => count.toLocaleString('en-US');
  return `${counted(shown)} of ${counted(all)} ${noun}s${hint}`;
}
