import { isLetterOrDigit } from '../lexicon/hardware/characters.ts';
import {
  deviceNouns,
  looseDeviceNouns,
  makers,
  plainMakers,
  supercomputerWords,
} from '../lexicon/hardware/words.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Candidate } from './hardware.ts';

const singular = (word: string): string => (word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word);
const isDevice = (word: string): boolean => deviceNouns.has(word) || deviceNouns.has(singular(word));
const isLooseDevice = (word: string): boolean =>
  isDevice(word) || looseDeviceNouns.has(word) || looseDeviceNouns.has(singular(word));

/** The word before an offset, lower case, with the offset where it starts; empty at the start or behind other signs. */
function wordBefore(text: string, at: number): { word: string; start: number } {
  let end = at;
  if (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '-') end--;
  let start = end;
  while (start > 0 && (isLetterOrDigit(text.charCodeAt(start - 1)) || text.charAt(start - 1) === "'"))
    start--;
  return { word: text.slice(start, end).toLowerCase(), start };
}

function wordBehind(text: string, at: number): { word: string; end: number } {
  let start = at;
  if (text.charAt(start) === ' ' || text.charAt(start) === '-') start++;
  let end = start;
  while (isLetterOrDigit(text.charCodeAt(end))) end++;
  return { word: text.slice(start, end).toLowerCase(), end };
}

/** A maker or a device noun before the name: `NVIDIA Ada`, `GPUs (T4`, `GPU: T4`, `GPUs such as T4`. */
function announced({ text, start, match }: Candidate): boolean {
  const before = wordBefore(text, start);
  const maker = makers.get(before.word);
  if (maker !== undefined)
    return (
      match.vendor === null || maker === match.vendor || match.kind === 'family' || match.kind === 'system'
    );
  if (isDevice(before.word)) return true;
  const lead =
    /([A-Za-z]+)s?(?: \(|: |, | )(?:e\.g\.,? |such as |like |including |namely |the |an? )?$/u.exec(
      text.slice(Math.max(0, start - 40), start),
    );
  return lead !== null && isDevice((lead[1] ?? '').toLowerCase());
}

/** A device noun behind the name, at most one word between: `Hopper GPUs`, `Ada Tensor Cores`, `M1-based laptop`. */
function confirmed({ text, end }: Candidate): boolean {
  const first = wordBehind(text, end);
  if (isLooseDevice(first.word)) return true;
  if (first.word === '') return false;
  const second = wordBehind(text, first.end);
  return isDevice(second.word) || (first.word === 'tensor' && second.word.startsWith('core'));
}

/** Only signs, makers, articles and counts between two names: they stand in one list. */
const listGap =
  /^(?:[\s,/&+()×-]|and|or|vs\.?|versus|to|the|an?|NVIDIA|Nvidia|AMD|Intel|Apple|Google|GPUs?|CPUs?|\d{1,4}x?)*$/u;

function listed(a: Candidate, b: Candidate): boolean {
  const gap = b.text.slice(a.end, b.start);
  return gap.length < 40 && gap.length > 0 && listGap.test(gap);
}

/** Words of the whole paper, read once and only where some name depends on them. */
class Surroundings {
  readonly devices: boolean;
  readonly supercomputers: boolean;
  constructor(sentences: readonly Sentence[]) {
    let devices = false;
    let supercomputers = false;
    for (const { text } of sentences) {
      for (const [word] of text.matchAll(/[A-Za-z]{3,}/gu)) {
        const low = word.toLowerCase();
        devices ||= isDevice(low) || plainMakers.has(low);
        supercomputers ||= supercomputerWords.has(low);
      }
    }
    this.devices = devices;
    this.supercomputers = supercomputers;
  }
}

const onward = /\b(?:on|onto|at|of) (?:the )?(?:[\d,]+ nodes of )?$/iu;

/**
 * Keeps the candidates whose surroundings bear them out. A name accepted once in a paper is accepted throughout it.
 */
export function settle(bySentence: readonly Candidate[][], sentences: readonly Sentence[]): Candidate[][] {
  const pending = bySentence.some((candidates) => candidates.some(({ match }) => match.need !== null));
  if (!pending) return [...bySentence];
  const surroundings = new Surroundings(sentences);
  const sure = bySentence.some((candidates) => candidates.some(({ match }) => match.need === null));
  const accepted = new Set<string>();
  const kept = new Set<Candidate>();
  for (const candidates of bySentence) {
    for (const candidate of candidates) {
      const { match, text, start } = candidate;
      const { need } = match;
      const stands =
        need === null ||
        announced(candidate) ||
        confirmed(candidate) ||
        (need === 'paper' && (surroundings.devices || sure)) ||
        (match.kind === 'system' &&
          surroundings.supercomputers &&
          onward.test(text.slice(Math.max(0, start - 30), start))) ||
        (/^\d/u.test(text.slice(start, start + 1)) &&
          surroundings.devices &&
          /\bon (?:a |an |one |single |the )*$/iu.test(text.slice(Math.max(0, start - 20), start)) &&
          !/^ [a-z]/u.test(text.slice(candidate.end, candidate.end + 2)));
      if (stands) kept.add(candidate);
    }
    // Members of one list share their standing.
    for (let again = true; again; ) {
      again = false;
      for (const [i, candidate] of candidates.entries()) {
        const next = candidates[i + 1];
        if (next === undefined || kept.has(candidate) === kept.has(next) || !listed(candidate, next))
          continue;
        kept.add(candidate).add(next);
        again = true;
      }
    }
    for (const candidate of candidates) if (kept.has(candidate)) accepted.add(candidate.match.name);
  }
  return bySentence.map((candidates) =>
    candidates.filter(
      (c) => kept.has(c) || (accepted.has(c.match.name) && !/^\d/u.test(c.text.slice(c.start, c.start + 1))),
    ),
  );
}
