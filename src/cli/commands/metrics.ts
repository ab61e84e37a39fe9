import type { Command } from 'commander';
import { z } from 'zod';
import { metrics } from '../../model/claim.ts';
import type { Row } from '../../render/answer.ts';
import { AnswerOptions, type Columns, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { formatFigure } from '../figure.ts';
import { groupClaims, pickBest } from '../group.ts';
import { metricAbout, metricGroups } from '../metric-names.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({ db: z.string().optional(), catalog: z.boolean().default(false) });
type Options = z.infer<typeof Options>;

const stored: Columns = {
  all: [
    { name: 'metric', shrink: 2, least: 11, lines: 2 },
    { name: 'unit', shrink: 2, least: 8, lines: 2 },
    { name: 'claims', type: 'number' },
    { name: 'papers', type: 'number' },
    { name: 'min', type: 'number' },
    { name: 'median', type: 'number' },
    { name: 'max', type: 'number' },
    { name: 'best', align: 'right', tone: 'strong', shrink: 1, least: 12, lines: 2 },
    { name: 'bestPaper', tone: 'faint', shrink: 3, least: 10 },
  ],
  usual: ['metric', 'unit', 'claims', 'papers', 'median', 'best', 'bestPaper'],
};

const catalog: Columns = {
  all: [{ name: 'metric' }, { name: 'groups' }, { name: 'about', shrink: 1, lines: 3 }],
  usual: ['metric', 'groups', 'about'],
};

export function define(command: Command): void {
  command.option('--catalog', 'what each metric means, and the groups that --metric knows');
  withAnswer(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'metrics', about: 'what was measured in the papers of the database, with the best figures' },
    { run: 'metrics --catalog', about: 'what each metric means' },
  ]);
}

async function run(options: Options): Promise<void> {
  if (options.catalog) {
    const rows = metrics.map((metric) => ({ metric, groups: groupsOf(metric), about: metricAbout[metric] }));
    await showAnswer({ columns: chosenColumns(catalog, options), rows }, options);
    return;
  }
  const columns = chosenColumns(stored, options);
  await withStore(options.db, async (store) => {
    const claims = store.claims({ kind: 'result' });
    const rows = groupClaims(claims, ['metric']).map((row): Row => {
      const best = pickBest(
        claims.filter((one) => one.metric === row['metric'] && one.baseUnit === row['unit']),
      );
      return { ...row, best: best === null ? null : formatFigure(best), bestPaper: best?.paper ?? null };
    });
    await showAnswer({ columns, rows }, options);
  });
}

function groupsOf(metric: (typeof metrics)[number]): string[] {
  return Object.keys(metricGroups).filter((group) => metricGroups[group]?.includes(metric));
}
