import { embeddedNames } from '../../lexicon/hardware/words.ts';
import type { Metric } from '../../model/claim.ts';
import { alternatives } from '../../text/pattern.ts';
import type { Draft } from '../draft.ts';
import { elsewhere } from './elsewhere.ts';
import type { Doubt, Outlook, PlaceRule } from './site.ts';

/** Ratios that no hardware can change, and amounts that are rarely said of a machine. */
const indifferent: ReadonlySet<Metric> = new Set<Metric>([
  'compression',
  'flops',
  'model_size',
  'cost',
  'memory',
  'area',
]);

/** Devices on which even a score is a matter of the device. */
const embeddedKinds: ReadonlySet<string> = new Set(['fpga', 'mcu', 'module']);
const embeddedName = new RegExp(`^(?:${alternatives(embeddedNames)})`, 'u');

/** A device so small, or made by the authors' own design, that scores are a matter of it. */
export function isEmbedded(name: string, kind: string | undefined): boolean {
  return embeddedKinds.has(kind ?? 'other') || embeddedName.test(name);
}

/** What a design is made on: how right it is was tried there, too. */
function isSynthesised(name: string, kind: string | undefined): boolean {
  return kind === 'fpga' || kind === 'mcu' || (kind === 'family' && embeddedName.test(name));
}

/** Errors of a time, a rate or a power are of the machine that these were taken on: `latency error`. */
const ofMachine =
  /^(?:\p{L}+ )*(?:latency|latencies|throughput|time|runtime|power|energy|speed|bandwidth)\b.* (?:errors?|mape|mae|rmse)$/iu;
/** `we estimate it to be 3 GWh`, `demand could grow to 3 GWh`. */
const estimated =
  /\b(?:we|analys[ie]s|models?|simulations?) (?:\p{L}+ )?(?:estimates?|projects?|extrapolates?|projected|extrapolated)\b|\b(?:could|would|might) (?:\p{L}+ )?(?:grow|rise|reach|save|fall|drop|need|use|take|consume|deliver|reduce|cost)\b|\b(?:assumptions|projections)\b/iu;

/** `the results show that it could save 3%`: it did. */
const shown =
  /\b(?:results?|experiments?|evaluations?|tests?)(?:,| (?:show|demonstrat|indicat|reveal|confirm)\p{L}*)[^.;]*\b(?:could|can)\b/iu;

const sizeInFront =
  /\b(?:model|file|checkpoint|binary|download|map|index) sizes? (?:is |are |of |to |by |from )(?:\p{L}+ ){0,2}[~≈<>]?$/iu;

const smallKinds: ReadonlySet<string> = new Set(['module', 'mcu', 'npu', 'accelerator', 'soc', 'fpga']);

/** A device on which people ask whether the scores hold. */
function isSmall(name: string, kind: string | undefined): boolean {
  return smallKinds.has(kind ?? 'other') || isEmbedded(name, kind);
}

/** `in 28 nm CMOS`, but not `an 8nm A10G`. */
const chipDesign =
  /(?<!\b(?:compared (?:to|with)|than|over|versus|vs\.?|against) (?:[\p{L}-]+ ){0,4})\bASICs?\b|\b\d+ ?-?nm(?= (?:CMOS|tech|process|node|FinFET|library|TSMC|LP|PDK|standard|FD-?SOI)|[.,;)]|$)|\bCMOS\b/u;

/** Why a platform that was set elsewhere is not a figure's. */
export const doubts: readonly Doubt[] = [
  {
    name: 'of-others',
    about: 'background that belongs to others',
    applies: ({ draft }) => draft.kind === 'context' && draft.subject === 'other',
    examples: {
      yes: [
        'Parsers today take 40 ms a page. We present a parser. All tests were run on an A100. It is small.',
      ],
      no: ['We present a parser. All tests were run on an A100. It takes 4 ms a page.'],
    },
  },
  {
    name: 'elsewhere',
    about: 'the phrase of the figure puts it on a class of another kind: "and 14 ms on a CPU"',
    applies: ({ draft, kinds }, names) => names.every((name) => elsewhere(draft, kinds.get(name) ?? 'other')),
    examples: {
      yes: ['We evaluate on a T4. A step takes 80 ms on a smartphone.'],
      no: ['We evaluate on a T4. A step takes 80 ms on a GPU.'],
    },
  },
  {
    name: 'estimated',
    about: 'what is estimated, projected or imagined was measured on nothing',
    applies: ({ draft }) => estimated.test(draft.at.sentence.text) && !shown.test(draft.at.sentence.text),
    examples: {
      yes: ['All tests were run on an A100. We estimate that a city would use 3 GWh a day.'],
      no: ['All tests were run on an A100. A page takes 3 ms.'],
    },
  },
  {
    name: 'size-of-a-file',
    about: 'how large a model or a file is does not change with the machine',
    applies: ({ draft: { metric, at, quantity } }) =>
      metric === 'memory' &&
      sizeInFront.test(at.sentence.text.slice(Math.max(0, quantity.start - 50), quantity.start)),
    examples: {
      yes: ['All tests were run on an A100. The model size is merely 1.4 MB.'],
      no: ['All tests were run on an A100. The model takes 1.4 GB of memory.'],
    },
  },
  {
    name: 'chip-design',
    about: 'figures of a synthesised chip are not those of the board it was tried on',
    applies: ({ draft, kinds }, names) =>
      chipDesign.test(draft.at.sentence.text) && names.some((name) => kinds.get(name) === 'fpga'),
    examples: {
      yes: ['The core was tried on a ZCU104 board. In 28 nm CMOS it draws 40 mW.'],
      no: ['The core was tried on a ZCU104 board. There it draws 40 mW.'],
    },
  },
  {
    name: 'score',
    about:
      'scores do not change with the machine, unless the paper is about it or the device is so small that they may',
    applies: ({ draft, only, opened, kinds }, names) =>
      draft.metric === 'accuracy' &&
      !opened &&
      !(
        only.names.length === 0 &&
        draft.at.hardware.length === 0 &&
        names.every((name) => isSynthesised(name, kinds.get(name)))
      ) &&
      !ofMachine.test(draft.measure ?? '') &&
      !(
        only.names.length > 0 &&
        (only.titled || only.everything || only.names.every((name) => isEmbedded(name, kinds.get(name))))
      ),
    examples: {
      yes: ['A book takes 9 s on an A100. The tagger has an F1 of 0.91.'],
      no: [
        'All experiments were run on a ZCU104 board. The tagger has an F1 of 0.91.',
        'All experiments were run on an A100. The tagger has an F1 of 0.91.',
        'We evaluate it on an A100. The tagger has an F1 of 0.91.',
        'On an A100, a book takes 9 s. It has an F1 of 0.91.',
        'The tagger has an F1 of 0.91. The entire system runs on an A100.',
      ],
    },
  },
  {
    name: 'indifferent',
    about: 'ratios of sizes, work, money and area are tied to hardware by their own sentence only',
    applies: ({ draft: { metric, form }, only }) =>
      metric !== null &&
      indifferent.has(metric) &&
      !(metric === 'memory' && form === 'absolute') &&
      !(metric === 'area' && form === 'absolute' && only.names.length > 0),
    examples: {
      yes: ['All experiments were run on an A100. The cache cuts memory by 40%.'],
      no: ['All experiments were run on an A100. The cache takes 4 GB of memory.'],
    },
  },
];

const besideMemory: ReadonlySet<Metric> = new Set<Metric>([
  'speedup',
  'latency',
  'throughput',
  'energy',
  'power',
]);

/** What a score takes from the one in front of it. */
export const scoreRules: readonly PlaceRule<{ readonly draft: Draft; readonly drafts: readonly Draft[] }>[] =
  [
    {
      name: 'on-as-the-score-beside',
      about:
        'scores of one sentence are of one run: "40.6 mAP in 2 ms on a T4, ahead of the rest by 2.1% mAP"',
      find({ draft, drafts }) {
        if (draft.metric !== 'accuracy') return null;
        const score = drafts.findLast(
          (d) =>
            d.token < draft.token &&
            d.on.length > 0 &&
            d.metric === 'accuracy' &&
            d.subject === draft.subject,
        );
        return score?.on ?? null;
      },
      examples: {
        yes: ['The tagger reaches 38.7 AP in 14 ms on an A100, outperforming its twin by 2.1 AP.'],
        no: ['The tagger runs in 14 ms on an A100, outperforming its twin by 2.1 AP.'],
      },
    },
  ];

/** What the figures of one sentence take from each other. */
export const besideRules: readonly PlaceRule<{
  readonly draft: Draft;
  readonly drafts: readonly Draft[];
  readonly kinds: Outlook['kinds'];
}>[] = [
  {
    name: 'on-the-small-device',
    about:
      'scores beside a figure of a small device are of that device: "has 96% recall and runs at 90 FPS on a Jetson Nano"',
    find({ draft, drafts, kinds }) {
      if (draft.metric !== 'accuracy' || draft.vs.length > 0) return null;
      const beside = drafts.find(
        (d) => d.on.length > 0 && d.metric !== 'accuracy' && d.kind === 'result' && d.subject === 'ours',
      );
      if (beside === undefined || draft.kind !== 'result') return null;
      return beside.on.every((name) => isSmall(name, kinds.get(name))) ? beside.on : null;
    },
    examples: {
      yes: ['The tagger has 96% recall and runs at 90 FPS on a Jetson Nano.'],
      no: ['The tagger has 96% recall and runs at 90 FPS on an A100.'],
    },
  },
  {
    name: 'on-as-its-price',
    about: 'money is told of the run beside it: "trained for 12 days on 64 A100s, for less than $2,000"',
    find({ draft, drafts }) {
      if (draft.metric !== 'cost' || draft.kind !== 'result') return null;
      // What a service takes for its answers is not the price of the machine.
      if (
        /\b(?:API|token)s?\b/u.test(
          draft.at.sentence.text.slice(draft.quantity.start, draft.quantity.end + 20),
        )
      )
        return null;
      const beside = drafts.find((d) => d.on.length > 0 && d.metric !== 'accuracy' && d.subject === 'ours');
      return beside === undefined ? null : beside.on.filter((name) => !draft.vs.includes(name));
    },
    examples: {
      yes: ['We train it in 12 days on an A100, at a cost of $2,000.'],
      no: ['We train it in 12 days on an A100. It has a cost of $2,000.'],
    },
  },
  {
    name: 'on-as-beside',
    about:
      'less memory is taken where the speed beside it was measured: "cuts latency by 20% and memory by 40%"',
    find({ draft, drafts }) {
      if (draft.metric !== 'memory' || draft.form === 'absolute') return null;
      const beside = drafts.find((d) => d.on.length > 0 && d.metric !== null && besideMemory.has(d.metric));
      return beside === undefined ? null : beside.on.filter((name) => !draft.vs.includes(name));
    },
    examples: {
      yes: ['We evaluate on an A100. It cuts latency by 20% and memory by 40%.'],
      no: ['We evaluate on an A100. It cuts memory by 40%.'],
    },
  },
  {
    name: 'on-as-its-time',
    about: 'a score and the time it takes are said in one breath: "reaches 38.7 AP in 14 ms"',
    find({ draft, drafts }) {
      if (draft.metric !== 'accuracy' || draft.form !== 'absolute') return null;
      const time = drafts.find(
        (d) =>
          d.on.length > 0 &&
          d.form === 'absolute' &&
          (d.metric === 'latency' || d.metric === 'throughput') &&
          d.token > draft.token &&
          d.token - draft.token <= 6 &&
          draft.at.tokens
            .slice(draft.token + 1, d.token)
            .some((t) => t.text === 'at' || t.text === 'with' || t.text === 'in') &&
          !draft.at.tokens.slice(draft.token + 1, d.token).some((t) => t.text === ',' || t.text === 'and'),
      );
      return time === undefined ? null : time.on;
    },
    examples: {
      yes: ['A book takes 9 s on an A100. The tagger reaches 38.7 AP in 14 ms.'],
      no: ['A book takes 9 s on an A100. The tagger reaches 38.7 AP, and a page takes 14 ms.'],
    },
  },
  {
    name: 'on-while-saving',
    about:
      'scores and what was saved meanwhile: "raises recall to 77% while reducing the time to 10 s on an M1"',
    find({ draft, drafts }) {
      if (draft.metric !== 'accuracy') return null;
      const { tokens } = draft.at;
      const saved = drafts.find((d) => d.token > draft.token && d.on.length > 0 && d.metric !== 'accuracy');
      if (saved === undefined) return null;
      const gap = tokens.slice(draft.token + 1, saved.token);
      const meanwhile = gap.findIndex((t) => t.text === 'while');
      const verb = gap[meanwhile + 1];
      return meanwhile >= 0 && verb?.cue?.change?.part === 'verb' && verb.text.endsWith('ing')
        ? saved.on
        : null;
    },
    examples: {
      yes: ['The tagger raises recall to 77% while reducing the time from 20 s to 10 s on an A100.'],
      no: ['The tagger raises recall to 77% while running at 90 FPS on an A100.'],
    },
  },
];

/** On what a figure was obtained whose own sentence does not say it. */
export const discourseRules: readonly PlaceRule<Outlook>[] = [
  {
    name: 'on-only-platform',
    about: 'the one platform that the whole abstract speaks of',
    find: (outlook) => unlessDoubted(outlook, outlook.only.names),
    examples: {
      yes: ['A page takes 4 ms. All experiments were run on an A100.'],
      no: ['A page takes 4 ms. The A100 is a popular device.'],
    },
  },
  {
    name: 'on-carried-over',
    about:
      'the platform that a sentence in front has set: "On an A100, it takes 4 ms. Training is 2x faster."',
    find: (outlook) => unlessDoubted(outlook, outlook.current),
    examples: {
      yes: ['We beat an H100. On an A100, a page takes 4 ms. Training is 2x faster.'],
      no: ['We beat an H100. On an A100, a page takes 4 ms. On CPUs, training is 2x faster.'],
    },
  },
];

function unlessDoubted(outlook: Outlook, names: readonly string[]): readonly string[] | null {
  if (names.length === 0) return null;
  if (doubts.some((doubt) => doubt.applies(outlook, names))) return [];
  const { draft, kinds } = outlook;
  // `on edge devices` is on the small one of two.
  return names.filter((name) => !draft.vs.includes(name) && !elsewhere(draft, kinds.get(name) ?? 'other'));
}
