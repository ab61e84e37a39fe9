import { phrases } from '../../lexicon/phrases.ts';
import type { Draft } from '../draft.ts';
import { broken, comparisonBetween, listFrom, namesOf, type Placed } from '../places.ts';

/** Verbs that begin a new statement between two figures, so that a comparison behind the second is not the first's. */
export const statements: ReadonlySet<string> = new Set(
  phrases(
    `achieves, achieving, achieve, delivers, delivering, reaches, reaching, obtains, attains, provides, providing, yields, yielding, gets, uses, consumes, runs, requires, offers, shows`,
  ),
);

/** The hardware a figure is compared with. */
export function compare(draft: Draft, drafts: readonly Draft[], placed: readonly Placed[]): void {
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
