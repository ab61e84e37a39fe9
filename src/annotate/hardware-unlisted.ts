import {
  fabricationSigns,
  fabricationWords,
  genericAcronyms,
  hardwareOnlyMakers,
  nanometres,
  numberedFormats,
  plainMachines,
} from '../lexicon/hardware/unlisted.ts';
import type { HardwareKind } from '../model/hardware.ts';
import type { Passage, Sentence } from '../text/sentence.ts';

/** A name that no list and no family has, and that its surroundings show to be hardware. */
export interface Unlisted {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly vendor: string | null;
  readonly kind: HardwareKind;
  readonly rule: string;
}

/** A way to recognise such names in the sentences of one paper; gives one list for each sentence. */
interface UnlistedRule {
  readonly rule: string;
  readonly examples: { readonly yes: Readonly<Record<string, string>>; readonly no: readonly string[] };
  /** Quick test of a text: where it fails, the rule finds nothing in it. */
  readonly mayFind: (text: string) => boolean;
  readonly find: (sentences: readonly Sentence[]) => Unlisted[][];
}

const kinds: readonly (readonly [RegExp, HardwareKind])[] = [
  [/gpu|graphics/iu, 'gpu'],
  [/npu|accelerator/iu, 'npu'],
  [/fpga/iu, 'fpga'],
  [/mcu|microcontroller/iu, 'mcu'],
  [/soc|system|dsp|chip/iu, 'soc'],
  [/cpu|processor/iu, 'cpu'],
];
const kindOf = (noun: string): HardwareKind => kinds.find(([word]) => word.test(noun))?.[1] ?? 'module';

/** `QRX947 microcontroller`, `VN40 edge SoC`: letters with digits right before the noun of a device. */
const beforeNoun =
  /(?<![\w./-])([A-Z][A-Za-z]{0,6}-?\d{2,5}[A-Z]{0,4}\d{0,2})(?: (?:AI|edge|vision|neuromorphic|low-power|dual-core|quad-core))? ((?:GP|NP|VP|DS|CP)Us?|FPGAs?|DSPs?|(?:MP|RF)?SoCs?|MCUs?|[Mm]icrocontrollers?|[Mm]icroprocessors?|[Ss]ystem[- ]on[- ]chip|[Dd]evelopment (?:board|kit)s?|[Ee]valuation (?:board|kit)s?|[Ss]ingle-board computers?|(?:AI )?accelerator cards?|AI accelerators?|AI chips?|neuromorphic (?:chip|processor)s?)(?![\w-])/gu;

/** A maker of nothing but hardware, and letters with digits: `Renesas RQ8D1`. */
const behindMaker =
  /(?<![\w./-])([A-Z][A-Za-z-]+)(?: Semiconductor| Robotics)?(?:'s)? ([A-Z][A-Za-z]{0,7}-?\d{1,5}[A-Z]{0,4}\d{0,2})(?![\w-]|\.\d)/gu;

/** `the RAMSAY supercomputer`, `supercomputer QUILL`. */
const machine =
  /(?<![\w./-])(?:([A-Z][A-Za-z]{2,}(?:-[A-Z0-9][A-Za-z0-9]*)?(?: ?\d(?:\.\d)?)?) supercomputer(?![\w-])|[Ss]upercomputer \(?([A-Z][A-Za-z]{2,}(?:-[A-Z0-9]\w*)?)(?=[,.;)]| (?:at|in|and|with)\b))/gu;

/** Without one of these in some sentence nothing is looked for. */
const mayName = /\d[A-Za-z\d]{0,6} |supercomputer/u;

const formatPrefix = (name: string): boolean => numberedFormats.test(name);

const none: Unlisted[] = [];

function each(
  sentences: readonly Sentence[],
  mayFind: (text: string) => boolean,
  find: (text: string) => Unlisted[],
): Unlisted[][] {
  return sentences.map(({ text }) => (mayFind(text) ? find(text) : none));
}

function spanOf(match: RegExpMatchArray, group: number): { start: number; end: number; name: string } {
  const name = match[group] ?? '';
  const start = (match.index ?? 0) + match[0].lastIndexOf(name);
  return { start, end: start + name.length, name };
}

/** A capital, letters and a digit, as the name of a part has them; looked for from the digit, which is the rarest. */
const partNumber = /\d(?<=[A-Z][A-Za-z]{0,7}-?\d)/u;
const mayNamePart = (text: string): boolean => partNumber.test(text);
const mayNameMachine = (text: string): boolean => text.includes('upercomputer');

const namedByNoun: UnlistedRule = {
  rule: 'hardware-noun',
  examples: {
    yes: {
      'It runs on the QRX947 microcontroller at 150 MHz.': 'QRX947',
      'We port it to two K960 AI accelerators.': 'K960',
      'A PVT310 evaluation board is used.': 'PVT310',
    },
    no: [
      'The kernel needs an AVX-512 CPU.',
      'It was run on 32 GPUs of two nodes.',
      'The H36M dataset and FP16 GPU kernels are used.',
      'We propose ZX12, a method for GPUs.',
    ],
  },
  mayFind: mayNamePart,
  find: (sentences) =>
    each(sentences, mayNamePart, (text) =>
      [...text.matchAll(beforeNoun)].flatMap((match) => {
        const { start, name } = { ...spanOf(match, 1), start: match.index ?? 0 };
        if (formatPrefix(name) || /^[A-Z]-?\d{2}$/u.test(name)) return [];
        return [
          {
            start,
            end: start + name.length,
            name,
            vendor: null,
            kind: kindOf(match[2] ?? ''),
            rule: 'hardware-noun',
          },
        ];
      }),
    ),
};

const namedByMaker: UnlistedRule = {
  rule: 'hardware-maker',
  examples: {
    yes: {
      'A Renesas RQ8D1 samples the microphone.': 'RQ8D1',
      'Inference on the Rockchip RN9576 takes 4 ms.': 'RN9576',
    },
    no: ['Renesas sells 12 parts.', 'The Fluke RQ8D1 is a meter.', 'Rockchip and FP16 do not agree.'],
  },
  mayFind: mayNamePart,
  find: (sentences) =>
    each(sentences, mayNamePart, (text) =>
      [...text.matchAll(behindMaker)].flatMap((match) => {
        const vendor = hardwareOnlyMakers.get((match[1] ?? '').toLowerCase());
        const span = spanOf(match, 2);
        if (vendor === undefined || formatPrefix(span.name)) return [];
        return [{ ...span, vendor, kind: 'soc' as const, rule: 'hardware-maker' }];
      }),
    ),
};

const namedMachine: UnlistedRule = {
  rule: 'hardware-machine',
  examples: {
    yes: {
      'We trained on the RAMSAY supercomputer.': 'RAMSAY',
      'Runs on the supercomputer QUILL, which has 900 nodes, are slow.': 'QUILL',
    },
    no: [
      'A modern supercomputer has many nodes.',
      'The European supercomputer is idle.',
      'It is an AI supercomputer of a TOP500 supercomputer site.',
    ],
  },
  mayFind: mayNameMachine,
  find: (sentences) =>
    each(sentences, mayNameMachine, (text) =>
      [...text.matchAll(machine)].flatMap((match) => {
        const span = spanOf(match, match[1] === undefined ? 2 : 1);
        // The first word of a sentence has its capital from there.
        if (span.start === 0 || plainMachines.has(span.name.toLowerCase())) return [];
        return [{ ...span, vendor: null, kind: 'system' as const, rule: 'hardware-machine' }];
      }),
    ),
};

const chipNoun = `(?:SoC|system-on-chip|system on chip|chip|ASIC|processor|microcontroller|accelerator|cluster|prototype|engine)s?`;
const made = `(?:fabricated|taped[- ]out|manufactured)`;
const process = String.raw`\d+(?:\.\d+)?[ -]?nm`;
const coined = `([A-Z][A-Za-z0-9]+(?:-[A-Z0-9][A-Za-z0-9]*)?)`;

/** Sentences that call their subject a made chip; the name is the first group. */
const madeForms: readonly RegExp[] = [
  // `Nimbus is fabricated in 22 nm`
  new RegExp(
    String.raw`(?<![\w-])${coined} (?:is|was|has been) (?:a (?:chip )?)?(?:implemented and )?${made}(?! by hand)\b`,
    'gu',
  ),
  // `Nimbus is a dataflow chip in 5 nm`
  new RegExp(
    String.raw`(?<![\w-])${coined} (?:is|was) (?:an? |the first )[^.;,]{0,60}\b(?:chip|SoC|ASIC|processor) (?:in|made in|fabricated in|built in|implemented in) [^.;,]{0,30}${process}`,
    'gu',
  ),
  // `Fabricated in 28 nm CMOS, Nimbus reaches`
  new RegExp(
    String.raw`\b[Ff]abricated (?:in|using|with) [^;]{3,70}, (?:the )?${coined}(?= (?:\w+s|can|chip|SoC|has) )`,
    'gu',
  ),
  // `Implemented in 28 nm CMOS, Nimbus reaches`
  new RegExp(
    String.raw`\b(?:[Ii]mplemented|[Ss]ynthesi[sz]ed|[Rr]eali[sz]ed|[Pp]rototyped) (?:in|using|with) [^,;]{0,40}${process}[^;]{0,60}, (?:the )?${coined}(?= (?:\w+s|can|chip|SoC|has) )`,
    'gu',
  ),
  // `Nimbus is implemented in 22 nm`
  new RegExp(
    String.raw`(?<![\w-])${coined},? (?:is |was |has been )?(?:implemented|synthesi[sz]ed|prototyped|reali[sz]ed) (?:in|using|with) [^,.;]{0,40}${process}`,
    'gu',
  ),
  // `we taped out Nimbus`
  new RegExp(
    String.raw`\b[Ww]e (?:have )?(?:fabricate|tape out|taped out|fabricated|manufactured) (?:the )?${coined}\b`,
    'gu',
  ),
  // `we present Nimbus, an SoC … fabricated in`, `… in 22 nm`
  new RegExp(
    String.raw`\b(?:presents?|introduces?|describes?|proposes?|develop(?:ed|s)?|report) ${coined}(?: \([^)]{1,60}\))?(?:,|:| -|–| as)? (?:an?|the|our)[^.;]{0,140}\b${chipNoun}\b[^.;]{0,100}\b(?:${made}|taped|(?:in|using|with) (?:an? )?(?:\w+ ){0,3}${process})`,
    'gu',
  ),
  // `we present Nimbus, an SoC for wearables`
  new RegExp(
    String.raw`\b(?:presents?|introduces?|describes?) ${coined}(?: \([^)]{1,60}\))?, (?:an?|the first|our) (?:(?!framework|method|simulator|benchmark|dataset|tool|system )[\w/-]+ ){0,9}(?:chip|SoC|system-on-chip)(?=[,.;]| (?:for|to|that|with|which|in|capable|featuring|integrating|combining|able)\b)`,
    'gu',
  ),
  // `the Nimbus test chip`
  new RegExp(
    String.raw`(?<![\w-])${coined} (?:test ?chip|prototype chip|chip prototype|silicon prototype)s?\b`,
    'gu',
  ),
];
/** `Nimbus: A 22 nm SoC for …`, a title. */
const madeTitle = new RegExp(
  String.raw`^${coined}: (?:An? |The )?[^:]{0,60}${process}[^:]{0,80}\b(?:SoC|ASIC|[Cc]hip|[Pp]rocessor|[Aa]ccelerator|[Ss]ystem-on-[Cc]hip)s?\b`,
  'u',
);
const mayTellOfMade = (text: string): boolean =>
  fabricationSigns.some((sign) => text.includes(sign)) || nanometres.test(text);
const isCoined = (name: string): boolean => !genericAcronyms.has(name.replace(/s$/u, '').toLowerCase());

const madeChip: UnlistedRule = {
  rule: 'hardware-made',
  examples: {
    yes: {
      'We present Nimbus, an SoC for wearables fabricated in 22 nm FDX.': 'Nimbus',
      'NQ-9 is a dataflow chip in 5 nm with stacked memory.': 'NQ-9',
      'Fabricated in 28 nm CMOS, QuillCore reaches 4 TOPS/W.': 'QuillCore',
      'QuillCore is implemented in 65 nm CMOS and needs 2 mm2.': 'QuillCore',
      'Last year we taped out QuillCore.': 'QuillCore',
      'This paper presents Nimbus, a tiny RISC-V SoC for hearables.': 'Nimbus',
    },
    no: [
      'Fabricated in 28 nm CMOS, the accelerator reaches 4 TOPS/W.',
      'We simulate QuillCore with a cycle-accurate model.',
      'The SRAM is fabricated in 28 nm.',
      'We present Nimbus, a method for training on GPUs.',
      'The FPGA is implemented in 16 nm.',
      'We present Nimbus, a simulator of a RISC-V SoC for hearables.',
    ],
  },
  mayFind: mayTellOfMade,
  find: (sentences) => {
    const names = new Set<string>();
    for (const { text, passage } of sentences) {
      if (!fabricationWords.test(text)) continue;
      const title = passage.field === 'title' ? madeTitle.exec(text) : null;
      if (title?.[1] !== undefined) names.add(title[1]);
      for (const form of madeForms) {
        for (const match of text.matchAll(form)) {
          const name = match[1] ?? '';
          if (name.length > 2 && isCoined(name)) names.add(name);
        }
      }
    }
    if (names.size === 0) return sentences.map(() => []);
    return sentences.map(({ text }) =>
      [...names].flatMap((name) =>
        occurrences(text, name).map((start) => ({
          start,
          end: start + name.length,
          name,
          vendor: null,
          kind: 'accelerator' as const,
          rule: 'hardware-made',
        })),
      ),
    );
  },
};

/** Where a name stands as a word of its own. */
function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (
      !/[\w-]/u.test(text.charAt(at - 1)) &&
      !/^(?:\w|-[A-Z0-9])/u.test(text.slice(at + name.length, at + name.length + 2))
    )
      found.push(at);
  }
  return found;
}

/** The rules, in the order in which they are tried. */
export const unlistedRules: readonly UnlistedRule[] = [namedByNoun, namedByMaker, namedMachine, madeChip];

/** The passages that the sentences of one paper are of, in order. */
function passagesOf(sentences: readonly Sentence[]): Passage[] {
  const passages: Passage[] = [];
  for (const { passage } of sentences) if (passages.at(-1) !== passage) passages.push(passage);
  return passages;
}

/** Names that no list has, one list for each sentence, in order and without overlap; null where there are none. */
export function findUnlisted(sentences: readonly Sentence[]): Unlisted[][] | null {
  const passages = passagesOf(sentences);
  // Two rules ask the same of a text.
  const answers = new Map<(text: string) => boolean, boolean>();
  const open = unlistedRules.filter(({ mayFind }) => {
    const known = answers.get(mayFind) ?? passages.some(({ text }) => mayFind(text));
    answers.set(mayFind, known);
    return known;
  });
  if (open.length === 0) return null;
  if (!sentences.some(({ text }) => mayName.test(text) || fabricationWords.test(text))) return null;
  let found: Unlisted[][] | null = null;
  for (const { find } of open) {
    const more = find(sentences);
    if (more.every((list) => list.length === 0)) continue;
    found = more.map((list, i) => [...(found?.[i] ?? []), ...list]);
  }
  return found;
}
