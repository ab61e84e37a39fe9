import { abbreviations, abbreviationsBeforeNumbers, sentenceOpeners } from '../lexicon/abbreviations.ts';
import { codeAt } from './codes.ts';
import { alternatives } from './pattern.ts';
import { repair } from './repair.ts';
import type { Passage, Sentence } from './sentence.ts';

/** A stop, closing marks behind it, white space, then what may begin a sentence. */
const boundary = /[.!?][)"'”\]]*\s+(?=["'“([$~≈<>]?[\p{Lu}\d]|[([]?[ivx\d]+\)|[a-z]+[A-Z])/gu;

/** What an abbreviation is made of: letters and points. */
function isAbbreviated(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2e;
  return /\p{L}/u.test(String.fromCharCode(code));
}

function endsInAbbreviation(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && isAbbreviated(codeAt(text, from - 1))) from--;
  const word = text.slice(from, stop).toLowerCase();
  if (abbreviations.has(word)) return true;
  if (abbreviationsBeforeNumbers.has(word))
    return (
      /^.\s*\d/u.test(text.slice(stop, stop + 4)) && !/\d\s?$/u.test(text.slice(Math.max(0, from - 3), from))
    );
  // An initial: `J. Smith`; not a unit at the end of a sentence (`15 W. We`), nor the end of a name or of a rate (`RISC-V. We`, `9 TOPS/W. We`).
  return (
    text[from - 1] !== '-' &&
    text[from - 1] !== '/' &&
    /^\p{Lu}$/u.test(text.slice(from, stop)) &&
    !/\d\s?$/u.test(text.slice(Math.max(0, from - 3), from))
  );
}

/** A stop that lost the space behind it: `on the benchmark.Beyond speed, …`. Only in front of words that open sentences. */
const glued = new RegExp(`\\.(?<=[\\p{Ll})%]{2}\\.)(?=(?:${alternatives(sentenceOpeners)}) )`, 'gu');

/** Start offsets of the sentences of repaired text; the first is 0. */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    if (text[match.index] === '.' && endsInAbbreviation(text, match.index)) continue;
    // `48% ... 55%` is a range.
    if (text.startsWith('...', match.index - 2) && /\d/u.test(text[boundary.lastIndex] ?? '')) continue;
    starts.push(boundary.lastIndex);
  }
  const spaced = starts.length;
  glued.lastIndex = 0;
  while (glued.test(text)) starts.push(glued.lastIndex);
  return starts.length === spaced ? starts : starts.sort((a, b) => a - b);
}

/** Repairs a title or abstract and cuts it into sentences. An empty text has no sentences. */
export function readPassage(raw: string, field: Passage['field']): Passage {
  const { text, offsets } = repair(raw);
  const sentences: Sentence[] = [];
  const passage: Passage = { field, raw, text, offsets, sentences };
  const starts = field === 'title' ? [0] : sentenceStarts(text);
  const add = (from: number, to: number): void => {
    const slice = text.slice(from, to).trimEnd();
    if (slice !== '') sentences.push({ passage, index: sentences.length, text: slice, start: from });
  };
  for (let i = 0; i < starts.length; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? text.length;
    if (to - from <= longestSentence) add(from, to);
    else for (const [start, end] of pieces(text, from, to)) add(start, end);
  }
  return passage;
}

/** No sentence of a paper is this long; what is longer is cut, so that time grows with the length of the text only. */
const longestSentence = 3000;

/** A stretch of text cut into pieces of bounded length, at spaces where there are any. */
function* pieces(text: string, from: number, to: number): Iterable<readonly [number, number]> {
  let at = from;
  while (to - at > longestSentence) {
    const space = text.lastIndexOf(' ', at + longestSentence);
    const cut = space > at ? space + 1 : at + longestSentence;
    yield [at, cut];
    at = cut;
  }
  yield [at, to];
}

/** Raw offsets of a stretch of a sentence: the first raw character, and one past the last. */
export function rawRange(sentence: Sentence, start: number, end: number): { start: number; end: number } {
  const { offsets, raw } = sentence.passage;
  const from = sentence.start + start;
  const to = sentence.start + end;
  if (offsets === null) return { start: from, end: to };
  const first = offsets[from] ?? raw.length;
  if (to <= from) return { start: first, end: first };
  const last = offsets[to - 1] ?? raw.length - 1;
  // The last repaired character may stand for several raw ones (`\times`); it ends where the next one begins,
  // less what was dropped between them (`$`, white space).
  let past = offsets[to] ?? raw.length;
  const dropped = /[\s${}]/u;
  if (past > last + 1 && !/^\\|^[a-z]/u.test(raw.slice(last, past))) past = last + 1;
  while (past > last + 1 && dropped.test(raw[past - 1] ?? '')) past--;
  return { start: first, end: past };
}
