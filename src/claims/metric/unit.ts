import { arithmeticRates, dataNouns, loopWords, workItems } from '../../lexicon/metric-words.ts';
import type { Metric } from '../../model/claim.ts';
import { alternatives, anyOf } from '../../text/pattern.ts';
import {
  amount,
  type Figure,
  type Frame,
  type FrameRule,
  nearestNoun,
  score,
  unnamedScore,
} from './frame.ts';
import { isLengthOfRecording, lasts } from './time.ts';

const rateOfArithmetic = new RegExp(alternatives(arithmeticRates), 'iu');
/** `1.2 W/kg`, `4 J/m^2`. */
const perMass = /^(?: ?\/ ?(?:kg|m\^?[23²³])| ?(?:kg|m)\^?-)/u;
/** `2 PFLOPs FP8`: a format is behind what a machine can do in a second. */
const formatBehind = /^ (?:of |in |at )?(?:dense |sparse )?(?:FP|BF|INT|TF|NVFP|MXFP)\d/u;
/** `6.4 TFLOPs performance`. */
const rateBehind =
  /^ (?:of )?(?:peak |inference |training |arithmetic |computing |compute )?(?:performance|throughput)\b/u;
const perItem = new RegExp(`per (?:${alternatives(workItems)})`, 'u');
const loops = anyOf(loopWords);
const dataBehind = new RegExp(`^ (?:of )?(?:\\p{L}+ )?(?:${alternatives(dataNouns)})\\b`, 'u');

/** `a corpus (1.5TB`, `trained on over 450 GB`. */
const dataInFront =
  /(?:\b(?:corpus|dataset|data set|archive)(?: (?:consisting of|of|with))? ?\(?|\btrained (?:\p{L}+ ){0,3}on (?:over |more than |about |nearly )?)$/iu;

function absolute({ left, right }: Figure, metric: Metric, rule: string): Frame {
  return amount(metric, (right.metric ?? left.metric)?.measure ?? null, rule);
}

/** The text of the figure itself. */
function textOf({ draft }: Figure): string {
  return draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end);
}

/** An error stands right behind the figure or right in front of it. */
function isOfAnError({ left, right }: Figure): boolean {
  const near =
    right.metric !== null && right.distance <= 2 ? right.metric : left.distance <= 3 ? left.metric : null;
  return near !== null && /\b(?:errors?|offset|deviation)$/u.test(near.measure);
}

/** Figures with a unit of the table: the unit tells the metric, the words around it mend it. */
export const unitRules: readonly FrameRule[] = [
  {
    name: 'unit-rate-of-arithmetic',
    about: '"FLOPs" written for a rate: "sustains 210 TFLOPs"',
    read(figure) {
      const { draft, left, before, behind } = figure;
      const { unit } = draft.quantity;
      return unit?.metric === 'flops' &&
        unit.baseUnit === 'FLOPs' &&
        (rateOfArithmetic.test(before.slice(-60)) || formatBehind.test(behind) || rateBehind.test(behind)) &&
        left.metric?.relative !== 'flops' &&
        !perItem.test(behind.slice(0, 20)) &&
        // `84% with 3.9G FLOPs and 900 images/s` is what one item takes.
        !/\bwith (?:only |just |about )?$/u.test(before)
        ? absolute(figure, 'compute', 'rate-of-arithmetic')
        : null;
    },
    examples: {
      yes: [
        'The kernel sustains 210 TFLOPs on one card.',
        'The board offers 6 TFLOPs performance.',
        'A desk machine has up to 2 PFLOPs FP8.',
      ],
      no: [
        'One forward pass needs 210 GFLOPs.',
        'One forward pass needs 1 GFLOP on paper.',
        'One forward pass needs 3 GFLOPs of work.',
      ],
    },
  },
  {
    name: 'unit-throughput-in-bits',
    about: 'bits or clocks that are called a throughput: "a decryption throughput of 399 Mbps"',
    read(figure) {
      const { draft, left } = figure;
      const { unit } = draft.quantity;
      return (unit?.baseUnit === 'bps' || unit?.metric === 'frequency') &&
        left.metric?.absolute === 'throughput' &&
        left.metric.measure.startsWith('throughput') &&
        left.distance <= 3 &&
        !/\b(?:at|and) (?:up to |about )?$/u.test(figure.before)
        ? absolute(figure, 'throughput', 'unit')
        : null;
    },
    examples: {
      yes: ['The cipher has a throughput of 399 Mbps.', 'The filter has a throughput of 160 MHz.'],
      no: ['The link has 399 Mbps.', 'It has a high throughput at 160 MHz.'],
    },
  },
  {
    name: 'unit-loops-per-second',
    about: 'hertz as how often something is done: "control at 50 Hz"',
    read(figure) {
      const { draft, before, behind } = figure;
      const { unit } = draft.quantity;
      return unit?.metric === 'frequency' &&
        unit.scale < 1e6 &&
        loops.test(`${before.slice(-60)} ${behind.slice(0, 30)}`)
        ? absolute(figure, 'throughput', 'rate-in-hertz')
        : null;
    },
    examples: {
      yes: ['The arm is under control at 50 Hz.'],
      no: ['The core is clocked at 500 MHz.'],
    },
  },
  {
    name: 'unit-slow-hertz',
    about: 'hertz and kilohertz that nothing calls a clock: "a 60 Hz hum"',
    read: ({ draft, left, right }) => {
      const { unit } = draft.quantity;
      if (unit?.metric !== 'frequency' || unit.scale >= 1e6) return null;
      const named = [left.metric, right.metric].some((noun) => noun?.absolute === 'frequency');
      return named || /\bclock/iu.test(draft.at.sentence.text) ? null : 'nothing';
    },
    examples: {
      yes: ['The mains add a 60 Hz hum.'],
      no: ['The core has a clock of 32 kHz.'],
    },
  },
  {
    name: 'unit-operations-per-byte',
    about: 'operations for each byte are a ratio of the table\'s units, not one of them: "12 FLOPs/byte"',
    read: ({ draft, behind }) =>
      draft.quantity.unit?.metric === 'flops' && /^\/(?:byte|B\b)/iu.test(behind) ? 'nothing' : null,
    examples: {
      yes: ['The stencil does 12 FLOPs/byte.'],
      no: ['The stencil does 12 GFLOPs.'],
    },
  },
  {
    name: 'unit-size-of-data',
    about: 'bytes of data that somebody has: "40 GB of text"',
    read: ({ draft, before, behind }) =>
      draft.quantity.unit?.metric === 'memory' &&
      (dataBehind.test(behind.slice(0, 40)) || dataInFront.test(before))
        ? 'nothing'
        : null,
    examples: {
      yes: ['The crawl holds 40 GB of text.', 'We read a corpus (1.5 TB, four languages).'],
      no: ['The index takes 40 GB of memory.', 'The index of the corpus takes 1.5 TB.'],
    },
  },
  {
    name: 'unit-per-mass',
    about: 'watts and joules of a body are none of a machine: "an error of 1.2 W/kg"',
    read: (figure) =>
      (figure.draft.quantity.unit?.metric === 'power' || figure.draft.quantity.unit?.metric === 'energy') &&
      perMass.test(figure.behind)
        ? figure.left.metric?.absolute === 'accuracy' && figure.left.distance <= 3
          ? score(figure.left.metric, 'score-with-unit')
          : 'nothing'
        : null,
    examples: {
      yes: ['The tracker has an error of 1.2 W/kg.', 'A walk takes 4 W/kg.'],
      no: ['The tracker takes 0.87 W.', 'A page takes 4 J.'],
    },
  },
  {
    name: 'unit-whole-pixels',
    about: 'whole pixels are a size: "640 pixels wide"',
    read: (figure) =>
      figure.draft.quantity.unit?.metric === 'accuracy' &&
      !figure.draft.quantity.decimals &&
      // `an error of 2 px`, `2 px tracking error`.
      !isOfAnError(figure) &&
      /px|pixel/u.test(textOf(figure))
        ? 'nothing'
        : null,
    examples: {
      yes: ['Frames are 640 pixels wide.'],
      no: ['The error is 1.4 pixels.'],
    },
  },
  {
    name: 'unit-of-a-score',
    about: 'a score with a physical unit, by its name: "an error of 1.4 pixels"',
    read(figure) {
      if (figure.draft.quantity.unit?.metric !== 'accuracy') return null;
      const noun = nearestNoun(figure);
      return noun?.absolute === 'accuracy' ? score(noun, 'score-with-unit') : null;
    },
    examples: {
      yes: ['The tracker has an error of 1.4 pixels.'],
      no: ['The tracker moves 1.4 pixels.'],
    },
  },
  {
    name: 'unit-of-an-error',
    about: 'how exact a measurement is: "an accuracy of 12 ms"',
    read: ({ draft, left }) =>
      draft.quantity.unit?.metric === 'latency' &&
      left.metric?.absolute === 'accuracy' &&
      left.lead === 'of' &&
      left.distance <= 2
        ? score(left.metric, 'score-with-unit')
        : null,
    examples: {
      yes: ['The clock has an accuracy of 12 ms.'],
      no: ['The clock has an accuracy of 91% in 12 ms.'],
    },
  },
  {
    name: 'unit-decibels',
    about: 'decibels with decimals are a score even without a name: "gains 1.2 dB"',
    read: ({ draft: { quantity } }) =>
      quantity.unit?.metric === 'accuracy' && quantity.unit.unit === 'dB' && quantity.decimals
        ? score(unnamedScore, 'decibels')
        : null,
    examples: {
      yes: ['The filter wins 1.2 dB at night.'],
      no: ['The filter wins 1.2 mm at night.'],
    },
  },
  {
    name: 'unit-of-no-score',
    about: 'a physical unit of a score, and no score near: "the arm is 30 cm long"',
    read: ({ draft }) => (draft.quantity.unit?.metric === 'accuracy' ? 'nothing' : null),
    examples: {
      yes: ['The arm bends by 30.5 cm.'],
      no: ['The tracker has an error of 30.5 cm.'],
    },
  },
  {
    name: 'unit-tens-of',
    about: 'an order of magnitude: "10s of seconds"',
    read: (figure) =>
      /^\d+0s of\b/u.test(`${textOf(figure)}${figure.behind.slice(0, 3)}`) ? 'nothing' : null,
    examples: {
      yes: ['Start-up took 10s of minutes.'],
      no: ['Start-up took 10 s on average.'],
    },
  },
  {
    name: 'unit-weak',
    about: 'an everyday word for a unit, and nothing that takes so long: "a 5-second clip"',
    read: (figure) =>
      (figure.draft.quantity.unit?.weak === true && !lasts(figure)) || isLengthOfRecording(figure)
        ? 'nothing'
        : null,
    examples: {
      yes: ['The model reads 5-second clips.', 'The set has more than 3 h of radar recordings.'],
      no: ['The model answers in 5 seconds.', 'The model needs 3 h of one core.'],
    },
  },
  {
    name: 'unit-alone',
    about: 'the unit tells the metric: "12 ms", "3.4 GB"',
    read: (figure) =>
      figure.draft.quantity.unit === null
        ? null
        : absolute(figure, figure.draft.quantity.unit.metric, 'unit'),
    examples: {
      yes: ['The query returns after 12 ms.'],
      no: ['The query returns after 12 steps.'],
    },
  },
];

/** Amounts of money are costs. */
export const moneyRules: readonly FrameRule[] = [
  {
    name: 'money',
    about: 'an amount of money is a cost: "$12"',
    read: () => amount('cost', null, 'money'),
    examples: {
      yes: ['One pass over the archive comes to $12.'],
      no: ['One pass over the archive takes 12 ms.'],
    },
  },
];
