import type { HardwareSpan } from '../annotate/span.ts';
import type { Token } from '../annotate/tokens.ts';
import { phrases } from '../lexicon/phrases.ts';
import type { Metric } from '../model/claim.ts';
import type { HardwareKind } from '../model/hardware.ts';
import { firstOwn, ownName } from './discourse.ts';
import type { AnnotatedSentence, Context, Draft, Step } from './draft.ts';
import {
  broken,
  type ClassNames,
  classNames,
  comparisonBetween,
  listFrom,
  namesOf,
  type Placed,
  placeNames,
} from './places.ts';

/** Ratios and scores that no hardware can change get a platform only where their own sentence ties them to one. */
const indifferent: ReadonlySet<Metric> = new Set<Metric>([
  'compression',
  'flops',
  'model_size',
  'cost',
  'memory',
  'area',
]);
/** Verbs that begin a new statement between two figures, so that a comparison behind the second is not the first's. */
const statements: ReadonlySet<string> = new Set(
  phrases(
    `achieves, achieving, achieve, delivers, delivering, reaches, reaching, obtains, attains, provides, providing, yields, yielding, gets, uses, consumes, runs, requires, offers, shows`,
  ),
);

/** Says on which hardware a figure was obtained and with which it is compared. */
export const attribution: Step = {
  name: 'attribution',
  about:
    'order of numbers and names, lists, "respectively", sentence openers, discourse, the only platform of an abstract',
  apply(drafts, context) {
    const bySentence = new Map<AnnotatedSentence, Draft[]>();
    for (const draft of drafts) {
      const list = bySentence.get(draft.at) ?? [];
      list.push(draft);
      bySentence.set(draft.at, list);
    }
    const whole = wholeOf(context);
    const only = onlyPlatform(context, bySentence, whole);
    const own = firstOwn(context, ownName(context));
    const classes = classNames(context.sentences);
    const embedded = new Set(
      context.sentences.flatMap((at) =>
        at.hardware.filter((h) => embeddedKinds.has(h.kind)).map((h) => h.name),
      ),
    );
    const kinds: Kinds = new Map(
      context.sentences.flatMap((at) => at.hardware.map((h) => [h.name, h.kind] as const)),
    );
    let current: readonly string[] = [];
    context.sentences.forEach((at, index) => {
      if (at.sentence.passage.field === 'title') {
        inSentence(at, bySentence.get(at) ?? [], [], classes);
        return;
      }
      if (resets.test(at.sentence.text)) current = [];
      const list = bySentence.get(at) ?? [];
      const placed = inSentence(at, list, only.names.length > 0 ? only.names : current, classes);
      if (placed.every((p) => p.role === 'vs')) {
        for (const [draft, name] of respective(list, at, current)) {
          draft.on = [name];
          draft.rules.push('on-respectively');
        }
      }
      for (const draft of list) {
        // A figure per chip of a named system was obtained on both.
        if (whole !== null && draft.on.length === 1 && draft.on[0] === whole.chip && givenPerChip(draft))
          draft.on = [whole.system, whole.chip];
        else draft.on = withChips(draft.on, whole);
      }
      for (const draft of list) inherit(draft, only, current, embedded, kinds);
      const platform = index >= own ? settles(placed, list) : null;
      if (platform !== null) current = withChips(platform, whole);
    });
  },
};

/** A sentence that opens on a class without a name ends what was set before: `On CPUs, …`. */
const resets =
  /^(?:on|for|with) (?:an? |the |commodity |consumer |mobile |edge |low-end |high-end |desktop |server )*(?:GPUs?|CPUs?|FPGAs?|NPUs?|mobile|edge devices?|smartphones?|microcontrollers?)\b[^.]{0,12},/iu;

/** Errors of a time, a rate or a power are of the machine that these were taken on: `latency error`. */
const ofMachine =
  /^(?:\p{L}+ )*(?:latency|latencies|throughput|time|runtime|power|energy|speed|bandwidth)\b.* errors?$/iu;
const chipDesign = /\bASICs?\b|\b\d+ ?-?nm\b|\bCMOS\b/u;

type Kinds = ReadonlyMap<string, HardwareKind>;

/** Kind of device that a class noun without a name stands for. */
const classKinds: ReadonlyMap<string, readonly HardwareKind[]> = new Map<string, readonly HardwareKind[]>([
  ['cpu', ['cpu', 'soc', 'module', 'system', 'family', 'mcu']],
  ['gpu', ['gpu', 'soc', 'module', 'system', 'family']],
  ['npu', ['npu', 'soc', 'accelerator', 'module', 'system', 'family']],
  ['fpga', ['fpga', 'module', 'system', 'family', 'soc']],
  ['smartphone', ['soc', 'system', 'family', 'other', 'cpu', 'npu']],
  ['phone', ['soc', 'system', 'family', 'other', 'cpu', 'npu']],
  ['microcontroller', ['mcu', 'soc', 'family', 'module', 'cpu']],
  ['mcu', ['mcu', 'soc', 'family', 'module', 'cpu']],
  ['server', ['system', 'cpu', 'gpu', 'accelerator', 'tpu', 'npu']],
  ['pc', ['cpu', 'gpu']],
  ['desktop', ['cpu', 'gpu']],
  ['laptop', ['cpu', 'gpu', 'system', 'soc', 'npu']],
]);
const ends: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  ')',
  'and',
  'or',
  'while',

  'but',
  'respectively',

  'than',
  'for',
  'in',
  'to',
  'at',
]);
const passed: ReadonlySet<string> = new Set(
  phrases(
    'a, an, the, one, single, commodity, consumer, desktop, laptop, server, modern, mobile, edge, low-end, high-end, standard, host, 64-core, general-purpose, -',
  ),
);

/** The figure's own phrase places it on a class that the name in question is not of: `8 ms on a T4 and 14 ms on a CPU`. */
function elsewhere(draft: Draft, kind: HardwareKind): boolean {
  const { tokens } = draft.at;
  for (let j = draft.token + 1; j < tokens.length && j <= draft.token + 6; j++) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word' || statements.has(token.text)) return false;
    if (token.text !== 'on') continue;
    let k = j + 1;
    while (tokens[k] !== undefined && (passed.has(tokens[k]?.text ?? '') || tokens[k]?.kind === 'quantity'))
      k++;
    if (tokens[k]?.kind !== 'word' || tokens[k + 1]?.kind === 'hardware') return false;
    const kinds = classKinds.get((tokens[k]?.text ?? '').replace(/s$/u, ''));
    const behind = tokens[k + 1]?.text ?? '.';
    return kinds !== undefined && !kinds.includes(kind) && ends.has(behind);
  }
  return false;
}

function inherit(
  draft: Draft,
  only: Only,
  current: readonly string[],
  embedded: ReadonlySet<string>,
  kinds: Kinds,
): void {
  if (draft.on.length > 0 || (draft.kind === 'context' && draft.subject === 'other')) return;
  const inherited = only.names.length > 0 ? only.names : current;
  if (inherited.length === 0) return;
  if (inherited.every((name) => elsewhere(draft, kinds.get(name) ?? 'other'))) return;
  // Figures of a synthesised chip are not those of the board it was tried on.
  if (chipDesign.test(draft.at.sentence.text) && inherited.some((name) => kinds.get(name) === 'fpga')) return;
  // Scores do not change with the machine, unless the paper is about it or the device is so small that they may.
  if (
    draft.metric === 'accuracy' &&
    !ofMachine.test(draft.measure ?? '') &&
    !(only.names.length > 0 && (only.titled || inherited.every((name) => embedded.has(name))))
  )
    return;
  if (
    draft.metric !== null &&
    indifferent.has(draft.metric) &&
    !(draft.metric === 'memory' && draft.form === 'absolute') &&
    !(draft.metric === 'area' && draft.form === 'absolute' && only.names.length > 0)
  )
    return;
  draft.on = inherited.filter((name) => !draft.vs.includes(name));
  if (draft.on.length > 0) draft.rules.push(only.names.length > 0 ? 'on-only-platform' : 'on-carried-over');
}

const evaluating =
  /\b(?:experiment\p{L}*|evaluat\p{L}*|benchmark\p{L}*|measur\p{L}*|implement\p{L}*|deploy\p{L}*|tested|tests?|results|synthesi[sz]ed|prototype\p{L}*|validat\p{L}*|runs?|running|trained|training|demonstrat\p{L}*|achiev\p{L}*|testbed|profil\p{L}*|conducted|using|hardware|real)\b/iu;

/** The platform that a sentence sets for those behind it, or null where it sets none. */
function settles(placed: readonly Placed[], drafts: readonly Draft[]): readonly string[] | null {
  const platforms = placed.filter((p) => p.role === 'on');
  if (platforms.length === 0) return null;
  if (drafts.length === 0) return namesOf(platforms);
  // `With an H100 it is 2.6x, and with an RTX 4090 it is 2.4x`: what comes behind is on neither alone.
  const own = drafts.filter((d) => d.on.length > 0 && d.kind !== 'context');
  if (own.some((d) => !d.on.some((name) => own[0]?.on.includes(name)))) return [];
  const opener = platforms.filter((p) => p.opener);
  if (opener.length > 0) return namesOf(opener);
  const last = drafts.findLast((d) => d.on.length > 0 && !(d.kind === 'context' && d.subject === 'other'));
  return last?.on ?? namesOf(platforms);
}

const containing =
  /\b(?:integrat\p{L}*|compris\p{L}*|consist\p{L}*|equipped|combin\p{L}*|contain\p{L}*|built from|composed)\b/iu;
const perChip = /\bper (?:NPU|GPU|chip|device|accelerator|card)\b/iu;

/** A system and the chips it is made of, where the abstract names both. */
interface Whole {
  readonly system: string;
  readonly chip: string;
}

/**
 * The system whose chips the abstract names: a sentence says what it contains and figures are given per device,
 * or a figure is given per chip by name (`5,000 tokens/s per Ascend 910C`) and one system is named besides.
 */
function wholeOf(context: Context): Whole | null {
  const spoken = context.sentences.some((s) => perChip.test(s.sentence.text));
  const systems = new Set<string>();
  let counted: string | null = null;
  for (const [i, at] of context.sentences.entries()) {
    for (const place of placeNames(at, [])) {
      const { span } = place;
      if (span.kind === 'system' && place.role !== 'vs') systems.add(span.name);
      const front = at.tokens.slice(Math.max(0, place.token - 3), place.token);
      if (isChip(span) && front.some((t) => t.text === 'per')) counted ??= span.name;
    }
    if (!spoken || !containing.test(at.sentence.text)) continue;
    // `It integrates 384 …`: the system may be named in the sentence before.
    const system = [at, context.sentences[i - 1]]
      .flatMap((s) => s?.hardware ?? [])
      .find((h) => h.kind === 'system');
    const chip = at.hardware.find((h) => h.name !== system?.name && isChip(h) && h.count !== null);
    if (system !== undefined && chip !== undefined) return { system: system.name, chip: chip.name };
  }
  const [system] = systems;
  if (counted === null || system === undefined || systems.size > 1) return null;
  return { system, chip: counted };
}

function isChip(span: HardwareSpan): boolean {
  return span.kind !== 'cpu' && span.kind !== 'family' && span.kind !== 'system';
}

/** `5,000 tokens/s per Ascend 910C`: the name behind the figure counts devices. */
function givenPerChip(draft: Draft): boolean {
  return draft.at.tokens.slice(draft.token + 1, draft.token + 4).some((t) => t.text === 'per');
}

/** A system whose chips are named stands for both. */
function withChips(platform: readonly string[], whole: Whole | null): readonly string[] {
  return whole !== null && platform.length === 1 && platform[0] === whole.system
    ? [whole.system, whole.chip]
    : platform;
}

/** The one platform of an abstract, and whether the title names hardware. */
interface Only {
  readonly names: readonly string[];
  readonly titled: boolean;
}

/** Devices on which even a score is a matter of the device. */
const embeddedKinds: ReadonlySet<string> = new Set(['fpga', 'mcu', 'module']);

/**
 * The one platform that the whole abstract speaks of: named in the title, or by a sentence that tells only of the set-up.
 * Families give way to the chips of theirs that are named.
 */
function onlyPlatform(
  context: Context,
  bySentence: ReadonlyMap<AnnotatedSentence, Draft[]>,
  system: Whole | null,
): Only {
  const chips = new Set<string>();
  const families = new Set<string>();
  let said = false;
  for (const at of context.sentences) {
    for (const place of placeNames(at, [])) {
      if (place.role === 'vs') continue;
      (place.span.kind === 'family' ? families : chips).add(place.span.name);
      const inTitle = at.sentence.passage.field === 'title';
      const setUp =
        place.role === 'on' &&
        (bySentence.get(at) ?? []).every((d) => d.kind === 'context') &&
        evaluating.test(at.sentence.text) &&
        !promised(at.tokens, -1, place.token);
      if (inTitle || setUp) said = true;
    }
  }
  const title = context.sentences.find((at) => at.sentence.passage.field === 'title')?.hardware ?? [];
  const titled = title.length > 0;
  const names = chips.size > 0 ? chips : families;
  const whole = withChips([system?.system ?? ''], system);
  if (title.some((h) => h.name === system?.system) && [...names].every((name) => whole.includes(name)))
    return { names: whole, titled };
  if (names.size !== 1 || !said) return { names: [], titled };
  return { names: withChips([...names], system), titled };
}

/** Gives the figures of one sentence the names that stand in it. `established` is the platform set before. */
function inSentence(
  at: AnnotatedSentence,
  drafts: readonly Draft[],
  established: readonly string[],
  classes: ClassNames,
): readonly Placed[] {
  const placed = placeNames(at, established, classes);
  for (const draft of drafts) byUnit(draft);
  if (placed.length === 0) return placed;
  for (const [draft, place] of pairs(
    drafts,
    placed.filter((p) => p.role === 'vs'),
    at,
  ))
    draft.vs = [place.span.name];
  const platforms = placed.filter((p) => p.role !== 'vs');
  for (const [draft, place] of pairs(drafts, platforms, at)) {
    draft.on = [place.span.name];
    draft.rules.push('on-respectively');
  }
  for (const draft of drafts) {
    if (draft.vs.length === 0) compare(draft, drafts, placed);
    if (draft.on.length === 0) locate(draft, drafts, platforms);
    // A score is measured against hardware, not compared with it: `an error of 12% against a real A100`.
    if (
      draft.metric === 'accuracy' &&
      draft.form === 'absolute' &&
      draft.on.length === 0 &&
      draft.vs.length > 0
    ) {
      draft.on = draft.vs;
      draft.vs = [];
    }
  }
  return placed;
}

/** Figures and names that stand in the same order: by `respectively`, or a list of each of the same length. */
function pairs(drafts: readonly Draft[], names: readonly Placed[], at: AnnotatedSentence): [Draft, Placed][] {
  if (names.length < 2) return [];
  const told = at.tokens.some((t) => t.text === 'respectively' || t.text === 'respective');
  const groups = new Map<number, Draft[]>();
  for (const d of drafts) groups.set(d.group, [...(groups.get(d.group) ?? []), d]);
  const first = names[0];
  if (first === undefined || listFrom(names, 0, at.tokens, 1).length !== names.length) return [];
  const lists = [...groups.values()];
  const matching = lists.filter((g) => g.length === names.length);
  if (told && matching.length === 0 && drafts.length === names.length) return zip(drafts, names);
  // Without the word only a list that the names follow at once.
  const near = told
    ? matching
    : matching.filter((g) => {
        const gap = first.token - (g.at(-1)?.token ?? 0);
        return gap > 0 && gap <= 6;
      });
  return (lists.length === 1 ? matching : near).flatMap((g) => zip(g, names));
}

/** `31 ms and 115 ms, respectively` behind a sentence that named two platforms. */
function respective(
  drafts: readonly Draft[],
  at: AnnotatedSentence,
  names: readonly string[],
): [Draft, string][] {
  if (names.length < 2 || !at.tokens.some((t) => t.text === 'respectively')) return [];
  const groups = new Map<number, Draft[]>();
  for (const d of drafts) groups.set(d.group, [...(groups.get(d.group) ?? []), d]);
  const matching = [...groups.values()].filter(
    (g) => g.length === names.length && g.every((d) => d.on.length === 0),
  );
  return matching.flatMap((g) =>
    g.flatMap((d, i): [Draft, string][] => {
      const name = names[i];
      return name === undefined ? [] : [[d, name]];
    }),
  );
}

function zip(drafts: readonly Draft[], names: readonly Placed[]): [Draft, Placed][] {
  return drafts.flatMap((d, i): [Draft, Placed][] => {
    const place = names[i];
    return place === undefined ? [] : [[d, place]];
  });
}

/** The hardware a figure is compared with. */
function compare(draft: Draft, drafts: readonly Draft[], placed: readonly Placed[]): void {
  const { tokens } = draft.at;
  if (!placed.some((p) => p.role === 'vs')) return;
  const k = placed.findIndex(
    (p) => p.role === 'vs' && p.token > draft.token && !broken(tokens, draft.token, p.token),
  );
  if (k >= 0) {
    if (sharesComparison(draft, drafts, placed[k]?.token ?? 0))
      draft.vs = namesOf(listFrom(placed, k, tokens, 1));
    return;
  }
  // `compared to an A100, it is 3x faster`, `outperforms the A100 by 3x`.
  if (draft.form === 'absolute') return;
  const last = placed.findLast(
    (p) => p.role === 'vs' && p.token < draft.token && !broken(tokens, p.token, draft.token),
  );
  if (last === undefined || tokens.slice(last.token, draft.token).some((t) => t.text === 'which')) return;
  // `than an A100, and exceeds earlier designs by 3x`: another comparison began.
  if (comparisonBetween(tokens, last.token, draft.token)) return;
  // `Compared to an A100, …` holds for the whole sentence; a comparison inside it for the next figure only.
  const opens = comparisonBetween(tokens, -1, Math.min(2, last.token));
  if (!opens && drafts.some((d) => d.token > last.token && d.token < draft.token && d.group !== draft.group))
    return;
  draft.vs = namesOf(listFrom(placed, placed.indexOf(last), tokens, -1));
}

/** A comparison behind a later figure is also this one's where only a list lies between them. */
function sharesComparison(draft: Draft, drafts: readonly Draft[], name: number): boolean {
  const { tokens } = draft.at;
  const between = drafts.filter((d) => d.token > draft.token && d.token < name);
  const next = between[0];
  if (next === undefined || between.at(-1)?.group === draft.group) return true;
  if (comparisonBetween(tokens, draft.token, next.token)) return false;
  if (draft.form === 'absolute' && between.some((d) => d.form !== 'absolute')) return false;
  if (between.length > 3) return false;
  return !tokens
    .slice(draft.token + 1, between.at(-1)?.token)
    .some((t) => statements.has(t.text) || t.cue?.change?.part === 'verb');
}

/** `6 H100 hours`: the unit names the chip. */
function byUnit(draft: Draft): void {
  const inUnit = draft.at.hardware.find((h) => h.start < draft.quantity.end && draft.quantity.start < h.end);
  if (inUnit === undefined) return;
  draft.on = [inUnit.name];
  draft.rules.push('on-by-its-unit');
}

/** The hardware a figure was obtained on, by its own sentence. */
function locate(draft: Draft, drafts: readonly Draft[], platforms: readonly Placed[]): void {
  const { tokens } = draft.at;
  if (draft.metric === 'compression' || draft.metric === 'flops' || draft.metric === 'model_size') return;
  const before = platforms.findLast((p) => p.token < draft.token);
  // `scores 88%, while running at 2 ms on a phone`: the platform is that of the other figure.
  const aside = draft.metric === 'accuracy';
  const after = platforms.find(
    (p) =>
      p.token > draft.token &&
      p.role === 'on' &&
      !broken(tokens, draft.token, p.token) &&
      !(draft.form !== 'absolute' && promised(tokens, draft.token, p.token)) &&
      !(aside && tokens.slice(draft.token, p.token).some((t) => t.text === 'while')),
  );
  const behind = platforms.find(
    (p) =>
      p.token > draft.token &&
      (p.token - draft.token <= 3 || inParenthesis(tokens, draft, p)) &&
      !broken(tokens, draft.token, p.token) &&
      !comparisonBetween(tokens, draft.token, p.token),
  );
  const first = platforms[0]?.token ?? 0;
  const last = platforms.at(-1)?.token ?? 0;
  const nameFirst =
    platforms.length > 1 && first < (drafts[0]?.token ?? 0) && last < (drafts.at(-1)?.token ?? 0);
  let chosen: Placed | undefined;
  let rule = '';
  if (nameFirst && before !== undefined && !(after !== undefined && after.token - draft.token <= 4)) {
    chosen = before;
    rule = 'on-before-number';
  } else if (after !== undefined) {
    chosen = after;
    rule = 'on-after-number';
  } else if (behind !== undefined) {
    chosen = behind;
    rule = 'on-behind-number';
  } else if (before !== undefined && reaches(before, draft)) {
    chosen = before;
    rule = before.opener ? 'on-opener' : 'on-before-number';
  }
  if (
    chosen === undefined ||
    elsewhere(draft, chosen.span.kind) ||
    (draft.metric === 'cost' && (chosen.token < draft.token || chosen.token - draft.token > 4))
  )
    return;
  const list = listFrom(platforms, platforms.indexOf(chosen), tokens, chosen.token > draft.token ? 1 : -1);
  draft.on = namesOf(list).filter((name) => !draft.vs.includes(name));
  draft.rules.push(rule);
}

const promises: ReadonlySet<string> = new Set(
  phrases('feasible, possible, enabling, enables, allowing, allows, suitable, deployable, paving'),
);

/** `23x faster, making it feasible to run on a MacBook`: what that makes possible is not where it was measured. */
function promised(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((t) => promises.has(t.text));
}

/** The name stands in a parenthesis right behind the figure: `84 TFLOPS (half of the A100's peak)`, `24 GB memory (e.g. RTX 4090)`. */
function inParenthesis(tokens: readonly Token[], draft: Draft, place: Placed): boolean {
  if (place.token - draft.token > 16) return false;
  const gap = tokens.slice(draft.token + 1, place.token);
  const open = gap.findIndex((t) => t.text === '(');
  return (
    open >= 0 &&
    open <= 5 &&
    !gap.some((t) => t.text === ')') &&
    !gap.slice(0, open).some((t) => t.kind !== 'word')
  );
}

/** A name in front of a figure is its platform: set by a preposition, or the subject nearby. */
function reaches(place: Placed, draft: Draft): boolean {
  const { tokens } = draft.at;
  const gap = tokens.slice(place.token + 1, draft.token);
  if (gap.some((t) => t.text === ';')) return false;
  if (place.opener) return true;
  if (gap.some((t) => t.text === 'whereas')) return false;
  if (draft.metric === 'accuracy') return false;
  if (place.role === 'on') return true;
  if (gap.some((t) => t.kind === 'hardware')) return false;
  // `The GH200 outperforms … by 2x`: the name is the subject of the verb that the figure belongs to.
  return gap.length <= 9 || (gap.length <= 22 && gap.slice(0, 4).some((t) => t.cue?.change?.part === 'verb'));
}
