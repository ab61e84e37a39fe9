import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../model/errors.ts';
import type { Page } from '../store/claim-filter.ts';
import { fullTextQuery } from '../store/full-text.ts';
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

/** Adds the options that choose what part of an answer is given, in what order. */
export function withPage(command: Command): void {
  command
    .optionsGroup('Which part, in which order:')
    .option('--sort <columns>', 'columns to sort by, with commas; -name is downwards')
    .option('--limit <count>', 'at most so many')
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

/** Order and part that the options ask for. @throws UsageError for a value that cannot be understood. */
export function pageOf(options: PaperFilterOptions, columns: readonly string[]): Page {
  const { sort, limit, offset } = options;
  return {
    ...(sort === undefined ? {} : { sort: parseSort(sort, columns) }),
    ...(limit === undefined ? {} : { limit: parseCount('--limit', limit) }),
    ...(offset === undefined ? {} : { offset: parseCount('--offset', offset) }),
  };
}
