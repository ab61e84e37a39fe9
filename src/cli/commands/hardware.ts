import type { Command } from 'commander';
import { z } from 'zod';
import { hardwareKinds } from '../../model/hardware.ts';
import { countHardware } from '../../store/overview.ts';
import { AnswerOptions, type Columns, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { formatFigure } from '../figure.ts';
import { pickBest } from '../group.ts';
import { collect, OptionList, parseCount } from '../lists.ts';
import { pick } from '../suggest.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({
  db: z.string().optional(),
  vendor: OptionList,
  hwKind: OptionList,
  limit: z.string().optional(),
});
type Options = z.infer<typeof Options>;

const columns: Columns = {
  all: [
    { name: 'name', tone: 'name' },
    { name: 'vendor' },
    { name: 'kind' },
    { name: 'papers', type: 'number' },
    { name: 'on', type: 'number' },
    { name: 'vs', type: 'number' },
    { name: 'bestSpeedup', tone: 'strong', align: 'right' },
    { name: 'bestPaper', tone: 'faint', shrink: 1, least: 10 },
  ],
  usual: ['name', 'vendor', 'kind', 'papers', 'on', 'vs', 'bestSpeedup', 'bestPaper'],
};

export function define(command: Command): void {
  command
    .option('--vendor <names>', 'of this vendor', collect)
    .option('--hw-kind <kinds>', hardwareKinds.join(', '), collect)
    .option('--limit <count>', 'at most so many');
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'hardware --limit 10', about: 'the hardware that most papers name, and the best speedup on each' },
    { run: 'hardware --hw-kind fpga,mcu', about: 'FPGAs and microcontrollers' },
  ]);
}

async function run(options: Options): Promise<void> {
  const kinds = options.hwKind.map((name) => pick('kind of hardware', name, hardwareKinds));
  const vendors = options.vendor.map((name) => name.toLowerCase());
  const limit = options.limit === undefined ? undefined : parseCount('--limit', options.limit);
  const shown = chosenColumns(columns, options);
  await withStore(options.db, async (store) => {
    const speedups = store.claims({ kind: 'result', metrics: ['speedup'], forms: ['factor'] });
    const rows = countHardware(store.connection)
      .filter(({ kind }) => kinds.length === 0 || kinds.some((wanted) => wanted === kind))
      .filter(({ vendor }) => vendors.length === 0 || vendors.includes((vendor ?? '').toLowerCase()))
      .slice(0, limit)
      .map((row) => {
        const best = pickBest(speedups.filter(({ on }) => on.includes(row.name)));
        return { ...row, bestSpeedup: best && formatFigure(best), bestPaper: best?.paper ?? null };
      });
    await showAnswer({ columns: shown, rows }, options);
  });
}
