import { contributes, type Token } from '../../annotate/tokens.ts';
import { phrases } from '../../lexicon/phrases.ts';
import type { Draft } from '../draft.ts';
import { type Evidence, lookRight } from '../phrase.ts';
import { changesSomethingElse, figureOf } from './frame.ts';

/** `improves segmentation by 2%`: the list's own verb and object, so nothing comes from the list before. */
export function hasOwnVerb(draft: Draft, left: Evidence): boolean {
  return (
    draft.quantity.form === 'percent' &&
    left.change?.part === 'verb' &&
    left.change.open &&
    left.lead === 'by'
  );
}

/** `supports contexts 2-19x longer`: what grows stands right in front, and it is none of the table. */
function longerThings({ at: { tokens }, token }: Draft, { change, metric }: Evidence): boolean {
  if (
    change === null ||
    metric !== null ||
    change.part !== 'adjective' ||
    change.open ||
    change.metric !== null
  )
    return false;
  // `horizons (25 times longer)`.
  const bounds = tokens[token - 1]?.cue?.bound !== undefined || tokens[token - 1]?.text === '(' ? 1 : 0;
  const thing = tokens[token - 1 - bounds];
  return (
    thing?.kind === 'word' &&
    !contributes(thing.cue) &&
    /\p{L}{4,}s$/u.test(thing.text) &&
    !noThings.has(thing.text)
  );
}

const noThings: ReadonlySet<string> = new Set(
  phrases('thus, this, across, costs, uses, takes, needs, requires, towards'),
);

const pronouns: ReadonlySet<string> = new Set(['it', 'this', 'them', 'that', 'these']);

/** The words around a ratio name a thing, and it is none of the table: `60% of the users`, `reduces the search space by 93%`. */
export function isForeign(draft: Draft, right: Evidence, left: Evidence): boolean {
  const { form, change } = draft.quantity;
  if (form !== 'percent' && form !== 'factor') return false;
  // Points are of scores: `degrades by 10.5 BLEU points`.
  if (change !== null || draft.quantity.points) return false;
  if (changesSomethingElse(figureOf(draft, right, left))) return true;
  if (form === 'percent' && right.link === 'of') return true;
  if (form === 'factor' && longerThings(draft, right)) return true;
  if (
    left.change === null ||
    left.change.part !== 'verb' ||
    left.change.open ||
    left.change.metric !== null ||
    left.metric !== null ||
    (left.lead !== 'by' && left.distance > 3) ||
    right.metric !== null ||
    right.change !== null
  )
    return false;
  return !draft.at.tokens
    .slice(Math.max(0, draft.token - left.distance), draft.token)
    .some((t) => pronouns.has(t.text));
}

/** `3.2% power and 1.4% area overheads`: the change word stands once, behind the last noun. */
export function withTail(right: Evidence, tokens: readonly Token[], i: number): Evidence {
  if (right.metric === null || right.change !== null) return right;
  for (let j = i + 1; j < tokens.length && j <= i + 6; j++) {
    if (tokens[j]?.text !== 'and' && tokens[j]?.text !== ',') continue;
    // `80% memory and energy reductions`: both nouns have it.
    const shared = tokens[j + 1]?.cue?.metric === undefined ? undefined : tokens[j + 2]?.cue?.change;
    if (shared?.part === 'noun' && shared.metric === null) return { ...right, change: shared };
    const next = tokens.slice(j + 1, j + 4).findIndex((t) => t.kind === 'quantity');
    if (next < 0) return right;
    // `52% recall, a 9x gain in precision`: another thing begins.
    if (tokens[j + 1]?.text === 'a' || tokens[j + 1]?.text === 'an') return right;
    if (tokens[j + 1 + next]?.quantity?.form !== tokens[i]?.quantity?.form) return right;
    // `99% agreement, +0.9% degradation`: the signed one alone is a change.
    if (tokens[j + 1 + next]?.quantity?.sign !== tokens[i]?.quantity?.sign) return right;
    const tail = lookRight(tokens, j + 1 + next);
    return tail.metric !== null && tail.change?.part === 'noun' && tail.change.metric === null
      ? { ...right, change: tail.change }
      : right;
  }
  return right;
}

/** Between two lists stands nothing that ends a clause. */
export function goesOn(draft: Draft, next: Draft): boolean {
  if (next.token - draft.token > 12) return false;
  // `caching (99% of pages) cuts the cost by 3%`: what stands in a parenthesis goes no further.
  const gap = draft.at.tokens.slice(draft.token + 1, next.token);
  const close = gap.findIndex((t) => t.text === ')');
  const inside = close >= 0 && !gap.slice(0, close).some((t) => t.text === '(');
  if (inside && gap[close + 1]?.kind === 'word' && gap[close + 1]?.text !== 'and') return false;
  return !draft.at.tokens
    .slice(draft.token + 1, next.token)
    .some(({ text }) => text === ';' || text === ':' || text === 'while' || text === 'whereas');
}
