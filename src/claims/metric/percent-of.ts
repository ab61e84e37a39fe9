import {
  attempts,
  counterparts,
  handlingWords,
  qualities,
  solvingWords,
  succeedingVerbs,
} from '../../lexicon/metric-words.ts';
import { alternatives } from '../../text/pattern.ts';
import { governingVerb } from '../phrase.ts';
import {
  amount,
  type FrameRule,
  inherent,
  nearestNoun,
  relative,
  score,
  share,
  unnamedScore,
} from './frame.ts';
import { oftenRight, reached } from './names.ts';
import { comparable, type PercentFigure, verbInFront, within } from './percent-figure.ts';

const form = 'percent';
const succeeding = new RegExp(
  `^ of (?:the |all |its |their )?(?:[\\p{L}-]+ ){1,3}(?:${alternatives(succeedingVerbs)})\\b`,
  'iu',
);
const gapBehind = new RegExp(
  `^ of (?:the |this |its )?(?:[\\p{L}-]+ )?(?:${alternatives(qualities)})[ -](?:gap|loss|drop|degradation)\\b|^ of (?:the|this|its) gap\\b`,
  'iu',
);
const closing = /\b(?:clos|recover|bridg|eliminat|captur)\p{L}*\b[^.;,]{0,24}$/iu;
const inCases =
  /\bin (?:(?:over|more than|about|around|only|just|nearly|roughly|at least|up to|approximately) |[~≈<>≥≤] ?)?$/iu;
const ofCases = new RegExp(`^ of (?:the |all )?(?:[\\p{L}-]+ ){0,2}(?:${alternatives(attempts)})\\b`, 'iu');
const ofAnother =
  /^ (?:of )?\P{N}{0,40}'s |^ of (?:the |its )?[\p{L} -]{3,40} (?:of|required by|needed by|used by|taken by) (?:[\p{L}-]+ )?\p{Lu}[\p{L}\d]|^ [\p{L} -]{3,30} of \p{Lu}/u;
/** A part of the tokens or parameters is made use of, or left out. */
const handled = new RegExp(
  `\\b(?:${alternatives(handlingWords)})\\b[^;.]{0,28}(?:[\\d.]+ ?% of [^;.,%]{3,50} and (?:only )?)?$`,
  'iu',
);
const ofCounterpart = new RegExp(
  `^ of (?:its|the|their) (?:[\\p{L}-]+ ){0,3}(?:${alternatives(counterparts)})\\b`,
  'u',
);

/** `of the theoretical computational throughput`. */
const inTheory = /^ of (?:the |our |its )?(?:theoretical|maximum theoretical|ideal|nominal)\b/u;

/** `runs a training step within 5% of`: of the speed. */
const runsWithin =
  /\b(?:runs?|running|ran|executes?|executing|decodes?|trains) [^.;,]{0,50}\bwithin \D{0,8}$/iu;

/** `is 1.2x faster than A and within 4% of B`. */
const fasterWithin = /\b(?:faster|slower|speed-?ups?)\b[^.;]*\bwithin \D{0,16}$/iu;

/** `84% versus 72%`, from either of the two. */
const againstBehind = /^ (?:v\.?s\.?|versus|against) [\d.]+ ?%/u;
/** Somebody wins, or holds its own. */
const contested =
  /\b(?:w[io]ns?|won|beats?|match\p{L}*|scor\p{L}*|achiev\p{L}*|reach\p{L}*|retain\p{L}*|solv\p{L}*|answer\p{L}*|outperform\p{L}*|surpass\p{L}*)\b[^.;]{0,60}$/iu;
/** `lower CPU utilization (9.5% vs.`. */
const secondOfUse = /\b(?:utilization|utilisation|occupancy) \([\d.]+ ?% (?:v\.?s\.?|versus|against) $/iu;
const againstInFront = /[\d.]+ ?% (?:v\.?s\.?|versus|against) $/u;

/** Percentages that go from one to another, and those with "of" and a thing right behind them. */
export const percentOfRules: readonly FrameRule<PercentFigure>[] = [
  {
    name: 'percent-against',
    about: 'two percentages against each other are scores: "won overall, 84% versus 72%"',
    read(figure) {
      const { before, behind, signed, left, right } = figure;
      if (signed || !(againstBehind.test(behind) || againstInFront.test(before))) return null;
      const noun = nearestNoun(figure);
      // `lower CPU utilization (9.5% vs. 23.2%)`.
      if (noun?.absolute === 'utilization' && !left.crossed) return share(noun, 'scores-against');
      if (secondOfUse.test(before))
        return {
          metric: 'utilization',
          form,
          direction: null,
          measure: 'utilization',
          rule: 'scores-against',
        };
      const inAside = /\($|\([\d.]+ ?% \p{L}+\.? $/u.test(before);
      const ofScore =
        noun === null
          ? inAside || contested.test(before)
          : noun.absolute === 'accuracy' || left.crossed || inAside;
      if (!ofScore || (right.metric !== null && right.metric.absolute !== 'accuracy')) return null;
      return score(noun?.absolute === 'accuracy' ? noun : unnamedScore, 'scores-against');
    },
    examples: {
      yes: ['The new reader won overall, 84% versus 72%.', 'It beats the old one by 2.6% (78.5% vs. 75.9%).'],
      no: ['The new reader won by 84%.', 'It cuts energy by 20% versus the old one.'],
    },
  },
  {
    name: 'percent-from-to',
    about: 'one of two values that a thing went between: "from 61% to 74% accuracy"',
    read(figure) {
      if (figure.draft.quantity.change === null) return null;
      const noun = nearestNoun(figure);
      if (noun === null) return 'nothing';
      return noun.absolute === 'accuracy' ? score(noun, 'from-to') : share(noun, 'from-to');
    },
    examples: {
      yes: ['Training on more maps moves accuracy from 61% to 74%.'],
      no: ['Training on more maps gives 74% accuracy.'],
    },
  },
  {
    name: 'percent-within-of',
    about:
      'so close to what another reaches: "accuracy within 5% of the full model"; of a score where nothing says of what',
    read({ left, right, before }) {
      if (right.link !== 'of' || !within.test(before)) return null;
      if (left.metric === null && (right.metric === null ? runsWithin : fasterWithin).test(before))
        return { metric: 'speedup', form, direction: null, measure: null, rule: 'within-of-another' };
      if (left.metric === null && right.metric !== null && comparable.has(right.metric.relative))
        return { ...relative(right.metric, null, form, 'within-of-another'), direction: null };
      if (left.metric === null)
        return right.metric === null ? { ...amount('accuracy', null, 'within-of-another'), form } : null;
      return comparable.has(left.metric.relative)
        ? { ...relative(left.metric, null, form, 'within-of-another'), direction: null }
        : null;
    },
    examples: {
      yes: [
        'The adapter has an accuracy within 5% of the full model.',
        'The adapter stays within 5% of the full model.',
        'It runs a step within 5% of the hand-made one.',
        'It is within 5% of the accuracy of its teacher.',
      ],
      no: [
        'The adapter needs 5% of the full model.',
        'Its energy stays within 5% of the plan.',
        'It runs 5% of the steps by hand.',
        'It has 5% of the errors of its teacher.',
      ],
    },
  },
  {
    name: 'percent-of-a-gap',
    about: 'how much of a gap in quality is closed: "closes 97% of the performance gap"',
    read: ({ behind, before }) =>
      gapBehind.test(behind) && closing.test(before)
        ? { ...amount('accuracy', 'gap', 'share-of-gap'), form }
        : null,
    examples: {
      yes: [
        'The adapter closes 97% of the performance gap.',
        'It recovers up to 80% of the accuracy gap to the teacher.',
      ],
      no: ['The adapter closes 97% of the power gap.', 'The adapter has 97% of the accuracy.'],
    },
  },
  {
    name: 'percent-of-a-change',
    about: 'a plain noun of change behind "of": "40% of latency reduction"',
    read: ({ right }) =>
      right.link === 'of' &&
      right.metric !== null &&
      right.change !== null &&
      right.change.part === 'noun' &&
      right.change.metric === null
        ? relative(right.metric, right.change, form, 'change-and-noun-behind')
        : null,
    examples: {
      yes: ['The patch brings up to 40% of latency reduction.'],
      no: ['The patch brings a 40% latency reduction.'],
    },
  },
  {
    name: 'percent-of-the-time',
    about: 'how often something is right: "is correct only 37% of the time"',
    read: ({ before, behind }) =>
      /^ of the time\b/u.test(behind) && oftenRight.test(before)
        ? amount('accuracy', 'success rate', 'share-of-cases')
        : null,
    examples: {
      yes: ['A guess is correct only 37% of the time.'],
      no: ['A copy takes only 37% of the time.'],
    },
  },
  {
    name: 'percent-in-a-share-of-time',
    about: 'a share of time in which the same is done: "in 47% of the training time"',
    read: ({ left, right }) =>
      right.link === 'of' && right.metric?.absolute === 'latency' && left.lead === 'in'
        ? { ...relative(right.metric, null, form, 'share-of-another'), direction: null }
        : null,
    examples: {
      yes: ['The small model matches it in 47% of the training time.'],
      no: ['Copies take 47% of the training time.'],
    },
  },
  {
    name: 'percent-of-a-peak',
    about: 'a share of what the machine can do: "83% of peak performance"',
    read: ({ right, behind }) =>
      right.link === 'of' && right.metric?.relative === 'utilization'
        ? share(right.metric, 'share-of')
        : right.link === 'of' && right.metric?.absolute === 'throughput' && inTheory.test(behind)
          ? { metric: 'utilization', form, direction: null, measure: 'peak', rule: 'share-of' }
          : null,
    examples: {
      yes: [
        'The stencil reaches 83% of peak performance.',
        'The stencil reaches 83% of our theoretical arithmetic throughput.',
      ],
      no: [
        'The stencil reaches 83% of the original throughput.',
        'The stencil reaches 83% of a good throughput.',
      ],
    },
  },
  {
    name: 'percent-of-an-own-change',
    about: 'a change behind "of" that says what changes: "20% of speedup"',
    read: ({ right }) =>
      right.link === 'of' && right.change !== null && right.change.metric !== null
        ? inherent(right.change, right.change.metric, right.metric, form, 'change-behind')
        : null,
    examples: {
      yes: ['The pass gives 20% of speedup on average.'],
      no: ['The pass gives 20% of the speed.'],
    },
  },
  {
    name: 'percent-taken-off',
    about: 'a verb takes the share away: "eliminates 60% of the cost"',
    read({ draft, left, right, kept }) {
      if (right.link !== 'of' || right.metric === null || kept || left.lead === 'to' || left.lead === 'for')
        return null;
      const taken = left.change ?? governingVerb(draft.at.tokens, draft.token);
      const takes = taken !== null && taken.part === 'verb' && taken.direction === 'decrease' && !taken.open;
      return takes ? relative(right.metric, taken, form, 'change-of-share') : null;
    },
    examples: {
      yes: ['Fusing the loops eliminates 60% of the energy.'],
      no: ['The loops take 60% of the energy.'],
    },
  },
  {
    name: 'percent-used-of-a-size',
    about: 'utilization in front, what is used behind: "a utilization of 71% of the memory"',
    read: ({ left, right }) =>
      right.link === 'of' && right.metric !== null && left.metric?.relative === 'utilization' && !left.crossed
        ? share(left.metric, 'share')
        : null,
    examples: {
      yes: ['The packer has a utilization of 71% of the memory.'],
      no: ['The packer fills 71% of the memory.'],
    },
  },
  {
    name: 'percent-of-a-score',
    about: 'a score behind "of" is the score itself: "reaches 92% of accuracy"',
    read: ({ right, kept }) =>
      right.link === 'of' &&
      right.metric?.absolute === 'accuracy' &&
      !kept &&
      right.metric.measure !== 'performance'
        ? score(right.metric, 'score-behind')
        : null,
    examples: {
      yes: ['The tagger reaches 92% of accuracy on letters.'],
      no: ['The tagger retains 92% of the accuracy.'],
    },
  },
  {
    name: 'percent-of-anothers-time',
    about: 'a share of the time of somebody named: "takes 30% of the old compiler\'s time"',
    read: ({ right, behind }) =>
      right.link === 'of' && right.metric?.absolute === 'latency' && ofAnother.test(behind)
        ? { ...relative(right.metric, null, form, 'share-of-another'), direction: null }
        : null,
    examples: {
      yes: ["The build takes 30% of the old compiler's time."],
      no: ['Linking takes 30% of the time.'],
    },
  },
  {
    name: 'percent-of-a-thing',
    about: 'a share of a thing of the table: "takes 60% of the inference time"',
    read: ({ left, right, before }) => {
      if (right.link !== 'of' || right.metric === null) return null;
      // `we find that 60% of the tokens are idle`: told of the thing, not done with it.
      const told = right.metric.absolute === 'compression' && left.change === null && !handled.test(before);
      return told ? 'nothing' : share(right.metric, 'share-of');
    },
    examples: {
      yes: [
        'Matrix products take 60% of the inference time.',
        'The score is the same with 20% of the tokens.',
      ],
      no: ['Matrix products take 60% of all pages.', 'The score is the same on 20% of the pages.'],
    },
  },
  {
    name: 'percent-of-its-counterpart',
    about: 'a score in front, and the other that it is a share of: "accuracy above 98% of its counterpart"',
    read: ({ left, right, behind }) =>
      right.link === 'of' &&
      right.change === null &&
      left.metric?.absolute === 'accuracy' &&
      !left.crossed &&
      ofCounterpart.test(behind)
        ? share(left.metric, 'share-of-another')
        : null,
    examples: {
      yes: ['The pruned net has an accuracy above 98% of its dense counterpart.'],
      no: ['The pruned net has an accuracy above 98%.'],
    },
  },
  {
    name: 'percent-level-of-another',
    about: 'the level that a change ends at, as a share: "cuts power to 17% of the original"',
    read({ left: { change, metric, lead }, right, behind }) {
      if (right.link !== 'of' || lead !== 'to' || change === null || metric === null) return null;
      if (!ofCounterpart.test(behind) && right.metric !== null) return null;
      return metric.absolute === 'latency'
        ? { ...relative(metric, change, form, 'level'), direction: null }
        : share(metric, 'level');
    },
    examples: {
      yes: ['The second pass cuts energy to 17% of the original design.'],
      no: ['The second pass cuts energy by 17% of the original design.'],
    },
  },
  {
    name: 'percent-reached-of-another',
    about: 'a share of what another reaches: "attaining 75% of the baseline"',
    read: ({ left, right, before, behind }) =>
      right.link === 'of' &&
      right.change === null &&
      left.metric === null &&
      reached.test(before) &&
      ofCounterpart.test(behind)
        ? { ...amount('accuracy', null, 'share-of-another'), form }
        : null,
    examples: {
      yes: ['Trained on sketches, it attains 75% of the baseline.'],
      no: ['Trained on sketches, it sees 75% of the baseline.'],
    },
  },
  {
    name: 'percent-that-succeeds',
    about: 'a share of attempts that succeed is a score: "72% of the runs pass"',
    read: ({ right, behind }) =>
      right.link === 'of' && right.metric === null && succeeding.test(behind)
        ? amount('accuracy', 'success rate', 'share-solved')
        : null,
    examples: {
      yes: ['On wet ground 72% of the jumps succeed.', 'In the end 72% of all bugs are fixed.'],
      no: ['On wet ground 72% of the jumps are short.', 'We fixed the rate at 72% of the jumps.'],
    },
  },
  {
    name: 'percent-of-cases',
    about: 'how often something holds: "matches it in 85% of test cases"',
    read: ({ right, before, behind }) =>
      right.link === 'of' && right.metric === null && inCases.test(before) && ofCases.test(behind)
        ? amount('accuracy', 'success rate', 'share-of-cases')
        : null,
    examples: {
      yes: ['The port equals the original in over 85% of test cases.'],
      no: ['The port was made for 85% of users.'],
    },
  },
  {
    name: 'percent-solved',
    about: 'a share of tasks that are done is a score: "solves 45% of the puzzles"',
    read: ({ draft, right, behind }) =>
      right.link === 'of' && right.change === null && verbInFront(draft.at.tokens, draft.token, solvingWords)
        ? {
            ...amount('accuracy', 'success rate', 'share-solved'),
            ...(/^ of [^.;,]{0,30}'s /u.test(behind) ? { form } : {}),
          }
        : null,
    examples: {
      yes: ['The agent solves 45% of the puzzles.'],
      no: ['The agent sees 45% of the puzzles.'],
    },
  },
  {
    name: 'percent-kept-of-a-thing',
    about: 'what is kept is a score of how well: "retains 80% of the knowledge"',
    read: ({ right, kept }) =>
      right.link === 'of' && right.change === null && kept
        ? amount('accuracy', 'retention', 'kept-share')
        : null,
    examples: {
      yes: ['The student retains 80% of the knowledge.'],
      no: ['The student saw 80% of the books.'],
    },
  },
  {
    name: 'percent-of-an-unknown-thing',
    about: 'a share of something outside the table: "60% of the lakes"',
    read: ({ right }) => (right.link === 'of' && right.change === null ? 'nothing' : null),
    examples: {
      yes: ['The method covers 60% of the lakes.'],
      no: ['The method takes 60% of the time.'],
    },
  },
];
