import { existsSync } from 'node:fs';
import { extract, rulesVersion } from '../extract.ts';
import type { Cursors, FetchedPage, FetchOptions, FetchPlan } from '../fetch/page.ts';
import { report, writeOut } from '../io/output.ts';
import { startProgress } from '../io/progress.ts';
import { detail, note } from '../io/terminal.ts';
import { databaseCursors } from '../store/cursors.ts';
import { addSummaries, describeSummary, type IngestSummary, plural } from '../store/ingest.ts';
import { createNumberSet } from '../store/number-set.ts';
import { openStore, type Store } from '../store/store.ts';
import { databasePath } from './database.ts';
import { today } from './days.ts';
import { onInterrupt } from './interrupt.ts';
import { createRemarker } from './remarks.ts';

/** What every kind of fetch takes. */
export interface FetchRun {
  readonly db: string | undefined;
  readonly endpoint: string | undefined;
  /** Begin at the beginning, whatever an interrupted fetch left. */
  readonly restart: boolean;
  /** Tell what would be asked, and ask nothing. */
  readonly dryRun: boolean;
}

/** One query of one source. */
interface Query {
  plan(options: FetchOptions): FetchPlan;
  fetch(options: FetchOptions): AsyncIterable<FetchedPage>;
}

/** A source's two functions with the query they are to be called with. */
export function bind<T>(
  query: T,
  plan: (query: T, options: FetchOptions) => FetchPlan,
  fetch: (query: T, options: FetchOptions) => AsyncIterable<FetchedPage>,
): Query {
  return { plan: (options) => plan(query, options), fetch: (options) => fetch(query, options) };
}

/** Fetches and stores, or tells what would be fetched. */
export async function runFetch(run: FetchRun, query: Query): Promise<void> {
  await (run.dryRun ? tellPlan(run, query) : storePages(run, query));
}

/** The plan goes to stdout: it is the answer. No request is made and no database. */
async function tellPlan(run: FetchRun, query: Query): Promise<void> {
  const path = databasePath(run.db);
  const store = existsSync(path) ? openStore(path) : null;
  try {
    const plan = query.plan(optionsFor(run, store));
    const [first, ...more] = plan.urls;
    const lines = [
      `first request: ${first ?? 'none, all is fetched'}`,
      ...(more.length === 0 ? [] : [`requests: ${more.length + 1} or more, the last to ${more.at(-1)}`]),
      `rate: one request in ${plan.pause / 1000} s`,
      `cursor: ${plan.resumes === null ? 'none, begins at the beginning' : `goes on ${plan.resumes}`}`,
      `database: ${path}`,
    ];
    await writeOut(`${lines.join('\n')}\n`);
  } finally {
    store?.close();
  }
}

function optionsFor(run: FetchRun, store: Store | null): FetchOptions {
  const cursors = store === null ? {} : { cursors: databaseCursors(store.connection) };
  return {
    ...(run.endpoint === undefined ? {} : { endpoint: run.endpoint }),
    http: { onRetry: (message) => note(`papers: ${message}`) },
    ...(run.restart ? restarted(cursors) : cursors),
  };
}

/** Cursors that know nothing of an interrupted fetch, but keep how far this one is. */
function restarted({ cursors }: { cursors?: Cursors }): { cursors?: Cursors } {
  return cursors === undefined ? {} : { cursors: { ...cursors, read: () => null } };
}

/**
 * Stores the pages of a source as they come. After each page the cursor moves, so that a fetch that is interrupted,
 * or that a server ends, goes on where it was when it is called again.
 */
async function storePages(run: FetchRun, query: Query): Promise<void> {
  const store = openStore(databasePath(run.db), 'write', { extract, rulesVersion });
  const seen = createNumberSet();
  let total: IngestSummary = { papers: 0, new: 0, changed: 0, same: 0, unreadable: 0 };
  const progress = await startProgress(null);
  const release = onInterrupt(
    () => `${plural(total.papers, 'paper')} of this call are stored, the same call goes on from there`,
  );
  try {
    for await (const page of query.fetch(optionsFor(run, store))) {
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
      progress.papers(total.papers);
      detail(`papers: ${plural(total.papers, 'paper')} so far, last from ${page.url}`);
    }
    progress.stop();
    await report(`${describeSummary(total, store.countClaims(seen.values()))}\n`);
  } finally {
    release();
    progress.stop();
    store.close();
  }
}
