import { contributes } from '../annotate/tokens.ts';
import {
  businessNouns,
  clockWords,
  confidenceNouns,
  countedNouns,
  countedPeople,
  countedVendors,
  intervalNouns,
  noThings,
  numberedThings,
  peopleLeads,
  rankWords,
  rapidRates,
  resultRatios,
  scaleNouns,
  scalingVerbs,
  settingLinks,
  settingNouns,
  settingsBehind,
  smallness,
  sparsityKinds,
  sparsityLinks,
  sparsityNouns,
  sparsityRatios,
  statisticLetters,
  usingVerbs,
  waveWords,
} from '../lexicon/refusal-words.ts';
import { alternatives, anyNumberOf, anyOf } from '../text/pattern.ts';
import type { Draft, Step, Trace } from './draft.ts';
import { byGroup } from './groups.ts';
import { sizes } from './metric/frame.ts';
import { oftenRight } from './metric/names.ts';
import { lookLeft, lookRight } from './phrase.ts';

const levelBehind = new RegExp(`^ ?(?:CIs?\\b|${alternatives(confidenceNouns)})`, 'iu');
const intervalInFront = new RegExp(
  `\\b(?:${alternatives(intervalNouns)})\\)?(?: of)?[:=,]? ?[[(]?(?:[-+]?[\\d.]+%?, ?)?$`,
  'u',
);
const statisticInFront = new RegExp(
  `\\b(?:${alternatives(statisticLetters)}|[tFz]\\([\\d, ]+\\)) ?[<=>≤] ?$`,
  'u',
);
const rankInFront = new RegExp(`\\b(?:${alternatives(rankWords)})[- ](?:k ?= ?)?$`, 'iu');
const sparsityBehind = new RegExp(
  `^ ?-?(?:(?:${alternatives(sparsityKinds)}|[\\p{L}-]+-layer) )*(?:${alternatives(sparsityNouns)})\\b`,
  'iu',
);
const sparsityInFront = new RegExp(
  `\\b(?:${alternatives(sparsityRatios)})s? (?:(?:${alternatives(sparsityLinks)}) |= ?)*\\(?(?:[\\d.]+%(?:,| and|, and| to) )*$`,
  'iu',
);
const scaleBehind = new RegExp(
  `^(?:(?:,| and| or)(?: even)? [\\d.]+ ?×)? (?:(?:higher|finer|coarser|larger|greater) )?(?:${alternatives(scaleNouns)}|SR\\b|scale\\b)`,
  'iu',
);
const scaledBy = new RegExp(
  `\\b(?:${alternatives(scalingVerbs)}) (?!cost)[^,;.]{2,40}\\bby (?:up to )?$`,
  'iu',
);
/** `sampling ratios set to about` and the like are not longer than this; to look further back only takes time. */
const longestSetting = 60;
const settingInFront = new RegExp(
  `\\b(?:${alternatives(settingNouns)}) ?(?:(?:${alternatives(settingLinks)}) |= ?)?(?:about |up to |~)?$`,
  'iu',
);
/** `AP at an IoU of 0.5`: the overlap from which on a find counts. */
const overlapInFront = /(?:\bat|@) ?(?:an? )?(?:[\p{L} ]{0,24}\()?IoU\)?(?: thresholds?)?(?: of| ?=|:)? ?$/iu;
/** `84% exceed two screens`, `73% are square`: the share is the subject of its clause. */
const beingBehind =
  /^ (?:are|were|exceed(?:ed)?|have|had|contain(?:ed)?|belong(?:ed)?|exhibit(?:ed)?|involved?|fall|fell|lie|come|came|cited|said|agreed|felt|expressed|believed|show(?:ed)?)\b(?! (?:\p{L}+ly )?(?:achiev|obtain|observ|reach|report|record|correct|accurate|right|success|solved|detected|classified|recogni))/u;
const clauseInFront =
  /(?:^|[,;:.(]|\band|\bwhile|\bwhereas|\bwhich) ?(?:about |only |nearly |over )?[~≈]?$/iu;
/** `TPR@FPR=1%`: the point at which a rate is read off. */
const operatingPoint = /@ ?\p{Lu}{2,5} ?\$? ?[=≤<] ?\$?$/u;
const splitBehind =
  /^ (?:held-out )?(?:test|validation|training|train|dev|holdout|hold-out) (?:sets?|splits?|partitions?|portions?)\b/u;
const splitInFront = /\btrain\p{L}*[,;/] ?(?:and )?$/u;
/** Ends of scales: `4.3/5.0`. */
const tops: ReadonlySet<number> = new Set([1, 5, 10, 100]);
const gettingWorse =
  /\b(?:degrad|deteriorat|decay|declin|accumulat|diverg|forget|worsen|ag(?:e|es|ing)\b|grow|spread|drift)\p{L}* (?:up to |about |over |nearly |roughly |more than )?[~≈]?$/iu;
const overlapBehind = /^ (?:IoU|intersection[- ]over[- ]union|confidence|score) thresholds?\b/iu;
/** Without one of these no threshold of confidence is meant; asked first, as it is cheap. */
const confidenceWords = /onfidence|argin|imilarity/u;
const confidenceInFront =
  /\b(?:confidence|margin|similarity)(?: scores?)? (?:below|above|under|over|exceeding|at least|at most|less than|greater than|higher than|lower than) $|\bconfidence ?[=<>≥≤] ?$/iu;
/** `IoU = 0.5`: round overlaps are chosen, not reached. */
const chosenInFront = /\bIoU(?: thresholds?)? ?[=>≥] ?$/iu;
const chosen: ReadonlySet<number> = new Set([0.1, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75]);
const spreadInFront = /\bstandard (?:deviations?|errors?)(?: (?:of|is|was)|[:=])? ?[$±]?$/iu;

/** The spread of a score. */
function isSpread({ quantity }: Draft, before: string): boolean {
  return quantity.form !== 'unit' && before.includes('tandard') && spreadInFront.test(before);
}
const settingBehind = new RegExp(`^ (?:${alternatives(settingsBehind)})\\b`, 'iu');
const resultRatioInFront = new RegExp(
  `\\b(?:${alternatives(resultRatios)}) ratios? \\P{L}*(?:of )?\\P{L}*$`,
  'iu',
);
const listJoints: ReadonlySet<string> = new Set(['and', 'or', ',', '/']);
const neededInFront = /\b(?:using|with|requir\p{L}*)(?: \p{L}+)+\W*$/iu;
const recordedBehind =
  /^ (?!video (?:throughput|processing|generation|decoding|inference|analysis|analytics))(?:video|clip|footage|film|movie|stream|recording|camera|source|content)s?\b/iu;
const recordedInFront =
  /(?:\bsampl\p{L}* (?:at|from)|(?<!\b(?:over|across|on|long|process\p{L}*)\b[^.;,]{0,30})\bsequences at|\b(?:\d{3,4}p|\d{3,4} ?[x×] ?\d+)(?: resolution)?(?: and|,| at|@)|\bresolution (?:and|at)) ?$/iu;
const countedInFront = new RegExp(
  `\\b(?<!\\b(?:latency|time|cost|energy|power|memory) of )(?:${alternatives(countedNouns)})(?: \\p{L}+)? by (?:up to |about |over |nearly |more than )?[~≈<>]?$`,
  'iu',
);
const countedBehind = new RegExp(
  `^ (?:lower|higher|fewer|more|less|smaller|larger|greater|reduction in|increase in) (?:\\p{L}+ )?(?:${alternatives(countedNouns)})\\b`,
  'iu',
);
const notRapid = `(?!(?:${alternatives(rapidRates)})\\b)`;
const eventsBehind = new RegExp(
  `^ (?:higher|lower|increase in|reduction in|decrease in|greater|reduced) (?:(?:[\\p{L}-]+ )?${notRapid}[\\p{L}-]+ )?rates?(?:[.,;)]| (?:than|over|across|and|in|for|to|compared|on)\\b|$)`,
  'iu',
);
const eventsInFront = new RegExp(
  `\\b${notRapid}[\\p{L}-]+ rates? by (?:up to |about |over |more than |nearly |an average of )?[~≈<>]?$`,
  'iu',
);
const businessBehind = new RegExp(`^ (?:\\p{L}+ ){0,3}?(?:${alternatives(businessNouns)})\\b`, 'iu');
const businessInFront = new RegExp(
  `\\b(?:${alternatives(businessNouns)})(?: \\p{L}+)? by (?:up to |about |over )?$`,
  'iu',
);
const lengthInFront =
  /\b(?:distances?|range|radius|altitudes?|resolution|diameter|depths? of water|water depths?)(?: (?:of|up to|from|under|within|at))* (?:about |around |only |up to )?[~≈]?$/iu;
const lengthBehind =
  /^(?:\/(?:pixel|px)\b| (?:per pixel|(?:operating |detection |sensing |working )?(?:range|distance|altitude|radius|resolution|grid|voxels?)\b))/iu;
/** `a 9.8/10 reasoning score`. */
const ratingBehind = /^\/(?:5|10|100) (?:[\p{L}-]+ ){0,2}(?:scores?|ratings?)\b/u;
/** `15 to 130 times as fast as`. */
const asFast = /^ as (?:fast|quick|quickly|efficient|large|small|accurate)\b/u;
/** `substantial agreement (k=0.65)`. */
const agreeing =
  /\b(?:agreement|kappa|reliability|consistency|consensus|annotators?|raters?|Cronbach|Krippendorff)\b/iu;
/** `T=0.0`, `(gamma from 0.5 to 0.7)`, `at k = 8`: a letter that is no correlation. */
const greekLetters = 'alpha|beta|gamma|lambda|tau|epsilon|theta|delta|eta|sigma(?:_\\w+)?|[αβγλτεθηδσ]';
const parameterInFront = new RegExp(
  `(?:\\b(?:under|with|at|for) [a-z] ?= ?|[ (](?:[TkKnNmMbBcCdDhHtwWLsS]|${greekLetters}) ?\\{?=\\}? ?(?:[\\d.]+ to )?|[ (](?:${greekLetters}) from (?:[\\d.]+ to )?)$`,
  'u',
);
const waves = anyOf(waveWords);
const clocked = anyOf(clockWords);
const partInFront = new RegExp(
  `\\b(?:${alternatives(usingVerbs)})(?: (?:${alternatives(smallness)}))+(?: (?:approximately|around|nearly))?\\W*$`,
  'iu',
);
const numberedInFront = new RegExp(`\\b(?:${alternatives(numberedThings)}) $`, 'iu');
const peopleBehind = new RegExp(
  `^ of ${anyNumberOf(peopleLeads)}(?:${alternatives(countedPeople)}|the time(?=[.,;)]| when))\\b`,
  'iu',
);

/** A range in a parenthesis right behind a score that lies inside it. */
function holdsScoreInFront({ at, quantity }: Draft, before: string, behind: string): boolean {
  if (!before.endsWith('(') || !behind.startsWith(')') || quantity.low >= quantity.high) return false;
  const score = at.quantities.findLast((q) => q.end <= quantity.start);
  return (
    score !== undefined &&
    quantity.start - score.end <= 2 &&
    score.low === score.high &&
    score.low > quantity.low &&
    score.low < quantity.high
  );
}

/** Another rate stands in front: `400 FPS at 1080p resolution and 80 FPS at 4K`. */
function isSecondRate({ at, quantity }: Draft): boolean {
  return at.quantities.some((other) => other.unitName === quantity.unitName && other.start < quantity.start);
}

/** A kind of number that is no figure of ours. `behind` and `before` are read at the figure's edges. */
interface Refusal {
  readonly name: string;
  readonly about: string;
  refuses(draft: Draft, before: string, behind: string): boolean;
  /** Texts whose every figure is refused, and texts where none is. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

const otherCounts: Refusal = {
  name: 'other-counts',
  about: 'ratios of things outside the table: "3x fewer queries", "10x more data"',
  refuses(draft) {
    if (draft.quantity.form !== 'factor' && draft.quantity.form !== 'percent') return false;
    // Points are only of scores, whatever their name: `3.9 pp lower demand fulfilment`.
    if (draft.quantity.points) return false;
    const { tokens } = draft.at;
    const change = tokens[draft.token + 1];
    const thing = tokens[draft.token + 2];
    if (
      change?.cue?.change?.part !== 'adjective' ||
      change.cue.change.metric !== null ||
      change.cue.change.open
    )
      return false;
    if (change.text.endsWith(' than') || thing === undefined || thing.kind !== 'word') return false;
    if (contributes(thing.cue)) return false;
    const right = lookRight(tokens, draft.token);
    return right.metric === null && !noThings.has(thing.text);
  },
  examples: {
    yes: ['It needs 3x fewer queries than random search.', 'The set has 40% more samples.'],
    no: ['It has 3x lower latency.', 'Throughput is 2x higher than before.'],
  },
};

const list: readonly Refusal[] = [
  {
    name: 'repetitions',
    about: '"5 times" that counts how often something is done',
    refuses(draft) {
      if (
        draft.quantity.decimals ||
        !draft.quantity.worded ||
        !/times$/u.test(draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end))
      )
        return false;
      const { tokens } = draft.at;
      if (asFast.test(draft.at.sentence.text.slice(draft.quantity.end))) return false;
      // `3 times and 4 times speedups`: what the list counts stands behind its last member.
      let last = draft.token;
      while (listJoints.has(tokens[last + 1]?.text ?? '') && tokens[last + 2]?.kind === 'quantity') last += 2;
      const right = lookRight(tokens, last);
      const left = lookLeft(tokens, draft.token);
      return (
        right.change === null &&
        right.metric === null &&
        !(left.change !== null && left.distance <= 5) &&
        left.metric === null
      );
    },
    examples: {
      yes: ['We repeat every run 5 times and shuffle the seeds.'],
      no: ['The kernel is 5 times faster than before.'],
    },
  },
  {
    name: 'confidence-interval',
    about: 'levels of confidence and significance',
    refuses: (draft, before, behind) =>
      levelBehind.test(behind) ||
      isSpread(draft, before) ||
      /^(?:-(?:energy|quantile|percentile)| Hausdorff)\b/u.test(behind) ||
      intervalInFront.test(before) ||
      statisticInFront.test(before),
    examples: {
      yes: [
        'The gap has a 95% confidence interval that excludes zero.',
        'The judges agree (standard deviation: 3 percentage points).',
      ],
      no: ['The model is correct with 95% accuracy.', 'The judges agree in 89% (on average).'],
    },
  },
  {
    name: 'ranked-share',
    about: 'top 5% and its like, which select and do not measure',
    refuses: (_draft, before) => rankInFront.test(before),
    examples: {
      yes: ['We keep the top 10% of all heads by accuracy.'],
      no: ['The tool reaches 10% lower latency.'],
    },
  },
  {
    name: 'sparsity',
    about: 'ratios of sparsity, pruning and masking that a method is run at',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'percent' && (sparsityBehind.test(behind) || sparsityInFront.test(before)),
    examples: {
      yes: ['At 50% sparsity the network still converges.', 'We train with a masking ratio of 75%.'],
      no: ['Pruning gives a 50% reduction in latency.', 'Masks are found with 75% accuracy.'],
    },
  },
  otherCounts,
  {
    name: 'scale-factor',
    about: 'factors of scale: super-resolution, zoom, oversampling',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'factor' && (scaleBehind.test(behind) || scaledBy.test(before)),
    examples: {
      yes: ['We study 4x super-resolution of aerial scenes.', 'It upscales maps by 2-4x without any noise.'],
      no: ['Super-resolution runs 4x faster.', 'It cuts the cost of upscaling by 4x.'],
    },
  },
  {
    name: 'device-count',
    about: '"8x A100" counts devices',
    refuses(draft) {
      if (draft.quantity.form !== 'factor') return false;
      const next = draft.at.tokens.slice(draft.token + 1, draft.token + 3);
      return (
        next[0]?.kind === 'hardware' ||
        (next[1]?.kind === 'hardware' && countedVendors.has(next[0]?.text ?? ''))
      );
    },
    examples: { yes: ['We train on 8x NVIDIA A100.'], no: ['It is 8x faster on an A100.'] },
  },
  {
    name: 'setting',
    about: 'temperatures, thresholds, rates and other hyper-parameters',
    refuses: (draft, before, behind) =>
      (settingInFront.test(before.slice(-longestSetting)) && !resultRatioInFront.test(before)) ||
      (/\bat an? $/u.test(before) && settingBehind.test(behind)) ||
      (before.includes('IoU') && overlapInFront.test(before)) ||
      overlapBehind.test(behind) ||
      (confidenceWords.test(before) && confidenceInFront.test(before)) ||
      (before.includes('@') && operatingPoint.test(before)) ||
      splitBehind.test(behind) ||
      (before.includes('train') &&
        splitInFront.test(before) &&
        /^ (?:for )?(?:test|valid|hold)/u.test(behind)) ||
      (/[([] ?$/u.test(before) && /^ (?:for )?train\p{L}*[,;/] ?[\d.]+/u.test(behind)) ||
      (before.includes('IoU') && chosenInFront.test(before) && chosen.has(draft.quantity.low)) ||
      (parameterInFront.test(before) && !agreeing.test(before.slice(-60))),
    examples: {
      yes: [
        'Sampling runs at a temperature of 0.7 throughout.',
        'It holds the mean at a 10% weight.',
        'Finds count at an IoU of 0.5.',
        'At T=0.0 it has the best accuracy.',
        'The TPR@FPR=1% of the score is shown.',
        'It has the best F1 score on a held-out 20% test set.',
        'The score is of another day (80% training, 20% testing).',
        'It has the best F1 score at the 0.5 intersection-over-union threshold.',
        'Masks were found well (IoU = 0.5, confidence = 0.25).',
        'Answers with a confidence below 0.9 go to a person.',
        'Accuracy is best with long skips (gamma from 0.5 to 0.7).',
      ],
      no: [
        'The compression ratio of 4.2x costs no accuracy.',
        'It runs at a 10% loss of accuracy.',
        'It ends with an IoU of 0.87.',
        'The masks are better (IoU = 0.87).',
        'It scores 95% in training and 92% in testing.',
        'The test set was hard, with an F1 score of 20%.',
        'It was right (95% training accuracy, 92% test accuracy).',
        'It finds more with an F1 of 0.9 (0.8 before).',
        'The confidence rises to 0.79.',
        'The agreement is substantial (k=0.65).',
        'The correlation is strong (r = 0.87).',
        'It cuts the build time to 5 s from 12 s.',
      ],
    },
  },
  {
    name: 'used-part',
    about: '"using only 8% of the frames": a part that is used, not a result',
    refuses(draft, before) {
      if (draft.quantity.form !== 'percent') return false;
      if (!partInFront.test(before)) return false;
      const right = lookRight(draft.at.tokens, draft.token);
      if (right.metric === null) return right.change === null || right.change.part !== 'noun';
      const needed = neededInFront.test(before) && sizes.has(right.metric.measure);
      return right.metric.absolute === 'compression' && right.change === null && !needed;
    },
    examples: {
      yes: [
        'It matches the score using only 8% of the frames.',
        'It scores 0.91 by tuning only 2% of the parameters.',
      ],
      no: ['It runs with only 1% accuracy drop.', 'It scores 0.91 with only 20% of the tokens.'],
    },
  },
  {
    name: 'fraction',
    about: '"33/33", "0/40", "4-bit", "360-degree": counts and widths',
    refuses(draft, before, behind) {
      if (/\b1\/$/u.test(before) && draft.quantity.form === 'unit') return true;
      if (/-degrees?$/u.test(draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end)))
        return (
          !draft.quantity.decimals &&
          /^ \p{L}/u.test(behind) &&
          !/^ (?:[\p{L}-]+ ){0,3}(?:error|accuracy|deviation|gain|improvement|reduction)/u.test(behind)
        );
      // `(33/40, 95% CI`: the sign is that of the interval.
      if (draft.quantity.form === 'percent' && draft.quantity.shared && !draft.quantity.decimals)
        return /^\/\d+[,;]/u.test(behind) || (/\d\/$/u.test(before) && /^[,;]/u.test(behind));
      if (draft.quantity.form !== 'bare') return false;
      if (ratingBehind.test(behind)) return false;
      return (
        // `41.2/44.5/46.1` are scores of three sizes.
        (/\d\/$/u.test(before) &&
          !(draft.quantity.decimals && !tops.has(draft.quantity.high) && /\d\.\d+\/$/u.test(before))) ||
        /\d ?[x×] ?$/u.test(before) ||
        /^ ?[x×] ?\d/u.test(behind) ||
        (!draft.quantity.decimals && /^\/\d/u.test(behind)) ||
        // `61% (24.5/40 solved tasks)`: half points count, too.
        (/\($/u.test(before) && /^\/\d+ [\p{Ll}-]/u.test(behind)) ||
        /^[- ]bits?\b/iu.test(behind) ||
        /^ \p{L}_/u.test(behind)
      );
    },
    examples: {
      yes: [
        'The score was right (36.5/40 solved tasks).',
        'The score was right in 33/40 cases.',
        'Accuracy holds at 4-bit weights.',
        'Accuracy holds in a 360-degree view.',
        'Frames of 1/24, 1/60 and 1/120 s have the best score.',
      ],
      no: [
        'It scores 8.6 in F1.',
        'The F1 score is high (0.86).',
        'It has F1 scores of 41.2/44.5/46.1 in three sizes.',
        'It has a 2-degree error.',
        'It has a 7.15-degree gaze error.',
        'Accuracy holds at 4 ms.',
        'A page takes 5.8/3.7 ms.',
      ],
    },
  },
  {
    name: 'cross-validation',
    about: '"5-fold cross-validation"',
    refuses: (draft, _before, behind) =>
      draft.quantity.worded &&
      (/^ (?:\p{L}+ ){0,2}(?:cross|CV\b|validation)/iu.test(behind) ||
        (draft.at.sentence.text[draft.quantity.end - 5] === '-' &&
          /^ (?:average|averaged|mean|test)\b/u.test(behind))),
    examples: {
      yes: ['Scores come from 5-fold cross-validation.', 'The probe has the best 5-fold average F1.'],
      no: ['It gives a 5-fold speedup.', 'It gives a 5 times average speedup.'],
    },
  },
  {
    name: 'years-and-ages',
    about: 'calendar years and ages',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'bare' &&
      (/^(?:19|20)\d\d(?:\.\d\d(?:-(?:19|20)\d\d\.\d\d)?)?$/u.test(
        draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end),
      ) ||
        /^[- ]?years?\b/iu.test(behind) ||
        numberedInFront.test(before)),
    examples: { yes: ['In 2024 the score of the field changed.'], no: ['The F1 score is 0.91.'] },
  },
  {
    name: 'enumerator',
    about: '"1) …; 2) …": the number of a list item',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'bare' &&
      !draft.quantity.decimals &&
      behind.startsWith(')') &&
      /(?:^|[:;,.]|\band) ?$/u.test(before),
    examples: {
      yes: ['It raises the score in two ways: 1) by search, and 2) by votes.'],
      no: ['The judge gave the summary a high score (8.6).'],
    },
  },
  {
    name: 'magnitude-of-a-count',
    about: '"2.1 million voxels": a count in words',
    refuses: (draft, _before, behind) =>
      draft.quantity.form === 'bare' && /^ ?(?:thousand|million|billion|trillion)\b/iu.test(behind),
    examples: {
      yes: ['The error is small on sets of 2.1 million points.'],
      no: ['The error is 2.1 on sets of a million points.'],
    },
  },
  {
    name: 'parameters-of-a-function',
    about: '"a 3-parameter distribution": the parameters of a formula',
    refuses: ({ quantity }, before) =>
      quantity.unitName === 'params' && quantity.high < 100 && !/\b(?:just|only|merely) $/u.test(before),
    examples: {
      yes: ['Wait times follow a 3-parameter distribution.'],
      no: ['The filter has 3M parameters.', 'The filter has just 58 parameters.'],
    },
  },
  {
    name: 'percent-of-bits',
    about: '"the 50% 4-bit model": a mixture of widths',
    refuses: (draft, _before, behind) => draft.quantity.form === 'percent' && /^ \d+[- ]bit\b/u.test(behind),
    examples: {
      yes: ['The accuracy of the 50% 4-bit model is the highest.'],
      no: ['The 4-bit model keeps 98% accuracy.'],
    },
  },
  {
    name: 'frame-rate-of-a-recording',
    about: '"24 fps video", "sampled at 1 FPS": how fast something was recorded or plays',
    refuses: (draft, before, behind) =>
      draft.quantity.unitName === 'FPS' &&
      (recordedBehind.test(behind) ||
        (recordedInFront.test(before) &&
          !isSecondRate(draft) &&
          !/\brender\p{L}*\b[^.;,]{0,40}$/iu.test(before))),
    examples: {
      yes: [
        'It writes five seconds of 24 fps video at once.',
        'Clips are sampled at 1 FPS.',
        'It makes clips at 768p resolution and 24 FPS.',
      ],
      no: [
        'It tracks objects in video at 24 FPS.',
        'It runs at 24 FPS on a clip.',
        'Its throughput is 24 FPS.',
        'It makes 768p videos at 24 FPS.',
        'It has a 24 FPS video throughput.',
        'It renders 90 FPS at 1080p resolution and 24 FPS at 4K resolution.',
      ],
    },
  },
  {
    name: 'signal-to-noise',
    about: '"at an SNR of -5 dB": the noise that a method is tried in',
    refuses: (draft, before, behind) =>
      draft.quantity.unit?.unit === 'dB' &&
      ((/\b(?:at|under|to|below|above) [-~≈]?$/u.test(before) && /^ SNRs?\b/u.test(behind)) ||
        /(?:\b(?:at|under|with|for|in)(?: an?| the)?(?: (?!peak\b)\p{L}+)? (?:SNRs?|signal-to-noise ratios?|INR|SIR)(?: \([A-Z]{2,5}\))?(?: ?=| of| below| above| from| levels? of)? ?|\bSNR ?= ?)$/iu.test(
          before,
        )),
    examples: {
      yes: [
        'At an SNR of -5 dB the score is still 0.9.',
        'It is tried with a signal-to-noise ratio (SNR) of 20 dB.',
      ],
      no: [
        'It raises the PSNR by 2.5 dB.',
        'It has a peak signal-to-noise ratio (PSNR) of 32.5 dB.',
        'It comes with a peak signal-to-noise ratio of 32.5 dB.',
      ],
    },
  },
  {
    name: 'process-node',
    about: '"16FF": the name of a process and no count of flip-flops',
    refuses: ({ quantity, at }) =>
      quantity.unit?.metric === 'area' &&
      /^\d{1,2}FF$/u.test(at.sentence.text.slice(quantity.start, quantity.end)),
    examples: {
      yes: ['The core was laid out in TSMC 16FF last year.'],
      no: ['The core takes 1600 FFs.'],
    },
  },
  {
    name: 'arithmetic-units',
    about: '"4096 MAC units": parts of a chip',
    refuses: ({ quantity }, _before, behind) =>
      quantity.unit?.metric === 'flops' &&
      /^ (?:units?|arrays?|lanes?|engines?|cells?|blocks?)\b/iu.test(behind),
    examples: {
      yes: ['The array has 4096 MAC units in 16 rows.'],
      no: ['A pass takes 4096 MACs in 16 rows.'],
    },
  },
  {
    name: 'bytes-of-a-piece',
    about: '"a 64-byte write": the size of one piece of data',
    refuses: ({ quantity, at }, _before, behind) =>
      quantity.unit?.metric === 'memory' &&
      ((/-bytes?$/iu.test(at.sentence.text.slice(quantity.start, quantity.end)) && /^ \p{L}/u.test(behind)) ||
        /^ (?:values?|blocks?|pages?|chunks?|packets?|messages?|records?|alphabet)\b/u.test(behind)),
    examples: {
      yes: ['A 64-byte write takes 2 us of the latency.', 'The seek of one 16KB block is slow.'],
      no: ['The state takes 64 bytes of memory.', 'The state takes 16KB on disk.'],
    },
  },
  {
    name: 'sampling-frequency',
    about: '"sampled at 200 Hz": how often a sensor is read',
    refuses: (draft, before, behind) =>
      draft.quantity.unit?.metric === 'frequency' &&
      (/^ (?:audio|speech|music|waveform|sound)/iu.test(behind) ||
        /\b(?:sampl\p{L}*|acquir\p{L}*|record\p{L}*)(?: (?:frequency|frequencies|rate|rates))?(?: (?:of|at|is|was|from))?(?: (?:up to|about))? ?$/iu.test(
          before,
        ) ||
        /^ (?:sampl\p{L}*|acquisition|recording)/iu.test(behind)),
    examples: {
      yes: ['Signals arrive at a sampling frequency of 200 Hz.', 'It writes 44 kHz audio.'],
      no: ['The core reaches a frequency of 200 MHz.', 'The codec runs at 44 MHz.'],
    },
  },
  {
    name: 'frequency-of-a-wave',
    about: '"a 28 GHz carrier", "4-12 Hz tremor": the frequency of a wave, not of a clock',
    refuses: ({ quantity, at: { sentence } }) =>
      quantity.unit?.metric === 'frequency' &&
      waves.test(sentence.text.slice(Math.max(0, quantity.start - 50), quantity.end + 40)) &&
      !clocked.test(sentence.text),
    examples: {
      yes: ['Links were simulated on a 28 GHz carrier.', 'The filter keeps the 4-12 Hz band of the tremor.'],
      no: ['The modem core is clocked at 400 MHz.', 'The radio is decoded by an FPGA at 250 MHz.'],
    },
  },
  {
    name: 'set-factor',
    about: '"at a 6x horizon": a factor that a method is run at',
    refuses(draft, before) {
      if (draft.quantity.form !== 'factor' || !/\bat (?:an? |the )?$/u.test(before)) return false;
      const thing = draft.at.tokens[draft.token + 1];
      if (thing?.kind !== 'word' || contributes(thing.cue)) return false;
      const right = lookRight(draft.at.tokens, draft.token);
      return right.change === null && right.metric === null && !noThings.has(thing.text);
    },
    examples: {
      yes: ['It holds up at a 6x horizon.'],
      no: ['It runs at 6x the speed.', 'It runs at 6x lower latency.'],
    },
  },
  {
    name: 'scale-of-points',
    about: '"a 6-point scale": the scale of a questionnaire',
    refuses: (draft, _before, behind) =>
      (draft.quantity.form === 'bare' &&
        draft.quantity.low !== draft.quantity.high &&
        /^ (?:[\p{L}-]+ ){0,2}scale\b/u.test(behind)) ||
      (draft.quantity.points &&
        /-point$/u.test(draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end)) &&
        /^ (?:\p{L}+ ){0,2}(?:scale|rating|rubric|framework|questionnaire|Likert)\b/u.test(behind)),
    examples: {
      yes: [
        'Raters judged each clip on a 5-point scale.',
        'Raters judged each clip on a 0-3 quality scale.',
        'A 5-point quality rating was used.',
      ],
      no: [
        'Accuracy rises by 5 points at this scale of data.',
        'It is a 5-point gain in accuracy.',
        'Its quality is 3.5 at scale.',
      ],
    },
  },
  {
    name: 'counts-outside-the-table',
    about:
      '"cuts LLM calls by 40%", "a 1.5x lower attention density": changes of what the table does not have',
    refuses: (draft, before, behind) =>
      (draft.quantity.form === 'percent' || draft.quantity.form === 'factor') &&
      (countedInFront.test(before) || countedBehind.test(behind)),
    examples: {
      yes: ['It cuts the number of LLM calls by 40%.', 'It raised cache hits by 40%.'],
      no: ['It cuts the latency of LLM calls by 40%.', 'It raised throughput by 40%.'],
    },
  },
  {
    name: 'radio-band',
    about: '"sub-6 GHz", "the 2.4 GHz band": a band of radio, not how fast something runs',
    refuses: (draft, before, behind) =>
      draft.quantity.unit?.metric === 'frequency' &&
      ((/\bsub-$/iu.test(before) && draft.quantity.unitName === 'GHz') ||
        /^ (?:radio |Wi-?Fi |frequency |ISM )?(?:bands?|spectrum|carriers?|channels?|radars?)\b/iu.test(
          behind,
        )),
    examples: {
      yes: ['It schedules cells in sub-6 GHz networks.', 'It was made for sub-6 GHz phones.'],
      no: ['The core runs at 2.4 GHz.', 'The core stays below 6 GHz.'],
    },
  },
  {
    name: 'rate-of-events',
    about:
      '"2x higher retention rates", "cuts preemption rates by 5x": how often something happens is no speed',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'factor' && (eventsBehind.test(behind) || eventsInFront.test(before)),
    examples: {
      yes: ['Clubs keep members at 2x higher rates.', 'It cuts preemption rates by 5x.'],
      no: ['It has 2x higher frame rates.', 'It cuts failure rates by 5x.'],
    },
  },
  {
    name: 'pace-of-a-decline',
    about: '"degrading 3x faster": how fast something gets worse or grows is no speed of work',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'factor' &&
      /^ (?:faster|slower|more (?:quickly|slowly))\b/u.test(behind) &&
      gettingWorse.test(before),
    examples: {
      yes: [
        'Its recall is stable, with the older one degrading 3x faster.',
        'Errors accumulate 2x faster there.',
      ],
      no: ['It decodes 3x faster.', 'It degrades less and decodes 3x faster.'],
    },
  },
  {
    name: 'business',
    about: '"a 3% CTR gain", "a revenue lift of 2%": what a business counts',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'percent' && (businessBehind.test(behind) || businessInFront.test(before)),
    examples: {
      yes: ['The ranker yields a 3.5% CTR gain.', 'It raised advertising revenue by 1.7% in a month.'],
      no: ['The ranker yields a 3.5% AUC gain.', 'It raised the throughput by 1.7%.'],
    },
  },
  {
    name: 'interval-in-brackets',
    about: '"24% [21-28]", "30% (22% to 41%)": the interval of the score in front',
    refuses: (draft, before, behind) =>
      (draft.quantity.form === 'bare' || draft.quantity.form === 'percent') &&
      ((/(?:[\d%]|points?\)?|pp\)?) \[[-+]?$/u.test(before) &&
        /^(?:\]|, ?[-+]?[\d.]+ ?%?\])/u.test(behind)) ||
        (/(?:[\d%]|points?\)?|pp\)?) \[[-+]?[\d.]+ ?%?, ?[-+]?$/u.test(before) && behind.startsWith(']')) ||
        holdsScoreInFront(draft, before, behind)),
    examples: {
      yes: [
        'The tutor has level 3 [2.5-3.4] in all quizzes.',
        'The tutor has level 3 [2.5, 3.4] in quizzes.',
      ],
      no: ['The tutor has an accuracy of 24.8%.', 'The tutor is right more often, 62% (48% to 62%).'],
    },
  },
  {
    name: 'length-of-a-thing',
    about: '"within a range of 1.3 km", "at 1.4 m/pixel": how far or how fine, not how wrong',
    refuses({ quantity, at, token }, before, behind) {
      if (quantity.unit?.metric !== 'accuracy' || quantity.unit.unit !== '') return false;
      if (lengthBehind.test(behind)) return true;
      // `a Hausdorff distance of 11.8 mm` is a score.
      return lengthInFront.test(before) && !(lookLeft(at.tokens, token).distance <= 3);
    },
    examples: {
      yes: [
        'The error is small over distances up to 1.3 km.',
        'The error is small at the 2.5 m operating range.',
        'The error is small on maps of 1.4 m/pixel.',
      ],
      no: [
        'The error is 1.3 m.',
        'The tracker has an error of 2.5 m over a range of poses.',
        'The mask has a Hausdorff distance of 1.3 mm.',
      ],
    },
  },
  {
    name: 'factor-of-a-reach',
    about: '"2.5x beyond the training range", "a 37x latency range": how far something goes',
    refuses: (draft, _before, behind) =>
      draft.quantity.form === 'factor' && /^ (?:beyond\b|(?:[\p{Ll}-]+ ){0,2}range\b)/u.test(behind),
    examples: {
      yes: [
        'It stays right at pressures 2.5x beyond the training data.',
        'It works over a 37x latency range.',
      ],
      no: ['It is 2.5x faster beyond the first page.', 'It is 37x faster over this range.'],
    },
  },
  {
    name: 'share-of-people-or-cases',
    about: 'shares of users, cases, data: not a score',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'percent' &&
      ((peopleBehind.test(behind) && !(/^ of the time/u.test(behind) && oftenRight.test(before))) ||
        (beingBehind.test(behind) && clauseInFront.test(before))),
    examples: {
      yes: [
        'About 60% of the participants preferred the second voice.',
        'The scenes are wide, by score: 84.5 percent exceed two screens.',
      ],
      no: ['Matrix products take 60% of the inference time.', 'A guess is right 60% of the time.'],
    },
  },
];

function drop(draft: Draft, { name, about }: Refusal, trace: Trace): void {
  draft.dropped = about;
  trace?.push({ step: 'refusals', draft, note: `${name}: ${about}` });
}

/** All refusals, in the order they are asked. */
export const refusalRules = list;

/** Drops numbers that look like figures and are none. */
export const refusals: Step = {
  name: 'refusals',
  about:
    'each refusal is a rule of its own: repetitions, intervals, shares that select, sparsity, other counts',
  apply(drafts, _context, trace) {
    for (const draft of drafts) {
      const { text } = draft.at.sentence;
      const before = text.slice(Math.max(0, draft.quantity.start - 60), draft.quantity.start);
      const behind = text.slice(draft.quantity.end, draft.quantity.end + 60);
      for (const refusal of list) {
        if (!refusal.refuses(draft, before, behind)) continue;
        drop(draft, refusal, trace);
        break;
      }
    }
    // `75% and 43% more pages`: what the last of a list counts, all of it counts.
    for (const group of byGroup(drafts)) {
      if (group.at(-1)?.dropped !== otherCounts.about) continue;
      for (const draft of group) if (draft.dropped === null) drop(draft, otherCounts, trace);
    }
  },
};
