import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import type { ClaimFilter } from '../../store/claim-filter.ts';
import { plural } from '../../store/ingest.ts';
import { openStore, type Store } from '../../store/store.ts';
import { claimAnswerColumns, claimRow } from '../claim-columns.ts';
import { ClaimFilterOptions, claimFilter, withClaimFilter, withHardware } from '../claim-filter-options.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../show.ts';

const Options = ClaimFilterOptions.extend(AnswerOptions.shape).extend({ db: z.string().optional() });
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  withClaimFilter(command);
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'query --hw H100 --metric speedup', about: 'speedups that were measured on an H100' },
    { run: 'query --vs "DGX H100"', about: 'figures that are compared with a DGX H100' },
    {
      run: 'query --metric throughput --sort -value --limit 5 --json',
      about: 'the five highest rates, with everything that is known of them',
    },
  ]);
}

async function run(options: Options): Promise<void> {
  const columns = chosenColumns(claimAnswerColumns, options);
  const conditions = claimFilter(options);
  const store = openStore(databasePath(options.db));
  try {
    const filter = withHardware(conditions, options, store);
    const claims = store.claims(filter);
    await showAnswer({ columns, rows: claims.map(claimRow) }, options);
    const papers = new Set(claims.map((claim) => claim.paper)).size;
    note(`${plural(claims.length, 'claim')} of ${plural(papers, 'paper')}`);
    if (claims.length === 0) noteEmpty(store, filter);
  } finally {
    store.close();
  }
}

/** Says which part of a filter left nothing. */
function noteEmpty(store: Store, filter: ClaimFilter): void {
  const helpful = store.countWithout(filter).filter(({ claims }) => claims > 0);
  for (const { field, claims } of helpful)
    note(`without --${field} there would be ${plural(claims, 'claim')}`);
}
