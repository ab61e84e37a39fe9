import { qualityTopics, speedCues, speedTopics } from '../../lexicon/metric-words.ts';
import { phrases } from '../../lexicon/phrases.ts';
import type { Metric } from '../../model/claim.ts';
import { anyOf } from '../../text/pattern.ts';
import type { Draft } from '../draft.ts';
import type { Evidence } from '../phrase.ts';
import {
  changesSomethingElse,
  type Decision,
  type Figure,
  type FrameRule,
  firstOf,
  hasObjectInFront,
  inherent,
  nounThenChange,
  relative,
} from './frame.ts';

const form = 'factor';
const longerBehind = /^ longer\b/u;
const taking = /\b(?:takes?|took|taking|runs?|ran|lasts?)\b[^.;,]{0,20}$/iu;
const larger =
  /^ (?:larger|bigger)(?:[.,;:)]|$| (?:than|models?|networks?|LLMs?|VLMs?|baselines?|counterparts?|teachers?)\b)/iu;

/** No phrase that leads to a factor is longer. */
const longestLead = 80;
/** `from 3.9x at 2k tokens to`. */
const fromFactor =
  /\bfrom (?:about |only )?[~≈]?[\d.]+ ?[×x] (?:at|on|for|with|in) [^.;,]{1,24} to (?:about |over |up to )?[~≈]?$/u;
/** `the speed-up further increases to`. */
export const speedupGrows =
  /\b(?:speed-?ups?|accelerations?|acceleration (?:ratios?|factors?))(?: \p{Ll}+){0,2} (?:increases?|rises?|grows?|goes|climbs?|reach(?:es)?|improves?)(?: (?:up|even))? to (?:(?:about|over|nearly|up to) |[~≈])?[-+]?$/iu;
const modelInFront =
  /\b(?:models?|networks?|LLMs?|VLMs?|teachers?|backbones?)(?: (?:up to|over|nearly|about|more than))? $/iu;
const fewerOf: ReadonlySet<string> = new Set(
  phrases('parameters, params, weights, tokens, trainable parameters, visual tokens, flops, macs, gflops'),
);

const speed = anyOf([
  ...speedTopics,
  ...speedCues,
  ...phrases('efficien*, fast, quick*, compute, time, runtime, memory, cost, costs, scalab*, real-time'),
]);
const quality = anyOf(qualityTopics);

/** The abstract has no word of speed or means, and some of how good things are: its factors are of quality. */
function tellsOnlyOfQuality(draft: Draft): boolean {
  const { text } = draft.at.sentence.passage;
  return !speed.test(text) && quality.test(text);
}

/** `with a 1% accuracy drop, and up to 1.2x on pages`: the drop beyond the comma has a figure of its own. */
function isOfAnotherFigure({ crossed, change, lead }: Evidence): boolean {
  return crossed && change?.part === 'noun' && (lead === '' || lead === 'and');
}

/** What has a ratio of its own, of which better than another is told: `12 TOPS/W, 30x better than`. */
const ofItsOwn: ReadonlySet<Metric> = new Set<Metric>([
  'energy_efficiency',
  'energy',
  'power',
  'area',
  'memory',
]);

/** Right behind a comma and an amount: `12 TOPS/W, 30x better`, `12 TOPS/W, marking a 30x improvement`. */
function followsAmount({ at: { tokens }, token }: Draft): boolean {
  let j = token - 1;
  while (j > token - 4 && leadingOn.has(tokens[j]?.text ?? '')) j--;
  const metric = tokens[j]?.text === ',' ? tokens[j - 1]?.quantity?.unit?.metric : undefined;
  return metric !== undefined && ofItsOwn.has(metric);
}

const leadingOn: ReadonlySet<string> = new Set(
  phrases('a, an, marking, representing, about, nearly, roughly, some'),
);

/** What a factor is about: the words behind it first, then those in front, the most telling ones first. */
export const factorRules: readonly FrameRule[] = [
  {
    name: 'factor-second-of-a-pair',
    about: 'what a factor goes to is what it came from: "from 3.9x at 2k tokens to 27x at 16k tokens"',
    read: ({ before }) => (fromFactor.test(before.slice(-longestLead)) ? 'nothing' : null),
    examples: {
      yes: ['The speedup grows from 3.9x at 2k tokens to 27x at 16k tokens.'],
      no: ['The speedup grows with the number of tokens to 27x.'],
    },
  },
  {
    name: 'factor-own-change-behind',
    about: 'the word of change behind says what changes: "3x faster"',
    read({ left, right }) {
      const { change } = right;
      if (change === null || change.metric === null) return null;
      const nounInFront = left.metric !== null && !left.crossed && left.distance < 9;
      if (change.open && (right.metric !== null || nounInFront)) return null;
      return inherent(change, change.metric, right.metric, form, 'change-behind');
    },
    examples: {
      yes: ['The new parser is 3x faster than its predecessor.'],
      no: ['The new parser has 3x higher throughput.'],
    },
  },
  {
    name: 'factor-change-and-noun-behind',
    about: 'a change and its noun behind: "4x lower latency"',
    read({ left, right }) {
      if (right.change === null || right.metric === null) return null;
      // `costs 3x more than a model of like quality`: the noun in front is nearer than one behind the comparison.
      if (right.beyond && left.metric !== null && !left.crossed && left.distance <= 4) return null;
      return relative(right.metric, right.change, form, 'change-and-noun-behind');
    },
    examples: {
      yes: ['The scheduler answers with 4x lower latency.'],
      no: ['The scheduler is 4x faster.', 'Its latency is 4x higher than that of its accuracy check.'],
    },
  },
  {
    name: 'factor-change-of-something-else',
    about: 'the change behind names what changes, and no list has it: "a 3x reduction in idle steps"',
    read: (figure) => (changesSomethingElse(figure) ? 'nothing' : null),
    examples: {
      yes: ['It covers rooms 2x faster, with a 3x reduction in idle steps.'],
      no: [
        'It covers rooms 2x faster, with a 3x reduction in energy.',
        'It covers rooms with a 3x reduction.',
      ],
    },
  },
  {
    name: 'factor-noun-in-front-change-behind',
    about: 'the noun in front, the change behind: "throughput is 2x higher"',
    read: (figure) => nounThenChange(figure, form),
    examples: {
      yes: ['Throughput is 2x higher than before.'],
      no: [
        'The loader has 2x higher throughput.',
        'The loader has a high throughput and supported files 2x longer than the rest.',
      ],
    },
  },
  {
    name: 'factor-two-changes',
    about: 'a plain change behind and one in front that says what: "accelerates sorting, with 2x gains"',
    read: ({ left, right }) =>
      right.change !== null && left.change !== null && left.change.metric !== null
        ? inherent(right.change, left.change.metric, null, form, 'change-behind')
        : null,
    examples: {
      yes: ['The patch accelerates sorting, with up to 2x (1.7x on average) gains over lists.'],
      no: ['The patch brings sorting 2x gains.'],
    },
  },
  {
    name: 'factor-speedup-reached',
    about: 'a speedup that goes up to so much: "the speedup further increases to 3.2x"',
    read: ({ before }) =>
      speedupGrows.test(before.slice(-longestLead))
        ? { metric: 'speedup', form, direction: 'increase', measure: null, rule: 'change-in-front' }
        : null,
    examples: {
      yes: ['With two cards, the speedup further increases to 3.2x.'],
      no: ['With two cards, the number of pages increases to 3.2x.'],
    },
  },
  {
    name: 'factor-fewer',
    about: 'fewer of what was named last: "with 300k parameters, 70x fewer than the rest"',
    read({ draft, right, behind }) {
      if (right.metric !== null || !/^ fewer(?: than\b|[.,;)]|$)/u.test(behind)) return null;
      const front = draft.at.tokens.slice(Math.max(0, draft.token - 14), draft.token);
      const thing = front.findLast((t) => fewerOf.has(t.text) || t.quantity?.unit?.metric === 'model_size');
      if (thing === undefined) return 'nothing';
      const metric = thing.quantity === null && /flop|mac/u.test(thing.text) ? 'flops' : 'compression';
      return {
        metric,
        form,
        direction: 'decrease',
        measure: thing.quantity === null ? thing.text : 'parameters',
        rule: 'fewer',
      };
    },
    examples: {
      yes: [
        'It has 341k trainable parameters (1.3 MB), 70x fewer than the rest.',
        'It reads 64 tokens, 4x fewer than before.',
      ],
      no: ['It has 2x lower latency.', 'It reads 64 tokens with 4x less energy.'],
    },
  },
  {
    name: 'factor-size-of-a-model',
    about: 'a model or something else that is so many times larger: "models up to 7x larger"',
    read: ({ right, left, before, behind }) =>
      right.change !== null &&
      right.metric === null &&
      (left.metric === null || modelInFront.test(before)) &&
      larger.test(behind)
        ? { metric: 'compression', form, direction: 'increase', measure: 'size', rule: 'times-larger' }
        : null,
    examples: {
      yes: ['The student beats a teacher 7x larger.', 'It matches models 7x larger than itself.'],
      no: ['The new index has 2x larger memory.', 'Crowds are 2x larger every spring.'],
    },
  },
  {
    name: 'factor-takes-longer',
    about: 'how much more time a thing takes: "training takes 1.7 times longer"',
    read: ({ right, left, before, behind }) =>
      right.metric === null && left.metric === null && longerBehind.test(behind) && taking.test(before)
        ? { metric: 'speedup', form, direction: 'increase', measure: 'time', rule: 'takes-longer' }
        : null,
    examples: {
      yes: ['Training takes 1.7 times longer.'],
      no: ['The new tracks are 1.7 times longer.'],
    },
  },
  {
    name: 'factor-of-an-unknown-thing',
    about: 'an adjective of amount behind, and nothing known that it is an amount of: "2x larger"',
    read: ({ right }) =>
      right.change !== null && !right.change.open && right.change.part === 'adjective' ? 'nothing' : null,
    examples: {
      yes: ['Crowds are 2x larger in spring.'],
      no: ['The new index has 2x larger memory.'],
    },
  },
  {
    name: 'factor-change-behind-alone',
    about: 'a change behind and nothing else is one of speed: "a 2x improvement"',
    read: ({ draft, right }) =>
      // A reduction is one of what was spoken of before, as is what is better than an amount of it.
      right.change === null ||
      followsAmount(draft) ||
      right.change.part === 'verb' ||
      (right.change.part === 'noun' && !right.change.open)
        ? null
        : {
            metric: right.change.open && tellsOnlyOfQuality(draft) ? 'accuracy' : 'speedup',
            form,
            direction: right.change.direction,
            measure: null,
            rule: 'change-behind-default',
          },
    examples: {
      yes: ['On large inputs we see a 2x improvement.'],
      no: ['On large inputs we see a 2x improvement in energy.', 'On large inputs we see a 2x reduction.'],
    },
  },
  {
    name: 'factor-noun-behind',
    about: 'a noun behind without a change: "2x the throughput"',
    read({ draft, left, right }) {
      if (right.metric === null) return null;
      if (
        left.metric !== null &&
        right.link === null &&
        left.distance <= right.distance &&
        left.lead === 'of'
      )
        return null;
      if (right.link !== null && hasObjectInFront(left)) return null;
      const governs =
        left.change !== null &&
        left.lead !== 'with' &&
        left.change.part !== 'adjective' &&
        (left.lead === 'by' || left.distance <= 3) &&
        (left.change.metric === null || right.metric.vague);
      const frame = relative(right.metric, governs ? left.change : null, form, 'noun-behind');
      // `at 0.5x the power` is a share.
      return !governs && draft.quantity.high < 1 ? { ...frame, direction: null } : frame;
    },
    examples: {
      yes: ['The cluster reaches 2x the throughput of its predecessor.'],
      no: ['The cluster improves throughput by 2x.', 'The cluster cuts latency by 3x in cache-bound rounds.'],
    },
  },
  {
    name: 'factor-own-change-in-front',
    about: 'the word of change in front says what changes: "accelerates training by 2x"',
    read: ({ left: { change, metric } }) =>
      change !== null &&
      change.metric !== null &&
      (metric === null || metric.relative === 'speedup' || change.part !== 'verb' || metric.vague)
        ? inherent(change, change.metric, metric, form, 'change-in-front')
        : null,
    examples: {
      yes: ['The library accelerates sorting by 2x.'],
      no: ['The library reduces latency by 2x.'],
    },
  },
  {
    name: 'factor-noun-and-change-in-front',
    about: 'a change and its noun in front: "reduces memory by 4x"',
    read: ({ left, left: { change, metric } }) =>
      change !== null && metric !== null && !isOfAnotherFigure(left)
        ? relative(metric, change, form, 'noun-and-change-in-front')
        : null,
    examples: {
      yes: ['The layout reduces memory by 4x.'],
      no: ['The layout accelerates sorting by 4x.'],
    },
  },
  {
    name: 'factor-open-change-in-front',
    about: 'a word that only says who is ahead, in front: "outperforms the rest by 2x"',
    read: ({ draft, left, left: { change } }) =>
      change?.open === true && !isOfAnotherFigure(left)
        ? {
            metric: tellsOnlyOfQuality(draft) ? 'accuracy' : 'speedup',
            form,
            direction: change.direction,
            measure: null,
            rule: 'open-change-in-front',
          }
        : null,
    examples: {
      yes: ['Our planner outperforms the older one by 2x.'],
      no: ['Our planner reduces energy by 2x.'],
    },
  },
  {
    name: 'factor-noun-in-front',
    about: 'a noun in front without a change: "a compression ratio of 4x"',
    read({ left }) {
      const { metric } = left;
      if (metric === null || (metric.vague && left.distance > 6) || isOfAnotherFigure(left)) return null;
      // Amounts of tokens or parameters are no ratio of them.
      if (metric.relative === 'compression' && !/^(?:compression|.*\bexpansion)/u.test(metric.measure))
        return null;
      return relative(metric, null, form, 'noun-in-front');
    },
    examples: {
      yes: ['The codec has a compression ratio of 4x.'],
      no: ['The codec lowers the cost by 4x.'],
    },
  },
];

/** A gap in times is a gap in whatever else the text speaks of. */
function withoutGap(side: Evidence): Evidence {
  return side.metric?.measure === 'gap' ? { ...side, metric: null } : side;
}

/** What a factor is about, or null. */
export function readFactor(figure: Figure): Decision | null {
  const { draft, right, left, before, behind } = figure;
  return firstOf(factorRules, { draft, right: withoutGap(right), left: withoutGap(left), before, behind });
}
