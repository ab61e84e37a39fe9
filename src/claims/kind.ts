import {
  backgroundWords,
  capacityNouns,
  contrastOpeners,
  deviceKinds,
  deviceNouns,
  havingGap,
  havingWords,
  limitGap,
  limitsBehind,
  limitsInFront,
  limitTopics,
  originVerbs,
  otherModelLeads,
  otherModelWords,
  otherSideGap,
  otherSideLeads,
  ownModelWords,
  ownWorkWords,
  reachingStems,
  rivalLinks,
  rivalWords,
  takingMemory,
  underWords,
} from '../lexicon/discourse.ts';
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

function isAnotherModels({ draft, text, index, own, name }: Place): boolean {
  const { start } = draft.quantity;
  if (index < own && index > 0) return true;
  if (anotherModelNear.test(text.slice(Math.max(0, start - 30), start))) return true;
  const mine = introducing.test(text) || (index >= own && /^(?:The|It|Its|This)\b/u.test(text));
  if (anotherModel.test(text.slice(Math.max(0, start - 40), start)) && !mine) return true;
  return !mine && index !== own && index !== own + 1 && !(name !== null && text.toLowerCase().includes(name));
}

const gap = `(?: (?:${alternatives(limitGap)}))*[\\s~<≤≈$(]*$`;
const limitInFront = new RegExp(`\\b(?:${alternatives(limitsInFront)})${gap}`, 'iu');
const underInFront = new RegExp(`\\b(?:${alternatives(underWords)})${gap}`, 'iu');
const limitSpoken = anyOf(limitTopics);
const limitBehind = new RegExp(
  `^[ -](?!(?:on|in|for|with|of|at|to|by|and)\\b)(?:\\p{L}+[ -]){0,2}?(?:${alternatives(limitsBehind)})\\b`,
  'iu',
);

/** An amount of something other than a score or the size of a model. */
function isAmount({ form, metric }: Draft): boolean {
  return form === 'absolute' && metric !== 'accuracy' && metric !== 'model_size';
}

function isLimit({ draft, text, before, behind }: Place): boolean {
  if (limitInFront.test(before) || limitBehind.test(behind)) return true;
  // `under 50 ms` is a limit only where the text speaks of one; `finished within 2 hours` is what was reached.
  const { start, end } = draft.quantity;
  return underInFront.test(before) && limitSpoken.test(text.slice(Math.max(0, start - 60), end + 40));
}

const having = new RegExp(
  `\\b(?:${alternatives(havingWords)})(?: (?:${alternatives(havingGap)}))*[\\s~<≤≈]*$`,
  'iu',
);
const takes = anyOf(takingMemory);
const deviceBehind = new RegExp(`^(?:-| )?(?:of )?(?:${alternatives(capacityNouns)})\\b`, 'iu');

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

function isOfDevice({ draft, before, behind }: Place): boolean {
  if (!isAmount(draft)) return false;
  if (draft.metric === 'power') return ofDeviceBehind.test(behind);
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
const origin = new RegExp(`\\b(?:${alternatives(originVerbs)}) from\\W*$`, 'iu');
const rivalBehind = new RegExp(
  `^\\)? (?:${alternatives(rivalLinks)}) (?:the )?(?:${alternatives(rivalWords)})\\b`,
  'iu',
);

/** The figure is the other side of a comparison: `than DeepSpeed's 45 TFLOPS`, `rather than 89 GB`, the A of `from A to B`. */
function isOthers({ draft, before, behind }: Place): boolean {
  if (draft.quantity.change === 0) return true;
  if (draft.quantity.change === 1 || draft.form !== 'absolute') return false;
  if (otherSide.test(before) && !origin.test(before)) return true;
  return rivalBehind.test(behind);
}

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
      yes: ['We present Heron, a parser. It keeps up with models ranging up to 70B parameters.'],
      no: ['We present Heron, a parser with 70B parameters.'],
    },
  },
  {
    name: 'limit',
    about: 'a limit or requirement: "under a 15 ms latency constraint"',
    says: { kind: 'context' },
    applies: (place) => isAmount(place.draft) && isLimit(place),
    examples: {
      yes: ['We propose a server. It answers under a 15 ms latency constraint.'],
      no: ['We propose a server. It answers within 15 ms.'],
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
      ],
      no: ['We propose a server. It fits into 80GB of GPU memory.', 'We propose a server. It draws 7 W.'],
    },
  },
  {
    name: 'capacity',
    about: 'the memory that a machine has: "with 24 GB of VRAM"',
    says: { kind: 'context' },
    applies: ({ draft, before, behind }) =>
      draft.metric === 'memory' &&
      isAmount(draft) &&
      !lessThan.test(before) &&
      (having.test(before) || (deviceBehind.test(behind) && !takes.test(before))),
    examples: {
      yes: ['We train on one card with 24 GB of VRAM.'],
      no: ['Our method needs 24 GB of VRAM.'],
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
