import type { ChangeWord } from '../../lexicon/changes.ts';
import type { MetricNoun } from '../../lexicon/metrics.ts';
import { phrases } from '../../lexicon/phrases.ts';
import type { Direction, Form, Metric } from '../../model/claim.ts';
import type { Draft } from '../draft.ts';
import { type Evidence, lookLeft, lookRight } from '../phrase.ts';

/** What a figure is about. */
export interface Frame {
  readonly metric: Metric;
  readonly form: Form;
  readonly direction: Direction | null;
  readonly measure: string | null;
  /** The rule as the claim names it; rules that read the same thing in two places share one. */
  readonly rule: string;
}

/**
 * A figure and what stands around it. Kinds of figures that have more are written out field by field: for every object
 * that is spread and then added to, V8 makes a class of its own, and all that look at it are slow.
 */
export interface Figure {
  readonly draft: Draft;
  /** The words behind the figure, or behind the list it stands in. */
  readonly right: Evidence;
  /** The words in front of it. */
  readonly left: Evidence;
  /** The text of the sentence in front of the figure, and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** A figure with the words on its two sides. */
export function figureOf(draft: Draft, right: Evidence, left: Evidence): Figure {
  const { text } = draft.at.sentence;
  const { start, end } = draft.quantity;
  return { draft, right, left, before: text.slice(0, start), behind: text.slice(end) };
}

/** A figure with the words that stand around itself and not around its list. */
export function ownFigure(draft: Draft): Figure {
  const { tokens } = draft.at;
  return figureOf(draft, lookRight(tokens, draft.token), lookLeft(tokens, draft.token));
}

/** The figure measures nothing of the table. */
export type Nothing = 'nothing';

/** One way to read what a figure is about. */
export interface FrameRule<F extends Figure = Figure> {
  /** Unlike that of any other rule of this step. */
  readonly name: string;
  readonly about: string;
  /** What the figure is about; `nothing` ends the search without a frame; null leaves it to the next rule. */
  read(figure: F): Frame | Nothing | null;
  /** Texts in which the rule decides a figure, and texts in which it decides none. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** What a rule made of a figure, and the name of the rule. */
export interface Decision {
  /** Null where the figure measures nothing of the table. */
  readonly frame: Frame | null;
  readonly by: string;
}

/** Asks rules in order; the first that answers counts. */
export function firstOf<F extends Figure>(rules: readonly FrameRule<F>[], figure: F): Decision | null {
  for (const rule of rules) {
    const frame = rule.read(figure);
    if (frame !== null) return { frame: frame === 'nothing' ? null : frame, by: rule.name };
  }
  return null;
}

type Relative = 'factor' | 'percent';

/** What may be smaller and stays what it is. */
const ownSizes: ReadonlySet<Metric> = new Set<Metric>(['area', 'energy', 'power', 'speedup', 'accuracy']);

/** What a ratio of a noun measures. */
function relativeMetric({ measure, vague, relative: usual }: MetricNoun, change: ChangeWord | null): Metric {
  // An improvement of the peak is one of speed, and no share of it.
  if (measure === 'peak throughput' && change?.open === true) return 'speedup';
  // `a 3x TFLOPs reduction` is one of work, not of its rate.
  if (/^[kmgtp]?flops$/u.test(measure) && change?.direction === 'decrease') return 'flops';
  // A smaller area is one of area: `smaller` says how much, not of what.
  const yields = vague && !(change?.metric === 'compression' && ownSizes.has(usual));
  return change !== null && change.metric !== null && yields ? change.metric : usual;
}

/** A metric that a noun gives to a ratio, with the direction of the word of change. */
export function relative(
  noun: MetricNoun,
  change: ChangeWord | null,
  form: Relative,
  rule: string,
): Frame & { direction: Direction } {
  const shrinks = noun.relative === 'compression' && noun.measure.startsWith('compression');
  const hurt =
    change?.harm === true &&
    (noun.absolute === 'throughput' || noun.absolute === 'accuracy' || noun.absolute === 'utilization') &&
    !noun.measure.startsWith('overhead');
  return {
    metric: relativeMetric(noun, change),
    form,
    direction:
      hurt || (shrinks && (change === null || (change.open && change.part !== 'verb')))
        ? 'decrease'
        : (change?.direction ?? 'increase'),
    measure: noun.measure,
    rule,
  };
}

/** A metric that the word of change brings along (`faster`). */
export function inherent(
  change: ChangeWord,
  metric: Metric,
  noun: MetricNoun | null,
  form: Relative,
  rule: string,
): Frame {
  return { metric, form, direction: change.direction, measure: noun?.measure ?? null, rule };
}

/** Sizes of which a part may do for the whole: `with 20% of the tokens`. */
export const sizes: ReadonlySet<string> = new Set(
  phrases(`
  parameters, model parameters, trainable parameters, trainable weights, visual tokens, vision tokens,
  tokens, sequence length, kv cache, cache, kv, model size, output tokens, reasoning tokens, parameter count
`),
);

/** A share of a thing; a share of a rate (`96% of the throughput`) is a relative speed. Of sizes only some have shares. */
export function share(noun: MetricNoun, rule: string): Frame | Nothing {
  if (noun.absolute === 'frequency') return 'nothing';
  if (noun.absolute === 'compression' && !sizes.has(noun.measure) && !noun.measure.startsWith('compression'))
    return 'nothing';
  const metric =
    noun.absolute === 'throughput'
      ? 'speedup'
      : noun.absolute === 'bandwidth'
        ? 'utilization'
        : // A share of the time of a device is one of time.
          noun.measure === 'gpu time'
          ? 'latency'
          : noun.absolute;
  return {
    metric,
    form: 'percent',
    direction: /overheads?$/u.test(noun.measure) ? 'increase' : null,
    measure: noun.measure,
    rule,
  };
}

/** A score of quality or error. */
export function score(noun: MetricNoun, rule: string): Frame {
  return amount('accuracy', noun.measure, rule);
}

/** An amount of something, without a direction. */
export function amount(metric: Metric, measure: string | null, rule: string): Frame {
  return { metric, form: 'absolute', direction: null, measure, rule };
}

/** A score that the text does not name. */
export const unnamedScore: MetricNoun = {
  relative: 'accuracy',
  absolute: 'accuracy',
  measure: 'score',
  vague: true,
};

const namesItsThing = /^ (?:[\p{L}-]+ )?\p{L}+ (?:in|of) \p{L}/u;

/** `a 30% reduction in idle steps`: the change behind names what changes, and it is nothing of the table. */
export function changesSomethingElse({ right, behind }: Figure): boolean {
  const { change } = right;
  return (
    change !== null &&
    change.part === 'noun' &&
    change.metric === null &&
    !change.open &&
    right.metric === null &&
    namesItsThing.test(behind.slice(0, 48))
  );
}

/** The noun in front belongs to another member of the sentence: `higher throughput, and paths 2x longer`. */
function standsApart({ draft, left }: Figure): boolean {
  return draft.at.tokens
    .slice(Math.max(0, draft.token - left.distance), draft.token)
    .some((t) => t.text === 'and');
}

/** The noun in front and the change behind: `latency is 30% lower`. */
export function nounThenChange(figure: Figure, form: Relative): Frame | null {
  const { left, right } = figure;
  if (right.change === null || left.metric === null || left.crossed || left.distance >= 14) return null;
  return standsApart(figure)
    ? null
    : relative(left.metric, right.change, form, 'change-behind-noun-in-front');
}

/** `cuts latency by 30% in memory-bound rounds`: the verb has its object in front. */
export function hasObjectInFront({ metric, change, lead }: Evidence): boolean {
  return metric !== null && !metric.vague && lead === 'by' && change !== null;
}

/** The noun that a score or a change belongs to: right behind the figure, else in front of it. */
export function nearestNoun({ left, right }: Figure): MetricNoun | null {
  if (right.metric !== null && right.distance <= 2) return right.metric;
  return left.metric ?? right.metric;
}
