import type { FeedItem, Reject } from '../feeds/feed.ts';
import type { PaperInput } from '../model/paper.ts';
import type { Connection } from './open.ts';
import type { Writer } from './writer.ts';

/** What an ingest did, as counted over its input. */
export interface IngestSummary {
  /** Records that were read as a paper: new + changed + same. */
  papers: number;
  new: number;
  changed: number;
  same: number;
  /** Records that could not be read as a paper. */
  unreadable: number;
  /** Claims that the papers of this input have now. */
  claims: number;
}

export interface IngestOptions {
  /** Name of the input, kept in the table of runs. */
  readonly input: string;
  readonly feed: string | null;
  /** ISO day on which the feed said so. */
  readonly day: string;
  readonly rulesVersion: string;
  /** The time now, ISO. The store has no clock of its own. */
  readonly now: () => string;
  readonly onReject?: (reject: Reject) => void;
  readonly onWarning?: (message: string) => void;
  /** Called after each stored batch with the number of papers so far. */
  readonly onBatch?: (papers: number) => void;
}

/** Papers of one transaction: large enough that syncing the disk is cheap, small enough that Ctrl-C loses little. */
const batchSize = 256;

/** `69 papers: 0 new, 0 changed, 69 same, 0 unreadable; 250 claims` */
export function describeSummary(summary: IngestSummary): string {
  const { papers, new: fresh, changed, same, unreadable, claims } = summary;
  return `${plural(papers, 'paper')}: ${fresh} new, ${changed} changed, ${same} same, ${unreadable} unreadable; ${plural(claims, 'claim')}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Stores what a feed yields, a batch at a time. What was stored before an error of the feed stays stored.
 * Ingesting the same input again changes nothing.
 */
export async function ingestItems(
  connection: Connection,
  writer: Writer,
  items: AsyncIterable<FeedItem>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const summary: IngestSummary = { papers: 0, new: 0, changed: 0, same: 0, unreadable: 0, claims: 0 };
  const seen = new Set<number>();
  const started = options.now();
  let batch: PaperInput[] = [];

  const flush = (): void => {
    const papers = batch;
    batch = [];
    connection.transaction(() => {
      for (const paper of papers) {
        const { outcome, pid } = writer.add(paper, options.day);
        summary[outcome] += 1;
        summary.papers += 1;
        seen.add(pid);
      }
    })();
    if (papers.length > 0) options.onBatch?.(summary.papers);
  };

  try {
    for await (const item of items) {
      if (item.type === 'paper') {
        batch.push(item.paper);
        if (batch.length >= batchSize) flush();
      } else if (item.type === 'reject') {
        summary.unreadable += 1;
        options.onReject?.(item.reject);
      } else {
        options.onWarning?.(item.message);
      }
    }
  } finally {
    flush();
    for (const pid of seen) summary.claims += writer.countClaims(pid);
    noteRun(connection, started, summary, options);
  }
  return summary;
}

function noteRun(
  connection: Connection,
  started: string,
  summary: IngestSummary,
  options: IngestOptions,
): void {
  const { papers, new: fresh, changed, same, unreadable } = summary;
  const { input, feed, rulesVersion } = options;
  connection
    .prepare(
      `INSERT INTO runs (started, finished, input, feed, papers, new, changed, same, unreadable, rules_version)
       VALUES (@started, @finished, @input, @feed, @papers, @fresh, @changed, @same, @unreadable, @rulesVersion)`,
    )
    .run({
      started,
      finished: options.now(),
      input,
      feed,
      papers,
      fresh,
      changed,
      same,
      unreadable,
      rulesVersion,
    });
}
