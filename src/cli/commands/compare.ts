import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import { UsageError } from '../../model/errors.ts';
import type { Cell, Row } from '../../render/answer.ts';
import type { FoundClaim } from '../../store/claim-query.ts';
import { plural } from '../../store/ingest.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { groupClaims, pickBest } from '../group.ts';
import { resolveHardware } from '../hardware-name.ts';
import { collect, OptionList } from '../lists.ts';
import { resolveMetric } from '../metric-names.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({ db: z.string().optional(), metric: OptionList });
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command
    .argument('<hardware...>', 'two or more pieces of hardware')
    .option('--metric <names>', 'these metrics or groups of them', collect);
  withAnswer(command);
  withDatabase(command);
  command.action((names: string[]) => run(names, Options.parse(command.opts())));
  withExamples(command, [
    { run: 'compare H100 A100 --metric speedup', about: 'what is reported on each, side by side' },
    { run: 'compare H100 A100 --csv', about: 'all metrics, for a spreadsheet' },
  ]);
}

async function run(names: readonly string[], options: Options): Promise<void> {
  if (names.length < 2)
    throw new UsageError('compare needs two or more pieces of hardware: papers compare H100 A100');
  const metrics = [...new Set(options.metric.flatMap(resolveMetric))];
  await withStore(options.db, async (store) => {
    const devices = [...new Set(names.map((name) => resolveHardware(name, store)))];
    const claims = store.claims({ kind: 'result', on: devices, metrics });
    const rows = groupClaims(claims, ['metric']).map((group) => compareRow(group, claims, devices));
    const all = [
      { name: 'metric', tone: 'name' as const },
      { name: 'unit', shrink: 1, least: 8, lines: 2 },
      ...devices.flatMap((device) => [
        { name: `${device} claims`, type: 'number' as const },
        { name: `${device} median`, type: 'number' as const },
        { name: `${device} best`, type: 'number' as const, tone: 'strong' as const },
      ]),
    ];
    const columns = chosenColumns({ all, usual: all.map(({ name }) => name) }, options);
    await showAnswer({ columns, rows }, options);
    const direct = store.claims({ kind: 'result', on: devices, vs: devices, metrics }).length;
    if (direct > 0) {
      const list = devices.map((device) => (device.includes(' ') ? `"${device}"` : device)).join(',');
      const verb = direct === 1 ? 'compares' : 'compare';
      note(`${plural(direct, 'claim')} ${verb} them with each other: papers query --hw ${list} --vs ${list}`);
    }
  });
}

/** A line of the comparison: for each device how many claims, the median and the best, in the unit of the line. */
function compareRow(group: Row, claims: readonly FoundClaim[], devices: readonly string[]): Row {
  const same = claims.filter((one) => one.metric === group['metric'] && one.baseUnit === group['unit']);
  const cells: Record<string, Cell> = { metric: group['metric'] ?? null, unit: group['unit'] ?? null };
  for (const device of devices) {
    const mine = same.filter(({ on }) => on.includes(device));
    const best = pickBest(mine);
    cells[`${device} claims`] = mine.length;
    cells[`${device} median`] = groupClaims(mine, ['metric'])[0]?.['median'] ?? null;
    cells[`${device} best`] = best?.value ?? null;
  }
  return cells;
}
