import { factorGap, otherFactors } from '../../lexicon/metric-words.ts';
import { alternatives } from '../../text/pattern.ts';
import { readFactor } from './factor.ts';
import {
  amount,
  type Decision,
  type Figure,
  type FrameRule,
  firstOf,
  inherent,
  relative,
  score,
  unnamedScore,
} from './frame.ts';
import { achieving, isVersion, onBenchmark, unknownScore } from './names.ts';

/** A number without a unit and what stands around it. */
export interface BareFigure extends Figure {
  /** The number of a version, or of a setting. */
  readonly version: boolean;
}

/** `by a factor of 4` without a sign. */
const factorOf = new RegExp(
  `(?:\\bfactors?(?<!\\b(?:${alternatives(otherFactors)}) factors?) of|\\bby (?:up to |about |nearly |over )?(?:an? )?factors?) (?:(?:${alternatives(factorGap)}) |[~≈<>≥≤] ?)*(?:[\\d.]+(?:,| and|, and|[-–]) ?)*$`,
  'iu',
);
/** `by a factor of approximately 12.5, 13.5 and` is not longer than this. */
const longestFactorPhrase = 100;
/** What stands between `a speedup` and a whole number without a sign. */
const wholeFactorLead =
  /\bspeed-?ups? of (?:(?:up to|about|around|approximately|roughly|nearly|almost|over|more than|at least) |[~≈>≥] ?)?(?:\d[\d.]*,? and )?$/iu;
/** What stands behind a number that counts no things. */
const countsNothing =
  /^(?:,? and \d+)?(?:[.;)]|,| (?:over|on|for|with|is|are|was|were|and|in|at|compared|relative|against|versus|vs|when|while)\b)/iu;
/** Words in front of a whole number that is a score. */
const scoreLeads: ReadonlySet<string> = new Set(['of', '=', ':', 'to', 'is', 'at']);
/** Nouns in the plural. */
const plural =
  /^(?!(?:across|versus|plus|this|thus|unless|besides|towards|less|as|is|was|its|vs)$)\p{L}{3,}s$/u;
/** `the number of experts from 69.5 to 14.6`. */
/** `from 154.8 to 37.9 characters`: the thing that is counted stands behind the second. */
const ofThings = /^(?: to [\d.,]+)? (?!points?\b|scores?\b)\p{Ll}{4,}s\b(?! (?:on|in|of)\b)/u;
const ofCount = /\b(?:number|count|amount) of [^;]{2,60}$/iu;
/** `(12.3 vs 18.9 turns)` counts something. */
const counted = /^(?: (?:v\.?s\.?|versus) [\d.]+)? \p{Ll}{3,}s\b/u;
/** The name of a test, with a capital inside, and a parenthesis: `MathBench (`. */
const testInFront = /\b\p{Lu}[\p{L}\d*-]*(?:\p{Lu}|\d|\* ?Bench)[\p{L}\d-]* \($/u;
/** Letters that stand for a correlation or an agreement where the number may be one. */
const upToOne: ReadonlySet<string> = new Set(['ρ', 'r', 'τ', 'κ', 'α', 'rho']);
/** No score of a whole number is larger. */
const largestScore = 200;

function tooLarge({ draft: { quantity }, left, right }: Figure): boolean {
  // `at a ratio of ρ = 16`: no correlation is above one.
  const noun = right.metric !== null && right.distance <= 2 ? right.metric : left.metric;
  if (noun !== null && upToOne.has(noun.measure) && Math.abs(quantity.high) > 1) return true;
  return !quantity.decimals && Math.abs(quantity.high) > largestScore;
}

/** `a speedup of up to 9 over the loop`: a whole number that counts nothing, as `of 9 processors` does. */
function isWholeFactor(
  { low, decimals }: BareFigure['draft']['quantity'],
  before: string,
  behind: string,
): boolean {
  return !decimals && low > 1 && wholeFactorLead.test(before) && countsNothing.test(behind);
}

/** Numbers alone are scores, and only right next to the name of one. */
export const bareRules: readonly FrameRule<BareFigure>[] = [
  {
    name: 'bare-factor-without-sign',
    about: 'a speedup whose sign was left out: "up to 3.58 speedup", "speedups of 3.58 and 2.41"',
    read: ({ draft, left, right, before, behind }) =>
      draft.quantity.decimals &&
      right.change?.metric === 'speedup' &&
      right.distance <= 2 &&
      right.link === null
        ? inherent(right.change, 'speedup', right.metric, 'factor', 'factor-without-sign')
        : left.change?.metric === 'speedup' &&
            left.change.part === 'noun' &&
            ((draft.quantity.decimals && left.lead === 'of' && left.distance <= 2) ||
              isWholeFactor(draft.quantity, before, behind))
          ? inherent(left.change, 'speedup', left.metric, 'factor', 'factor-without-sign')
          : null,
    examples: {
      yes: [
        'The port gives up to 3.58 speedup.',
        'The port gives a speedup of 3.58 there.',
        'The port gives a speedup of 9 over the loop.',
      ],
      no: [
        'The port gives up to 3.58x speedup.',
        'The port gives a speedup of 3.58x there.',
        'The port gives a speedup of 9 orders of magnitude.',
      ],
    },
  },
  {
    name: 'bare-change-of-a-score',
    about: 'a number, a change and a score behind: "a 2.4 higher BLEU"',
    read: ({ draft, right, before, version }) =>
      right.change !== null &&
      right.metric?.absolute === 'accuracy' &&
      right.distance <= (draft.quantity.decimals ? 2 : 1) &&
      // `a limited 0.015 mAP drop`: an adjective, and no name with its version.
      (!version || /\b[Aa]n? \p{Ll}+ $/u.test(before))
        ? score(right.metric, 'score-change-behind')
        : null,
    examples: {
      yes: ['The longer context yields a 2.4 higher BLEU.', 'Pruning brings a limited 0.015 mAP drop.'],
      no: ['The longer context yields 32.4 BLEU.', 'Reader 2.4 has a higher BLEU.'],
    },
  },
  {
    name: 'bare-money',
    about: 'a number with a cost behind it: "a 12.5 training cost"',
    read: (figure) => {
      const noun = scoreBehind(figure);
      return noun?.absolute === 'cost' && reachBehind(figure) <= 2
        ? amount('cost', noun.measure, 'money-without-sign')
        : null;
    },
    examples: {
      yes: ['The whole run has a 12.5 total cost.'],
      no: ['The whole run has a 12.5 BLEU.'],
    },
  },
  {
    name: 'bare-score-behind',
    about: 'a score behind: "32.4 BLEU"',
    read(figure) {
      const noun = scoreBehind(figure);
      if (noun === null || noun.absolute !== 'accuracy' || noun.measure === 'performance') return null;
      const reach = !figure.draft.quantity.decimals ? 1 : /error$/u.test(noun.measure) ? 3 : 2;
      return reachBehind(figure) > reach || tooLarge(figure) ? null : score(noun, 'score-behind');
    },
    examples: {
      yes: ['The translator reaches 32.4 BLEU.'],
      no: ['The translator reaches 32.4 on average.'],
    },
  },
  {
    name: 'bare-compression',
    about: 'a ratio of compression without its sign: "a compression ratio of 5.7"',
    read: ({ draft, left }) =>
      draft.quantity.decimals &&
      left.lead === 'of' &&
      left.distance <= 2 &&
      left.metric !== null &&
      /^compression (?:ratio|rate|factor)s?$/u.test(left.metric.measure)
        ? relative(left.metric, null, 'factor', 'factor-without-sign')
        : null,
    examples: {
      yes: ['The codec reaches a compression ratio of 5.7.'],
      no: ['The codec reaches a compression ratio of 5.7x.'],
    },
  },
  {
    name: 'bare-share-in-front',
    about: 'a share without a sign: "a utilization of 0.87"',
    read: ({ draft, left, version }) =>
      !version &&
      left.metric?.absolute === 'utilization' &&
      left.metric.measure !== 'performance' &&
      left.metric.measure !== 'scaling' &&
      draft.quantity.decimals &&
      left.distance <= 3
        ? amount('utilization', left.metric.measure, 'share-without-sign')
        : null,
    examples: {
      yes: ['The packer reaches a utilization of 0.87.'],
      no: ['The packer reaches a recall of 0.87.'],
    },
  },
  {
    name: 'bare-score-in-front',
    about: 'a score in front: "an F1 of 0.91"',
    read(figure) {
      const { draft, left, version } = figure;
      const { decimals } = draft.quantity;
      const noun = version ? null : left.metric;
      if (noun === null || noun.absolute !== 'accuracy' || noun.measure === 'performance') return null;
      // `reduces the perplexity of Heron-2-7B by 0.4`: the marks of a name count as words.
      const reach = !decimals ? 3 : left.lead === 'by' && left.change !== null ? 11 : 7;
      if (left.distance > reach || tooLarge(figure)) return null;
      // `86.5 words`: an amount of something.
      const next = draft.at.tokens[draft.token + 1];
      if (next?.kind === 'word' && next.cue === null && plural.test(next.text)) return null;
      return decimals || scoreLeads.has(left.lead) ? score(noun, 'score-in-front') : null;
    },
    examples: {
      yes: ['The tagger has an F1 of 0.91.'],
      no: ['The tagger reads version 0.91.'],
    },
  },
  {
    name: 'bare-benchmark',
    about: 'what was reached on a benchmark or in a score that no list has: "reaches 71.3 on QuizBench"',
    read: ({ draft, before, behind }) =>
      draft.quantity.decimals &&
      (onBenchmark.test(behind.slice(0, 40)) || unknownScore.test(behind.slice(0, 40))) &&
      (achieving.test(before) || (/\($/u.test(before) && onBenchmark.test(behind.slice(0, 40))))
        ? score(unnamedScore, 'score-of-a-benchmark')
        : null,
    examples: {
      yes: ['The tutor reaches 71.3 on QuizBench.', 'The tutor is good (71.3 on QuizBench).'],
      no: ['The tutor reads 71.3 on Monday.', 'The tutor is good (71.3 on Monday).'],
    },
  },
  {
    name: 'bare-gain-in-capitals',
    about: 'a gain in a score that no list has: "outperforms it by 4.6 QUAPS"',
    read: ({ draft, left, behind }) =>
      draft.quantity.decimals &&
      left.lead === 'by' &&
      left.change?.open === true &&
      unknownScore.test(behind.slice(0, 24))
        ? score(unnamedScore, 'score-of-a-benchmark')
        : null,
    examples: {
      yes: ['The tutor outperforms the older one by 4.62 QUAPS.'],
      no: ['The tutor outperforms the older one by 4.62 pages.'],
    },
  },
  {
    name: 'bare-signed',
    about: 'a signed number behind "by" or a test by its name: "improves by +1.7", "QuizBench (+2.3)"',
    read: ({ draft, left, before, behind }) =>
      draft.quantity.decimals &&
      draft.quantity.sign === '+' &&
      (left.lead === 'by' || (testInFront.test(before) && behind.startsWith(')')))
        ? score(unnamedScore, 'signed-score')
        : null,
    examples: {
      yes: ['The tutor moves by +1.7 there.', 'Practice helps most on QuizBench (+2.3).'],
      no: ['The tutor moves by 1.7 there.', 'Practice helps most on Mondays (+2.3).'],
    },
  },
  {
    name: 'bare-against',
    about: 'two numbers against each other in a parenthesis: "(0.71 vs. 0.64)"',
    read: ({ draft, before, behind }) =>
      draft.quantity.decimals &&
      !counted.test(behind) &&
      ((/\([^()]{0,12}$/u.test(before) && /^ (?:v\.?s\.?|versus) /u.test(behind)) ||
        /\([^()]{0,24} (?:v\.?s\.?|versus) $/u.test(before))
        ? score(unnamedScore, 'scores-against')
        : null,
    examples: {
      yes: ['The tutor wins on both quizzes (0.71 vs. 0.64).'],
      no: ['The tutor wins on both quizzes (0.71).', 'The tutor wins on both quizzes (12.3 vs 18.9 turns).'],
    },
  },
  {
    name: 'bare-from-to',
    about: 'two numbers that something went between, without a noun in front: "from 0.61 to 0.74"',
    read: ({ draft, left, before, behind }) =>
      draft.quantity.decimals &&
      draft.quantity.change !== null &&
      left.metric === null &&
      !ofThings.test(behind) &&
      !ofCount.test(before)
        ? score(unnamedScore, 'from-to')
        : null,
    examples: {
      yes: ['Practice takes the tutor from 0.61 to 0.74.'],
      no: [
        'Practice leaves the tutor at 0.74.',
        'It cuts the number of open books from 69.5 to 14.6.',
        'It cuts replies from 154.8 to 37.9 letters.',
      ],
    },
  },
];

/** The noun behind, where nothing stands between it and the number. */
function scoreBehind({ draft, left, right, version, before }: BareFigure) {
  const linked = right.link === null || (right.link === 'in' && left.change?.part === 'noun');
  // `a competitive 0.73 overall score`: an adjective, and no name with its version.
  const named = version && !(draft.quantity.decimals && /\b[Aa]n? \p{Ll}+ $/u.test(before));
  return !named && right.change === null && linked ? right.metric : null;
}

/** Tokens to the noun behind; an `in` between them does not count. */
function reachBehind({ right }: Figure): number {
  return right.distance - (right.link === 'in' ? 1 : 0);
}

/** What a number without a unit is about, or null. */
export function readBare(figure: Figure): Decision | null {
  const near = figure.before.slice(-longestFactorPhrase);
  if (near.includes('actor') && factorOf.test(near)) return readFactor(figure);
  const { draft, right, left, before, behind } = figure;
  return firstOf(bareRules, { draft, right, left, before, behind, version: isVersion(draft) });
}
