import type { Token } from '../../annotate/tokens.ts';
import { keepingVerbs, speedCues, withinGap } from '../../lexicon/metric-words.ts';
import type { MetricNoun } from '../../lexicon/metrics.ts';
import type { Metric } from '../../model/claim.ts';
import { alternatives, anyOf } from '../../text/pattern.ts';
import type { Evidence } from '../phrase.ts';
import type { Figure } from './frame.ts';

/** Of these a figure within so many percent is a share of another's. */
export const comparable: ReadonlySet<Metric> = new Set(['accuracy', 'speedup', 'utilization']);

/** Right in front of a figure that is so close to another's: `within 5%`. */
export const within = new RegExp(`\\bwithin (?:(?:${alternatives(withinGap)}) )?$`, 'iu');

/** A percentage and what stands around it. */
export interface PercentFigure extends Figure {
  /** Written with a sign or as points: a change, whatever the words say. */
  readonly signed: boolean;
  /** A verb in front says that something is kept: `retains 95% of the accuracy`. */
  readonly kept: boolean;
}

/** One of the words stands in front of token `i` in the same stretch of words. */
export function verbInFront(tokens: readonly Token[], i: number, words: ReadonlySet<string>): boolean {
  let first = i;
  // Over the members of its own list: `maintaining 99%, 98% and 90% performance`.
  while (isListed(tokens, first - 1)) first--;
  for (let j = first - 1; j >= 0 && j >= first - 5; j--) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity' || token.text === ',' || token.text === ';')
      return false;
    if (words.has(token.text)) return true;
  }
  return false;
}

/** A figure, or what joins two of them, right in front of another. */
function isListed(tokens: readonly Token[], j: number): boolean {
  const token = tokens[j];
  if (token?.kind === 'quantity') return true;
  return (token?.text === ',' || token?.text === 'and') && isListed(tokens, j - 1);
}

const speaksOfSpeed = anyOf(speedCues);

/** `performance improvement across six reading benchmarks` is one of quality. */
const onTests = /^ [^.;,]{0,30}\b(?:across|on|over) (?:[\p{L}\d-]+ ){0,4}(?:benchmarks|datasets|tasks)\b/u;

/** A percent change of `performance` is of speed where the sentence speaks of speed, else of quality. */
function performanceOf(noun: MetricNoun, text: string, behind: string): MetricNoun {
  // A rate in percent is a rate of success or failure: `a harm rate of 46%`.
  if (noun.measure === 'rate' || noun.measure === 'rates')
    return { relative: 'accuracy', absolute: 'accuracy', measure: noun.measure, vague: noun.vague };
  if (noun.measure !== 'performance' || (speaksOfSpeed.test(text) && !onTests.test(behind))) return noun;
  return { relative: 'accuracy', absolute: noun.absolute, measure: noun.measure, vague: noun.vague };
}

function settled(side: Evidence, text: string, behind: string): Evidence {
  const metric = side.metric === null ? null : performanceOf(side.metric, text, behind);
  return metric === side.metric ? side : { ...side, metric };
}

/** What the rules for percentages look at. */
export function percentFigure(figure: Figure): PercentFigure {
  const { draft, before, behind } = figure;
  const { tokens, sentence } = draft.at;
  return {
    draft,
    right: settled(figure.right, sentence.text, behind),
    left: settled(figure.left, sentence.text, behind),
    before,
    behind,
    signed: draft.quantity.sign !== '' || draft.quantity.points,
    kept: verbInFront(tokens, draft.token, keepingVerbs),
  };
}
