import type { AnnotatedSentence, Draft } from '../draft.ts';
import { type ClassNames, listFrom, type Placed, placeNames } from '../places.ts';
import { compare } from './compare.ts';
import { byUnit, locate } from './locate.ts';

/** Gives the figures of one sentence the names that stand in it. `established` is the platform set before. */
export function inSentence(
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
export function respective(
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
