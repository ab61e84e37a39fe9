import type { Command } from 'commander';
import { z } from 'zod';
import { report, writeOut } from '../../io/output.ts';
import { startProgress } from '../../io/progress.ts';
import { plural } from '../../store/ingest.ts';
import { countAll } from '../../store/overview.ts';
import type { PaperChange, ReextractSummary } from '../../store/reextract.ts';
import { openStore } from '../../store/store.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { onInterrupt } from '../interrupt.ts';
import { extractorWith, readLexicon, withLexicon } from '../lexicon-file.ts';
import { withOutput } from '../voice.ts';

const Options = z.object({
  db: z.string().optional(),
  lexicon: z.string().optional(),
  dryRun: z.boolean().default(false),
  all: z.boolean().default(false),
  summary: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command
    .option('--dry-run', 'say what would change and change nothing')
    .option('--all', 'also papers whose claims were found by the rules of this version')
    .option('--summary', 'only how much changed, not what');
  withLexicon(command);
  withOutput(command, 'write what changed into a file, whole or not at all');
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    {
      run: 'reextract --dry-run',
      about: 'what a newer version of the rules would find in the stored papers',
    },
    { run: 'reextract', about: 'find it and keep it' },
  ]);
}

async function run(options: Options): Promise<void> {
  const store = openStore(databasePath(options.db), 'update', extractorWith(readLexicon(options.lexicon)));
  const changes: PaperChange[] = [];
  const progress = await startProgress({ papers: countAll(store.connection).papers });
  const release = onInterrupt(() => 'what was read again so far is stored');
  try {
    const work = (): Promise<ReextractSummary> =>
      store.reextract(
        options.all,
        (change) => changes.push(change),
        (papers) => progress.papers(papers),
      );
    const summary = options.dryRun ? await store.rehearse(work) : await work();
    progress.stop();
    // What a rehearsal tells is what was asked for, also when quiet.
    const tell = options.dryRun ? writeOut : report;
    if (!options.summary) for (const change of changes) await tell(describeChange(change));
    const { papers, changed, claimsBefore, claimsAfter } = summary;
    await tell(
      `${plural(papers, 'paper')} read again, ${changed} changed; ${claimsBefore} claims before, ${claimsAfter} now\n`,
    );
  } finally {
    release();
    progress.stop();
    store.close();
  }
}

function describeChange({ id, title, added, removed }: PaperChange): string {
  const lines = [...removed.map((line) => `  - ${line}`), ...added.map((line) => `  + ${line}`)];
  return `${id}  ${title}\n${lines.join('\n')}\n`;
}
