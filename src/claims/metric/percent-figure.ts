import type { Token } from '../../annotate/tokens.ts';
import { keepingVerbs, speedCues } from '../../lexicon/metric-words.ts';
import type { MetricNoun } from '../../lexicon/metrics.ts';
import { anyOf } from '../../text/pattern.ts';
import type { Evidence } from '../phrase.ts';
import type { Figure } from './frame.ts';

/** A percentage and what stands around it. */
export interface PercentFigure extends Figure {
  /** Written with a sign or as points: a change, whatever the words say. */
  readonly signed: boolean;
  /** A verb in front says that something is kept: `retains 95% of the accuracy`. */
  readonly kept: boolean;
}

/** One of the words stands in front of token `i` in the same stretch of words. */
export function verbInFront(tokens: readonly Token[], i: number, words: ReadonlySet<string>): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity' || token.text === ',' || token.text === ';')
      return false;
    if (words.has(token.text)) return true;
  }
  return false;
}

const speaksOfSpeed = anyOf(speedCues);

/** A percent change of `performance` is of speed where the sentence speaks of speed, else of quality. */
function performanceOf(noun: MetricNoun, text: string): MetricNoun {
  // A rate in percent is a rate of success or failure: `a harm rate of 46%`.
  if (noun.measure === 'rate' || noun.measure === 'rates')
    return { ...noun, relative: 'accuracy', absolute: 'accuracy' };
  return noun.measure === 'performance' && !speaksOfSpeed.test(text)
    ? { ...noun, relative: 'accuracy' }
    : noun;
}

function settled(side: Evidence, text: string): Evidence {
  return side.metric === null ? side : { ...side, metric: performanceOf(side.metric, text) };
}

/** What the rules for percentages look at. */
export function percentFigure(figure: Figure): PercentFigure {
  const { draft } = figure;
  const { tokens, sentence } = draft.at;
  return {
    ...figure,
    right: settled(figure.right, sentence.text),
    left: settled(figure.left, sentence.text),
    signed: draft.quantity.sign !== '' || draft.quantity.points,
    kept: verbInFront(tokens, draft.token, keepingVerbs),
  };
}
