import type { Token } from '../../annotate/tokens.ts';
import type { AnnotatedSentence, Draft } from '../draft.ts';
import { byGroup } from '../groups.ts';
import {
  broken,
  type ClassNames,
  isNameOrClass,
  leadsList,
  listFrom,
  type Placed,
  placeNames,
} from '../places.ts';
import { platformRules } from './in-sentence.ts';
import { firstPlace } from './site.ts';
import { versusRules } from './versus.ts';

/** Gives the figures of one sentence the names that stand in it. `established` is the platform set before; `here`: this one points to it. */
export function inSentence(
  at: AnnotatedSentence,
  drafts: readonly Draft[],
  established: readonly string[],
  classes: ClassNames,
  here = false,
): readonly Placed[] {
  const placed = placeNames(at, established, classes, here);
  if (drafts.length === 0 || at.hardware.length + placed.length === 0) return placed;
  const platforms = placed.filter((p) => p.role !== 'vs');
  const pairedVs = pairs(
    drafts,
    placed.filter((p) => p.role === 'vs'),
    at,
  );
  const pairedOn = pairs(drafts, platforms, at);
  for (const draft of drafts) {
    const site = { draft, drafts, placed, platforms, pairedOn, pairedVs };
    const versus = firstPlace(versusRules, site);
    if (versus !== null) {
      draft.vs = versus.names;
      draft.rules.push(versus.by);
    }
    const platform = firstPlace(platformRules, site);
    if (platform === null) continue;
    // What a score is measured against is no other side.
    if (platform.names === draft.vs) draft.vs = [];
    draft.on = platform.names;
    draft.rules.push(platform.by);
  }
  return placed;
}

/** Figures and names that stand in the same order: by `respectively`, or a list of each of the same length. */
function pairs(
  drafts: readonly Draft[],
  names: readonly Placed[],
  at: AnnotatedSentence,
): ReadonlyMap<Draft, string> {
  const list = names.map((place) => place.span.name);
  const alike = orderedAlike(drafts, names, at);
  if (alike.length > 0) return new Map(alike.flatMap((group) => zip(group, list)));
  const behind = listsBehind(drafts, names, at);
  if (behind.size > 0) return behind;
  const told = at.tokens.some((t) => t.text === 'respectively');
  const mixed =
    told || names.length === 1
      ? byGroup(drafts).map((group) => ({ group, members: membersOf(names, group.length, at) }))
      : [];
  return new Map(mixed.flatMap(({ group, members }) => (members === null ? [] : zip(group, members))));
}

/** `2.0x and 1.9x peak speedup on A40 and H100`: a list of as many names right behind a list of figures, whatever else is named. */
function listsBehind(
  drafts: readonly Draft[],
  names: readonly Placed[],
  at: AnnotatedSentence,
): ReadonlyMap<Draft, string> {
  const found: [Draft, string][] = [];
  for (const group of byGroup(drafts)) {
    const last = group.at(-1);
    if (last === undefined || group.length < 2) continue;
    const k = names.findIndex((p) => p.token > last.token);
    const first = names[k];
    if (
      first === undefined ||
      first.token - last.token > 9 ||
      drafts.some((d) => d.token > last.token && d.token < first.token)
    )
      continue;
    const list = listFrom(names, k, at.tokens, 1);
    if (list.length === group.length)
      found.push(
        ...zip(
          group,
          list.map((p) => p.span.name),
        ),
      );
  }
  return new Map(found);
}

const separators: ReadonlySet<string> = new Set([',', 'and', 'or']);

/**
 * `over an A100, a CPU and TurboSort`: the members of a list of `count` in which some are hardware by name and some are not,
 * which are empty; null where no such list holds the names.
 */
function membersOf(
  names: readonly Placed[],
  count: number,
  { tokens, sentence }: AnnotatedSentence,
): readonly string[] | null {
  const first = names[0];
  if (first === undefined || count < 2 || count <= names.length) return null;
  const lead = tokens.slice(0, first.token).findLastIndex((t) => leadsList(t.text));
  if (lead < 0 || first.token - lead > 4 * count) return null;
  const members: string[] = [];
  let member: Token[] = [];
  let joint = '';
  for (let j = lead + 1; j <= tokens.length; j++) {
    const token = tokens[j];
    if (
      token !== undefined &&
      !separators.has(token.text) &&
      token.text !== 'respectively' &&
      token.text !== '.'
    ) {
      member.push(token);
      if (member.length > 5) return null;
      continue;
    }
    // `, and` is one joint.
    if (member.length === 0) {
      joint = token?.text ?? '';
      continue;
    }
    if (!member.some((t) => t.kind === 'hardware' || isNameOrClass(t, sentence.text))) return null;
    members.push(member.find((t) => t.kind === 'hardware')?.hardware?.name ?? '');
    if (members.length === count)
      return (joint === 'and' || joint === 'or') &&
        members.filter((name) => name !== '').length === names.length
        ? members
        : null;
    joint = token?.text ?? '';
    member = [];
  }
  return null;
}

/** The lists of figures that have as many members as there are names. */
function orderedAlike(
  drafts: readonly Draft[],
  names: readonly Placed[],
  at: AnnotatedSentence,
): readonly (readonly Draft[])[] {
  const first = names[0];
  if (first === undefined || names.length < 2) return [];
  const told = at.tokens.some((t) => t.text === 'respectively' || t.text === 'respective');
  // What is named once more behind the list takes no part in its order.
  const { length } = listFrom(names, 0, at.tokens, 1);
  if (length !== names.length && !(told && length > 1)) return [];
  // `on a 4090 and a 5090, it gains 2x and 1.5x for prefill and decode, respectively`: the order is that of another list.
  const own = told ? ownList.exec(at.sentence.text) : null;
  if (
    own !== null &&
    names.every((p) => p.token < (drafts[0]?.token ?? 0)) &&
    drafts.every((d) => d.quantity.end <= own.index || d.quantity.start >= own.index + own[0].length)
  )
    return [];
  const lists = byGroup(drafts);
  const matching = lists.filter((g) => g.length === length);
  if (told && matching.length === 0) {
    if (drafts.length === length) return [drafts];
    // `a 12x reduction and an 8x reduction in energy over an A100 and a V100 respectively, while …`.
    const front = drafts.filter((d) => d.token < first.token && !broken(at.tokens, d.token, first.token));
    if (front.length === length && front.every((d) => d.form === front[0]?.form)) return [front];
  }
  if (told || lists.length === 1) return matching;
  // Without the word only a list that the names follow at once.
  return matching.filter((g) => {
    const gap = first.token - (g.at(-1)?.token ?? 0);
    return gap > 0 && gap <= 9;
  });
}

const ownList =
  /\b(?:on|at|for|in|with|over|across|under) (?!average\b)[^,;()]{1,40} and [^,;()]{1,30},? respectively\b/iu;

/** `with sockets and DMA, respectively`, in a sentence without hardware: what follows goes on in that order. */
export function hasOwnOrder({ sentence, hardware }: AnnotatedSentence): boolean {
  return hardware.length === 0 && ownList.test(sentence.text);
}

/** `31 ms and 115 ms, respectively` behind a sentence that named two platforms. */
export function respective(
  drafts: readonly Draft[],
  at: AnnotatedSentence,
  names: readonly string[],
): ReadonlyMap<Draft, string> {
  if (names.length < 2 || !at.tokens.some((t) => t.text === 'respectively')) return new Map();
  // `2.5x and 3.3x at p90 and p99, respectively`: the sentence has a list of its own.
  const own = ownList.exec(at.sentence.text);
  if (
    own !== null &&
    !drafts.some((d) => d.quantity.start >= own.index && d.quantity.start < own.index + own[0].length)
  )
    return new Map();
  const matching = byGroup(drafts).filter(
    (g) => g.length === names.length && g.every((d) => d.on.length === 0),
  );
  return new Map(matching.flatMap((g) => zip(g, names)));
}

function zip(drafts: readonly Draft[], names: readonly string[]): [Draft, string][] {
  return drafts.flatMap((d, i): [Draft, string][] => {
    const name = names[i];
    return name === undefined ? [] : [[d, name]];
  });
}
