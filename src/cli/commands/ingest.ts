import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import type { FeedItem } from '../../feeds/feed.ts';
import { detectFeed, type FeedChoice, readFeed } from '../../feeds/index.ts';
import { openSource } from '../../io/input.ts';
import { writeOut } from '../../io/terminal.ts';
import { addSummaries, describeSummary, type IngestSummary } from '../../store/ingest.ts';
import { openStore, type Store } from '../../store/store.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { today } from '../days.ts';
import { feedChoice, withFeedChoice } from '../feed-choice.ts';
import { createRemarker, tellInputError } from '../remarks.ts';

const Options = z.object({
  db: z.string().optional(),
  from: z.string().optional(),
  asOf: z.string().optional(),
  dryRun: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command.argument('<input...>', 'files to read; - is stdin');
  withDatabase(command);
  withFeedChoice(command);
  command
    .option('--dry-run', 'say what would change and change nothing')
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
  const path = databasePath(options.db);
  const choice = feedChoice(options);
  let store: Store | null = null;
  const open = (): Store => {
    // A rehearsal without a database has nothing to compare with, and must not leave one behind.
    store ??= options.dryRun && !existsSync(path) ? openStore(':memory:', 'write') : openStore(path, 'write');
    return store;
  };
  try {
    const work = (): Promise<void> => ingestAll(inputs, choice, open);
    if (options.dryRun) await open().rehearse(work);
    else await work();
  } finally {
    if (store !== null) open().close();
  }
}

async function ingestAll(inputs: readonly string[], choice: FeedChoice, open: () => Store): Promise<void> {
  const seen = new Set<number>();
  let total: IngestSummary | null = null;
  for (const input of inputs) {
    try {
      const summary = await ingestOne(input, choice, open, seen);
      total = total === null ? summary : addSummaries(total, summary);
    } catch (error) {
      tellInputError(error);
    }
  }
  if (total !== null) await writeOut(`${describeSummary(total, open().countClaims(seen))}\n`);
}

async function ingestOne(
  input: string,
  choice: FeedChoice,
  open: () => Store,
  seen: Set<number>,
): Promise<IngestSummary> {
  const source = await openSource(input);
  // The first item shows whether the input is a feed at all: only then is a database made.
  const items = await startReading(readFeed(source, choice));
  const remarks = createRemarker(source.name);
  const summary = await open().ingest(items, {
    input: source.name,
    feed: choice.from ?? detectFeed(source.head)?.name ?? null,
    day: choice.asOf ?? today(),
    now: () => new Date().toISOString(),
    onRemark: (remark) => remarks.tell(remark),
    seen,
  });
  remarks.finish();
  return summary;
}

/** Reads the first item, so that an input without papers fails here, and gives it back with the rest. */
async function startReading(items: AsyncGenerator<FeedItem>): Promise<AsyncIterable<FeedItem>> {
  const first = await items.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* items;
  })();
}
