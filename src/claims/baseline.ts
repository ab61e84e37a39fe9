import type { Token } from '../annotate/tokens.ts';
import { genericWords, kindEndings, otherSideEnds } from '../lexicon/baseline-words.ts';
import { makers } from '../lexicon/hardware/words.ts';
import { alternatives } from '../text/pattern.ts';
import type { Step } from './draft.ts';
import { compares, isDeviceClass } from './places.ts';

/** `GPU-based solvers`, `the non-private run`: a kind of method, not the name of one. */
const kindOf = new RegExp(`^non-|-(?:${alternatives(kindEndings)})$`, 'iu');

/** A name: capitals inside, or a capital first and not at the start of the sentence, or letters with digits. */
function isName(word: string): boolean {
  return /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+@_‐-]*$/u.test(word);
}

/** The names behind a comparison, as written: words that touch or follow each other are one name (`Llama-3.1 8B`). */
function namesAt(text: string, tokens: readonly Token[], from: number): string[] {
  const names: string[] = [];
  let name: { readonly start: number; end: number } | null = null;
  const close = (): void => {
    if (name !== null) names.push(text.slice(name.start, name.end));
    name = null;
  };
  for (let j = from; j < tokens.length && j < from + 14; j++) {
    const token = tokens[j];
    if (
      token === undefined ||
      token.kind === 'quantity' ||
      token.text === ';' ||
      token.text === '(' ||
      token.text === ')' ||
      otherSideEnds.has(token.text)
    )
      break;
    if (token.kind !== 'word') {
      close();
      continue;
    }
    const run = runFrom(text, tokens, j);
    const word = text.slice(token.start, run.end);
    // `than an NVIDIA A100`: the maker is part of the machine's name, and no method.
    const made = makers.has(word.toLowerCase()) && leadsToName(tokens, run.last + 1);
    // `Segment Anything-style`: the words in front belong to the kind.
    if (kindOf.test(word)) name = null;
    else if (made || genericWords.has(word.toLowerCase()) || !isName(word)) close();
    else if (name !== null) name.end = run.end;
    // `the 8B model`: a size alone names nothing.
    else if (!/^[\d.]+[KMBT]$/u.test(word)) name = { start: token.start, end: run.end };
    j = run.last;
  }
  close();
  return [...new Set(names)];
}

/** A name of hardware follows, or the class of one: `NVIDIA A100`, `NVIDIA GPU A10G`, `NVIDIA GPUs`. */
function leadsToName(tokens: readonly Token[], j: number): boolean {
  const token = tokens[j];
  return token !== undefined && (token.kind === 'hardware' || isDeviceClass(token));
}

/** What is written in one piece from the token at `j` on: `LLaVA-v1.5-7B`. */
function runFrom(text: string, tokens: readonly Token[], j: number): { end: number; last: number } {
  const start = tokens[j]?.start ?? 0;
  const length = /^[\p{L}\p{N}+@_]+(?:[-‐.][\p{L}\p{N}+@_]+)*/u.exec(text.slice(start, start + 60))?.[0]
    .length;
  const end = Math.max(tokens[j]?.end ?? start, start + (length ?? 0));
  let last = j;
  while ((tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return { end, last };
}

/** The first comparison behind the figure in its clause; −1 where there is none. */
function comparisonBehind(tokens: readonly Token[], figure: number): number {
  for (let j = figure + 1; j < tokens.length && tokens[j]?.text !== ';'; j++)
    if (compares(tokens, j)) return j;
  return -1;
}

/** The last comparison in front of the figure with no other figure between; −1 where there is none. */
function comparisonInFront(tokens: readonly Token[], figure: number): number {
  for (let j = figure - 1; j >= 0 && tokens[j]?.text !== ';' && tokens[j]?.kind !== 'quantity'; j--)
    if (compares(tokens, j)) return j;
  return -1;
}

/** Names the software, methods or models a figure is compared with. */
export const baseline: Step = {
  name: 'baseline',
  about: 'names behind over, than, compared with, versus, outperforms',
  apply(drafts) {
    for (const draft of drafts) {
      if (draft.dropped !== null || draft.kind === 'context' || draft.subject === 'other') continue;
      const { tokens, sentence } = draft.at;
      const behind = comparisonBehind(tokens, draft.token);
      if (behind >= 0) {
        draft.baseline = namesAt(sentence.text, tokens, behind + 1);
        if (draft.baseline.length > 0) draft.rules.push('baseline-behind');
        // `4x faster compared to an A100`: what stands in front of the figure belongs to another one.
        const isMachine = tokens.slice(behind + 1, behind + 6).some((t) => t.kind === 'hardware');
        if (draft.baseline.length > 0 || isMachine) continue;
      }
      const front = draft.form === 'absolute' ? -1 : comparisonInFront(tokens, draft.token);
      if (front < 0) continue;
      draft.baseline = namesAt(sentence.text, tokens, front + 1);
      if (draft.baseline.length > 0) draft.rules.push('baseline-in-front');
    }
  },
};
