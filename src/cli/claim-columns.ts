import type { Row } from '../render/answer.ts';
import type { FoundClaim } from '../store/claim-query.ts';
import type { Columns } from './answer-options.ts';
import { formatFigure } from './figure.ts';

/** Columns of an answer of claims. What was measured comes first: ids can be long, and stand last. */
export const claimAnswerColumns: Columns = {
  all: [
    { name: 'metric', shrink: 1, least: 11, lines: 2 },
    { name: 'figure', tone: 'strong', align: 'right', shrink: 2, least: 10, lines: 3 },
    { name: 'value', type: 'number' },
    { name: 'baseUnit' },
    { name: 'on', tone: 'name', shrink: 2, least: 8, lines: 2 },
    { name: 'vs', tone: 'name', shrink: 2, least: 8, lines: 2 },
    { name: 'subject' },
    { name: 'title', shrink: 3, least: 14, lines: 2 },
    { name: 'date', tone: 'faint' },
    { name: 'paper', tone: 'faint', shrink: 4, least: 10 },
    { name: 'low', type: 'number' },
    { name: 'high', type: 'number' },
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
    { name: 'confidence', type: 'number' },
  ],
  usual: ['metric', 'figure', 'on', 'vs', 'title', 'date', 'paper'],
};

/** A claim as a row. */
export function claimRow(claim: FoundClaim): Row {
  return { ...claim, figure: formatFigure(claim) };
}
