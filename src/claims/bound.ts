import type { Token } from '../annotate/tokens.ts';
import { boundsBehind } from '../lexicon/cues.ts';
import type { Bound } from '../model/claim.ts';
import type { Draft, Step } from './draft.ts';
import { byGroup } from './groups.ts';

/** Words that may stand between a bound and its figure (`up to an average of 3x`, `over a 2x`). */
const between: ReadonlySet<string> = new Set([
  '$',
  'a',
  'an',
  'the',
  'average',
  'of',
  'additional',
  'further',
  'impressive',
  'remarkable',
  'mean',
  'on',
  'by',
  'to',
  '"',
  '“',
  '*',
  '(',
  '+',
  'only',
  'geomean',
  'total',
  'maximum',
  'just',
  'overall',
  'factor',
  'another',
]);

function boundInFront(tokens: readonly Token[], i: number): Bound | null {
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity' || token.kind === 'hardware') return null;
    const bound = token.cue?.bound;
    if (bound !== undefined) {
      // `than on average 3x` and `over 5 benchmarks` are told apart by what stands between.
      // `up to ~4x` is a limit.
      if (bound === 'approx' && tokens[j - 1]?.cue?.bound !== undefined) continue;
      if (j === i - 1 || token.text === 'up to' || bound === 'approx') return bound;
      return tokens
        .slice(j + 1, i)
        .every((t) =>
          ['a', 'an', 'the', 'average', 'factor', 'of', '+', '$', 'only', 'just'].includes(t.text),
        )
        ? bound
        : null;
    }
    if (!between.has(token.text)) return null;
  }
  return null;
}

function boundBehind(text: string, end: number): Bound | null {
  if (text[end] === '+') return 'at_least';
  const rest = text
    .slice(end, end + 24)
    .trimStart()
    .toLowerCase();
  for (const [phrase, bound] of boundsBehind) if (rest.startsWith(phrase)) return bound;
  return null;
}

/** The bound of one list goes on over the next where a bare comma or `and` joins them, and a new `by`, `of` or verb ends it. */
function carries(from: Draft, to: Draft): boolean {
  if (from.at !== to.at || to.token - from.token > 14 || from.quantity.form !== to.quantity.form)
    return false;
  const gap = from.at.tokens.slice(from.token + 1, to.token);
  if (gap.at(-1)?.text !== 'and' && gap.at(-1)?.text !== ',' && gap.at(-1)?.text !== 'or') return false;
  if (to.statistic === 'mean' && from.statistic !== 'mean') return false;
  return !gap.some(
    (t) => t.cue?.change?.part === 'verb' || t.text === ';' || t.text === 'by' || t.text === 'average',
  );
}

/** Says whether a figure is exact, a limit, or about. */
export const bound: Step = {
  name: 'bound',
  about: 'words like "up to", "over", "about" in front of a figure, spread over its list',
  apply(drafts) {
    let last: { draft: Draft; bound: Bound } | null = null;
    for (const list of byGroup(drafts)) {
      const first = list[0];
      if (first === undefined) continue;
      let current: Bound | null = null;
      for (const draft of list) {
        const { tokens, sentence } = draft.at;
        const own = boundInFront(tokens, draft.token) ?? boundBehind(sentence.text, draft.quantity.end);
        if (own !== null) current = own;
        else if (current === null && last !== null && last.bound === 'at_most' && carries(last.draft, draft))
          current = last.bound;
        draft.bound = current ?? 'exact';
        if (own !== null) draft.rules.push(`bound-${own}`);
        last = current === null ? null : { draft, bound: current };
      }
    }
  },
};
