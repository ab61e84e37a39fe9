import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import type { Answer } from '../../render/answer.ts';
import type { ClaimFilter, Page } from '../../store/claim-filter.ts';
import { claimColumns, type FoundClaim } from '../../store/claim-query.ts';
import { plural } from '../../store/ingest.ts';
import { openStore, type Store } from '../../store/store.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { claimAnswerColumns, claimRow } from '../claim-columns.ts';
import { ClaimFilterOptions, claimFilter, withClaimFilter, withHardware } from '../claim-filter-options.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { groupClaims, groupColumns, groupNames, pickClaims } from '../group.ts';
import { words } from '../lists.ts';
import { pageOf, withPage } from '../paper-filter-options.ts';
import { pick } from '../suggest.ts';

const Options = ClaimFilterOptions.extend(AnswerOptions.shape).extend({
  db: z.string().optional(),
  groupBy: z.string().optional(),
  best: z.boolean().default(false),
  latest: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  withClaimFilter(command);
  withPage(command);
  command
    .option('--best', 'only the best of each metric, score, unit and hardware')
    .option('--latest', 'only the newest of each metric, score, unit and hardware')
    .option('--group-by <names>', `count, least, median and largest by ${groupNames.join(', ')}`);
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'query --hw H100 --metric speedup', about: 'speedups that were measured on an H100' },
    { run: 'query --vs "DGX H100"', about: 'figures that are compared with a DGX H100' },
    { run: 'query --metric energy --min 2x --since 2025', about: 'all about energy and power, from 2x on' },
    {
      run: 'query --metric speedup --group-by hw --limit 5',
      about: 'on which hardware speedups are reported',
    },
    {
      run: 'query --metric throughput --sort -value --limit 5 --json',
      about: 'the five highest rates, with everything that is known of them',
    },
  ]);
}

async function run(options: Options): Promise<void> {
  const conditions = claimFilter(options);
  const page = pageOf(options, claimColumns);
  const keys = options.groupBy === undefined ? null : groupKeys(options.groupBy);
  const columns = chosenColumns(keys === null ? claimAnswerColumns : groupColumns(keys), options);
  const store = openStore(databasePath(options.db));
  try {
    const filter = withHardware(conditions, options, store);
    const claims = find(store, filter, page, options);
    const rows = keys === null ? claims.map(claimRow) : cutPage(groupClaims(claims, keys), page);
    await showAnswer({ columns, rows } satisfies Answer, options);
    const papers = new Set(claims.map((claim) => claim.paper)).size;
    note(`${plural(claims.length, 'claim')} of ${plural(papers, 'paper')}`);
    if (claims.length === 0) noteEmpty(store, filter);
  } finally {
    store.close();
  }
}

function groupKeys(text: string): string[] {
  return words(text).map((word) => pick('grouping', word, groupNames));
}

/** The claims to show. Where some are picked or grouped, the page is cut out of what is left. */
function find(store: Store, filter: ClaimFilter, page: Page, options: Options): FoundClaim[] {
  const picking = options.best || options.latest;
  if (!picking && options.groupBy === undefined) return store.claims(filter, page);
  const all = store.claims(filter, page.sort === undefined ? {} : { sort: page.sort });
  const best = options.best ? pickClaims(all, 'best') : all;
  const picked = options.latest ? pickClaims(best, 'latest') : best;
  return options.groupBy === undefined ? cutPage(picked, page) : picked;
}

function cutPage<T>(rows: readonly T[], { limit, offset = 0 }: Page): T[] {
  return rows.slice(offset, limit === undefined ? undefined : offset + limit);
}

/** Says which option left nothing. */
function noteEmpty(store: Store, filter: ClaimFilter): void {
  const helpful = store.countWithout(filter).filter(({ claims }) => claims > 0);
  if (helpful.length === 0) {
    note('no single option is the reason: leave out several, or see what there is with: papers stats');
    return;
  }
  for (const { option, claims } of helpful) note(`without --${option}: ${plural(claims, 'claim')}`);
}
