import type { Token } from '../annotate/tokens.ts';
import { makers } from '../lexicon/hardware/words.ts';
import type { Step } from './draft.ts';
import { isComparison } from './places.ts';

const generic: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'state-of-the-art',
  'sota',
  'baseline',
  'baselines',
  'prior',
  'previous',
  'existing',
  'best',
  'standard',
  'conventional',
  'traditional',
  'strong',
  'other',
  'its',
  'their',
  'all',
  'both',
  'cpu',
  'gpu',
  'gpus',
  'cpus',
  'fpga',
  'asic',
  'methods',
  'method',
  'work',
  'works',
  'approaches',
  'approach',
  'systems',
  'system',
  'solutions',
  'respectively',
  'llm',
  'llms',
  'dnn',
  'ai',
  'ml',
  'single',
  'i',
  'ii',
]);
const stops: ReadonlySet<string> = new Set([
  'while',
  'whereas',
  'but',
  'with',
  'without',
  'on',
  'in',
  'for',
  'across',
  'when',
  'under',
  'at',
  'using',
  'by',
  'while',
  'which',
  'that',
  'achieving',
  'respectively',
  'running',
  'reducing',
  'maintaining',
  'is',
  'are',
  'as',
]);

/** `GPU-based solvers`, `the non-private run`: a kind of method, not the name of one. */
const kindOf = /^non-|-(?:based|style|like|driven|only|centric|aware|free|level|specific|trained|tuned)$/iu;

/** A name: capitals inside, or a capital first and not at the start of the sentence, or letters with digits. */
function isName(word: string): boolean {
  return /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+@_‐-]*$/u.test(word) && !kindOf.test(word);
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
      stops.has(token.text)
    )
      break;
    if (token.kind !== 'word') {
      close();
      continue;
    }
    const run = runFrom(text, tokens, j);
    const word = text.slice(token.start, run.end);
    // `than an NVIDIA A100`: the maker is part of the machine's name, and no method.
    const made = makers.has(word.toLowerCase()) && tokens[run.last + 1]?.kind === 'hardware';
    // `Segment Anything-style`: the words in front belong to the kind.
    if (kindOf.test(word)) name = null;
    if (made || generic.has(word.toLowerCase()) || !isName(word)) close();
    else if (name !== null) name.end = run.end;
    // `the 8B model`: a size alone names nothing.
    else if (!/^[\d.]+[KMBT]$/u.test(word)) name = { start: token.start, end: run.end };
    j = run.last;
  }
  close();
  return [...new Set(names)];
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

/** Names the software, methods or models a figure is compared with. */
export const baseline: Step = {
  name: 'baseline',
  about: 'names behind over, than, compared with, versus, outperforms',
  apply(drafts) {
    for (const draft of drafts) {
      if (draft.dropped !== null || draft.kind === 'context' || draft.subject === 'other') continue;
      const { tokens, sentence } = draft.at;
      let machine = false;
      for (let j = draft.token + 1; j < tokens.length; j++) {
        const token = tokens[j];
        if (token === undefined || token.text === ';') break;
        // `by more than 5%` compares with no method.
        if (!isComparison(token.text) || tokens[j + 1]?.kind === 'quantity') continue;
        const names = namesAt(sentence.text, tokens, j + 1);
        if (names.length > 0) {
          draft.baseline = names;
          draft.rules.push('baseline-behind');
        } else machine = tokens.slice(j + 1, j + 6).some((t) => t.kind === 'hardware');
        break;
      }
      // `4x faster compared to an A100`: what stands in front of the figure belongs to another one.
      if (draft.baseline.length > 0 || machine) continue;
      for (let j = draft.token - 1; j >= 0; j--) {
        const token = tokens[j];
        if (token === undefined || token.text === ';' || token.kind === 'quantity') break;
        if (!isComparison(token.text) || tokens[j + 1]?.kind === 'quantity') continue;
        const names = namesAt(sentence.text, tokens, j + 1);
        if (names.length > 0 && draft.form !== 'absolute') {
          draft.baseline = names;
          draft.rules.push('baseline-in-front');
        }
        break;
      }
    }
  },
};
