import type { Metric } from '../../model/claim.ts';
import type { Draft } from '../draft.ts';
import { lookRight } from '../phrase.ts';
import { speedupGrows } from './factor.ts';
import { type FrameRule, inherent, relative, score, share, unnamedScore } from './frame.ts';
import { onBenchmark, reached, scoreInCapitals } from './names.ts';
import { comparable, type PercentFigure, within } from './percent-figure.ts';

const form = 'percent';
/** Things a paper speaks of lowering where its verb is unknown: `trims latency by 24%`. */
export const lessIsBetter: ReadonlySet<Metric> = new Set([
  'latency',
  'memory',
  'energy',
  'power',
  'cost',
  'flops',
  'compression',
  'area',
]);
/** Behind a comma the same thing goes on: `utilization depends on the model, ranging from 8%`. */
const goingOn = /, (?:ranging|varying|reaching|averaging|peaking|going|spanning)(?: \p{L}+){0,2} ?[~≈<>]?$/iu;
/** A noun that no list has stands right behind: the share is one of that. */
const ofSomethingElse =
  /^ (?!(?:on|in|of|for|at|with|and|or|to|from|over|across|while|when|compared|using|under|by|but|during|is|was|are|as|than|per|after|before|among|without|respectively|through)\b)\p{L}/iu;
/** `and achieves success rates (`. */
const reachedAside =
  /\b(?:and|,) (?:achiev|reach|obtain|attain|scor|record|report|yield)\p{L}* (?:an? )?(?:[\p{L}-]+ ){1,4}\([~≈]?$/iu;
/** A verb that has a rival for its object. */
const outdoes = /\b(?:outperform|surpass|beat|exceed|outpac|outstrip)\p{L}*\b[^,;]*$/iu;
/** In front of a level that was reached: `an accuracy of 95%`. */
const levelLeads: ReadonlySet<string> = new Set(['to', 'of', 'with', '=']);

/** A minus sign says which way, where no word does. */
export function fallOf({ quantity }: Draft): { direction?: 'decrease' } {
  return quantity.sign === '-' ? { direction: 'decrease' } : {};
}

/** The word of change in front governs the figure, and does not only stand near it. */
const byScoreOf = /\bby (?:an? )?(?:average |mean )?[\p{L}\d-]+ of $/iu;
const overheadOf =
  /(?:^|[ (])(?:an?|the|its|with|of|average|only|small|negligible|low|minimal|extra|additional|system-wide|performance|CPU|mean|total|overall) (?:CPU |performance |run-?time |system |time |execution |(?:clock )?cycle )?overheads? (?:(?:of|is|was|stays|remains) |(?=(?:below|under|within|less than|at most|up to|as low as) ))(?:as low as |within |only |just |about |at |below |under |less than |up to |around |at most )*[~≈<≤]?$/iu;
const lossTraded =
  /\bwith (?:an? |only |just |very )*(?:negligible|minimal|marginal|slight|small|minor|modest|little) performance (?:drops?|loss|losses|degradation|decline)(?:, i\.e\.,|:| \()? ?(?:of |under |below |within )?(?:only |just |about |less than |up to )?[~≈<≤]?$/iu;
const notLost =
  /\bwithout (?:sacrific|los|compromis|degrad|hurt|harm)\p{L}+ (?:[\p{L}-]+ ){1,3}\((?:[\d.]+%(?:,| and|, and) )*$/iu;
const comparedBehind = /^ (?:over|compared|relative to|than|below|above)\b/iu;

/** What is foretold within so many percent of what is measured. */
const predicting =
  /\b(?:predict|estimat|forecast|simulat|emulat|approximat)\p{L}*\b[^.;]*\bwithin\b[^.;]*$/iu;
const changeInFront =
  /\b(?:drops?|declines?|gains?|improvements?|increases?|reductions?|decreases?|degradations?|boosts?|loss(?:es)?) \((?:(?:of|by|up to|about|around|over|nearly) |[~≈<>] ?)*[-+]?$/iu;
const asideEnds = /^[^()%\d]{0,20}\) in /u;
/** A level right behind its name in a parenthesis: `detects bone loss early (accuracy 87%)`. */
const levelInAside = /\((?:\p{L}[\p{L}\d@-]* ){1,2}(?:of |[=:] ?)?$/u;

/** A loss that is kept small: `limits the drop of accuracy to`. */
const limiting =
  /\b(?:limit|keep|kept|restrict|reduc|bound|confin|hold|contain)\p{L}*\b[^.;]{0,60}\b(?:drops?|degradations?|loss(?:es)?|declines?|decreases?)\b[^.;]{0,40}$/iu;

/** Somebody achieves so much, not so much more than another. */
function isLevelReached({ before, behind, signed }: PercentFigure): boolean {
  return !signed && reached.test(before) && !comparedBehind.test(behind);
}

/** A parenthesis is open in front of the figure. */
function isInAside({ before }: PercentFigure): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function isChanged({ left, signed, behind }: PercentFigure): boolean {
  return (
    left.change !== null &&
    (left.lead === 'by' ||
      signed ||
      left.change.part === 'noun' ||
      // `lower perplexity (17% over the baseline)`.
      (left.change.part === 'adjective' && left.lead === '(' && comparedBehind.test(behind)) ||
      (!levelLeads.has(left.lead) && left.change.part === 'verb'))
  );
}

/** Percentages that only the words in front of them explain. */
export const percentInFrontRules: readonly FrameRule<PercentFigure>[] = [
  {
    name: 'percent-within',
    about: 'so close to what another reaches: "accuracy stays within 2% of the teacher"',
    read: ({ left, before }) =>
      left.metric !== null && within.test(before) && predicting.test(before)
        ? {
            metric: 'accuracy',
            form,
            direction: null,
            measure: 'prediction error',
            rule: 'within-of-another',
          }
        : left.metric !== null && comparable.has(left.metric.relative) && within.test(before)
          ? { ...relative(left.metric, left.change, form, 'within-of-another'), direction: null }
          : null,
    examples: {
      yes: ['Throughput stays within 2%.', 'The tool predicts latency within 2%.'],
      no: ['Throughput rises by 2%.', 'The tool predicts that latency rises by 2%.'],
    },
  },
  {
    name: 'percent-level-in-parenthesis',
    about: 'scores in a parenthesis: "improves with scale (93% on QuizBench)", "(recall 87%)"',
    read: ({ left, before, behind, signed }) =>
      left.metric?.absolute === 'accuracy' &&
      !signed &&
      ((/\($/u.test(before) && onBenchmark.test(behind.slice(0, 40))) ||
        (levelInAside.test(before) && left.distance <= 2))
        ? score(left.metric, 'score-in-front')
        : null,
    examples: {
      yes: ['Recall improves with scale (93% on QuizBench).', 'It finds a loss of hair early (recall 87%).'],
      no: ['Recall improves with scale (+3% on QuizBench).', 'It finds a loss of hair early (recall +3%).'],
    },
  },
  {
    name: 'percent-change-with-aside',
    about: 'how large a change is, in a parenthesis behind it: "a drop (up to 95%) in accuracy"',
    read({ draft, left, before, behind }) {
      if (left.change?.part !== 'noun' || !changeInFront.test(before) || !asideEnds.test(behind)) return null;
      const { tokens } = draft.at;
      const noun = lookRight(
        tokens,
        tokens.findIndex((t, j) => j > draft.token && t.text === ')'),
      ).metric;
      return noun === null ? null : relative(noun, left.change, form, 'change-in-noun');
    },
    examples: {
      yes: ['Noise leads to large drops (up to 95%) in accuracy.', 'It brings a reduction (30%) in energy.'],
      no: ['Noise leads to large drops (up to 95%).', 'It brings a reduction (30%) in crowds.'],
    },
  },
  {
    name: 'percent-price',
    about: 'a fall that leaving something out costs is one of a score: "removing it costs only -0.2%"',
    read: ({ draft, before }) =>
      draft.quantity.sign === '-' && /\bcosts?(?: only| just| about)? $/iu.test(before)
        ? { metric: 'accuracy', form, direction: 'decrease', measure: null, rule: 'signed-score' }
        : null,
    examples: {
      yes: ['Removing the memory costs only -0.2%.'],
      no: ['Removing the memory cuts the cost by 0.2%.'],
    },
  },
  {
    name: 'percent-by-a-score-of',
    about: 'by how much, with the score between: "surpasses it by an average accuracy of 0.8%"',
    read: ({ left, before }) =>
      left.metric?.absolute === 'accuracy' && left.change?.open === true && byScoreOf.test(before)
        ? relative(left.metric, left.change, form, 'noun-and-change-in-front')
        : null,
    examples: {
      yes: ['The tagger surpasses the rest by an average accuracy of 0.8%.'],
      no: ['The tagger surpasses the rest with an average accuracy of 80%.'],
    },
  },
  {
    name: 'percent-overhead-in-front',
    about: 'how large an overhead of time is: "with an overhead of only 0.7%"',
    read: ({ left, right, before }) =>
      right.metric === null &&
      right.link !== 'of' &&
      left.metric?.relative !== 'accuracy' &&
      overheadOf.test(before)
        ? { metric: 'speedup', form, direction: 'increase', measure: 'overhead', rule: 'overhead-in-front' }
        : null,
    examples: {
      yes: ['The tracer has a CPU overhead of only 0.7%.'],
      no: ['The tracer has a memory overhead of only 0.7%.'],
    },
  },
  {
    name: 'percent-speedup-reached',
    about: 'speedups that go up to so much: "speedups further increase to +28%"',
    read: ({ before }) =>
      speedupGrows.test(before.slice(-120).replace(/(?:[-+]?[\d.]+ ?%(?:,| and|, and) ?)+[-+]?$/u, ''))
        ? { metric: 'speedup', form, direction: 'increase', measure: null, rule: 'change-in-front' }
        : null,
    examples: {
      yes: ['In the server, the speedups further increase to +28%, +26% and +22%.'],
      no: ['In the server, the scores further increase to +28%.'],
    },
  },
  {
    name: 'percent-loss-traded',
    about: 'what is given up is quality: "2.7x faster with a negligible performance drop of 1%"',
    read: ({ before }) =>
      before.includes('performance') && lossTraded.test(before.slice(-100))
        ? { metric: 'accuracy', form, direction: 'decrease', measure: 'performance', rule: 'loss' }
        : null,
    examples: {
      yes: ['The kernel is 2.7x faster with a negligible performance drop of 1%.'],
      no: ['The kernel is 2.7x faster with a negligible energy rise of 1%.'],
    },
  },
  {
    name: 'percent-level-not-lost',
    about: 'the level that is kept, in a parenthesis: "without losing accuracy (91%)"',
    read: ({ left, before, signed }) =>
      left.metric?.absolute === 'accuracy' && !signed && notLost.test(before)
        ? score(left.metric, 'score-in-front')
        : null,
    examples: {
      yes: ['It is small without sacrificing accuracy (91.4%).'],
      no: ['It is small, sacrificing accuracy (1.4%).'],
    },
  },
  {
    name: 'percent-level-reached',
    about: 'the level that a change ends at: "improves accuracy to 95%", "cuts memory to 40%"',
    read({ left: { change, metric, lead }, signed, before }) {
      if (change === null || metric === null || lead !== 'to') return null;
      // `limits the degradation of accuracy to 10%`.
      if (metric.absolute === 'accuracy' && change.part === 'noun' && limiting.test(before))
        return relative(metric, change, form, 'noun-and-change-in-front');
      if (metric.absolute === 'accuracy' && !signed) return score(metric, 'score-in-front');
      // `latency to 68%` is a relative speed.
      return metric.absolute === 'latency'
        ? { ...relative(metric, change, form, 'level'), direction: null }
        : share(metric, 'level');
    },
    examples: {
      yes: [
        'The second pass improves accuracy to 95%.',
        'It limits the accuracy drop to 2%.',
        'The second pass reduces energy to 40%.',
      ],
      no: [
        'The second pass improves accuracy by 5%.',
        'It has an accuracy drop of 2%.',
        'The second pass reduces energy by 40%.',
      ],
    },
  },
  {
    name: 'percent-own-change-of-a-noun',
    about: 'a noun and a change that says what changes: "accelerates inference time by 30%"',
    read(figure) {
      const { change, metric } = figure.left;
      if (change === null || change.metric === null || metric === null || !isChanged(figure)) return null;
      return metric.relative === 'speedup' || metric.vague
        ? inherent(change, change.metric, metric, form, 'change-in-front')
        : null;
    },
    examples: {
      yes: ['The pass accelerates compile time by 30%.'],
      no: ['The pass reduces energy by 30%.'],
    },
  },
  {
    name: 'percent-noun-and-change-in-front',
    about: 'a change and its noun in front: "reduces energy by 30%"',
    read(figure) {
      const { change, metric } = figure.left;
      if (change === null || metric === null) return null;
      // `outperforms the pretrained weights by 5%`: the noun is the rival.
      if (
        change.part === 'verb' &&
        change.open &&
        /weights|parameters|cache/u.test(metric.measure) &&
        outdoes.test(figure.before)
      )
        return null;
      // `less compute (the old one achieves 86%)`: what is reached is no saving.
      if (change.part === 'adjective' && isInAside(figure) && reached.test(figure.before)) return null;
      // `reduces the time, and achieves success rates (12–31%)`: another verb has the score.
      if (
        metric.absolute === 'accuracy' &&
        change.part === 'verb' &&
        isInAside(figure) &&
        reachedAside.test(figure.before)
      )
        return null;
      // `improves recall, achieving 55% on the test`.
      if (metric.absolute === 'accuracy' && isLevelReached(figure)) return null;
      return isChanged(figure) || metric.absolute !== 'accuracy'
        ? relative(metric, change, form, 'noun-and-change-in-front')
        : null;
    },
    examples: {
      yes: ['The pass reduces energy by 30%.'],
      no: ['The pass accelerates sorting by 30%.'],
    },
  },
  {
    name: 'percent-score-beside-a-change',
    about: 'a score in front with a change that does not govern it: "with higher recall of 91%"',
    read: ({ left: { change, metric } }) =>
      change !== null && metric !== null ? score(metric, 'score-in-front') : null,
    examples: {
      yes: ['The index has a higher recall of 91%.'],
      no: ['The index improves recall by 9%.'],
    },
  },
  {
    name: 'percent-own-change-in-front',
    about: 'the word of change in front says what changes: "accelerates sorting by 30%"',
    read: ({ left: { change } }) =>
      change !== null && change.metric !== null
        ? inherent(change, change.metric, null, form, 'change-in-front')
        : null,
    examples: {
      yes: ['The pass accelerates sorting by 30%.'],
      no: ['The pass reduces energy by 30%.'],
    },
  },
  {
    name: 'percent-noun-by',
    about: 'a noun and "by" with a verb that no list has: "trims latency by 24%"',
    read: ({ left }) =>
      left.metric !== null && left.lead === 'by'
        ? {
            ...relative(left.metric, null, form, 'noun-by'),
            direction: lessIsBetter.has(left.metric.absolute) ? 'decrease' : 'increase',
          }
        : null,
    examples: {
      yes: ['The patch chops latency by 24%.'],
      no: ['The patch has a recall of 24%.'],
    },
  },
  {
    name: 'percent-signed-noun-in-front',
    about: 'points or a signed figure with its noun in front: "accuracy (+3.1%)"',
    read: ({ draft, left, signed }) =>
      left.metric !== null && signed
        ? { ...relative(left.metric, null, form, 'points'), ...fallOf(draft) }
        : null,
    examples: {
      yes: ['The new head changes much: accuracy +3.1%.'],
      no: ['The new head has an accuracy of 93.1%.'],
    },
  },
  {
    name: 'percent-score-in-front',
    about: 'a score in front: "an accuracy of 97%"',
    read: ({ left }) => (left.metric?.absolute === 'accuracy' ? score(left.metric, 'score-in-front') : null),
    examples: {
      yes: ['The tagger has an accuracy of 97%.'],
      no: ['The tagger has a utilization of 97%.'],
    },
  },
  {
    name: 'percent-capitals-in-front',
    about: 'a name in capitals in front is that of a score: "a QIP of 81%"',
    read: ({ left, right, before }) =>
      left.metric === null && right.metric === null && right.link === null && scoreInCapitals.test(before)
        ? score(unnamedScore, 'score-by-its-letters')
        : null,
    examples: {
      yes: ['The tutor has a QIP of 81%.'],
      no: ['The tutor has a GPU of 81%.'],
    },
  },
  {
    name: 'percent-share-in-front',
    about: 'a share of the thing in front, close by: "a utilization of 97%"',
    read: ({ left, before, behind }) =>
      left.metric === null ||
      left.distance > (goingOn.test(before) ? 14 : 6) ||
      (left.crossed && !goingOn.test(before)) ||
      (left.metric.vague && left.distance > 3) ||
      ofSomethingElse.test(behind)
        ? null
        : share(left.metric, 'share-in-front'),
    examples: {
      yes: ['The kernel has a utilization of 97%.'],
      no: ['The kernel has an accuracy of 97%.', 'The power system with 90% solar cells went down.'],
    },
  },
];
