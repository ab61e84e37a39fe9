import {
  backgroundWords,
  capacityNouns,
  contrastOpeners,
  deviceKinds,
  deviceNouns,
  handlingModels,
  havingGap,
  havingWords,
  limitGap,
  limitsBehind,
  limitsInFront,
  limitTopics,
  modelGap,
  originVerbs,
  otherModelLeads,
  otherModelWords,
  otherSideGap,
  otherSideLeads,
  otherSizeLeads,
  othersWork,
  ownModelWords,
  ownWorkWords,
  reachingStems,
  rivalLinks,
  rivalWords,
  takingMemory,
  trialNouns,
  underWords,
} from '../lexicon/discourse.ts';
import { phrases } from '../lexicon/phrases.ts';
import type { ClaimKind, Subject } from '../model/claim.ts';
import { alternatives, anyOf } from '../text/pattern.ts';
import { firstOwn, ownName, ownNames } from './discourse.ts';
import type { Draft, Step } from './draft.ts';

/** A figure in its sentence, and what the abstract says of its authors' own work. */
interface Place {
  readonly draft: Draft;
  readonly text: string;
  /** The 70 characters in front of the figure, and the 48 behind it. */
  readonly before: string;
  readonly behind: string;
  /** Index of the sentence, and of the first one on the authors' own work. */
  readonly index: number;
  readonly own: number;
  readonly inAbstract: boolean;
  /** The name that the title gives to the work, lower case, or null; and all its names. */
  readonly name: string | null;
  readonly names: () => ReadonlySet<string>;
}

/** One reason why a figure is context, or another's. */
interface KindRule {
  readonly name: string;
  readonly about: string;
  /** What the rule decides. A rule is asked while one of these is open. */
  readonly says: { readonly kind?: ClaimKind; readonly subject?: Subject };
  applies(place: Place): boolean;
  /** Texts in which the rule decides a figure, and texts in which it decides none. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

const introducing = anyOf(ownModelWords);
const anotherModel = new RegExp(`\\b(?:${alternatives(otherModelWords)}|on \\p{L}+ models)\\b`, 'iu');
const anotherModelNear = new RegExp(
  `\\b(?:${alternatives(otherModelLeads)}|(?<!fewer |less |more )than)\\b[^,;]*$`,
  'iu',
);

/** `its 3B-parameter backbone`, `Heron, a compact 56K-parameter reader`, `distilled into a 40M-parameter student`. */
const ownSize =
  /(?:\b(?:its|our)(?: \p{Ll}+)?|\b(?:compact|lightweight|tiny|small)|\b(?:distill|compress|prun|shr[iau]nk)\p{L}*\b[^.;,]*\b(?:into|to)(?: an?| one with| only)?) $/iu;
/** `unlike large models (>7B parameters)`, `prior models under 4B parameters`, `with a 14B-parameter model`. */
const othersSize = new RegExp(
  `(?:\\b(?:${alternatives(otherSizeLeads)})\\b[^.;,)]{0,40}|(?<!\\b[Oo]ur )\\bmodels (?:under|over|above|below|exceeding|with (?:more|fewer|less) than) |\\bin the )[~<>≤≥(]* ?$`,
  'u',
);
/** `our fine-tuned 14B-parameter reader`, `we scale Heron up to 4B parameters`, `we also report Heron, a 1M-parameter baseline`. */
const oursInFront = new RegExp(
  [
    '\\b[Oo]ur (?:[\\p{Ll}-]+ ){0,3}$',
    '\\b[Ww]e scale [^.;]{0,30}\\bup to $',
    '\\b[Ww]e ?(?:also |further |then )?(?:present|introduce|report|release|propose|build|develop|train)\\b[^.;]{0,60}, an? (?:[\\p{L}-]+ ){0,2}(?:model [^.;,]{0,40}with )?$',
  ].join('|'),
  'u',
);
/** `frontier models (over 200B parameters)`, `eight models (2.8-8B parameters)`: a class of models and none of the paper's. */
const kindOfModels = /\b(?:models|LLMs|VLMs|families|networks|backbones) \((?:with |from |of )?[~<>≤≥]* ?$/u;
const ownWork =
  /\b(?:[Oo]ur|[Ww]e (?:release|introduce|present|propose|train|develop|build|open-source)\p{L}*)\b/u;
/** `for GPT-2 (1.5B parameters)`, `for a model with 70 billion parameters`. */
const workload =
  /(?:\b(?:for|on|of|to|using|with) \p{Lu}[\p{L}\d.-]*(?: [\p{Lu}\d][\p{L}\d.-]*)? \(|\b[Ff]or an? (?:\p{Ll}+ )?model (?:with|of) )$/u;
/** `the 304M-parameter Heron teacher`, `the 7B-parameter class`. */
const rivalSize = /^[^.;,)]{0,24}\b(?:teachers?|class|counterparts?|baselines?|rivals?)\b/iu;
/** `fine-tunes a 1.3B-parameter model`, `pre-training of a 13B-parameter model`: something is done with a model that is there. */
const handledModel = new RegExp(
  `\\b(?:${alternatives(handlingModels)}) (?:(?:${alternatives(modelGap)}) )*$`,
  'iu',
);
/** `we benchmark 16 judges (0.6B-14B parameters)`, `experiments on HeronNet (a 7B-parameter model)`. */
const tried = new RegExp(
  `(?:\\b[Ww]e (?:\\p{L}+ ){0,2}?(?:benchmark|evaluate|test|assess|compare|study)\\b[^.;]*|\\b(?:${alternatives(trialNouns)}) on [^.;]*)\\((?:an? )?$`,
  'u',
);

function isAnotherModels({ draft, text, index, own, name }: Place): boolean {
  const { start } = draft.quantity;
  const front = text.slice(Math.max(0, start - 60), start);
  if (ownSize.test(front) || oursInFront.test(text.slice(0, start))) return false;
  if (workload.test(front)) return true;
  if (kindOfModels.test(front) && !ownWork.test(text)) return true;
  if (othersSize.test(front) || rivalSize.test(text.slice(draft.quantity.end, draft.quantity.end + 40)))
    return true;
  if (index < own && index > 0) return true;
  const { end } = draft.quantity;
  if (
    /\b(?:on|for|of|with|than|like|to) (?:the|an?) $/u.test(text.slice(Math.max(0, start - 12), start)) &&
    /^ \p{Lu}/u.test(text.slice(end, end + 2))
  )
    return true;
  if (handledModel.test(front) || tried.test(text.slice(0, start))) return true;
  // `with 15B total and 2.2B activated parameters`: both are sizes of one model.
  const beside = draft.at.quantities.findLast((q) => q.end < start && q.unit?.metric === 'model_size');
  if (
    beside !== undefined &&
    sizeBeside.test(text.slice(beside.end, start)) &&
    anotherModelNear.test(text.slice(Math.max(0, beside.start - 30), beside.start))
  )
    return true;
  if (anotherModelNear.test(text.slice(Math.max(0, start - 30), start))) return true;
  const mine =
    (name !== null &&
      text
        .slice(Math.max(0, start - 90), start)
        .toLowerCase()
        .includes(name)) ||
    introducing.test(text) ||
    (index >= own && /^(?:The|It|Its|This)\b/u.test(text));
  if (anotherModel.test(text.slice(Math.max(0, start - 40), start)) && !mine) return true;
  return !mine && index !== own && index !== own + 1 && !(name !== null && text.toLowerCase().includes(name));
}

const sizeBeside = /^ (?:total|active|activated) (?:and|or) $/u;

const gap = `(?: (?:${alternatives(limitGap)}))*[\\s~<≤≈$(]*$`;
const limitInFront = new RegExp(`\\b(?:${alternatives(limitsInFront)})${gap}`, 'iu');
const underInFront = new RegExp(`\\b(?:${alternatives(underWords)})${gap}`, 'iu');
const limitSpoken = anyOf(limitTopics);
const limitBehind = new RegExp(
  `^[ -](?!(?:on|in|for|with|of|at|to|by|and)\\b)(?:\\p{L}+[ -]){0,2}?(?:${alternatives(limitsBehind)})\\b`,
  'iu',
);

/** `90% target`, `10% cache budget`, but not `3x smaller budget`. */
const goalBehind =
  /^ (?:targets?|goals?|budgets?)\b(?! [\p{L}-]+ (?:of|by)\b)|^ (?:(?!in\b|of\b|to\b|lower|small|reduc|few|less|improve|tight)[\p{L}-]+ ){1,2}budgets?\b/u;

/** An amount of something other than a score or the size of a model. */
function isAmount({ form, metric }: Draft): boolean {
  return form === 'absolute' && metric !== 'accuracy' && metric !== 'model_size';
}

function isLimit({ draft, text, before, behind }: Place): boolean {
  if (limitInFront.test(before) || limitBehind.test(behind)) return true;
  // `under 50 ms` is a limit only where the text speaks of one; `finished within 2 hours` is what was reached.
  const { start, end } = draft.quantity;
  // `a footprint under 800 MB` is what was reached.
  if (/\bfootprints? (?:under|below|within) [~≈]?$/iu.test(before)) return false;
  return underInFront.test(before) && limitSpoken.test(text.slice(Math.max(0, start - 60), end + 40));
}

const having = new RegExp(
  `\\b(?:${alternatives(havingWords)})(?: (?:${alternatives(havingGap)}))*[\\s~<≤≈]*$`,
  'iu',
);
const takes = anyOf(takingMemory);
const deviceBehind = new RegExp(`^(?:-| )?(?:of )?(?:${alternatives(capacityNouns)})\\b`, 'iu');

/** `with 7 GB of memory usage` is what is taken. */
const usage =
  /^ (?:of )?(?:peak\b|headroom\b|(?:\p{L}+ ){0,2}(?:usage|use|footprint|consumption|overhead)\b)/iu;
const footprint = /\bfootprints?\b[^.;]{0,30}$/iu;

/** `RTX 4090 (24GB)`, `consumer GPUs (11 GB)`, `a single 80GB GPU`, `a 7 W device`: the device itself has so much. */
const ofDeviceInFront = new RegExp(
  `(?:\\d\\p{L}*(?: (?:Ti|Super|SUPER|Pro|Max|Ada))?|\\b(?:${alternatives(deviceNouns)}))(?: GPUs?)? \\([<≤~≈]? ?$`,
  'iu',
);
const ofDeviceBehind = new RegExp(
  `^(?:-| )?(?:(?:${alternatives(deviceKinds)}) )*(?:${alternatives(deviceNouns)})\\b(?! (?:memory|VRAM|RAM|cluster))`,
  'iu',
);
/** `with less than 12 GB` says what is needed, `with 12 GB` what is there. */
const lessThan = /(?:\b(?:less than|under|below|fewer than)\W*|[<≤] ?)$/iu;

const ramNames: ReadonlySet<string> = new Set([
  'vram',
  'ram',
  'memory',
  'hbm',
  'dram',
  'sram',
  'unified memory',
]);

/** `on devices with less than 1 MB of SRAM`. */
const ofSmallDevices =
  /\b(?:devices|boards|microcontrollers|MCUs|GPUs|platforms|phones|machines) with (?:only |just )?(?:less than|under|below|fewer than|[<≤]) ?$/iu;

/** Amounts that stand in front of a name as part of its description: `the 864 GB/s L40S`, `a 40 GB A100`. */
const described: ReadonlySet<string> = new Set(['memory', 'bandwidth', 'power', 'compute']);

/** `the 864 GB/s L40S`, `two NVIDIA 40 GB A100s`. */
function isPartOfName({ at: { tokens }, token }: Draft): boolean {
  return (
    tokens[token + 1]?.kind === 'hardware' && (tokens[token + 1]?.start ?? 0) - (tokens[token]?.end ?? 0) <= 1
  );
}

/** Right behind a name of hardware, in its parenthesis, as an item of its own: `(NVIDIA T4, 16 GB VRAM)`, `the Jetson Nano board (4 GB)`. */
function isInAside({ at: { tokens }, token }: Draft): boolean {
  const next = tokens[token + 1]?.text ?? '';
  const end = ramNames.has(next) ? (tokens[token + 2]?.text ?? '') : next;
  if (end !== ')' && end !== ',') return false;
  const front = tokens[token - 1];
  if (front?.text !== '(' && front?.text !== ',') return false;
  const name = boards.has(tokens[token - 2]?.text ?? '') ? tokens[token - 3] : tokens[token - 2];
  return name?.kind === 'hardware';
}

/** Words for a device between its name and what it has. */
const boards: ReadonlySet<string> = new Set(
  phrases(`
    board, boards, module, modules, kit, card, cards, gpu, gpus, cpu, cpus, processor, processors, microcontroller,
    microcontrollers, mcu, mcus, fpga, fpgas, soc, socs, chip, chips
  `),
);

/** `a theoretical peak throughput of`: what could be reached. */
const inTheory = /\btheoretical(?: [\p{L}-]+){0,4} (?:of|is)(?: (?:about|up to|over|only))?[ ~≈]*$/iu;

function isOfDevice({ draft, before, behind }: Place): boolean {
  if (!isAmount(draft)) return false;
  if (described.has(draft.metric ?? '') && isPartOfName(draft)) return true;
  if ((draft.metric === 'compute' || draft.metric === 'bandwidth') && inTheory.test(before)) return true;
  if (draft.metric === 'power') return ofDeviceBehind.test(behind);
  // `H200 (4.8 TB/s)`, `(Cortex-M33, 150 MHz)`, `(one RTX A6000, 48GB)`.
  if (
    (draft.metric === 'bandwidth' || draft.metric === 'frequency' || draft.metric === 'memory') &&
    isInAside(draft)
  )
    return true;
  return (
    draft.metric === 'memory' &&
    (ofDeviceBehind.test(behind) || (behind.startsWith(')') && ofDeviceInFront.test(before)))
  );
}

const ours = anyOf(ownWorkWords);
const background = anyOf(backgroundWords);

const otherSide = new RegExp(
  `(?:\\b(?:${alternatives(otherSideLeads)})(?: (?:${alternatives(otherSideGap)}))*(?: (?:[\\p{Lu}][\\p{L}\\d-]*(?:'s)?|\\p{L}+'s))?|'s)[\\s~≈<>$(]*$`,
  'u',
);
/** `less than 100 hours` is a bound. */
const bounding =
  /\b(?:less|more|fewer|greater|longer|shorter|lower|higher|larger|smaller|better|faster) than[\s~≈<>$(]*$/iu;
const origin = new RegExp(`\\b(?:${alternatives(originVerbs)}) from\\W*$`, 'iu');
const rivalBehind = new RegExp(
  `^\\)? (?:${alternatives(rivalLinks)}) (?:the )?(?:${alternatives(rivalWords)})\\b`,
  'iu',
);

/** The figure is the other side of a comparison: `than Heron's 45 TFLOPS`, `rather than 89 GB`, the A of `from A to B`. */
function isOthers({ draft, before, behind }: Place): boolean {
  if (draft.quantity.change === 0) return true;
  if (draft.quantity.change === 1 || draft.form !== 'absolute') return false;
  if (otherSide.test(before) && !origin.test(before) && !bounding.test(before)) return true;
  return rivalBehind.test(behind);
}

/** A concession on the work of others, up to the comma that ends it. */
const conceded = new RegExp(
  `^(?:Although|Though|While|Even though) (?:${alternatives(othersWork)})\\b[^,;]*$`,
  'u',
);

const priorWork = /^In (?:our|their|his|her) (?:prior|previous|earlier) (?:work|study|paper)\b/u;

const contrasted = new RegExp(
  `\\b(?:${alternatives(contrastOpeners)})(?: the)? ([\\p{L}\\d][\\p{L}\\d.+-]*) (?:only |merely |just |still )?(?:${alternatives(reachingStems)})(?:e|es|ed|s|ches)?\\b[^,;]*$`,
  'u',
);

/** `…, while RivalNet only reaches 45 TFLOPS`: the subject of the contrast is a name, and not the authors' own. */
function isContrasted({ draft, before, names }: Place): boolean {
  if (draft.form !== 'absolute') return false;
  const name = contrasted.exec(before)?.[1];
  if (name === undefined || !/\p{Lu}/u.test(name)) return false;
  const lower = name.toLowerCase();
  return ![...names()].some((own) => own.includes(lower) || lower.includes(own));
}

/** All reasons, in the order they are asked. */
export const kindRules: readonly KindRule[] = [
  {
    name: 'size-of-another-model',
    about: "the size of a model that is not the paper's own",
    says: { kind: 'context', subject: 'other' },
    applies: (place) => place.draft.metric === 'model_size' && place.inAbstract && isAnotherModels(place),
    examples: {
      yes: [
        'We present Heron, a parser. It keeps up with models ranging up to 70B parameters.',
        'We present Heron. It fine-tunes a 3B-parameter reader in a day.',
        'We benchmark nine readers (0.6B-14B parameters) on long pages.',
      ],
      no: [
        'We present Heron, a parser with 70B parameters.',
        'We present Heron. This lets us train a compact 59M-parameter reader.',
        'We present Heron, a reader (3B parameters) for long pages.',
      ],
    },
  },
  {
    name: 'limit',
    about: 'a limit or requirement: "under a 15 ms latency constraint"',
    says: { kind: 'context' },
    applies: (place) =>
      (isAmount(place.draft) && isLimit(place)) ||
      // `against a 90% target`, `with a 10% budget`.
      (!isAmount(place.draft) &&
        /\ban? $|'s $/u.test(place.before.slice(-3)) &&
        goalBehind.test(place.behind)),
    examples: {
      yes: ['We propose a server. It answers under a 15 ms latency constraint.'],
      no: [
        'We propose a server. It answers within 15 ms.',
        'We propose a server. It has a footprint under 800 MB.',
      ],
    },
  },
  {
    name: 'rating',
    about: 'the memory or power of a device: "an RTX 4090 (24 GB)", "a 7 W device"',
    says: { kind: 'context' },
    applies: isOfDevice,
    examples: {
      yes: [
        'We propose a server. It fits on a single 80GB GPU.',
        'We propose a server. It runs on an RTX 4090 (24 GB).',
        'We propose a server. It runs on the 600 GB/s A100.',
        'We propose a server. It has a theoretical peak throughput of 154 GFLOPS.',
        'We propose a server. It runs on one card (NVIDIA T4, 16 GB VRAM).',
        'We propose a server. It runs on a Cortex-M7 microcontroller (400 MHz, 2 MB SRAM).',
      ],
      no: [
        'We propose a server. It fits into 80GB of GPU memory.',
        'We propose a server. It draws 7 W.',
        'We propose a server. It moves 600 GB/s on an A100.',
        'We propose a server. It has a peak throughput of 145 GFLOPS.',
        'We propose a server. It runs on one card (an NVIDIA T4), 16 GB of it busy.',
        'We propose a server. It runs on a Cortex-M7 at 400 MHz.',
      ],
    },
  },
  {
    name: 'capacity',
    about: 'the memory that a machine has: "with 24 GB of VRAM"',
    says: { kind: 'context' },
    applies: ({ draft, before, behind }) =>
      draft.metric === 'memory' &&
      isAmount(draft) &&
      (!lessThan.test(before) || ofSmallDevices.test(before)) &&
      !usage.test(behind) &&
      // `with 0.6 million parameters and 2.5 MB memory`: of a model.
      !/\bparam(?:eter)?s and (?:only )?$/iu.test(before) &&
      !footprint.test(before) &&
      (having.test(before) || (deviceBehind.test(behind) && !takes.test(before))),
    examples: {
      yes: ['We train on one card with 24 GB of VRAM.', 'We train on devices with less than 1 MB of SRAM.'],
      no: ['Our method needs 24 GB of VRAM.', 'Our method runs with 7 GB of memory usage.'],
    },
  },
  {
    name: 'background',
    about: 'what is known before the authors speak of their own work',
    says: { kind: 'context', subject: 'other' },
    applies: ({ draft, text, index, own, inAbstract }) =>
      draft.metric !== 'model_size' &&
      inAbstract &&
      index < own &&
      !ours.test(text) &&
      (index <= 2 || background.test(text)),
    examples: {
      yes: ['Parsers today take 40 ms a page. We propose Heron. It is small. It is quick.'],
      no: ['We propose Heron, a parser. It takes 4 ms a page.'],
    },
  },
  {
    name: 'operating-point',
    about: 'the rate at which another score is read: "the recall at a 5% false positive rate"',
    says: { kind: 'context' },
    applies: ({ draft, before, behind }) =>
      draft.metric === 'accuracy' &&
      /^ (?:FPR|FAR|FDR|false[- ](?:positive|alarm|discovery)|specificity)\b/iu.test(behind) &&
      /\bat (?:an? )?(?:fixed )?[~≈<≤]? ?$/iu.test(before),
    examples: {
      yes: ['We propose Heron. It has a recall of 91% at 5% FPR.'],
      no: ['We propose Heron. It has a 5% FPR.'],
    },
  },
  {
    name: 'link',
    about: 'the speed of a network that is given: "on a 2 Mbps link"',
    says: { kind: 'context' },
    applies: ({ draft, before, behind }) =>
      draft.metric === 'bandwidth' &&
      /\b(?:an?|the|over|on) $/iu.test(before) &&
      /^ (?:links?|networks?|connections?|uplinks?|Ethernet|channels?)\b/iu.test(behind),
    examples: {
      yes: ['We propose Heron. It loads a page in 2 s on a 2 Mbps link.'],
      no: ['We propose Heron. It needs 2 Mbps of bandwidth.'],
    },
  },
  {
    name: 'conceded',
    about:
      'what is granted to earlier work before the point is made: "although these methods reach 10x, they …"',
    says: { kind: 'context', subject: 'other' },
    applies: ({ draft, text }) => conceded.test(text.slice(0, draft.quantity.start)) || priorWork.test(text),
    examples: {
      yes: ['We propose Heron. Although these parsers take 9 ms a page, they are wrong.'],
      no: ['We propose Heron. Although these parsers are quick, ours takes 4 ms.'],
    },
  },
  {
    name: 'other-side',
    about: "what a comparison names last, or a contrast names by another's name",
    says: { subject: 'other' },
    applies: (place) => place.draft.metric !== 'model_size' && (isOthers(place) || isContrasted(place)),
    examples: {
      yes: ['We propose Heron. It takes 4 ms rather than 9 ms.'],
      no: ['We propose Heron. It takes 4 ms or 9 ms.'],
    },
  },
];

/** Result or context, ours or another's. */
export const kind: Step = {
  name: 'kind',
  about: 'limits, settings and background are context; what a comparison names last belongs to the other',
  apply(drafts, context) {
    const name = ownName(context);
    const own = firstOwn(context, name);
    let known: ReadonlySet<string> | null = null;
    const names = (): ReadonlySet<string> => {
      known ??= ownNames(context);
      return known;
    };
    const indexOf = new Map(context.sentences.map((at, i) => [at, i]));
    for (const draft of drafts) {
      const { text, passage } = draft.at.sentence;
      const { start, end } = draft.quantity;
      const place: Place = {
        draft,
        text,
        before: text.slice(Math.max(0, start - 70), start),
        behind: text.slice(end, end + 48),
        index: indexOf.get(draft.at) ?? 0,
        own,
        inAbstract: passage.field === 'abstract',
        name,
        names,
      };
      let kindDecided = false;
      let subjectDecided = false;
      for (const rule of kindRules) {
        const { says } = rule;
        const open =
          (says.kind !== undefined && !kindDecided) || (says.subject !== undefined && !subjectDecided);
        if (!open || !rule.applies(place)) continue;
        draft.kind = says.kind ?? draft.kind;
        draft.subject = says.subject ?? draft.subject;
        draft.rules.push(rule.name);
        kindDecided ||= says.kind !== undefined;
        subjectDecided ||= says.subject !== undefined;
      }
    }
  },
};
