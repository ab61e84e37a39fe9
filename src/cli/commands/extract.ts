import type { Command } from 'commander';
import { z } from 'zod';
import { batchedOut } from '../../io/batched.ts';
import { withExamples } from '../command.ts';
import { FeedChoiceOptions, feedChoice, withFeedChoice } from '../feed-choice.ts';
import { extractorWith, readLexicon, withLexicon } from '../lexicon-file.ts';
import { readPapers } from '../read-papers.ts';
import { chosenTextFormat, TextOptions, withTextFormats } from '../text-options.ts';

const formats = ['ndjson', 'json'] as const;

const Options = FeedChoiceOptions.extend(TextOptions.shape).extend({ lexicon: z.string().optional() });

export function define(command: Command): void {
  command.argument('<input...>', 'files, folders, globs or addresses to read; - is stdin');
  withFeedChoice(command);
  withLexicon(command);
  withTextFormats(command, formats);
  command.action((inputs: string[]) => run(inputs, Options.parse(command.opts())));
  withExamples(command, [
    { run: 'extract daily-papers.txt', about: 'one paper a line, with its hardware and claims' },
    {
      run: 'extract - --json -o papers.json < daily-papers.txt',
      about: 'one JSON array, from stdin into a file',
    },
  ]);
}

async function run(inputs: readonly string[], options: z.infer<typeof Options>): Promise<void> {
  const format = chosenTextFormat(options, formats);
  const choice = feedChoice(options);
  const { extract } = extractorWith(readLexicon(options.lexicon));
  const out = batchedOut();
  let written = 0;
  try {
    for await (const input of readPapers(inputs, choice)) {
      const paper = JSON.stringify(extract(input));
      await out.write(format === 'ndjson' ? `${paper}\n` : `${written === 0 ? '[' : ','}\n${paper}`);
      written += 1;
    }
    if (format === 'json') await out.write(written === 0 ? '[]\n' : '\n]\n');
  } finally {
    await out.end();
  }
}
