import type { Token } from '../../annotate/tokens.ts';
import { phrases } from '../../lexicon/phrases.ts';
import type { Draft } from '../draft.ts';
import { broken, comparisonBetween, listFrom, namesOf, type Placed } from '../places.ts';
import { elsewhere } from './elsewhere.ts';

/** `6 H100 hours`: the unit names the chip. */
export function byUnit(draft: Draft): void {
  const inUnit = draft.at.hardware.find((h) => h.start < draft.quantity.end && draft.quantity.start < h.end);
  if (inUnit === undefined) return;
  draft.on = [inUnit.name];
  draft.rules.push('on-by-its-unit');
}

/** The hardware a figure was obtained on, by its own sentence. */
export function locate(draft: Draft, drafts: readonly Draft[], platforms: readonly Placed[]): void {
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
export function promised(tokens: readonly Token[], from: number, to: number): boolean {
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
