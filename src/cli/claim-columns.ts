import type { Row } from '../render/answer.ts';
import type { FoundClaim } from '../store/claim-query.ts';
import { formatFigure } from './figure.ts';
import type { Columns } from './show.ts';

/** Columns of an answer of claims. */
export const claimAnswerColumns: Columns = {
  all: [
    { name: 'paper', shrink: 3 },
    { name: 'date' },
    { name: 'metric', shrink: 1 },
    { name: 'figure', align: 'right', shrink: 1 },
    { name: 'value', align: 'right' },
    { name: 'baseUnit' },
    { name: 'on', shrink: 2, lines: 2 },
    { name: 'vs', shrink: 2, lines: 2 },
    { name: 'subject' },
    { name: 'title', shrink: 4, lines: 2 },
    { name: 'low', align: 'right' },
    { name: 'high', align: 'right' },
    { name: 'unit' },
    { name: 'form' },
    { name: 'bound' },
    { name: 'statistic' },
    { name: 'direction' },
    { name: 'kind' },
    { name: 'measure', shrink: 1 },
    { name: 'baseline', shrink: 2, lines: 2 },
    { name: 'organization', shrink: 2 },
    { name: 'text', shrink: 2 },
    { name: 'sentence', shrink: 4, lines: 4 },
    { name: 'confidence', align: 'right' },
  ],
  usual: ['paper', 'date', 'metric', 'figure', 'on', 'vs', 'subject', 'title'],
};

/** A claim as a row. */
export function claimRow(claim: FoundClaim): Row {
  return { ...claim, figure: formatFigure(claim) };
}
