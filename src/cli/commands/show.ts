import type { Command } from 'commander';
import { z } from 'zod';
import { writeOut } from '../../io/output.ts';
import { terminalWidth } from '../../io/terminal.ts';
import { paperPage } from '../../render/paper-page.ts';
import { AnswerOptions, showAnswer } from '../answer-options.ts';
import { claimAnswerColumns, claimRow } from '../claim-columns.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { findPaper } from '../find-paper.ts';
import { chosenColour, chosenTextFormat, TextOptions, withColour, withTextFormats } from '../text-options.ts';
import { withStore } from '../with-store.ts';

const formats = ['text', 'json'] as const;

const Options = TextOptions.extend({ db: z.string().optional() });
type Options = z.infer<typeof Options>;

/** Lines are easier to read when they are not longer than this. */
const widest = 100;

export function define(command: Command): void {
  command.argument('<paper...>', 'id, title, or a part of either');
  withTextFormats(command, formats);
  withColour(command);
  withDatabase(command);
  command.action((words: string[]) => run(words.join(' '), Options.parse(command.opts())));
  withExamples(command, [
    { run: 'show cuda', about: 'the one paper with "cuda" in its id or title' },
    { run: 'show cuda --json', about: 'its whole record, as `papers schema` describes it' },
  ]);
}

async function run(name: string, options: Options): Promise<void> {
  const format = chosenTextFormat(options, formats);
  const colour = chosenColour(options.color);
  const paper = await withStore(options.db, (store) => findPaper(name, store));
  if (format === 'json') {
    await writeOut(`${JSON.stringify(paper, null, 2)}\n`);
    return;
  }
  const width = Math.min(terminalWidth(), widest);
  await writeOut(`${paperPage(paper, colour, width).join('\n')}\n`);
  if (paper.claims.length === 0) return;
  await writeOut('\n');
  const rows = paper.claims.map((claim) =>
    claimRow({
      ...claim,
      paper: paper.id,
      title: paper.title,
      date: paper.date,
      organization: paper.organization,
    }),
  );
  const shown = ['metric', 'figure', 'measure', 'on', 'vs', 'baseline', 'kind'];
  const columns = claimAnswerColumns.all.filter((column) => shown.includes(column.name));
  await showAnswer({ columns, rows }, AnswerOptions.parse({ format: 'table', color: options.color }));
}
