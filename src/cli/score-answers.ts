import { fields, levels, type Rates, type Score } from '../eval/score.ts';
import type { Answer, Column, Row } from '../render/answer.ts';

const rateColumns: readonly Column[] = [
  { name: 'precision', align: 'right' },
  { name: 'recall', align: 'right' },
  { name: 'f1', align: 'right', tone: 'strong' },
  { name: 'right', type: 'number' },
  { name: 'gold', type: 'number' },
  { name: 'given', type: 'number' },
];
const scoreColumns: readonly Column[] = [{ name: 'score', tone: 'name' }, ...rateColumns];
const metricColumns: readonly Column[] = [
  { name: 'metric', tone: 'name' },
  ...rateColumns,
  { name: 'completeF1', align: 'right' },
];
const fieldColumns: readonly Column[] = [
  { name: 'field', tone: 'name' },
  { name: 'right', align: 'right' },
];

/** Three decimals, as scores are told. */
const shown = (share: number): string => share.toFixed(3);

function rateCells({ precision, recall, f1, right, gold, given }: Rates): Row {
  return { precision: shown(precision), recall: shown(recall), f1: shown(f1), right, gold, given };
}

/** The scores as answers: of all claims, by metric, and by field; those without rows are left out. */
export function scoreAnswers(result: Score): Answer[] {
  const { hardware, links, all, core, byMetric } = result;
  const answers = [
    {
      columns: scoreColumns,
      rows: [
        { score: 'hardware', ...rateCells(hardware) },
        { score: 'links', ...rateCells(links) },
        ...levels.map((level) => ({ score: `all/${level}`, ...rateCells(all[level]) })),
        ...levels.map((level) => ({ score: `core/${level}`, ...rateCells(core[level]) })),
      ],
    },
    {
      columns: metricColumns,
      rows: Object.entries(byMetric).map(([metric, rates]) => ({
        metric,
        ...rateCells(rates.figure),
        completeF1: shown(rates.complete.f1),
      })),
    },
    {
      columns: fieldColumns,
      rows: fields.map((field) => ({ field, right: shown(result.fields[field]) })),
    },
  ];
  return answers.filter(({ rows }) => rows.length > 0);
}
