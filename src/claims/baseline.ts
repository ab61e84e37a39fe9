import type { Token } from '../annotate/tokens.ts';
import type { Step } from './draft.ts';

const opens: ReadonlySet<string> = new Set([
  'over',
  'than',
  'versus',
  'vs',
  'vs.',
  'against',
  'compared to',
  'compared with',
  'compared against',
  'relative to',
  'outperforms',
  'outperforming',
  'outperform',
  'surpasses',
  'surpassing',
  'beats',
  'beating',
  'as compared to',
  'when compared to',
  'when compared with',
  'in comparison to',
  'in comparison with',
  'with respect to',
  'exceeding',
  'rather than',
  'instead of',
  'superior to',
]);
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

/** A name: capitals inside, or a capital first and not at the start of the sentence, or letters with digits. */
function isName(word: string): boolean {
  return /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+@_-]*$/u.test(word);
}

function namesAt(text: string, tokens: readonly Token[], from: number): string[] {
  const names: string[] = [];
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
    if (token.kind !== 'word') continue;
    const word = hyphened(text, tokens, j);
    if (!generic.has(word.text.toLowerCase()) && isName(word.text)) names.push(word.text);
    j = word.last;
  }
  return [...new Set(names)];
}

function hyphened(text: string, tokens: readonly Token[], j: number): { text: string; last: number } {
  let last = j;
  const start = tokens[j]?.start ?? 0;
  while (
    tokens[last + 1] !== undefined &&
    /^[-‐]?$/u.test(text.slice(tokens[last]?.end ?? 0, tokens[last + 1]?.start ?? 0)) &&
    tokens[last + 1]?.kind !== 'mark'
  )
    last++;
  return { text: text.slice(start, tokens[last]?.end ?? start), last };
}

/** Names the software, methods or models a figure is compared with. */
export const baseline: Step = {
  name: 'baseline',
  about: 'names behind over, than, compared with, versus, outperforms',
  apply(drafts) {
    for (const draft of drafts) {
      if (draft.dropped !== null || draft.kind === 'context' || draft.subject === 'other') continue;
      const { tokens, sentence } = draft.at;
      for (let j = draft.token + 1; j < tokens.length; j++) {
        const token = tokens[j];
        if (token === undefined || token.text === ';') break;
        if (!opens.has(token.text)) continue;
        const names = namesAt(sentence.text, tokens, j + 1);
        if (names.length > 0) {
          draft.baseline = names;
          draft.rules.push('baseline-behind');
        }
        break;
      }
      if (draft.baseline.length > 0) continue;
      for (let j = draft.token - 1; j >= 0; j--) {
        const token = tokens[j];
        if (token === undefined || token.text === ';' || token.kind === 'quantity') break;
        if (!opens.has(token.text)) continue;
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
