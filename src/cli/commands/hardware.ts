import type { Command } from 'commander';
import { z } from 'zod';
import { catalogue, type HardwareEntry } from '../../lexicon/hardware/index.ts';
import { hardwareKinds } from '../../model/hardware.ts';
import type { Row } from '../../render/answer.ts';
import { countHardware } from '../../store/overview.ts';
import { AnswerOptions, type Columns, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { formatFigure } from '../figure.ts';
import { pickBest } from '../group.ts';
import { resolveVendor } from '../hardware-name.ts';
import { collect, OptionList, parseCount } from '../lists.ts';
import { pick } from '../suggest.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({
  db: z.string().optional(),
  catalog: z.boolean().default(false),
  vendor: OptionList,
  kindOfHardware: OptionList,
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

/** Columns of the built-in catalogue; peak rates are dense ones, in TFLOPS or (integers) TOPS. */
const catalogColumns: Columns = {
  all: [
    { name: 'name', tone: 'name' },
    { name: 'vendor' },
    { name: 'kind' },
    { name: 'family', shrink: 2 },
    { name: 'year', type: 'number' },
    { name: 'memoryGB', type: 'number' },
    { name: 'tdpW', type: 'number' },
    { name: 'peakRates', shrink: 1, lines: 2 },
    { name: 'aliases', shrink: 2, lines: 2 },
  ],
  usual: ['name', 'vendor', 'kind', 'family', 'year', 'memoryGB', 'tdpW', 'peakRates'],
};

export function define(command: Command): void {
  command
    .option('--catalog', 'the devices that are known, whether a paper names them or not')
    .option('--vendor <names>', 'of this vendor', collect)
    .option('--hw-kind, --kind-of-hardware <kinds>', hardwareKinds.join(', '), collect)
    .option('--limit <count>', 'at most so many');
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'hardware --limit 10', about: 'the hardware that most papers name, and the best speedup on each' },
    { run: 'hardware --catalog --vendor amd', about: 'what is known of the devices of a vendor' },
    { run: 'hardware --kind-of-hardware fpga,mcu', about: 'FPGAs and microcontrollers' },
  ]);
}

async function run(options: Options): Promise<void> {
  const kinds = options.kindOfHardware.map((name) => pick('kind of hardware', name, hardwareKinds));
  const vendors = options.vendor.map(resolveVendor);
  const limit = options.limit === undefined ? undefined : parseCount('--limit', options.limit);
  const wanted = ({ kind, vendor }: { kind: string; vendor: string | null }): boolean =>
    (kinds.length === 0 || kinds.some((one) => one === kind)) &&
    (vendors.length === 0 || vendors.some((one) => one === vendor));
  if (options.catalog) {
    const rows = catalogue().filter(wanted).slice(0, limit).map(catalogRow);
    await showAnswer({ columns: chosenColumns(catalogColumns, options), rows }, options);
    return;
  }
  const shown = chosenColumns(columns, options);
  await withStore(options.db, async (store) => {
    const speedups = store.claims({ kind: 'result', metrics: ['speedup'], forms: ['factor'] });
    const rows = countHardware(store.connection)
      .filter(wanted)
      .slice(0, limit)
      .map((row) => {
        const best = pickBest(speedups.filter(({ on }) => on.includes(row.name)));
        return { ...row, bestSpeedup: best && formatFigure(best), bestPaper: best?.paper ?? null };
      });
    await showAnswer({ columns: shown, rows }, options);
  });
}

function catalogRow({ name, vendor, kind, family, year, memory, tdp, rates, aliases }: HardwareEntry): Row {
  const peakRates = Object.entries(rates).map(([precision, rate]) => `${precision} ${rate}`);
  return { name, vendor, kind, family, year, memoryGB: memory, tdpW: tdp, peakRates, aliases };
}
