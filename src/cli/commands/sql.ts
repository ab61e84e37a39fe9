import type { Command } from 'commander';
import { z } from 'zod';
import { readText } from '../../io/stdin.ts';
import { runSql } from '../../store/sql.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({ db: z.string().optional() });
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command.argument('<select>', 'one statement of SQL that reads; - takes it from stdin');
  withAnswer(command);
  withDatabase(command);
  command.action((statement: string) => run(statement, Options.parse(command.opts())));
  withExamples(command, [
    {
      run: 'sql "select metric, count(*) as claims from claims_flat group by metric"',
      about: 'the view claims_flat has a row for each claim, papers_flat one for each paper',
    },
    { run: 'sql "select id, title from papers_flat where claims > 5" --md', about: 'as a table of Markdown' },
  ]);
}

async function run(statement: string, options: Options): Promise<void> {
  const text = statement === '-' ? await readText() : statement;
  await withStore(options.db, async (store) => {
    const { names, rows } = runSql(store.connection, text);
    const all = names.map((name) => ({ name, shrink: 1 }));
    await showAnswer({ columns: chosenColumns({ all, usual: names }, options), rows }, options);
  });
}
