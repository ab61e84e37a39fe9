import type { QuantitySpan } from '../../annotate/span.ts';
import type { Metric } from '../../model/claim.ts';
import type { Draft } from '../draft.ts';
import { type Decision, type Figure, type Frame, type FrameRule, firstOf, ownFigure } from './frame.ts';
import { isVersion } from './names.ts';

/** A figure that says nothing of its own, and what the figure beside it is about. */
export interface FollowingFigure extends Figure {
  readonly beside: Frame;
  /** How that figure is written; null where it is not known. */
  readonly previous: QuantitySpan | null;
}

/** The ratio that belongs to an absolute figure: `0.2 kWh, 171x lower than`. */
const ratioOf: Partial<Record<Metric, Metric>> = {
  latency: 'speedup',
  throughput: 'speedup',
  compute: 'speedup',
  energy: 'energy',
  power: 'power',
  memory: 'memory',
  area: 'area',
  cost: 'cost',
  bandwidth: 'bandwidth',
  energy_efficiency: 'energy_efficiency',
  device_time: 'speedup',
  accuracy: 'accuracy',
  utilization: 'utilization',
  model_size: 'compression',
  flops: 'flops',
};

/** Of these one wants more. */
const more: ReadonlySet<Metric> = new Set<Metric>([
  'throughput',
  'compute',
  'energy_efficiency',
  'bandwidth',
]);

const rule = 'from-the-list';
/** `(0.85`, `(original: 0.85`. */
const aside = /\((?:\p{L}+: ?)?$/u;
const ofTheOther = /^ (?:that of|those of|the (?:highest|best|\p{L}+ of)|of|difference|gap)\b/iu;
/** Right behind the pair, in its parenthesis or in one of its own. */
const ratioAside = /(?:,|\() ?(?:an? |i\.e\.,? |~|≈)?$/u;
const comparedBehind = /^ (?:over|compared|relative to|versus|v\.?s\.?|than|against)\b/iu;

/** Between scores of one measure: `1.4 mm on land and`, `from 1.4 to`, `1.4 mm (rival:`. */
const nextScore =
  /(?:,|=|\band|\bvs\.?|\bversus|(?<!\bup) to(?: (?:only|just|about))?|\bfrom|\badditional|\(|\/|'s|\bbaseline|(?<!\bdeviation) of|\bthan|\bwith)[ ~≈+]*$/iu;
const longestLink = 24;
/** `4 degrees of freedom`, `10 m resolution`: no error. */
const ofSomething = /^ (?:of freedom|GSD|resolution|coverage|grid|x |×|search|range|radius)/u;

/** What a figure without words of its own takes over from the one beside it. */
export const followingRules: readonly FrameRule<FollowingFigure>[] = [
  {
    name: 'following-ratio',
    about: 'a ratio behind an amount, with a change: "0.2 kWh, 171x lower than before"',
    read({ draft, left, right, before, behind, beside, previous }) {
      const { form } = draft.quantity;
      const share = beside.form === 'percent' && beside.direction === null && form === 'factor';
      if ((beside.form !== 'absolute' && !share) || beside.metric === 'accuracy') return null;
      if ((form !== 'factor' && form !== 'percent') || draft.quantity.points) return null;
      const metric = ratioOf[beside.metric];
      if (metric === undefined) return 'nothing';
      // `15% utilization, 3x that of the older one`.
      const direction =
        right.change?.direction ??
        // `reaches 90 FPS, surpassing the older one by 28%`.
        (left.lead === 'by' && left.change?.part === 'verb' && left.change.open
          ? left.change.direction
          : null) ??
        (form === 'factor' && ofTheOther.test(behind) ? 'increase' : null) ??
        // `from 62 to 50 ms, 1.2x`.
        (form === 'factor' &&
        metric === 'speedup' &&
        ratioAside.test(before) &&
        (previous?.change === 1 || (beside.metric === 'throughput' && /^\)/u.test(behind)))
          ? 'increase'
          : null) ??
        // `from 14.2 to 1.8 GiB (87%)`.
        (form === 'percent' && previous?.change === 1 && behind.startsWith(')') && /\([-~≈]?$/u.test(before)
          ? more.has(beside.metric)
            ? 'increase'
            : 'decrease'
          : null);
      if (direction === null) return 'nothing';
      return { ...beside, metric, form, direction, rule: 'ratio-of-the-figure-before' };
    },
    examples: {
      yes: [
        'A cycle takes 0.2 kWh, 17x lower than the old plant.',
        'GPU utilization reaches 15%, more than 3x the highest of the old packer.',
        'The reader runs at 90 FPS, surpassing the older one by 28%.',
        'It takes less time (62 to 50 ms, 1.2x).',
        'It runs at 11.5 FPS (22x).',
        'It cuts memory from 14.2 to 1.8 GiB (87%).',
      ],
      no: [
        'A cycle takes 0.2 kWh and 4 minutes.',
        'GPU utilization reaches 15% and 80% there.',
        'The reader has an F1 of 90%, surpassing the older one by 28%.',
        'It is right more often (62% to 74%, 1.2x).',
        'Its recall goes from 62% to 74% (12%).',
        'It has an F1 of 0.62 (1.2x).',
      ],
    },
  },
  {
    name: 'following-score-with-unit',
    about: 'a score with a physical unit behind one: "an error of 1.4 mm on land and 2.6 mm at sea"',
    read: ({ draft: { quantity }, before, behind, beside, previous }) =>
      beside.rule === 'score-with-unit' &&
      quantity.unitName === previous?.unitName &&
      (quantity.decimals || !previous.decimals) &&
      nextScore.test(before.slice(-longestLink)) &&
      !(quantity.change === null && /\bfrom $/u.test(before)) &&
      !ofSomething.test(behind)
        ? { ...beside, rule: beside.rule }
        : null,
    examples: {
      yes: ['The tracker has an error of 1.4 mm on land and 2.6 mm at sea.'],
      no: [
        'The tracker has an error of 1.4 mm on land within 2.6 s.',
        'The tracker has an error of 1.4 mm on maps at 2.5 mm.',
        'The tracker has an error of 1.4 mm on maps of up to 2.5 mm.',
      ],
    },
  },
  {
    name: 'following-unit',
    about: 'a unit or an amount of money never takes over anything',
    read: ({ draft: { quantity } }) =>
      quantity.form === 'unit' || quantity.form === 'money' ? 'nothing' : null,
    examples: {
      yes: ['The loader is 3x faster on 40 GB of text.'],
      no: ['The loader is 3x faster and the parser 2x.'],
    },
  },
  {
    name: 'following-points',
    about: 'points are only of scores',
    read: ({ draft, beside }) => (draft.quantity.points && beside.metric !== 'accuracy' ? 'nothing' : null),
    examples: {
      yes: ['The loader is 30% faster, and 2 points there.'],
      no: ['The loader is 30% faster, and 20% there.'],
    },
  },
  {
    name: 'following-change-behind',
    about: 'a percentage with a plain change behind: "91% accuracy, a 4% increase"',
    read: ({ draft: { quantity }, right, beside }) =>
      quantity.form === 'percent' &&
      quantity.change === null &&
      right.change !== null &&
      right.change.metric === null &&
      beside.form !== 'factor'
        ? { ...beside, form: 'percent', direction: right.change.direction, rule }
        : null,
    examples: {
      yes: ['The tagger has 91% accuracy, a 4% increase.'],
      no: ['The tagger has 91% accuracy and 4% on the rest.'],
    },
  },
  {
    name: 'following-verb-in-front',
    about: 'a percentage behind a verb and "by", or a change and "of": "91% accuracy, and raises that by 4%"',
    read: ({ draft: { quantity }, left, beside }) =>
      quantity.form === 'percent' &&
      quantity.change === null &&
      left.change !== null &&
      (left.lead === 'by'
        ? left.change.part === 'verb' || (left.change.part === 'noun' && left.distance <= 2)
        : left.lead === 'of' && left.change.part === 'noun' && left.distance <= 2)
        ? { ...beside, form: 'percent', direction: left.change.direction, rule }
        : null,
    examples: {
      yes: [
        'The tagger has 91% accuracy, and raises that by 4%.',
        'The tagger has an F1 of 91%, an improvement of 4% over the old one.',
      ],
      no: [
        'The tagger has 91% accuracy, and 84% with age.',
        'The tagger has an F1 of 91%, and of 84% with age.',
      ],
    },
  },
  {
    name: 'following-by',
    about:
      'a percentage behind "by" whose verb an earlier figure has: "ahead of A by 4% and B by 3%", "surpasses the old 70% by 12%"',
    read: ({ draft: { quantity }, left, beside }) =>
      quantity.form === 'percent' && quantity.change === null && left.lead === 'by' && left.change === null
        ? { ...beside, form: 'percent', direction: beside.direction ?? 'increase', rule }
        : null,
    examples: {
      yes: [
        'The tagger has 91% accuracy, surpassing the old 77% by 14%.',
        'The tagger has an F1 of 91%, surpassing Ada by 4.2% and Bob by 3.1%.',
      ],
      no: [
        'The tagger has an F1 of 91% and of 84% with age.',
        'The tagger has 91% accuracy and 84% on names.',
      ],
    },
  },
  {
    name: 'following-factor-without-sign',
    about:
      'a number with decimals behind a factor without a sign: "by a factor of 2.8 on lists and 1.75 on trees"',
    read: ({ draft, beside, previous }) =>
      draft.quantity.form === 'bare' &&
      draft.quantity.decimals &&
      beside.form === 'factor' &&
      previous?.form === 'bare'
        ? { ...beside, rule }
        : null,
    examples: {
      yes: ['The loader is faster by a factor of 2.84 on lists and 1.75 on trees.'],
      no: ['The loader is 2.84x faster on lists of 1.75 pages.'],
    },
  },
  {
    name: 'following-number',
    about: 'a number alone takes over a score only, and only with decimals',
    read: ({ draft, before, beside, previous }) =>
      draft.quantity.form === 'bare' &&
      (beside.metric !== 'accuracy' ||
        !draft.quantity.decimals ||
        isVersion(draft) ||
        // `Llama 3.1/3.2`: only a score goes on as a score behind a stroke.
        (before.endsWith('/') && previous?.end !== draft.quantity.start - 1))
        ? 'nothing'
        : null,
    examples: {
      yes: ['The loader is 3x faster in 12 trials.'],
      no: ['The tagger has an F1 of 0.91 and of 0.87.'],
    },
  },
  {
    name: 'following-aside',
    about:
      'a number alone in a parenthesis is a score, whatever the change in front: "half of the gap to the best (0.85)"',
    read: ({ draft: { quantity }, before, beside }) =>
      quantity.form === 'bare' && quantity.sign === '' && beside.form === 'percent' && aside.test(before)
        ? { ...beside, form: 'absolute', direction: null, rule }
        : null,
    examples: {
      yes: ['The tagger raises accuracy by 4% over the older one (0.85).'],
      no: ['The tagger raises accuracy by 4% over the older one (by 2% on names).'],
    },
  },
  {
    name: 'following-from-to',
    about: 'two scores that go from one to the other: "accuracy, from 61% to 74%"',
    read: ({ draft: { quantity }, beside }) =>
      quantity.form === 'percent' && quantity.change !== null && beside.metric === 'accuracy'
        ? { ...beside, form: 'absolute', direction: null, rule }
        : null,
    examples: {
      yes: ['Recall is 61% in May and goes from 61% to 74%.'],
      no: ['The tagger has 91% accuracy and 87% later.'],
    },
  },
  {
    name: 'following-signed',
    about: 'points or a signed percentage behind a score: "scores 82%, an improvement of 11 points"',
    read: ({ draft: { quantity }, left, before, beside }) => {
      if (beside.metric !== 'accuracy' || quantity.form !== 'percent') return null;
      // `from 4.52 to 2.83 mm (-37.4%)`.
      if (quantity.sign === '-' && beside.form === 'absolute' && aside.test(before))
        return { ...beside, form: 'percent', direction: 'decrease', rule };
      if (!quantity.points && quantity.sign !== '+') return null;
      const direction = left.change?.direction ?? beside.direction ?? 'increase';
      return { ...beside, form: 'percent', direction, rule };
    },
    examples: {
      yes: ['The tagger has 91% accuracy, and +3% on names.', 'Its error goes from 4.5 mm to 2.8 mm (-37%).'],
      no: ['The tagger has 91% accuracy, and 83% on names.', 'Its error goes from 4.5 mm to 2.8 mm (37%).'],
    },
  },
  {
    name: 'following-other-form',
    about:
      'a factor is followed by factors only, and nothing else by one, unless both are compared: "5x over A and 30% over B"',
    read({ draft: { quantity }, right, behind, beside }) {
      if ((beside.form === 'factor') === (quantity.form === 'factor')) return null;
      const compares = beside.form === 'factor' && quantity.form === 'percent' && right.change === null;
      return compares && comparedBehind.test(behind) ? { ...beside, form: 'percent', rule } : 'nothing';
    },
    examples: {
      yes: ['The loader is 3x faster on lists, 20% on trees.'],
      no: ['The loader is 3x faster on lists, 2x on trees.'],
    },
  },
  {
    name: 'following-same',
    about: 'what the figure beside it is about: "3x faster on lists and 2x on trees"',
    read: ({ beside }) => ({ ...beside, rule }),
    examples: {
      yes: ['The loader is 3x faster on lists and 2x on trees.'],
      no: ['The loader is 3x faster on lists.'],
    },
  },
];

/** What a figure takes over from the one beside it, or null. */
export function readFollowing(draft: Draft, beside: Frame, previous: Draft | null): Decision | null {
  const { right, left, before, behind } = ownFigure(draft);
  return firstOf(followingRules, {
    draft,
    right,
    left,
    before,
    behind,
    beside,
    previous: previous?.quantity ?? null,
  });
}
