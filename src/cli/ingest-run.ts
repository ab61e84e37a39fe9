import type { FeedItem } from '../feeds/feed.ts';
import { detectFeed, type FeedChoice, readFeed } from '../feeds/index.ts';
import { expandInputs } from '../io/expand.ts';
import { openSource } from '../io/input.ts';
import { createSweeper } from '../io/memory.ts';
import { inputSize, startProgress } from '../io/progress.ts';
import { detail } from '../io/terminal.ts';
import { InputError } from '../model/errors.ts';
import { addSummaries, describeSummary, type IngestSummary, plural } from '../store/ingest.ts';
import { createNumberSet, type NumberSet } from '../store/number-set.ts';
import type { Store } from '../store/store.ts';
import { today } from './days.ts';
import { onInterrupt } from './interrupt.ts';
import type { Rejects } from './rejects.ts';
import { createRemarker, tellInputError } from './remarks.ts';

/** Milliseconds: seldom enough that sweeping costs less than 2% of the time. */
const betweenSweeps = 2000;

/** What all inputs of one call share. */
export interface IngestJob {
  readonly choice: FeedChoice;
  readonly open: () => Store;
  /** Stop at the first record that cannot be read. */
  readonly strict: boolean;
  /** Nothing of it will stay. */
  readonly dryRun: boolean;
  /** Keys of the papers that the inputs hold. */
  readonly seen: NumberSet;
  /** Takes the records that cannot be read; null where the user does not want them. */
  readonly rejects: Rejects | null;
}

/** Ingests all inputs; one that cannot be read does not keep the others back. Gives null where none could be read. */
export async function ingestAll(inputs: readonly string[], job: IngestJob): Promise<IngestSummary | null> {
  let total: IngestSummary | null = null;
  let stored = 0;
  // Between two batches: what is stored is whole, and the next ingest goes on from there.
  const release = onInterrupt(() =>
    job.dryRun ? 'nothing was stored' : `${plural(stored, 'paper')} of this call are stored`,
  );
  for (const input of await expandInputs(inputs)) {
    const before = stored;
    try {
      const summary = await ingestOne(input, job, (count) => {
        stored = before + count;
      });
      total = total === null ? summary : addSummaries(total, summary);
    } catch (error) {
      tellInputError(error);
    }
  }
  release();
  return total;
}

async function ingestOne(
  input: string,
  job: IngestJob,
  onBatch: (papers: number) => void,
): Promise<IngestSummary> {
  const { choice, open, strict } = job;
  const progress = await startProgress(await inputSize(input));
  try {
    const source = progress.watch(await openSource(input));
    // The first item shows whether the input is a feed at all: only then is a database made.
    const items = await startReading(readFeed(source, choice));
    const remarks = createRemarker(source.name);
    const seen = createNumberSet();
    const sweep = createSweeper(betweenSweeps);
    const feed = choice.from ?? detectFeed(source.head, choice.map)?.name ?? null;
    const summary = await open().ingest(items, {
      input: source.name,
      feed,
      day: choice.asOf ?? today(),
      now: () => new Date().toISOString(),
      onRemark(remark) {
        remarks.tell(remark);
        if (remark.type !== 'reject') return;
        const { where, reason, raw } = remark.reject;
        job.rejects?.add({ input: source.name, where, reason, raw });
        if (strict) throw new InputError(`${source.name}, ${where}: ${reason}; nothing after it was read`);
      },
      onBatch(papers) {
        progress.papers(papers);
        onBatch(papers);
        sweep();
      },
      seen,
    });
    progress.stop();
    remarks.finish();
    for (const pid of seen.values()) job.seen.add(pid);
    detail(
      `papers: ${source.name}: ${feed ?? 'unknown feed'}; ${describeSummary(summary, open().countClaims(seen.values()))}`,
    );
    return summary;
  } finally {
    progress.stop();
  }
}

/** Reads the first item, so that an input without papers fails here, and gives it back with the rest. */
async function startReading(items: AsyncGenerator<FeedItem>): Promise<AsyncIterable<FeedItem>> {
  const first = await items.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* items;
  })();
}
