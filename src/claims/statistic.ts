import type { Statistic } from '../model/claim.ts';
import type { Draft, Step } from './draft.ts';
import { byGroup } from './groups.ts';

const ends: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'but']);

function near(draft: Draft, last: Draft): Statistic | null {
  const { tokens } = draft.at;
  for (let j = draft.token - 1; j >= 0 && j >= draft.token - 6; j--) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity' || ends.has(token.text) || token.text === ',') break;
    if (token.cue?.statistic !== undefined && token.cue.metric === undefined) return token.cue.statistic;
  }
  for (let j = last.token + 1; j < tokens.length && j <= last.token + 8; j++) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity' || ends.has(token.text) || token.text === ',') break;
    if (token.cue?.statistic !== undefined && token.cue.metric === undefined) {
      // `3x average speedup`, `3x on average`; not `3x … of the maximum`.
      if (token.text.startsWith('on ') || j === last.token + 1) return token.cue.statistic;
    }
  }
  return null;
}

/** Says whether a figure is a mean, a median or a peak. */
export const statistic: Step = {
  name: 'statistic',
  about: 'words like "average", "median", "peak" next to a figure, spread over its list',
  apply(drafts) {
    for (const list of byGroup(drafts)) {
      const last = list.at(-1);
      if (last === undefined) continue;
      let current: Statistic | null = null;
      for (const draft of list) {
        current = near(draft, last) ?? current;
        draft.statistic = current;
      }
    }
  },
};
