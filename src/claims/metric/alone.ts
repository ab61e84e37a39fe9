import type { QuantitySpan } from '../../annotate/span.ts';
import type { ChangeWord } from '../../lexicon/changes.ts';
import {
  absoluteGains,
  changeNouns,
  comparingWords,
  qualityTopics,
  scoringWords,
  speedTopics,
} from '../../lexicon/metric-words.ts';
import { alternatives, anyOf } from '../../text/pattern.ts';
import type { Context, Draft } from '../draft.ts';
import type { Evidence } from '../phrase.ts';
import {
  amount,
  type Decision,
  type Figure,
  type Frame,
  type FrameRule,
  figureOf,
  firstOf,
} from './frame.ts';
import { achieving, onBenchmark, onKnownBenchmark, reached } from './names.ts';
import { isLoss } from './percent-behind.ts';

/** A figure that neither its own words nor its list explain. */
export interface LoneFigure extends Figure {
  /** Whether the figures of the abstract speak of speed rather than of quality. */
  readonly leansToSpeed: () => boolean;
  /** What the last factor in front was about. */
  readonly lastFactor: () => Frame | null;
}

const comparing = anyOf(comparingWords);
const scoring = anyOf(scoringWords);
const endsThere =
  /^(?:[.,;)]|$| ?[↑↓(]| ?\/ ?\d| (?:on|in|for|with|and|at|across|under|while|when|even|respectively|over|after|compared|versus|vs|to|from|by|but|or|as)\b)/u;
/** A word that stands for the figures before, right in front: `the gap widens to`. */
const again =
  /\b(?:figures?|numbers?|gaps?|advantages?|margins?|gains?|factors?|leads?|improvements?|differences?)(?: \p{L}+)? (?:is|are|was|were|becomes?|widens? to|grows? to|rises? to|shrinks? to|reach(?:es)?|of)(?: (?:up to|about|around|even|only))?[ ~≈]*(?:[\d.]+×(?:,| and|, and)? ?)*$/iu;
const lossOf = new RegExp(`^ (?:[\\p{L}-]+ ){0,3}(?:${alternatives(changeNouns)}) of `, 'u');
const absoluteGain = new RegExp(`\\b(?:${alternatives(absoluteGains)})`, 'iu');

/** The members of its list in front of a figure: `reaching 90%, 75% and`. */
const membersInFront = /(?:[\d.]+ ?%(?:,| and|, and| ?\/) ?)+$/u;

/** The data set behind the second of two values: `→ 50% on QuizBench`. */
const benchmarkAtEnd = /^(?: ?(?:→|to|->) ?[\d.]+ ?%)? (?:on|in) (?:the )?\p{Lu}[\p{L}\d-]*\p{Lu}/u;

const reaching = /\b(?:achiev|reach|obtain|attain|scor|record|report)ing\b[^.;,]{0,24}$/iu;

/** A verb or word of comparison, a name with capitals or digits, and the parenthesis of the figure. */
const rivalInFront =
  /\b(?:outperform|surpass|exceed|beat|compar|than|over|against|behind)\p{L}*\b[^.;]*?\b(?=[\p{L}\d.-]*(?:\p{Ll}\p{Lu}|\p{Lu}[\p{Lu}\d]|-\p{Lu}|-\d))\p{Lu}[\p{L}\d.-]*(?: \d[\p{L}\d.]*)? \($/u;

/** `improves image quality by`. */
const ofQuality = /\b(?:quality|fidelity|realism) by (?:up to |about |over |more than |[~≈] ?)?$/iu;

/** A gain that people judged is one of quality. */
const judged = /^ in (?:\p{L}+ ){0,2}(?:human|user|preference)\b/iu;

/** The change behind or in front says that something became better, and nothing says what. */
function gainOf({ draft: { quantity }, left, right, before, behind }: LoneFigure) {
  const signed = quantity.sign !== '' || quantity.points;
  const change = right.change ?? left.change;
  if (change === null || right.link === 'of') return null;
  // `outperforms the rest, reaching 90%`.
  if (
    right.change === null &&
    (change.part === 'verb' || reaching.test(before)) &&
    reached.test(before.replace(membersInFront, '')) &&
    !signed
  )
    return null;
  // `surpasses the older reader (71%)` is what that one scores.
  if (right.change === null && left.lead === '(' && !signed) return null;
  const plain =
    change.part === 'noun' &&
    change.metric === null &&
    change.direction === 'increase' &&
    right.link === null &&
    !change.harm;
  if (!change.open && !plain) return null;
  const ofSomething = right.change !== null && right.metric === null && lossOf.test(behind.slice(0, 40));
  return ofSomething ? null : change;
}

function accuracyInPercent(direction: Frame['direction'], rule: string): Frame {
  return { metric: 'accuracy', form: 'percent', direction, measure: null, rule };
}

function againFrame(frame: Frame | null): Frame | null {
  return frame === null ? null : { ...frame, rule: 'factor-again' };
}

/** The last that can be said of a figure. */
export const loneRules: readonly FrameRule<LoneFigure>[] = [
  {
    name: 'lone-factor-again',
    about: 'a factor of what the last one was about: "the corresponding figures are 1.2x and 1.6x"',
    read: ({ draft: { quantity }, left, right, before, lastFactor }) =>
      quantity.form === 'factor' &&
      right.change === null &&
      right.metric === null &&
      (left.metric === null || left.metric.measure === 'gap') &&
      again.test(before)
        ? againFrame(lastFactor())
        : null,
    examples: {
      yes: ['The loader is 3x faster on lists. On trees the corresponding figures are 2x and 4x.'],
      no: ['The loader is 3x faster on lists. On trees the maps are 2x and 4x.'],
    },
  },
  {
    name: 'lone-factor',
    about: 'a factor in a sentence that compares is a speedup: "2.4x over the baseline"',
    read({ draft, left, right, behind, leansToSpeed }) {
      const counted =
        right.change !== null &&
        right.change.part !== 'verb' &&
        !right.change.open &&
        right.change.metric === null;
      const says = left.change === null || left.change.open || left.change.metric !== null;
      // `36K lines, 3.9x the best rival`: of a count, unless the abstract speaks of speed.
      const ofAnother = /^ (?:the|that of|those of|other)\b/u.test(behind) && !leansToSpeed();
      return draft.quantity.form === 'factor' &&
        !ofAnother &&
        !draft.quantity.worded &&
        !counted &&
        says &&
        comparing.test(draft.at.sentence.text)
        ? { metric: 'speedup', form: 'factor', direction: 'increase', measure: null, rule: 'factor-alone' }
        : null;
    },
    examples: {
      yes: ['The port gets to 2.4x over the old code.'],
      no: ['The port gets to 2.4x in spring.', 'It writes 36K lines over a day, 3.9x the best rival.'],
    },
  },
  {
    name: 'lone-benchmark',
    about: 'a percentage that was reached on a name: "reaches 71.3% on QuizBench"',
    read: ({ draft: { quantity }, left, right, before, behind }) =>
      quantity.form === 'percent' &&
      quantity.sign === '' &&
      !quantity.points &&
      right.change === null &&
      !(left.change?.part === 'noun' && !left.crossed) &&
      left.lead !== 'by' &&
      onBenchmark.test(behind.slice(0, 40)) &&
      achieving.test(before)
        ? amount('accuracy', null, 'score-of-a-benchmark')
        : null,
    examples: {
      yes: ['The tutor reaches 71.3% on QuizBench.'],
      no: ['The tutor reaches 71.3% in spring.'],
    },
  },
  {
    name: 'lone-signed-benchmark',
    about: 'a gain on a name: "and +5% on QuizBench"',
    read: ({ draft: { quantity }, left, right, behind }) =>
      quantity.form === 'percent' &&
      quantity.sign === '+' &&
      right.change === null &&
      left.metric === null &&
      onBenchmark.test(behind.slice(0, 40))
        ? accuracyInPercent('increase', 'score-of-a-benchmark')
        : null,
    examples: {
      yes: ['The tutor gets +7.3% on QuizBench.'],
      no: ['The tutor gets +7.3% in spring.'],
    },
  },
  {
    name: 'lone-rival-in-parenthesis',
    about: 'what a rival by its name scores: "outperforming Tagger-S (78.6%) and TagNet (78.2%)"',
    read: ({ draft: { quantity }, before, behind, leansToSpeed }) =>
      (quantity.form === 'percent' || (quantity.form === 'bare' && quantity.decimals)) &&
      quantity.sign === '' &&
      !quantity.points &&
      quantity.change === null &&
      /^\)/u.test(behind) &&
      rivalInFront.test(before) &&
      !leansToSpeed()
        ? amount('accuracy', null, 'score-of-a-rival')
        : null,
    examples: {
      yes: ['The tutor is right often, outperforming Tutor-S (78.6%) and OldTutor (78.2%).'],
      no: ['The tutor is right often, outperforming the older one (8.6%).'],
    },
  },
  {
    name: 'lone-achieved',
    about: 'a percentage that somebody reaches, in an abstract about quality: "the others only reach 64%"',
    read: ({ draft: { quantity }, left, right, before, behind, leansToSpeed }) =>
      quantity.form === 'percent' &&
      quantity.sign === '' &&
      !quantity.points &&
      (left.change === null || (left.change.open && left.change.part === 'verb')) &&
      right.change === null &&
      (right.link === null || (right.link === 'in' && right.metric === null)) &&
      reached.test(before.replace(membersInFront, '')) &&
      endsThere.test(behind) &&
      !leansToSpeed()
        ? amount('accuracy', null, 'score-reached')
        : null,
    examples: {
      yes: ['The others only reach 64%.', 'The tutor outperforms the others, reaching 64% and 71%.'],
      no: ['The others only reach 64% of the shelves.', 'The tutor outperforms the others by 64%.'],
    },
  },
  {
    name: 'lone-gain',
    about: 'a gain of who knows what: of speed where the abstract speaks of it, else of a score',
    read(figure) {
      const { quantity, at } = figure.draft;
      const change = quantity.form === 'percent' ? gainOf(figure) : null;
      if (change === null) return null;
      const ofScore =
        quantity.points ||
        quantity.sign === '+' ||
        isLoss(change) ||
        absoluteGain.test(at.sentence.text) ||
        onKnownBenchmark.test(figure.behind) ||
        (calledBenchmark.test(figure.behind) && !speedSuites.test(figure.behind.slice(0, 60))) ||
        judged.test(figure.behind) ||
        ofQuality.test(figure.before);
      if (!ofScore && figure.leansToSpeed())
        return {
          metric: 'speedup',
          form: 'percent',
          direction: change.direction,
          measure: null,
          rule: 'open-change',
        };
      return quantity.change === null
        ? accuracyInPercent(change.direction, 'open-change')
        : amount('accuracy', null, 'from-to');
    },
    examples: {
      yes: [
        'The tutor outperforms the older one by 12%.',
        'The fast tutor with low latency and high throughput outperforms the older one by 12% in human evaluations.',
      ],
      no: [
        'The tutor reduces the noise by 12%.',
        'The tutor changes the noise by 12% on ImageNet.',
        'The tutor outperforms the older one (12%).',
      ],
    },
  },
  {
    name: 'lone-from-to',
    about: 'a rise from one percentage to another, in an abstract about quality: "raises it from 20% to 50%"',
    read: ({ draft: { quantity }, left, behind, leansToSpeed }) =>
      quantity.form === 'percent' &&
      quantity.change !== null &&
      ((left.change?.part === 'verb' &&
        left.change.direction === 'increase' &&
        left.change.metric === null) ||
        benchmarkAtEnd.test(behind)) &&
      !leansToSpeed()
        ? amount('accuracy', null, 'from-to')
        : null,
    examples: {
      yes: [
        'On the benchmark, practice raises it from 20% to 50%.',
        'Practice is of use (20% → 50% on QuizBench).',
      ],
      no: [
        'On the benchmark, practice takes it from 20% to 50%.',
        'Practice is of use (20% → 50% in spring).',
      ],
    },
  },
  {
    name: 'lone-factor-reached',
    about: 'a factor that is reached, in an abstract of factors: "on long pages it reaches 13.1x"',
    read: ({ draft: { quantity }, left, right, before, lastFactor }) =>
      quantity.form === 'factor' &&
      !quantity.worded &&
      right.change === null &&
      right.metric === null &&
      left.metric === null &&
      reached.test(before)
        ? againFrame(lastFactor())
        : null,
    examples: {
      yes: ['The loader is 3x faster on lists. On trees it reaches 13.1x with ease.'],
      no: ['The loader is slow on lists. On trees it reaches 13.1x with ease.'],
    },
  },
  {
    name: 'lone-score',
    about: 'points, or a percentage in a sentence that speaks of scores',
    read({ draft: { quantity, at }, left, right, before, behind }) {
      if (quantity.form !== 'percent') return null;
      // `a dense 100-point layout`, `for 100 points`: points that are counted.
      if (quantity.points && isCount(quantity, left.change ?? right.change, behind)) return null;
      // `12 (30%) exhibit it`, `a small part (~10%)`, `64% (32/50) of the pages`: how much of a lot.
      if ((ofCounted.test(before) && !succeeding.test(before)) || ofAside.test(behind)) return null;
      const plain = right.change === null && left.change === null && right.link !== 'of';
      if (!quantity.points && !(plain && scoring.test(at.sentence.text) && endsThere.test(behind)))
        return null;
      return quantity.sign !== '' || quantity.points || left.lead === 'by'
        ? accuracyInPercent((right.change ?? left.change)?.direction ?? 'increase', 'score-in-sentence')
        : amount('accuracy', null, 'score-in-sentence');
    },
    examples: {
      yes: [
        'On every quiz of the benchmark, the tutor got 64%.',
        'On the benchmark, the tutor answers 118 quizzes (64%).',
        'On the benchmark, the tutor has 6.4 points.',
        'On the benchmark, the tutor has +64 points.',
        'On the benchmark, the tutor is ahead by 6 points.',
      ],
      no: [
        'On every walk through the park, the tutor got 64%.',
        'On the benchmark, 12 (30%) show it.',
        'On the benchmark, a small part (~10%) is labelled.',
        'The benchmark has a dense 100-point layout.',
        'On the benchmark, it stands for 64% (32/50) of all kernels.',
      ],
    },
  },
];

/** In front of the share of what is counted. */
const ofCounted =
  /(?:\b(?:fraction|portion|part|share|proportion|majority|minority|percentage)s?(?: [\p{L}-]+){0,4}|(?<![.\d\p{L}-])\d[\d,]*(?: [\p{L}-]+){0,2}) \([$~≈<≤ ]*$/iu;
/** `by up to 11% on the Owl benchmark`. */
const calledBenchmark = /^ on (?:the |our )?(?:[\p{L}\d-]+ ){1,3}?(?:benchmarks?|leaderboard)\b/u;
/** Benchmarks of speed. */
const speedSuites =
  /\b(?:SPEC|MLPerf|PARSEC|Rodinia|PolyBench|NAS|NPB|KernelBench|TPC|YCSB|Graph500|HPL|LINPACK|STREAM|CoreMark|micro-?benchmarks?)/u;
const succeeding =
  /\b(?:solv|repair|fix|pass|correct|detect|complet|resolv|succe|accept|find|found|identif|recover|answer|verif|prov)\p{L}*/iu;
const ofAside = /^ ?\(\d[\d,]*(?:\/| of | out of )\d[\d,]*\) of\b/u;

/** Points without a sign, without decimals and without anything that changes are a number of points. */
function isCount(quantity: QuantitySpan, change: ChangeWord | null, behind: string): boolean {
  return (
    quantity.sign === '' &&
    !quantity.decimals &&
    change === null &&
    quantity.high >= 50 &&
    !/^ (?:higher|lower|better|worse|gain|lead|gap|drop)/u.test(behind)
  );
}

const speedWords = new RegExp(`\\b(?:${alternatives(speedTopics)})\\b`, 'giu');
const qualityWords = new RegExp(`\\b(?:${alternatives(qualityTopics)})\\b`, 'giu');

/**
 * Asks whether the abstract's figures speak of speed rather than of quality. What is known of them now counts;
 * the text is read only where somebody asks.
 */
export function leaning(drafts: readonly Draft[], context: Context): () => boolean {
  const speed = drafts.filter(
    (d) => d.metric === 'speedup' || d.metric === 'throughput' || d.metric === 'latency',
  ).length;
  const quality = drafts.filter((d) => d.metric === 'accuracy').length;
  let leans: boolean | null = null;
  return () => {
    if (leans !== null) return leans;
    const text = context.sentences.map((s) => s.sentence.text).join(' ');
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    leans = speed >= quality && count(speedWords) * (speed > quality ? 2 : 1) > count(qualityWords);
    return leans;
  };
}

/**
 * What a figure is about that nothing explains, or null. `around`: the words around its list;
 * `lastFactor`: what the last factor in front was about.
 */
export function readAlone(
  draft: Draft,
  around: { readonly right: Evidence; readonly left: Evidence },
  leansToSpeed: () => boolean,
  lastFactor: () => Frame | null,
): Decision | null {
  const { right, left, before, behind } = figureOf(draft, around.right, around.left);
  return firstOf(loneRules, { draft, right, left, before, behind, leansToSpeed, lastFactor });
}
