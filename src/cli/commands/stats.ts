import type { Command } from 'commander';
import { z } from 'zod';
import { terminalWidth } from '../../io/terminal.ts';
import type { Row } from '../../render/answer.ts';
import { bar } from '../../render/bar.ts';
import {
  type Count,
  claimsByMetric,
  countAll,
  countHardware,
  papersByMonth,
  speedups,
} from '../../store/overview.ts';
import { AnswerOptions, chosenColumns, chosenFormat, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({ db: z.string().optional() });
type Options = z.infer<typeof Options>;

/** Months and devices that a terminal shows; other formats give all. */
const shownInTable = { months: 24, hardware: 15 };

export function define(command: Command): void {
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'stats', about: 'what is in the database: by month, metric, hardware and size of speedup' },
    { run: 'stats --csv', about: 'the same numbers for a spreadsheet' },
  ]);
}

async function run(options: Options): Promise<void> {
  const table = chosenFormat(options) === 'table';
  const names = ['section', 'label', 'count', ...(table ? ['bar'] : [])];
  const all = names.map((name) => (name === 'count' ? { name, type: 'number' as const } : { name }));
  const columns = chosenColumns({ all, usual: names }, options);
  const sections = await withStore(options.db, ({ connection }) => {
    const months = papersByMonth(connection);
    const hardware = countHardware(connection).map(({ name, papers }) => ({ label: name, count: papers }));
    const totals = Object.entries(countAll(connection)).map(([label, count]) => ({ label, count }));
    return {
      totals,
      'papers by month': table ? months.slice(-shownInTable.months) : months,
      'results by metric': claimsByMetric(connection),
      'papers by hardware': table ? hardware.slice(0, shownInTable.hardware) : hardware,
      'speedups by size': histogram(speedups(connection)),
    };
  });
  const width = Math.max(10, Math.min(40, terminalWidth() - 52));
  const rows = Object.entries(sections).flatMap(([section, counts]) =>
    sectionRows(section, counts, table, width),
  );
  await showAnswer({ columns, rows }, options);
}

/** In a table the name of a section stands once. */
function sectionRows(section: string, counts: readonly Count[], table: boolean, width: number): Row[] {
  const most = section === 'totals' ? 0 : Math.max(0, ...counts.map(({ count }) => count));
  return counts.map(({ label, count }, index) => ({
    section: table && index > 0 ? '' : section,
    label,
    count,
    bar: bar(count, most, width),
  }));
}

/** Bounds of the classes of a histogram of factors, about evenly spaced on a logarithmic scale. */
const bounds = [0, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 1000];

function histogram(values: readonly number[]): Count[] {
  return bounds.flatMap((low, index) => {
    const high = bounds[index + 1] ?? Number.POSITIVE_INFINITY;
    const count = values.filter((value) => value >= low && value < high).length;
    const label = high === Number.POSITIVE_INFINITY ? `from ${low}x` : `${low}x to ${high}x`;
    return count === 0 ? [] : [{ label, count }];
  });
}
