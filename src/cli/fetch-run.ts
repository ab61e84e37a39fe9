import { extract, rulesVersion } from '../extract.ts';
import type { FetchedPage, FetchOptions } from '../fetch/page.ts';
import { beQuiet, complain, note, writeOut } from '../io/terminal.ts';
import { databaseCursors } from '../store/cursors.ts';
import { addSummaries, describeSummary, type IngestSummary, plural } from '../store/ingest.ts';
import { createNumberSet } from '../store/number-set.ts';
import { openStore } from '../store/store.ts';
import { databasePath } from './database.ts';
import { today } from './days.ts';

import { createRemarker } from './remarks.ts';

/** What every kind of fetch takes. */
export interface FetchRun {
  readonly db: string | undefined;
  readonly endpoint: string | undefined;
  /** Begin at the beginning, whatever an interrupted fetch left. */
  readonly restart: boolean;
  readonly quiet: boolean;
}

/**
 * Stores the pages of a source as they come. After each page the cursor moves, so that a fetch that is interrupted,
 * or that a server ends, goes on where it was when it is called again.
 */
export async function storePages(
  run: FetchRun,
  fetch: (options: FetchOptions) => AsyncIterable<FetchedPage>,
): Promise<void> {
  if (run.quiet) beQuiet();
  const store = openStore(databasePath(run.db), 'write', { extract, rulesVersion });
  const cursors = databaseCursors(store.connection);
  const seen = createNumberSet();
  let total: IngestSummary = { papers: 0, new: 0, changed: 0, same: 0, unreadable: 0 };
  const onInterrupt = (): void => {
    complain(
      `papers: stopped; ${plural(total.papers, 'paper')} of this call are stored, the same call goes on from there`,
    );
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  try {
    const options: FetchOptions = {
      ...(run.endpoint === undefined ? {} : { endpoint: run.endpoint }),
      http: { onRetry: (message) => note(`papers: ${message}`) },
      cursors: run.restart ? { ...cursors, read: () => null } : cursors,
    };
    for await (const page of fetch(options)) {
      const remarks = createRemarker(page.url);
      const summary = await store.ingest(page.items, {
        input: page.url,
        feed: page.feed,
        day: today(),
        now: () => new Date().toISOString(),
        onRemark: (remark) => remarks.tell(remark),
        seen,
      });
      remarks.finish();
      page.commit();
      total = addSummaries(total, summary);
      note(`papers: ${plural(total.papers, 'paper')} so far, last from ${page.url}`);
    }
    await writeOut(`${describeSummary(total, store.countClaims(seen.values()))}\n`);
  } finally {
    process.off('SIGINT', onInterrupt);
    store.close();
  }
}
