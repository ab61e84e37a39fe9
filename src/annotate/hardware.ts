import { isDigit, isLetterOrDigit, isLower, isUpper } from '../lexicon/hardware/characters.ts';
import { type NameMatch, type NameMatcher, nameMatcher } from '../lexicon/hardware/index.ts';
import { lowerCaseHeads } from '../lexicon/hardware/words.ts';
import { codeAt, codesOf } from '../text/codes.ts';
import type { Sentence } from '../text/sentence.ts';
import { settle } from './hardware-context.ts';
import { countBefore } from './hardware-count.ts';
import { enumerated } from './hardware-lists.ts';
import { memoryEnd } from './hardware-memory.ts';
import { findUnlisted, type Unlisted } from './hardware-unlisted.ts';
import type { HardwareSpan } from './span.ts';

/** A name that may be hardware, before its surroundings are looked at. */
export interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly match: NameMatch;
  readonly count: number | null;
  readonly rule: string;
}

const nothing: HardwareSpan[] = [];
const x = 120;
const X = 88;

/** `8xA100`, `8×A100`: the offset of the name behind a count and its sign, or −1. */
function behindCount(text: string, at: number): number {
  let i = at;
  while (isDigit(codeAt(text, i))) i++;
  const sign = codeAt(text, i);
  if (sign !== x && sign !== X) return -1;
  return isUpper(codeAt(text, i + 1)) || isDigit(codeAt(text, i + 1)) ? i + 1 : -1;
}

/** A name is written with its capitals; only names with digits, and a few others, are found in lower case. */
function caseFits(text: string, at: number, match: NameMatch): boolean {
  const first = codeAt(text, at);
  if (match.need !== null) {
    // The everyday word `Core` in capitals is an acronym of something else.
    let end = at;
    while (end < match.end && isLetterOrDigit(codeAt(text, end))) end++;
    const word = text.slice(at, end);
    if (!isLower(first) || isLower(match.name.charCodeAt(0))) {
      return !/^[A-Z]{2,}$/u.test(word) || match.spelling.includes(word);
    }
    return /^[a-z]\d{3,}/u.test(word);
  }
  if (!isLower(first) || isLower(match.name.charCodeAt(0))) return true;
  let end = at;
  let hasDigit = false;
  while (end < match.end && isLetterOrDigit(codeAt(text, end)))
    hasDigit = isDigit(codeAt(text, end++)) || hasDigit;
  return hasDigit || lowerCaseHeads.has(text.slice(at, end));
}

const lower = 1;
const upper = 2;
const digit = 4;
/** Class of each ASCII character: 0 for what is neither letter nor digit. */
const classes = Uint8Array.from({ length: 128 }, (_, code) =>
  isDigit(code) ? digit : isUpper(code) ? upper : isLower(code) ? lower : 0,
);
const classOf = (code: number): number => (code < 128 ? (classes[code] ?? 0) : 0);
/** The first two letters of names that are found in lower case. */
const headPairs = new Uint8Array(128 * 128);
for (const head of lowerCaseHeads) headPairs[head.charCodeAt(0) * 128 + head.charCodeAt(1)] = 1;

/** All names in a text, longest first at each place, with the members of their enumerations. */
function scan(text: string, match: NameMatcher, found: Candidate[]): void {
  const { length } = text;
  const codes = codesOf(text);
  let i = 0;
  while (i < length) {
    const first = codes[i] ?? 0;
    let seen = classOf(first);
    if (seen === 0) {
      i++;
      continue;
    }
    const start = i++;
    for (let kind = 1; i < length; i++) {
      kind = classOf(codes[i] ?? 0);
      if (kind === 0) break;
      seen |= kind;
    }
    // Most words of a text are plain lower case and no name's beginning.
    if (seen === lower && headPairs[first * 128 + ((codes[start + 1] ?? 0) & 127)] !== 1) continue;
    i = take(text, start, i, match, found);
  }
}

/** Tries the word from `start` to `end`; returns the offset from which the scan goes on. */
function take(text: string, start: number, end: number, match: NameMatcher, found: Candidate[]): number {
  let at = start;
  let hit = match(text, at);
  if (isDigit(codeAt(text, start))) {
    if (hit === null) {
      at = behindCount(text, start);
      if (at < 0) return end;
      hit = match(text, at);
    } else if (/[.,]/u.test(text.charAt(start - 1)) && isDigit(codeAt(text, start - 2))) return end;
  }
  if (hit === null || !caseFits(text, at, hit)) return end;
  const reach = memoryEnd(text, hit.end);
  const candidate = {
    text,
    start: at,
    end: reach,
    match: hit,
    count: countBefore(text, at, reach),
    rule: 'hardware-name',
  };
  found.push(candidate);
  return enumerated(candidate, match, found);
}

/**
 * Finds every named piece of hardware in the sentences of one paper (title and abstract together, since a name
 * that is an everyday word counts only where the paper speaks of such devices).
 * Returns one list of spans per sentence, in order; offsets point into `sentence.text`.
 */
export function findHardware(
  sentences: readonly Sentence[],
  match: NameMatcher = nameMatcher(),
): HardwareSpan[][] {
  let bySentence: Candidate[][] | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const found: Candidate[] = [];
    scan(sentence.text, match, found);
    if (found.length === 0) continue;
    bySentence ??= sentences.map(() => []);
    bySentence[index] = found;
  }
  const unlisted = findUnlisted(sentences);
  if (bySentence === null && unlisted === null) return sentences.map(() => nothing);
  const settled = bySentence === null ? sentences.map(() => []) : settle(bySentence, sentences);
  return settled.map((candidates, i) => {
    const spans = candidates.map(
      ({ start, end, match: { name, vendor, kind }, count, rule }): HardwareSpan => ({
        type: 'hardware',
        start,
        end,
        rule,
        name,
        vendor,
        kind,
        count,
      }),
    );
    const more = unlisted?.[i] ?? [];
    return more.length === 0 ? spans : withUnlisted(spans, more, sentences[i]?.text ?? '');
  });
}

/** Adds names that no list has where no other name stands. */
function withUnlisted(spans: HardwareSpan[], more: readonly Unlisted[], text: string): HardwareSpan[] {
  const all = [...spans];
  for (const { start, end, name, vendor, kind, rule } of more) {
    if (all.some((span) => span.start < end && start < span.end)) continue;
    all.push({
      type: 'hardware',
      start,
      end,
      rule,
      name,
      vendor,
      kind,
      count: countBefore(text, start, end),
    });
  }
  return all.sort((a, b) => a.start - b.start);
}
