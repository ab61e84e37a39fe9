import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { report, writeOut } from '../../io/output.ts';
import { detail } from '../../io/terminal.ts';
import { describeSummary } from '../../store/ingest.ts';
import { createNumberSet } from '../../store/number-set.ts';
import { openStore, type Store } from '../../store/store.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { FeedChoiceOptions, feedChoice, withFeedChoice } from '../feed-choice.ts';
import { type IngestJob, ingestAll } from '../ingest-run.ts';
import { extractorWith, readLexicon, withLexicon } from '../lexicon-file.ts';
import { openRejects } from '../rejects.ts';
import { withVoice } from '../voice.ts';

const Options = FeedChoiceOptions.extend({
  db: z.string().optional(),
  lexicon: z.string().optional(),
  strict: z.boolean().default(false),
  rejects: z.string().optional(),
  dryRun: z.boolean().default(false),
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
    .option('--dry-run', 'say what would change and change nothing');
  withVoice(command);
  command.action((inputs: string[]) => run(inputs, Options.parse(command.opts())));
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
  const extractor = extractorWith(readLexicon(options.lexicon));
  const rejects = options.rejects === undefined ? null : await openRejects(options.rejects);
  let store: Store | null = null;
  const open = (): Store => {
    // A rehearsal without a database has nothing to compare with, and must not leave one behind.
    const place = options.dryRun && !existsSync(path) ? ':memory:' : path;
    if (store === null) detail(`papers: database ${place}`);
    store ??= openStore(place, 'write', extractor);
    return store;
  };
  try {
    const { strict, dryRun } = options;
    const job: IngestJob = { choice, open, strict, dryRun, seen: createNumberSet(), rejects };
    const work = (): Promise<void> => runJob(inputs, job);
    if (dryRun) await open().rehearse(work);
    else await work();
  } finally {
    if (store !== null) open().close();
  }
}

async function runJob(inputs: readonly string[], job: IngestJob): Promise<void> {
  const total = await ingestAll(inputs, job);
  await job.rejects?.finish();
  if (total === null) return;
  // What a rehearsal tells is what was asked for, also when quiet.
  const tell = job.dryRun ? writeOut : report;
  await tell(`${describeSummary(total, job.open().countClaims(job.seen.values()))}\n`);
}
