import type { Token } from '../annotate/tokens.ts';
import type { Draft, Step } from './draft.ts';

/** Only these stand between members of one group: `12X, 20X and 33X`, `5.8x/3.7x`. */
const joints: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&', 'to', 'even']);

function joined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > 4) return false;
  for (let j = from + 1; j < to; j++) {
    const token = tokens[j];
    if (token === undefined) return false;
    if (!joints.has(token.text) && token.cue?.bound === undefined) return false;
  }
  return joints.has(tokens[from + 1]?.text ?? '');
}

/** Puts figures that stand in one list into one group. */
export const groups: Step = {
  name: 'groups',
  about: 'figures joined only by commas, "and" or strokes are one list',
  apply(drafts) {
    let group = 0;
    drafts.forEach((draft, i) => {
      const before = drafts[i - 1];
      const same =
        before !== undefined &&
        before.at === draft.at &&
        before.quantity.change !== 0 &&
        // `by 11.8 points to 85.3%`: a gain and where it leads.
        !(
          before.quantity.points &&
          !draft.quantity.points &&
          draft.at.tokens[before.token + 1]?.text === 'to'
        ) &&
        joined(draft.at.tokens, before.token, draft.token) &&
        (before.quantity.form === draft.quantity.form || before.quantity.shared);
      if (!same) group++;
      draft.group = group;
    });
  },
};

/** Drafts by group, in order. */
export function byGroup(drafts: readonly Draft[]): Draft[][] {
  const lists: Draft[][] = [];
  for (const draft of drafts) {
    const last = lists.at(-1);
    if (last !== undefined && last[0]?.group === draft.group) last.push(draft);
    else lists.push([draft]);
  }
  return lists;
}
