import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import { UsageError } from '../../model/errors.ts';
import { foundMarks } from '../../render/answer.ts';
import { fullTextQuery } from '../../store/full-text.ts';
import { paperColumns, snippetMarks } from '../../store/paper-query.ts';
import {
  AnswerOptions,
  type Columns,
  chosenColumns,
  chosenFormat,
  isReadOnTerminal,
  showAnswer,
  withAnswer,
} from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { paperAnswerColumns } from '../paper-columns.ts';
import { PaperFilterOptions, pageOf, paperFilter, shownOf, withPage } from '../paper-filter-options.ts';
import { withStore } from '../with-store.ts';

const Options = PaperFilterOptions.extend(AnswerOptions.shape).extend({ db: z.string().optional() });
type Options = z.infer<typeof Options>;

const columns: Columns = {
  all: [...paperAnswerColumns.all, { name: 'snippet', shrink: 1, least: 24, lines: 3 }],
  usual: ['date', 'title', 'snippet', 'id'],
};

export function define(command: Command): void {
  command
    .argument('<words...>', 'words of title or abstract; "quoted words" in this order, kern* a beginning')
    .option('--since <date>', 'papers from this day on')
    .option('--until <date>', 'papers up to this day')
    .option('--org <name>', 'of this organisation');
  withPage(command);
  withAnswer(command);
  withDatabase(command);
  command.action((words: string[]) => run(words.join(' '), Options.parse(command.opts())));
  withExamples(command, [
    { run: 'search speculative decoding', about: 'papers with both words, the best match first' },
    { run: `search '"energy efficiency" quant*' --limit 5`, about: 'a phrase and the beginning of a word' },
  ]);
}

async function run(text: string, options: Options): Promise<void> {
  if (fullTextQuery(text) === '') throw new UsageError('search needs a word to look for');
  const filter = paperFilter(options);
  const page = pageOf(options, paperColumns, isReadOnTerminal(options));
  const shown = chosenColumns(columns, options);
  await withStore(options.db, async (store) => {
    const hits = store.search(text, filter, page);
    const table = chosenFormat(options) === 'table';
    const rows = hits.map((hit) => ({ ...hit, snippet: table ? remark(hit.snippet) : unmark(hit.snippet) }));
    await showAnswer({ name: 'papers', columns: shown, rows }, options);
    note(shownOf(hits.length, store.countPapers({ ...filter, text }), 'paper', options));
  });
}

/** The marks of the index as those of a table. */
function remark(snippet: string): string {
  return snippet
    .replaceAll(snippetMarks.start, foundMarks.start)
    .replaceAll(snippetMarks.end, foundMarks.end);
}

function unmark(snippet: string): string {
  return snippet.replaceAll(snippetMarks.start, '').replaceAll(snippetMarks.end, '').replace(/\s+/gu, ' ');
}
