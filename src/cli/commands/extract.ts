import type { Command } from 'commander';
import { z } from 'zod';
import { extract } from '../../extract.ts';
import { type FeedChoice, readFeed } from '../../feeds/index.ts';
import { expandInputs } from '../../io/expand.ts';
import { openSource } from '../../io/input.ts';
import { writeOut } from '../../io/terminal.ts';
import type { Paper } from '../../model/paper.ts';
import { withExamples } from '../command.ts';
import { FeedChoiceOptions, feedChoice, withFeedChoice } from '../feed-choice.ts';
import { createRemarker, tellInputError } from '../remarks.ts';
import { pick } from '../suggest.ts';

const Options = FeedChoiceOptions.extend({ format: z.string() });

export function define(command: Command): void {
  command.argument('<input...>', 'files, folders, globs or addresses to read; - is stdin');
  withFeedChoice(command);
  command
    .optionsGroup('How it is shown:')
    .option('--format <format>', 'ndjson (one paper a line) or json (one array)', 'ndjson')
    .action((inputs: string[]) => run(inputs, Options.parse(command.opts())));
  withExamples(command, [
    { run: 'extract daily-papers.txt', about: 'one paper a line, with its hardware and claims' },
    {
      run: 'extract - --format json < daily-papers.txt',
      about: 'one JSON array, from stdin',
    },
  ]);
}

async function run(inputs: readonly string[], options: z.infer<typeof Options>): Promise<void> {
  const format = pick('format', options.format, ['ndjson', 'json']);
  const choice = feedChoice(options);
  let written = 0;
  for await (const paper of readAll(inputs, choice)) {
    if (format === 'ndjson') await writeOut(`${JSON.stringify(paper)}\n`);
    else await writeOut(`${written === 0 ? '[\n' : ',\n'}${JSON.stringify(paper)}`);
    written += 1;
  }
  if (format === 'json') await writeOut(written === 0 ? '[]\n' : '\n]\n');
}

/** The papers of all inputs. One that cannot be read does not keep the others back, but it is the exit code. */
async function* readAll(inputs: readonly string[], choice: FeedChoice): AsyncGenerator<Paper> {
  for (const input of await expandInputs(inputs)) {
    try {
      const source = await openSource(input);
      const remark = createRemarker(source.name);
      for await (const item of readFeed(source, choice)) {
        if (item.type === 'paper') yield extract(item.paper);
        else remark.tell(item);
      }
      remark.finish();
    } catch (error) {
      tellInputError(error);
    }
  }
}
