import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import type { Row } from '../../render/answer.ts';
import type { ClaimFilter, Page } from '../../store/claim-filter.ts';
import { claimColumns, type FoundClaim } from '../../store/claim-query.ts';
import { plural } from '../../store/ingest.ts';
import type { Store } from '../../store/store.ts';
import { AnswerOptions, chosenColumns, isReadOnTerminal, showAnswer, withAnswer } from '../answer-options.ts';
import { claimAnswerColumns, claimRow } from '../claim-columns.ts';
import { ClaimFilterOptions, claimFilter, withClaimFilter, withHardware } from '../claim-filter-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { groupClaims, groupColumns, groupNames, pickClaims } from '../group.ts';
import { words } from '../lists.ts';
import { pageOf, shownOf, withPage } from '../paper-filter-options.ts';
import { pick } from '../suggest.ts';
import { withStore } from '../with-store.ts';

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
  const page = pageOf(options, claimColumns, isReadOnTerminal(options));
  const keys = options.groupBy === undefined ? null : groupKeys(options.groupBy);
  const columns = chosenColumns(keys === null ? claimAnswerColumns : groupColumns(keys), options);
  await withStore(options.db, async (store) => {
    const filter = withHardware(conditions, options, store);
    const found =
      keys === null ? findClaims(store, filter, page, options) : groups(store, filter, page, keys, options);
    await showAnswer({ name: 'claims', columns, rows: found.rows }, options);
    note(found.told);
    if (found.rows.length === 0) noteEmpty(store, filter);
  });
}

function groupKeys(text: string): string[] {
  return words(text).map((word) => pick('grouping', word, groupNames));
}

/** Rows to show, and what is said of them. */
interface Found {
  readonly rows: readonly Row[];
  readonly told: string;
}

function findClaims(store: Store, filter: ClaimFilter, page: Page, options: Options): Found {
  const picking = options.best || options.latest;
  const all = picking ? picked(store, filter, page, options) : null;
  const claims = all === null ? store.claims(filter, page) : cutPage(all, page);
  const total = all === null ? store.tally(filter).claims : all.length;
  const papers = new Set(claims.map((claim) => claim.paper)).size;
  const told = shownOf(claims.length, total, 'claim', options);
  return {
    rows: claims.map(claimRow),
    told: claims.length === total ? `${told} of ${plural(papers, 'paper')}` : told,
  };
}

function groups(
  store: Store,
  filter: ClaimFilter,
  page: Page,
  keys: readonly string[],
  options: Options,
): Found {
  const claims = picked(store, filter, page, options);
  const all = groupClaims(claims, keys);
  const rows = cutPage(all, page);
  const papers = new Set(claims.map((claim) => claim.paper)).size;
  const of = `${plural(claims.length, 'claim')} of ${plural(papers, 'paper')}`;
  return { rows, told: `${shownOf(rows.length, all.length, 'group', options)}; ${of}` };
}

/** All claims of a filter, or the best or the newest of them. */
function picked(store: Store, filter: ClaimFilter, { sort }: Page, options: Options): FoundClaim[] {
  const all = store.claims(filter, sort === undefined ? {} : { sort });
  const best = options.best ? pickClaims(all, 'best') : all;
  return options.latest ? pickClaims(best, 'latest') : best;
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
