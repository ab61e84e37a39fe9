import type { ChangeWord } from '../../lexicon/changes.ts';
import type { Metric } from '../../model/claim.ts';
import { governingVerb } from '../phrase.ts';
import {
  changesSomethingElse,
  type FrameRule,
  hasObjectInFront,
  inherent,
  nounThenChange,
  relative,
  score,
  share,
  unnamedScore,
} from './frame.ts';
import { reached, unknownScore } from './names.ts';
import type { PercentFigure } from './percent-figure.ts';
import { fallOf, lessIsBetter } from './percent-in-front.ts';

const form = 'percent';
/** What is given up: `at a cost of 1% in accuracy`. */
const sacrifice =
  /\b(?:costs?|expense|price|sacrifice) of (?:(?:about|around|only|just|less than|up to|at most) |[~≈<≤] ?)?$/iu;
/** What something takes more of where a share of it is added. */
const addable: ReadonlySet<Metric> = new Set<Metric>(['compression', 'flops', 'memory', 'area']);
const adding =
  /\badd(?:s|ed|ing)?(?: (?:only|just|about|less than|at most|up to|around|roughly|nearly|under|merely))?(?: an?)?(?: additional| extra)?[ ~≈<≤$]*$/iu;

/** `with 90% visual tokens removed`. */
const leftOut = /^ (?:[\p{L}-]+ ){1,3}(?:removed|pruned|dropped|discarded|eliminated|skipped|saved)\b/u;

/** A drop or a loss of who knows what is one of quality. */
export function isLoss(change: ChangeWord): boolean {
  return change.open && change.part === 'noun' && change.direction === 'decrease';
}

/** Something smaller or faster was had for it: `a 48% speedup with only a 2% performance drop`. */
const traded =
  /(?:speed-?up|faster|accelerat|compress|prun|quantiz|fewer|smaller|reduc|sav)[^.;]*\bwith (?:(?:only|just|less than|an?) |[<~≈] ?)*$/iu;

/** A noun stands right behind the figure, and none in front of it holds it more closely. */
function isNounBehind({ left, right }: PercentFigure): boolean {
  return (
    right.metric !== null &&
    right.distance <= 4 &&
    !(
      left.metric !== null &&
      !left.metric.vague &&
      left.lead !== '' &&
      // `compression at 96% output fidelity`: the noun in front has its own figure.
      !(left.lead === 'at' && right.metric.absolute === 'accuracy') &&
      left.distance <= 3 &&
      right.distance > 1
    )
  );
}

/** Percentages that the words behind them explain. */
export const percentBehindRules: readonly FrameRule<PercentFigure>[] = [
  {
    name: 'percent-loss',
    about: 'a drop of nothing that is named is one of quality: "(only 2% and 1.5% drops on both sets)"',
    read: ({ left, right, before, behind }) =>
      right.change !== null &&
      isLoss(right.change) &&
      (right.metric === null || (right.metric.measure === 'performance' && traded.test(before))) &&
      right.distance <= 2 &&
      (left.metric === null ||
        left.metric.absolute === 'accuracy' ||
        left.crossed ||
        right.metric !== null) &&
      !/^ \p{L}+ (?:in|of) /u.test(behind)
        ? { metric: 'accuracy', form, direction: 'decrease', measure: null, rule: 'loss' }
        : null,
    examples: {
      yes: [
        'It takes 1.2 MB, with only 2% and 1.5% drops on both sets.',
        'It brings a 48% speedup with only a 2.4% performance drop.',
      ],
      no: [
        'It takes 1.2 MB, with only a 2% drop in sales.',
        'It takes 1.2 MB, with only a 2% gain.',
        'It loses 2% of the energy.',
      ],
    },
  },
  {
    name: 'percent-own-change-behind',
    about: 'the word of change behind says what changes: "30% faster"',
    read: ({ right }) =>
      right.change !== null && right.change.metric !== null
        ? inherent(right.change, right.change.metric, right.metric, form, 'change-behind')
        : null,
    examples: {
      yes: ['The loader is 30% faster.'],
      no: ['The loader has 30% lower latency.'],
    },
  },
  {
    name: 'percent-change-and-noun-behind',
    about: 'a change and its noun behind: "30% lower latency"',
    read: ({ left, right }) => {
      if (right.change === null || right.metric === null) return null;
      // `saves 9% more energy`: more of it is saved.
      const saved =
        left.change?.part === 'verb' &&
        left.change.direction === 'decrease' &&
        left.distance === 1 &&
        right.change.direction === 'increase';
      return relative(right.metric, saved ? left.change : right.change, form, 'change-and-noun-behind');
    },
    examples: {
      yes: ['The loader has 30% lower latency.', 'The governor saves 9% more energy.'],
      no: ['The latency of the loader is 30% lower.', 'The governor saves 9% of the energy.'],
    },
  },
  {
    name: 'percent-change-of-something-else',
    about: 'the change behind names what changes, and no list has it: "a 30% reduction in idle steps"',
    read: (figure) => (changesSomethingElse(figure) ? 'nothing' : null),
    examples: {
      yes: ['It covers rooms 18% faster, with a 30% reduction in idle steps.'],
      no: ['It covers rooms 18% faster, with a 30% reduction in energy.'],
    },
  },
  {
    name: 'percent-noun-in-front-change-behind',
    about: 'the noun in front, the change behind: "latency is 30% lower"',
    read: (figure) => nounThenChange(figure, form),
    examples: {
      yes: ['Latency is 30% lower than before.'],
      no: ['The loader has 30% lower latency.', 'Latency is low and the paths are 30% shorter than before.'],
    },
  },
  {
    name: 'percent-two-changes',
    about: 'a plain change behind and one in front that says what: "accelerates sorting with 20% gains"',
    read: ({ left, right }) =>
      right.change !== null && left.change !== null && left.change.metric !== null && !isLoss(right.change)
        ? inherent(right.change, left.change.metric, null, form, 'change-behind')
        : null,
    examples: {
      yes: ['The patch accelerates sorting with 20% gains.'],
      no: ['The patch brings sorting 20% gains.', 'The patch accelerates sorting with just a 2% drop.'],
    },
  },
  {
    name: 'percent-change-of-an-unknown-thing',
    about: 'a change behind, and nothing known that changes: "20% more visitors"',
    read: ({ right }) => (right.change === null ? null : 'nothing'),
    examples: {
      yes: ['In spring we see a 20% increase.'],
      no: ['In spring we see a 20% increase in energy.'],
    },
  },
  {
    name: 'percent-in-noun',
    about: 'the noun behind "in": "saves 12% in energy"',
    read: ({ left, right, before }) => {
      if (right.metric === null || right.link !== 'in') return null;
      // `an accuracy of 91% in two tests`: the score stands right in front.
      const named = left.metric?.absolute === 'accuracy' && left.lead !== 'by' && left.distance <= 2;
      if (named && left.change?.part !== 'noun') return null;
      if (hasObjectInFront(left)) return null;
      const frame = relative(right.metric, left.change, form, 'change-in-noun');
      // Without a word of change one speaks of what was saved: `and up to 73% in energy`.
      const saved = left.change === null && lessIsBetter.has(right.metric.absolute);
      return saved || sacrifice.test(before) ? { ...frame, direction: 'decrease' } : frame;
    },
    examples: {
      yes: ['The governor saves 12% in energy.', 'It does so at a cost of 1% in accuracy.'],
      no: ['The governor saves 12% of the energy.', 'It does so at 1% accuracy.'],
    },
  },
  {
    name: 'percent-added-to',
    about: 'an overhead: "adds 3% to the latency"',
    read({ draft, before }) {
      if (!adding.test(before.slice(-60))) return null;
      const { tokens } = draft.at;
      if (tokens[draft.token + 1]?.text !== 'to') return null;
      const noun = tokens.slice(draft.token + 2, draft.token + 7).find((t) => t.cue?.metric !== undefined);
      return noun?.cue?.metric === undefined ? null : relative(noun.cue.metric, null, form, 'added-to');
    },
    examples: {
      yes: ['The guard adds 3% to the latency.'],
      no: ['The guard adds 3% to the hedge.'],
    },
  },
  {
    name: 'percent-signed-noun-behind',
    about: 'points or a signed figure with a noun behind: "+3.1% accuracy"',
    read: ({ draft, left, right, signed }) =>
      right.metric !== null && signed
        ? {
            ...relative(right.metric, left.change, form, 'points'),
            // `higher accuracy (-61% error)`: the change in front is of something else.
            ...(left.change === null || draft.quantity.sign === '-' ? fallOf(draft) : {}),
          }
        : null,
    examples: {
      yes: ['The new head adds +3.1% accuracy.'],
      no: ['The new head has 93.1% accuracy.'],
    },
  },
  {
    name: 'percent-kept-score',
    about: 'performance that is kept: "retains 95% performance"',
    read: (figure) =>
      isNounBehind(figure) &&
      figure.right.metric?.absolute === 'accuracy' &&
      figure.kept &&
      figure.right.metric.measure.endsWith('performance')
        ? share(figure.right.metric, 'kept-share')
        : null,
    examples: {
      yes: ['The small student retains 95% performance.'],
      no: ['The small student reaches 95% accuracy.'],
    },
  },
  {
    name: 'percent-score-changed-in-front',
    about: 'a change in front, the score behind: "an improvement of 4% accuracy"',
    read(figure) {
      const { left, right } = figure;
      if (!isNounBehind(figure) || right.metric?.absolute !== 'accuracy') return null;
      const change = left.distance <= (left.lead === 'by' ? 14 : 8) ? left.change : null;
      if (change === null || (left.lead === 'of' && left.metric?.absolute === 'accuracy')) return null;
      const governs =
        left.lead === 'by' || (left.lead === 'of' && change.part === 'noun' && change.metric === null);
      return governs ? relative(right.metric, change, form, 'change-in-front') : null;
    },
    examples: {
      yes: ['The curriculum brings an improvement of 4% accuracy.'],
      no: ['The curriculum brings 84% accuracy.'],
    },
  },
  {
    name: 'percent-score-behind',
    about: 'a score behind: "92% accuracy"',
    read: (figure) =>
      isNounBehind(figure) && figure.right.metric?.absolute === 'accuracy'
        ? sacrifice.test(figure.before)
          ? { ...relative(figure.right.metric, null, form, 'loss'), direction: 'decrease' }
          : score(figure.right.metric, 'score-behind')
        : null,
    examples: {
      yes: ['The tagger has 92% accuracy.', 'It is small at the cost of 0.3% accuracy.'],
      no: ['The tagger has 92% utilization.', 'It is small at the cost of 3% utilization.'],
    },
  },
  {
    name: 'percent-noun-behind-changed',
    about: 'a noun behind and the verb of the list in front: "saves 20% energy"',
    read(figure) {
      const { draft, left, right } = figure;
      if (!isNounBehind(figure) || right.metric === null) return null;
      // `achieving 90% parallel efficiency` is a level.
      if (right.metric.relative === 'utilization' && reached.test(figure.before)) return null;
      const near = left.change !== null && left.distance <= 8 ? left.change : null;
      const change = near ?? governingVerb(draft.at.tokens, draft.token);
      return change === null ? null : relative(right.metric, change, form, 'noun-behind');
    },
    examples: {
      yes: ['The governor saves 20% energy.'],
      no: [
        'The governor sees 20% utilization.',
        'The mesh scales to many nodes, reaching 91% parallel efficiency.',
      ],
    },
  },
  {
    name: 'percent-compression-behind',
    about: 'a compression of so many percent: "74% length compression"',
    read: (figure) =>
      isNounBehind(figure) && figure.right.metric?.measure.startsWith('compression')
        ? relative(figure.right.metric, null, form, 'noun-behind')
        : null,
    examples: {
      yes: ['The planner reaches 74% length compression.'],
      no: ['The planner reaches 74% utilization.'],
    },
  },
  {
    name: 'percent-share-behind',
    about: 'a share of the thing behind: "90% utilization"',
    read: (figure) =>
      isNounBehind(figure) && figure.right.metric !== null
        ? // `adds only 2.5% trainable parameters`.
          leftOut.test(figure.behind) && figure.right.metric.absolute === 'compression'
          ? { ...relative(figure.right.metric, null, form, 'share-left-out'), direction: 'decrease' }
          : adding.test(figure.before.slice(-60)) && addable.has(figure.right.metric.relative)
            ? relative(figure.right.metric, null, form, 'added-to')
            : share(figure.right.metric, 'share-behind')
        : null,
    examples: {
      yes: ['The kernel sustains 90% utilization.', 'It holds up with 90% visual tokens removed.'],
      no: ['The kernel has 90% accuracy.', 'It holds up with 90% fewer visual tokens.'],
    },
  },
  {
    name: 'percent-right',
    about: 'how much is done rightly: "100% correct sorting", "91% successful grasps"',
    read: ({ left, right, behind, signed }) =>
      !signed &&
      right.metric === null &&
      left.change === null &&
      /^ (?:correct|successful|accurate)(?: \p{L}|[.,;)]|$)/u.test(behind)
        ? {
            metric: 'accuracy',
            form: 'absolute',
            direction: null,
            measure: 'success rate',
            rule: 'share-right',
          }
        : null,
    examples: {
      yes: ['The robot achieves 91% successful grasps.'],
      no: ['The robot achieves 91% more grasps.'],
    },
  },
  {
    name: 'percent-behind-another',
    about: 'how far one lies behind another: "is only 4% behind the best reader"',
    read: ({ left, right, behind }) =>
      right.metric === null && left.metric === null && /^ behind (?:the |its |our )?\p{L}/u.test(behind)
        ? { metric: 'accuracy', form, direction: 'decrease', measure: null, rule: 'behind-another' }
        : null,
    examples: {
      yes: ['The tagger is only 4% behind the best one.'],
      no: ['The tagger is 4% of the best one.'],
    },
  },
  {
    name: 'percent-name-in-capitals',
    about: 'a name in capitals behind is that of a score: "88.1% PDMS"',
    read: ({ left, right, behind }) =>
      right.metric === null && left.metric === null && unknownScore.test(behind.slice(0, 16))
        ? score(unnamedScore, 'score-by-its-letters')
        : null,
    examples: {
      yes: ['The driver reaches 88.1% PDMS.'],
      no: ['The driver uses 88.1% GPU.'],
    },
  },
];
