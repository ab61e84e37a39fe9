import { numberWords } from '../lexicon/number-words.ts';
import { alternatives } from '../text/pattern.ts';

/** One number as written. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: boolean;
  readonly sign: '' | '+' | '-';
  /** Written `x17.7` or `×3`: the sign of a factor stands in front and is inside the token. */
  readonly timesInFront: boolean;
  /** Written as a word (`three`). */
  readonly word: boolean;
}

const plain = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const exponent = String.raw`(?: ?[×x·] ?10\^[-+]?\d+|[eE][-+]?\d+(?![\p{L}\d]))?`;
/** Behind a letter (`FP8`), or a letter and a hyphen (`GPT-4`), or as an index (`pi_{0.5}`), a digit belongs to a name. */
const freestanding = String.raw`(?<![\p{L}\p{N}_^\\#@+])(?<!_\{)(?:(?<=\b[Ss]ub-)|(?<![\p{L}\p{N}][-./:_–][-+]?))`;
const written = `${freestanding}((?:(?<![\\d%] )(?:[xX](?!86(?!\\d)|64\\b)|× ?))?)((?:(?<!%)[-+])?)(${plain})(${exponent})`;
const words = `(?<![\\p{L}\\d-])(${alternatives(Object.keys(numberWords))})(?=[- ](?:times|fold)|fold|x\\b)`;
const first = new RegExp(`${written}|${words}`, 'giu');
const here = new RegExp(written, 'iuy');
/** Without one of these behind it no word is a number. */
const multiple = /[- ][Tt]imes|[- ]TIMES|[Ff]old|FOLD|[xX]\b/gu;
const next = new RegExp(`([x×X]?)([-+]?)(${plain})(${exponent})`, 'uy');
const powerOfTen = /^10\^([-+]?\d+)/u;

function toNumber(digits: string, exponentText: string): number {
  if (exponentText === '') return Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
  const power = /[\^eE]([-+]?\d+)$/u.exec(exponentText)?.[1] ?? '0';
  return Number(`${digits.replaceAll(',', '')}e${power}`);
}

function fromMatch(match: RegExpExecArray, text: string, worded: string | undefined): NumberToken {
  const start = match.index;
  if (worded !== undefined) {
    return {
      start,
      end: start + match[0].length,
      value: numberWords[worded.toLowerCase()] ?? Number.NaN,
      decimals: false,
      sign: '',
      timesInFront: false,
      word: true,
    };
  }
  let end = start + match[0].length;
  const digits = match[3] ?? '';
  let value = toNumber(digits, match[4] ?? '');
  const power = digits === '10' ? powerOfTen.exec(text.slice(end - 2, end + 6)) : null;
  if (power !== null) {
    value = 10 ** Number(power[1]);
    end += power[0].length - 2;
  }
  const sign = match[2] === '-' || match[2] === '+' ? match[2] : '';
  return {
    start,
    end,
    value: sign === '-' ? -value : value,
    decimals: digits.includes('.'),
    sign,
    timesInFront: (match[1] ?? '') !== '',
    word: false,
  };
}

const digit = /\d/gu;
/** Signs that may stand in front of the first digit of a number: `× -.5`. */
const longestLead = 4;
const numberStarts = new Set('0123456789.+-xX×');

/** Where a number stands whose first digit is at `at`, and which begins at `from` or behind. */
function numberAround(text: string, from: number, at: number): RegExpExecArray | null {
  for (let start = Math.max(from, at - longestLead); start <= at; start++) {
    if (!numberStarts.has(text[start] ?? '')) continue;
    here.lastIndex = start;
    const match = here.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** The number that starts at or after `from` and is not part of a name, or null. */
export function nextNumber(text: string, from: number): NumberToken | null {
  multiple.lastIndex = from;
  if (multiple.test(text)) {
    first.lastIndex = from;
    const match = first.exec(text);
    return match === null ? null : fromMatch(match, text, match[5]);
  }
  // Where no word can be a number, the pattern is tried only around digits: it is slow and they are rare.
  digit.lastIndex = from;
  while (digit.test(text)) {
    const match = numberAround(text, from, digit.lastIndex - 1);
    if (match !== null) return fromMatch(match, text, undefined);
  }
  return null;
}

/** The number that starts exactly at `at` whatever stands before it: the second half of a range. */
export function numberAt(text: string, at: number): NumberToken | null {
  next.lastIndex = at;
  const match = next.exec(text);
  return match === null ? null : fromMatch(match, text, undefined);
}
