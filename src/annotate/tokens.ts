import { type ChangeWord, changeWords } from '../lexicon/changes.ts';
import { boundWords, comparisonWords, statisticWords } from '../lexicon/cues.ts';
import { type MetricNoun, metricDecoys, metricNouns, scoresInCapitals } from '../lexicon/metrics.ts';
import type { Bound, Statistic } from '../model/claim.ts';
import type { HardwareSpan, QuantitySpan } from './span.ts';

/** What a word or phrase contributes to the figures around it. One phrase may contribute several things. */
export interface Cue {
  readonly metric?: MetricNoun;
  readonly change?: ChangeWord;
  readonly bound?: Bound;
  readonly statistic?: Statistic;
  readonly comparison?: true;
}

/** A word, phrase, figure, hardware name or punctuation mark of a sentence, in order. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quantity' | 'hardware';
  readonly start: number;
  readonly end: number;
  /** Lower case, hyphens as spaces. */
  readonly text: string;
  readonly cue: Cue | null;
  readonly quantity: QuantitySpan | null;
  readonly hardware: HardwareSpan | null;
}

/** Phrases and what they contribute. */
export interface CueTable {
  readonly cues: ReadonlyMap<string, Cue>;
  /** First word → phrases that begin with it, longest first, as word counts. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const cues = new Map<string, Cue>();
const phraseLengths = new Map<string, number[]>();

function register(
  phrase: string,
  cue: Cue,
  cues: Map<string, Cue>,
  phraseLengths: Map<string, number[]>,
): void {
  cues.set(phrase, { ...cues.get(phrase), ...cue });
  const parts = phrase.split(' ');
  const head = parts[0] ?? phrase;
  const lengths = phraseLengths.get(head) ?? [];
  if (!lengths.includes(parts.length)) {
    lengths.push(parts.length);
    lengths.sort((a, b) => b - a);
  }
  phraseLengths.set(head, lengths);
}
for (const [phrase, metric] of metricNouns) register(phrase, { metric }, cues, phraseLengths);
for (const [phrase, change] of changeWords) register(phrase, { change }, cues, phraseLengths);
for (const [phrase, bound] of boundWords) register(phrase, { bound }, cues, phraseLengths);
for (const [phrase, statistic] of statisticWords) register(phrase, { statistic }, cues, phraseLengths);
for (const phrase of comparisonWords) register(phrase, { comparison: true }, cues, phraseLengths);
for (const phrase of metricDecoys) if (!cues.has(phrase)) register(phrase, {}, cues, phraseLengths);

/** The cue words of the lexicon. */
export const builtInCues: CueTable = { cues, lengths: phraseLengths };

/** The cue words of the lexicon with others, which win where a phrase is the same. */
export function cueTable(own: Iterable<readonly [string, Cue]>): CueTable {
  const table = new Map(cues);
  const lengths = new Map([...phraseLengths].map(([head, counts]) => [head, [...counts]]));
  for (const [phrase, cue] of own) register(phrase, cue, table, lengths);
  return { cues: table, lengths };
}

const atom = /[\p{L}\p{N}_@^+#]+(?:[./'][\p{L}\p{N}_@^+#]+)*|[^\s\p{L}\p{N}]/gu;

interface Atom {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

const strokes = /\/|[^/]+/gu;

/** Words and marks. Words with a stroke between them (`GPU/CPU`) are several, unless a phrase begins so (`TOPS/W`). */
function atoms(
  text: string,
  from: number,
  to: number,
  heads: ReadonlyMap<string, readonly number[]>,
): Atom[] {
  const found: Atom[] = [];
  for (const match of text.slice(from, to).matchAll(atom)) {
    const start = from + match.index;
    const lower = match[0].toLowerCase();
    if (lower.length > 1 && lower.includes('/') && !heads.has(lower))
      for (const part of lower.matchAll(strokes)) {
        const at = start + part.index;
        found.push({ start: at, end: at + part[0].length, lower: part[0] });
      }
    else found.push({ start, end: start + match[0].length, lower });
  }
  return found;
}

function pushWords(
  text: string,
  from: number,
  to: number,
  out: Token[],
  { cues, lengths: heads }: CueTable,
): void {
  const list = atoms(text, from, to, heads);
  for (let i = 0; i < list.length; ) {
    const head = list[i];
    if (head === undefined) break;
    const lengths = heads.get(head.lower);
    let used = 0;
    if (lengths !== undefined) {
      for (const length of lengths) {
        const phrase = phraseAt(list, i, length);
        if (phrase === null) continue;
        const cue = cues.get(phrase.text);
        if (cue === undefined) continue;
        if (scoresInCapitals.has(phrase.text) && !/\p{Lu}/u.test(text.slice(head.start, phrase.end)))
          continue;
        out.push({
          kind: 'word',
          start: head.start,
          end: phrase.end,
          text: phrase.text,
          cue,
          quantity: null,
          hardware: null,
        });
        used = phrase.used;
        break;
      }
    }
    if (used === 0) {
      const isWord = /[\p{L}\p{N}]/u.test(head.lower);
      if (head.lower !== '-' || !isWord)
        out.push({
          kind: isWord ? 'word' : 'mark',
          start: head.start,
          end: head.end,
          text: head.lower,
          cue: null,
          quantity: null,
          hardware: null,
        });
      used = 1;
    }
    i += used;
  }
}

/** `length` words from atom i on, joined by one space; hyphens between them count as spaces. */
function phraseAt(
  list: readonly Atom[],
  i: number,
  length: number,
): { text: string; end: number; used: number } | null {
  let text = '';
  let words = 0;
  let j = i;
  let end = 0;
  for (; j < list.length && words < length; j++) {
    const part = list[j];
    if (part === undefined) return null;
    if (part.lower === '-' && j > i) continue;
    text += words === 0 ? part.lower : ` ${part.lower}`;
    words++;
    end = part.end;
  }
  return words === length ? { text, end, used: j - i } : null;
}

/** A sentence's repaired text as tokens; figures and hardware names are one token each. Spans must not overlap. */
export function tokenize(
  text: string,
  quantities: readonly QuantitySpan[],
  hardware: readonly HardwareSpan[],
  table: CueTable = builtInCues,
): Token[] {
  const spans = [...quantities, ...hardware].sort((a, b) => a.start - b.start || b.end - a.end);
  const tokens: Token[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    pushWords(text, at, span.start, tokens, table);
    const quantity = span.type === 'quantity' ? span : null;
    tokens.push({
      kind: span.type,
      start: span.start,
      end: span.end,
      text: quantity === null ? text.slice(span.start, span.end).toLowerCase() : '#',
      cue: null,
      quantity,
      hardware: span.type === 'hardware' ? span : null,
    });
    at = span.end;
  }
  pushWords(text, at, text.length, tokens, table);
  return tokens;
}
