import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import type { FeedItem } from '../../feeds/feed.ts';
import { detectFeed, type FeedChoice, readFeed } from '../../feeds/index.ts';
import { writeAtomically } from '../../io/atomic.ts';
import { expandInputs } from '../../io/expand.ts';
import { openSource } from '../../io/input.ts';
import { inputSize, startProgress } from '../../io/progress.ts';
import { beQuiet, note, writeOut } from '../../io/terminal.ts';
import { InputError } from '../../model/errors.ts';
import { addSummaries, describeSummary, type IngestSummary, plural } from '../../store/ingest.ts';
import { createNumberSet, type NumberSet } from '../../store/number-set.ts';
import { openStore, type Store } from '../../store/store.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { today } from '../days.ts';
import { FeedChoiceOptions, feedChoice, withFeedChoice } from '../feed-choice.ts';
import { onInterrupt } from '../interrupt.ts';
import { extractorWith, readLexicon, withLexicon } from '../lexicon-file.ts';
import { createRemarker, tellInputError } from '../remarks.ts';

const Options = FeedChoiceOptions.extend({
  db: z.string().optional(),
  lexicon: z.string().optional(),
  strict: z.boolean().default(false),
  rejects: z.string().optional(),
  dryRun: z.boolean().default(false),
  quiet: z.boolean().default(false),
  verbose: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command.argument('<input...>', 'files, folders, globs or addresses to read; - is stdin');
  withDatabase(command);
  withFeedChoice(command);
  withLexicon(command);
  command
    .optionsGroup('Options:')
    .option('--strict', 'stop at the first record that cannot be read')
    .option('--rejects <file>', 'keep the records that cannot be read, one JSON object a line')
    .option('--dry-run', 'say what would change and change nothing')
    .option('-q, --quiet', 'only the summary: no remarks, no progress')
    .option('-v, --verbose', 'a summary of each input on stderr')
    .action((inputs: string[]) => run(inputs, Options.parse(command.opts())));
  withExamples(command, [
    { run: 'ingest daily-papers.txt', about: 'a pasted Daily Papers page into your own database' },
    {
      run: 'ingest daily-papers.txt --as-of 2025-11-24 --db chips.db',
      about: 'a page taken on a known day, into a database of its own',
    },
    { run: 'ingest - --dry-run < daily-papers.txt', about: 'what would change, from stdin' },
  ]);
}

async function run(inputs: readonly string[], options: Options): Promise<void> {
  if (options.quiet) beQuiet();
  const path = databasePath(options.db);
  const choice = feedChoice(options);
  const extractor = extractorWith(readLexicon(options.lexicon));
  let store: Store | null = null;
  const open = (): Store => {
    // A rehearsal without a database has nothing to compare with, and must not leave one behind.
    const place = options.dryRun && !existsSync(path) ? ':memory:' : path;
    store ??= openStore(place, 'write', extractor);
    return store;
  };
  try {
    const work = (): Promise<void> =>
      ingestAll(inputs, { choice, open, options, seen: createNumberSet(), rejects: [] });
    if (options.dryRun) await open().rehearse(work);
    else await work();
  } finally {
    if (store !== null) open().close();
  }
}

/** What all inputs of one call share. */
interface Job {
  readonly choice: FeedChoice;
  readonly open: () => Store;
  readonly options: Options;
  /** Keys of the papers that the inputs hold. */
  readonly seen: NumberSet;
  /** Records that could not be read, as lines of JSON. */
  readonly rejects: string[];
}

async function ingestAll(inputs: readonly string[], job: Job): Promise<void> {
  let total: IngestSummary | null = null;
  let stored = 0;
  // Between two batches: what is stored is whole, and the next ingest goes on from there.
  const release = onInterrupt(() =>
    job.options.dryRun ? 'nothing was stored' : `${plural(stored, 'paper')} of this call are stored`,
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
  if (job.options.rejects !== undefined) await writeAtomically(job.options.rejects, job.rejects);
  if (total !== null)
    await writeOut(`${describeSummary(total, job.open().countClaims(job.seen.values()))}\n`);
}

async function ingestOne(input: string, job: Job, onBatch: (papers: number) => void): Promise<IngestSummary> {
  const { choice, open, options } = job;
  const progress = await startProgress(await inputSize(input), !options.quiet);
  try {
    const source = progress.watch(await openSource(input));
    // The first item shows whether the input is a feed at all: only then is a database made.
    const items = await startReading(readFeed(source, choice));
    const remarks = createRemarker(source.name);
    const seen = createNumberSet();
    const summary = await open().ingest(items, {
      input: source.name,
      feed: choice.from ?? detectFeed(source.head)?.name ?? null,
      day: choice.asOf ?? today(),
      now: () => new Date().toISOString(),
      onRemark(remark) {
        remarks.tell(remark);
        if (remark.type !== 'reject') return;
        const { where, reason, raw } = remark.reject;
        job.rejects.push(`${JSON.stringify({ input: source.name, where, reason, raw })}\n`);
        if (options.strict)
          throw new InputError(`${source.name}, ${where}: ${reason}; nothing after it was read`);
      },
      onBatch(papers) {
        progress.papers(papers);
        onBatch(papers);
      },
      seen,
    });
    progress.stop();
    remarks.finish();
    for (const pid of seen.values()) job.seen.add(pid);
    if (options.verbose)
      note(`papers: ${source.name}: ${describeSummary(summary, open().countClaims(seen.values()))}`);
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
