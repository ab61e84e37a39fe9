import type { Command } from 'commander';
import { feeds } from '../../feeds/index.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';

const columns = { all: [{ name: 'feed' }, { name: 'about', shrink: 1, lines: 4 }], usual: ['feed', 'about'] };

export function define(command: Command): void {
  withAnswer(command);
  command.action(() => run(AnswerOptions.parse(command.opts())));
  withExamples(command, [
    { run: 'feeds', about: 'every shape of input that is known' },
    { run: 'feeds --json', about: 'the same for a program' },
  ]);
}

async function run(options: AnswerOptions): Promise<void> {
  const rows = feeds.map(({ name, about }) => ({ feed: name, about }));
  await showAnswer({ columns: chosenColumns(columns, options), rows }, options);
}
