import type { AnnotatedSentence, Draft } from '../draft.ts';
import { byGroup } from '../groups.ts';
import { type ClassNames, listFrom, type Placed, placeNames } from '../places.ts';
import { platformRules } from './in-sentence.ts';
import { firstPlace } from './site.ts';
import { versusRules } from './versus.ts';

/** Gives the figures of one sentence the names that stand in it. `established` is the platform set before. */
export function inSentence(
  at: AnnotatedSentence,
  drafts: readonly Draft[],
  established: readonly string[],
  classes: ClassNames,
): readonly Placed[] {
  const placed = placeNames(at, established, classes);
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
  return new Map(orderedAlike(drafts, names, at).flatMap((group) => zip(group, list)));
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
  if (listFrom(names, 0, at.tokens, 1).length !== names.length) return [];
  const lists = byGroup(drafts);
  const matching = lists.filter((g) => g.length === names.length);
  if (told && matching.length === 0 && drafts.length === names.length) return [drafts];
  if (told || lists.length === 1) return matching;
  // Without the word only a list that the names follow at once.
  return matching.filter((g) => {
    const gap = first.token - (g.at(-1)?.token ?? 0);
    return gap > 0 && gap <= 9;
  });
}

/** `31 ms and 115 ms, respectively` behind a sentence that named two platforms. */
export function respective(
  drafts: readonly Draft[],
  at: AnnotatedSentence,
  names: readonly string[],
): ReadonlyMap<Draft, string> {
  if (names.length < 2 || !at.tokens.some((t) => t.text === 'respectively')) return new Map();
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
