import { codeAt } from '../../text/codes.ts';
import { isDigit, isLetter, isLetterOrDigit, isSeparator, skipMark } from './characters.ts';

/** One piece of a form; see HardwareFamily for the notation. */
type Part =
  | { readonly type: 'sign'; readonly sign: string; readonly code: number }
  | {
      readonly type: 'run';
      readonly of: 'digit' | 'letter';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
    }
  | { readonly type: 'gap'; readonly set: string }
  | {
      readonly type: 'choice';
      readonly options: readonly Option[];
      readonly optional: boolean;
      readonly silent: boolean;
    };

/** Spellings of one option; the first is the usual one. */
type Option = readonly (readonly Part[])[];

export type Form = readonly Part[];

/** Reads the notation of HardwareFamily. */
export function parseForm(source: string): Form {
  let at = 0;
  const parts = (until: string): Part[] => {
    const read: Part[] = [];
    while (at < source.length && !until.includes(source.charAt(at))) {
      const sign = source.charAt(at++);
      if (sign === '[') read.push(choice(']', false));
      else if (sign === '<') read.push(choice('>', true));
      else if (sign === ' ' || sign === '-') read.push({ type: 'gap', set: sign });
      else if (sign === '_') read.push({ type: 'gap', set: '' });
      else if (sign === '#' || sign === '@') read.push(run(sign === '#' ? 'digit' : 'letter'));
      else read.push({ type: 'sign', sign, code: lower(sign.charCodeAt(0)) });
    }
    return read;
  };
  const run = (of: 'digit' | 'letter'): Part => {
    const length = /^\{(\d+)(?:,(\d+))?\}/u.exec(source.slice(at, at + 8));
    if (length === null) return { type: 'run', of, min: 1, max: 1, whole: false };
    at += length[0].length;
    const min = Number(length[1]);
    return { type: 'run', of, min, max: Number(length[2] ?? min), whole: of === 'digit' };
  };
  const choice = (close: string, silent: boolean): Part => {
    const options: (readonly Part[])[][] = [[]];
    do {
      const spelling = parts(`|=${close}`);
      options.at(-1)?.push(spelling);
      const sign = source.charAt(at++);
      if (sign === '|') options.push([]);
      else if (sign !== '=') break;
    } while (at < source.length);
    const optional = silent || source.charAt(at) === '?';
    if (!silent && optional) at++;
    return { type: 'choice', options, optional, silent };
  };
  return parts('');
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** `RTX 4090s`: a plural's s is followed by no other letter or digit. */
export const isPluralAt = (text: string, at: number): boolean =>
  codeAt(text, at) === 115 && !isLetterOrDigit(codeAt(text, at + 1));

/** A word of a choice has to end where the word in the text ends: `D` is not in `Desktop`. */
function cutsWord(spelling: readonly Part[], text: string, at: number): boolean {
  const last = spelling.at(-1);
  if (last?.type !== 'sign') return false;
  const end = last.sign.charCodeAt(0);
  const next = codeAt(text, at);
  return isLetter(end) && isLetter(next) && !isPluralAt(text, at);
}

const spelled = (parts: readonly Part[]): string =>
  parts.map((part) => (part.type === 'sign' ? part.sign : part.type === 'gap' ? part.set : '')).join('');

/**
 * Matches a form at an offset of the text. Ordered choice without backtracking, so time is bounded by the form's length.
 * Returns the end of the match, or −1; the name's pieces are added to `name`, where they are asked for.
 */
export function matchForm(parts: Form, text: string, from: number, name: string[] | null = null): number {
  let at = from;
  for (const part of parts) {
    if (part.type === 'sign') {
      if (lower(codeAt(text, at)) !== part.code) return -1;
      name?.push(part.sign);
      at++;
    } else if (part.type === 'gap') {
      at = skipMark(text, at);
      if (isSeparator(codeAt(text, at))) at++;
      name?.push(part.set);
    } else if (part.type === 'run') {
      const start = at;
      const fits = part.of === 'digit' ? isDigit : isLetter;
      while (at - start < part.max && fits(codeAt(text, at))) {
        // A plural's s is no part of the name.
        if (part.of === 'letter' && isPluralAt(text, at)) break;
        at++;
      }
      if (at - start < part.min || (part.whole && isDigit(codeAt(text, at)))) return -1;
      name?.push(text.slice(start, at).toUpperCase());
    } else {
      const end = matchChoice(part.options, text, at, part.silent ? null : name);
      if (end >= 0) at = end;
      else if (!part.optional) return -1;
    }
  }
  return at;
}

function matchChoice(options: readonly Option[], text: string, at: number, name: string[] | null): number {
  for (const option of options) {
    for (const spelling of option) {
      const end = matchForm(spelling, text, at);
      if (end < 0 || end === at || cutsWord(spelling, text, end)) continue;
      if (name === null) return end;
      if (spelling === option[0]) matchForm(spelling, text, at, name);
      else name.push(spelled(option[0] ?? []));
      return end;
    }
  }
  return -1;
}

const beginsWithDigit = (part: Part | undefined): boolean => {
  if (part?.type === 'sign') return isDigit(part.code);
  if (part?.type === 'run') return part.of === 'digit' && part.min > 0;
  if (part?.type !== 'choice' || part.optional) return false;
  return part.options.every((option) => option.every(([first]) => beginsWithDigit(first)));
};

/** Whether a form goes on with a digit behind the signs that it begins with, which are its head: `T[400|500]`. */
export function needsDigit(parts: Form): boolean {
  const behind = parts.findIndex((part) => part.type !== 'sign');
  return behind > 0 && beginsWithDigit(parts[behind]);
}

/** Every literal start of a form, lower case and without separators, up to its first digit or letter run. */
export function formHeads(parts: Form): string[] {
  let heads = [''];
  for (const part of parts) {
    if (part.type === 'sign') {
      if (!isLetterOrDigit(part.sign.charCodeAt(0))) return heads;
      heads = heads.map((head) => head + part.sign.toLowerCase());
    } else if (part.type === 'choice' && heads[0] === '' && !part.optional) {
      heads = part.options.flatMap((option) => option.flatMap((spelling) => formHeads(spelling)));
    } else if (part.type === 'run' && part.of === 'digit' && heads[0] === '') {
      return [...'123456789'];
    } else return heads;
  }
  return heads;
}
