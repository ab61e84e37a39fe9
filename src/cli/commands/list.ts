import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import { paperColumns } from '../../store/paper-query.ts';
import { AnswerOptions, chosenColumns, isReadOnTerminal, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { resolveHardware } from '../hardware-name.ts';
import { collect, OptionList } from '../lists.ts';
import { paperAnswerColumns } from '../paper-columns.ts';
import {
  PaperFilterOptions,
  pageOf,
  paperFilter,
  shownOf,
  withPage,
  withPaperFilter,
} from '../paper-filter-options.ts';
import { withStore } from '../with-store.ts';

const Options = PaperFilterOptions.extend(AnswerOptions.shape).extend({
  db: z.string().optional(),
  hw: OptionList,
});
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command.option('--hw <names>', 'papers that name this hardware', collect);
  withPaperFilter(command);
  withPage(command);
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'list --limit 10', about: 'the ten newest papers' },
    { run: 'list --hw H100 --since 2025', about: 'papers of 2025 and later that name the H100' },
    { run: 'list --sort -upvotes,-date --columns id,upvotes,title', about: 'by upvotes' },
  ]);
}

async function run(options: Options): Promise<void> {
  const filter = paperFilter(options);
  const page = pageOf(options, paperColumns, isReadOnTerminal(options));
  const columns = chosenColumns(paperAnswerColumns, options);
  await withStore(options.db, async (store) => {
    const names = options.hw.map((name) => resolveHardware(name, store));
    const rows = store.papers({ ...filter, names }, page);
    const all = store.countPapers({ ...filter, names });
    await showAnswer({ columns, rows }, options);
    note(shownOf(rows.length, all, 'paper', options));
  });
}
