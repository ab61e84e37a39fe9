import { type ChangeWord, changeWords } from '../lexicon/changes.ts';
import { boundWords, comparisonWords, statisticWords } from '../lexicon/cues.ts';
import { type MetricNoun, metricDecoys, metricNouns, scoresInCapitals } from '../lexicon/metrics.ts';
import type { Bound, Statistic } from '../model/claim.ts';
import { codesOf } from '../text/codes.ts';
import type { HardwareSpan, QuantitySpan } from './span.ts';

/** What a word or phrase contributes to the figures around it. One phrase may contribute several things. */
export interface Cue {
  readonly metric?: MetricNoun | undefined;
  readonly change?: ChangeWord | undefined;
  readonly bound?: Bound | undefined;
  readonly statistic?: Statistic | undefined;
  readonly comparison?: true | undefined;
}

/** Two cues of one phrase as one; the second wins. With all fields, so that to V8 all cues are of one class. */
function merged(first: Cue | undefined, second: Cue): Cue {
  const { metric, change, bound, statistic, comparison } = { ...first, ...second };
  return { metric, change, bound, statistic, comparison };
}

/** Whether a cue contributes anything: a decoy only keeps its words from being read otherwise. */
export function contributes(cue: Cue | null): boolean {
  return cue !== null && Object.values(cue).some((part) => part !== undefined);
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

/** Phrases as a tree of their words: each word leads to those that may follow it. */
export interface CueTable {
  readonly next: Map<string, CueTable>;
  /** What the words so far contribute as a phrase; null where they are only the beginning of one. */
  cue: Cue | null;
}

/** The cue words of the lexicon with others, which win where a phrase is the same. */
export function cueTable(own: Iterable<readonly [string, Cue]>): CueTable {
  const cues = new Map(builtIn);
  for (const [phrase, cue] of own) cues.set(phrase, merged(cues.get(phrase), cue));
  const tree: CueTable = { next: new Map(), cue: null };
  for (const [phrase, cue] of cues) {
    let node = tree;
    for (const word of phrase.split(' ')) {
      const known = node.next.get(word) ?? { next: new Map(), cue: null };
      node.next.set(word, known);
      node = known;
    }
    node.cue = cue;
  }
  return tree;
}

const builtIn = new Map<string, Cue>();
const register = (phrase: string, cue: Cue): void => {
  builtIn.set(phrase, merged(builtIn.get(phrase), cue));
};
for (const [phrase, metric] of metricNouns) register(phrase, { metric });
for (const [phrase, change] of changeWords) register(phrase, { change });
for (const [phrase, bound] of boundWords) register(phrase, { bound });
for (const [phrase, statistic] of statisticWords) register(phrase, { statistic });
for (const phrase of comparisonWords) register(phrase, { comparison: true });
for (const phrase of metricDecoys) if (!builtIn.has(phrase)) register(phrase, {});

/** The cue words of the lexicon. */
export const builtInCues: CueTable = cueTable([]);

/** A word, or one sign that is none; words hold letters, digits, `_@^+#`, and `.` `/` `'` between them. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Holds a letter or digit. */
  readonly word: boolean;
}

const space = 1;
const joint = 2;
const wordSign = 4;
const alphanumeric = 8;
const wordPart = wordSign | alphanumeric;
/** May be written in lower case otherwise, or take two units of UTF-16. */
const special = 16;
/** What each ASCII character is in a word; 0 for a sign of its own. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/\s/u.test(sign)) return space;
  if (/[A-Z]/u.test(sign)) return alphanumeric | special;
  if (/[\da-z]/u.test(sign)) return alphanumeric;
  return "./'".includes(sign) ? joint : '_@^+#'.includes(sign) ? wordSign : 0;
});

function classAt(text: string, codes: Uint16Array, at: number): number {
  const code = codes[at] ?? 0;
  if (code < 128) return classes[code] ?? 0;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\s/u.test(sign)) return space;
  return /[\p{L}\p{N}]/u.test(sign) ? alphanumeric | special : special;
}

/** Units of UTF-16 that the character of a class takes. */
function widthAt(text: string, at: number, kind: number): number {
  return (kind & special) !== 0 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const strokes = /\/|[^/]+/gu;

/** Words and marks. Words with a stroke between them (`GPU/CPU`) are several, unless a phrase begins so (`TOPS/W`). */
function atoms(text: string, codes: Uint16Array, from: number, to: number, table: CueTable): Atom[] {
  const found: Atom[] = [];
  for (let at = from; at < to; ) {
    const start = at;
    let seen = classAt(text, codes, at);
    at += widthAt(text, at, seen);
    if (seen === space) continue;
    if ((seen & wordPart) !== 0) {
      for (;;) {
        let kind = at < to ? classAt(text, codes, at) : 0;
        // A joint counts only where a word goes on behind it.
        if (kind === joint && at + 1 < to) {
          kind = classAt(text, codes, at + 1);
          if ((kind & wordPart) === 0) break;
          seen |= joint;
          at++;
        }
        if ((kind & wordPart) === 0) break;
        seen |= kind;
        at += widthAt(text, at, kind);
      }
    }
    const word = text.slice(start, at);
    const lower = (seen & special) === 0 ? word : word.toLowerCase();
    if ((seen & joint) !== 0 && lower.length > 1 && lower.includes('/') && !table.next.has(lower))
      for (const part of lower.matchAll(strokes)) {
        const from = start + part.index;
        found.push({ start: from, end: from + part[0].length, lower: part[0], word: part[0] !== '/' });
      }
    else found.push({ start, end: at, lower, word: (seen & alphanumeric) !== 0 });
  }
  return found;
}

/** `Acc@0.5`, `R@10`: a score at a threshold or a rank, whatever both are called. */
const scoreAtRank = /^[\p{L}-]{1,12}@[\d.]+k?$/u;
function scoreAt(word: string): Cue | null {
  if (!scoreAtRank.test(word)) return null;
  return { metric: { relative: 'accuracy', absolute: 'accuracy', measure: word, vague: false } };
}

function pushWords(
  text: string,
  codes: Uint16Array,
  from: number,
  to: number,
  out: Token[],
  table: CueTable,
): void {
  const list = atoms(text, codes, from, to, table);
  for (let i = 0; i < list.length; ) {
    const head = list[i];
    if (head === undefined) break;
    const phrase = phraseAt(list, i, text, table);
    if (phrase !== null) {
      const { start } = head;
      const { end, cue, used } = phrase;
      out.push({ kind: 'word', start, end, text: phrase.text, cue, quantity: null, hardware: null });
      i += used;
      // `3x vs. an A100`: the stop is part of the word.
      if (phrase.text === 'vs' && list[i]?.lower === '.') i++;
      continue;
    }
    i++;
    const { start, end, lower, word } = head;
    const kind = word ? 'word' : 'mark';
    const cue = lower.includes('@') ? scoreAt(lower) : null;
    out.push({ kind, start, end, text: lower, cue, quantity: null, hardware: null });
  }
}

interface Phrase {
  readonly text: string;
  readonly end: number;
  readonly cue: Cue;
  /** How many atoms it takes. */
  readonly used: number;
}

/** The longest phrase from atom i on, its words joined by one space; hyphens between them count as spaces. */
function phraseAt(list: readonly Atom[], i: number, text: string, table: CueTable): Phrase | null {
  const head = list[i];
  let node = head === undefined ? undefined : table.next.get(head.lower);
  if (head === undefined || node === undefined) return null;
  let words = head.lower;
  let end = head.end;
  let longest: Phrase | null = null;
  for (let j = i + 1; ; j++) {
    if (node.cue !== null && isWritten(words, text, head.start, end))
      longest = { text: words, end, cue: node.cue, used: j - i };
    if (node.next.size === 0) return longest;
    let part = list[j];
    while (part?.lower === '-') part = list[++j];
    if (part === undefined) return longest;
    node = node.next.get(part.lower);
    if (node === undefined) return longest;
    words = `${words} ${part.lower}`;
    end = part.end;
  }
}

/** In front of `Flash` as the last part of a model's name: not `512 KB Flash`. */
const modelInFront = /(?:^|[ (])(?![\d.]* ?[KMGk]i?B )[\p{Lu}\d][\p{L}\d.-]*[- ]$/u;

/** Some scores count only where they have a capital, and the memory only where it ends no name. */
function isWritten(phrase: string, text: string, start: number, end: number): boolean {
  // `Model-R-8B`: a letter of a name is no correlation.
  if (phrase.length === 1 && text[start - 1] === '-') return false;
  if (phrase === 'flash' && text.startsWith('Flash', start))
    return !modelInFront.test(text.slice(Math.max(0, start - 24), start));
  return !scoresInCapitals.has(phrase) || /\p{Lu}/u.test(text.slice(start, end));
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
  const codes = codesOf(text);
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    pushWords(text, codes, at, span.start, tokens, table);
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
  pushWords(text, codes, at, text.length, tokens, table);
  return tokens;
}
