import { setImmediate } from 'node:timers/promises';
import type { FeedItem } from '../feeds/feed.ts';
import type { PaperInput } from '../model/paper.ts';
import type { NumberSet } from './number-set.ts';
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
}

/** An item of a feed that is not a paper. */
export type Remark = Exclude<FeedItem, { type: 'paper' }>;

export interface IngestOptions {
  /** Name of the input, kept in the table of runs. */
  readonly input: string;
  readonly feed: string | null;
  /** ISO day on which the feed said so. */
  readonly day: string;
  readonly rulesVersion: string;
  /** The time now, ISO. The store has no clock of its own. */
  readonly now: () => string;
  /** Called for every record that could not be read and every remark of the feed. */
  readonly onRemark?: (remark: Remark) => void;
  /** Gets the keys of the papers' rows, once for every record. */
  readonly seen?: NumberSet;
  /** Called after each stored batch with the number of papers so far. */
  readonly onBatch?: (papers: number) => void;
}

/** Papers of one transaction: large enough that syncing the disk is cheap, small enough that Ctrl-C loses little. */
const batchSize = 256;

/** `69 papers: 0 new, 0 changed, 69 same, 0 unreadable; 250 claims` */
export function describeSummary(summary: IngestSummary, claims: number): string {
  const { papers, new: fresh, changed, same, unreadable } = summary;
  return `${plural(papers, 'paper')}: ${fresh} new, ${changed} changed, ${same} same, ${unreadable} unreadable; ${plural(claims, 'claim')}`;
}

/** `1 paper`, `2 papers`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Adds up what several ingests did. */
export function addSummaries(a: IngestSummary, b: IngestSummary): IngestSummary {
  return {
    papers: a.papers + b.papers,
    new: a.new + b.new,
    changed: a.changed + b.changed,
    same: a.same + b.same,
    unreadable: a.unreadable + b.unreadable,
  };
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
  const summary: IngestSummary = { papers: 0, new: 0, changed: 0, same: 0, unreadable: 0 };
  const started = options.now();
  let batch: PaperInput[] = [];

  const flush = (): void => {
    const papers = batch;
    batch = [];
    connection
      .transaction(() => {
        for (const paper of papers) {
          const { outcome, pid } = writer.add(paper, options.day);
          summary[outcome] += 1;
          summary.papers += 1;
          options.seen?.add(pid);
        }
      })
      .immediate();
    if (papers.length > 0) options.onBatch?.(summary.papers);
  };

  try {
    for await (const item of items) {
      if (item.type === 'paper') {
        batch.push(item.paper);
        if (batch.length >= batchSize) {
          flush();
          // Input that is at hand never lets the event loop turn: without this Ctrl-C would wait for its end.
          await setImmediate();
        }
      } else {
        if (item.type === 'reject') summary.unreadable += 1;
        options.onRemark?.(item);
      }
    }
  } finally {
    flush();
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
