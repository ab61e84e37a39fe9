import { contributes } from '../annotate/tokens.ts';
import {
  confidenceNouns,
  countedPeople,
  countedVendors,
  intervalNouns,
  noThings,
  numberedThings,
  peopleLeads,
  rankWords,
  resultRatios,
  scaleNouns,
  settingLinks,
  settingNouns,
  smallness,
  sparsityKinds,
  sparsityLinks,
  sparsityNouns,
  sparsityRatios,
  statisticLetters,
  usingVerbs,
} from '../lexicon/refusal-words.ts';
import { alternatives, anyNumberOf } from '../text/pattern.ts';
import type { Draft, Step } from './draft.ts';
import { sizes } from './metric/frame.ts';
import { lookLeft, lookRight } from './phrase.ts';

const levelBehind = new RegExp(`^ ?(?:CI\\b|${alternatives(confidenceNouns)})`, 'iu');
const intervalInFront = new RegExp(
  `\\b(?:${alternatives(intervalNouns)})[:=,]? ?[[(]?(?:[\\d.]+%?, ?)?$`,
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
  `\\b(?:${alternatives(sparsityRatios)})s? (?:(?:${alternatives(sparsityLinks)}) |= ?)*\\(?(?:[\\d.]+%(?:,| and|, and) )*$`,
  'iu',
);
const scaleBehind = new RegExp(`^ (?:${alternatives(scaleNouns)}|SR\\b|scale\\b)`, 'iu');
const settingInFront = new RegExp(
  `\\b(?:${alternatives(settingNouns)}) ?(?:(?:${alternatives(settingLinks)}) |= ?)?(?:about |up to |~)?$`,
  'iu',
);
const resultRatioInFront = new RegExp(
  `\\b(?:${alternatives(resultRatios)}) ratios? \\P{L}*(?:of )?\\P{L}*$`,
  'iu',
);
const listJoints: ReadonlySet<string> = new Set(['and', 'or', ',', '/']);
const neededInFront = /\b(?:using|with|requir\p{L}*)(?: \p{L}+)+\W*$/iu;
const recordedBehind = /^ (?:video|clip|footage|film|movie|stream|recording|camera|source|content)s?\b/iu;
const recordedInFront =
  /(?:\bsampl\p{L}* (?:at|from)|\bsequences at|\b(?:\d{3,4}p|\d{3,4} ?[x×] ?\d+)(?: resolution)?(?: and|,| at|@)|\bresolution (?:and|at)) ?$/iu;
const partInFront = new RegExp(
  `\\b(?:${alternatives(usingVerbs)})(?: (?:${alternatives(smallness)}))+\\W*$`,
  'iu',
);
const numberedInFront = new RegExp(`\\b(?:${alternatives(numberedThings)}) $`, 'iu');
const peopleBehind = new RegExp(
  `^ of ${anyNumberOf(peopleLeads)}(?:${alternatives(countedPeople)}|the time(?=[.,;)]| when))\\b`,
  'iu',
);

/** A kind of number that is no figure of ours. `behind` and `before` are read at the figure's edges. */
interface Refusal {
  readonly name: string;
  readonly about: string;
  refuses(draft: Draft, before: string, behind: string): boolean;
  /** Texts whose every figure is refused, and texts where none is. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

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
    refuses: (_draft, before, behind) =>
      levelBehind.test(behind) || intervalInFront.test(before) || statisticInFront.test(before),
    examples: {
      yes: ['The gap has a 95% confidence interval that excludes zero.'],
      no: ['The model is correct with 95% accuracy.'],
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
  {
    name: 'other-counts',
    about: 'ratios of things outside the table: "3x fewer queries", "10x more data"',
    refuses(draft) {
      if (draft.quantity.form !== 'factor' && draft.quantity.form !== 'percent') return false;
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
  },
  {
    name: 'scale-factor',
    about: 'factors of scale: super-resolution, zoom, oversampling',
    refuses: (draft, _before, behind) => draft.quantity.form === 'factor' && scaleBehind.test(behind),
    examples: {
      yes: ['We study 4x super-resolution of aerial scenes.'],
      no: ['Super-resolution runs 4x faster.'],
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
    refuses: (_draft, before) => settingInFront.test(before) && !resultRatioInFront.test(before),
    examples: {
      yes: ['Sampling runs at a temperature of 0.7 throughout.'],
      no: ['The compression ratio of 4.2x costs no accuracy.'],
    },
  },
  {
    name: 'used-part',
    about: '"using only 8% of the frames": a part that is used, not a result',
    refuses(draft, before) {
      if (draft.quantity.form !== 'percent') return false;
      if (!partInFront.test(before)) return false;
      const right = lookRight(draft.at.tokens, draft.token);
      if (right.metric === null) return true;
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
    about: '"33/33", "0/40", "4-bit": counts and widths',
    refuses(draft, before, behind) {
      if (draft.quantity.form !== 'bare') return false;
      return (
        /\d\/$/u.test(before) ||
        /\d ?[x×] ?$/u.test(before) ||
        /^ ?[x×] ?\d/u.test(behind) ||
        (!draft.quantity.decimals && /^\/\d/u.test(behind)) ||
        /^[- ]bits?\b/iu.test(behind)
      );
    },
    examples: {
      yes: ['The score was right in 33/40 cases.', 'Accuracy holds at 4-bit weights.'],
      no: ['It scores 8.6 in F1.', 'Accuracy holds at 4 ms.'],
    },
  },
  {
    name: 'cross-validation',
    about: '"5-fold cross-validation"',
    refuses: (draft, _before, behind) =>
      draft.quantity.worded && /^ (?:\p{L}+ ){0,2}(?:cross|CV\b|validation)/iu.test(behind),
    examples: { yes: ['Scores come from 5-fold cross-validation.'], no: ['It gives a 5-fold speedup.'] },
  },
  {
    name: 'years-and-ages',
    about: 'calendar years and ages',
    refuses: (draft, before, behind) =>
      draft.quantity.form === 'bare' &&
      (/^(?:19|20)\d\d$/u.test(draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end)) ||
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
    refuses: ({ quantity }) => quantity.unitName === 'params' && quantity.high < 100,
    examples: {
      yes: ['Wait times follow a 3-parameter distribution.'],
      no: ['The filter has 3M parameters.'],
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
      draft.quantity.unitName === 'FPS' && (recordedBehind.test(behind) || recordedInFront.test(before)),
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
      ],
    },
  },
  {
    name: 'signal-to-noise',
    about: '"at an SNR of -5 dB": the noise that a method is tried in',
    refuses: (draft, before) =>
      draft.quantity.unit?.unit === 'dB' &&
      /(?:\b(?:at|under|with|for|in)(?: an?| the)?(?: \p{L}+)? (?:SNRs?|signal-to-noise ratios?|INR|SIR)(?: ?=| of| below| above| from| levels? of)? ?|\bSNR ?= ?)$/iu.test(
        before,
      ),
    examples: {
      yes: ['At an SNR of -5 dB the score is still 0.9.'],
      no: ['It raises the PSNR by 2.5 dB.'],
    },
  },
  {
    name: 'bytes-of-a-piece',
    about: '"a 64-byte write": the size of one piece of data',
    refuses: ({ quantity, at }, _before, behind) =>
      quantity.unitName === 'B' &&
      /-bytes?$/iu.test(at.sentence.text.slice(quantity.start, quantity.end)) &&
      /^ \p{L}/u.test(behind),
    examples: {
      yes: ['A 64-byte write takes 2 us of the latency.'],
      no: ['The state takes 64 bytes of memory.'],
    },
  },
  {
    name: 'sampling-frequency',
    about: '"sampled at 200 Hz": how often a sensor is read',
    refuses: (draft, before, behind) =>
      draft.quantity.unit?.metric === 'frequency' &&
      (/\b(?:sampl\p{L}*|acquir\p{L}*|record\p{L}*)(?: (?:frequency|frequencies|rate|rates))?(?: (?:of|at|is|was|from))?(?: (?:up to|about))? ?$/iu.test(
        before,
      ) ||
        /^ (?:sampl\p{L}*|acquisition|recording)/iu.test(behind)),
    examples: {
      yes: ['Signals arrive at a sampling frequency of 200 Hz.'],
      no: ['The core reaches a frequency of 200 MHz.'],
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
      draft.quantity.points &&
      /-point$/u.test(draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end)) &&
      /^ (?:\p{L}+ ){0,2}(?:scale|rating|rubric|framework|questionnaire|Likert)\b/u.test(behind),
    examples: {
      yes: ['Raters judged each clip on a 5-point scale.', 'A 5-point quality rating was used.'],
      no: ['Accuracy rises by 5 points at this scale of data.', 'It is a 5-point gain in accuracy.'],
    },
  },
  {
    name: 'share-of-people-or-cases',
    about: 'shares of users, cases, data: not a score',
    refuses: (draft, _before, behind) => draft.quantity.form === 'percent' && peopleBehind.test(behind),
    examples: {
      yes: ['About 60% of the participants preferred the second voice.'],
      no: ['Matrix products take 60% of the inference time.'],
    },
  },
];

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
        draft.dropped = refusal.about;
        trace?.push({ step: 'refusals', draft, note: `${refusal.name}: ${refusal.about}` });
        break;
      }
    }
  },
};
