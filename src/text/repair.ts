import { latexSigns, latexWrappers, signVariants, strippedSigns } from '../lexicon/latex.ts';
import { codesOf } from './codes.ts';
import { alternatives } from './pattern.ts';

/** Repaired text and, per character of it, the raw offset (one more entry than characters); null where none moved. */
export interface Repaired {
  readonly text: string;
  readonly offsets: Uint32Array | null;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ' };
const wrapperNames = new Set(latexWrappers);
const stripped = alternatives(Object.keys(strippedSigns));

/**
 * Everything that is written differently from the one dialect the rules read. Alternatives, in order:
 * a number broken behind its thousands comma · white space · dashes made of hyphens · arrows · a LaTeX command ·
 * an escaped sign · a stripped sign behind or before a digit · a stripped micro sign · an em dash left as its code ·
 * an HTML entity · braces and math marks · a tie · a sign with variants.
 */
const irregular = new RegExp(
  [
    String.raw`(?<=\d,)\s{1,8}(?=\d{3}(?!\d))`,
    String.raw`[\t\n\v\f\r\u00a0\u2000-\u200a\u202f]\s*|\s{2,}`,
    '-{2,3}(?!>)',
    '-{1,2}>',
    String.raw`\\[A-Za-z]+`,
    String.raw`(?<=[\s(])\\ ?(?=\d)`,
    String.raw`\\[^A-Za-z]`,
    `(?<=\\d\\)?)(?:${stripped})(?![a-z])`,
    `(?<=\\d\\)?%?\\s)(?:sim|pm)(?=\\s?\\d)`,
    `(?<![A-Za-z\\\\])(?:${stripped})(?=\\d)`,
    `(?<![A-Za-z\\\\])(?:sim|approx|geq|leq|pm)\\s(?=\\d)`,
    String.raw`(?<![\w\\]|\d )times (?=\d)`,
    String.raw`(?<=\d )mu ?(?=[smWJ]\b)|(?<=\d)mu ?(?=[smWJ]\b)`,
    '(?<![A-Za-z])rightarrow(?![A-Za-z])',
    String.raw`(?<=[\s\w])x201[34](?=[\s\w]|$)`,
    '&(?:lt|gt|amp|nbsp);',
    '[{}$]',
    '~',
    `[${Object.keys(signVariants).join('')}]`,
  ].join('|'),
  'uy',
);

// Most characters of a text begin nothing of the above. A table tells by the code which do; words are told by
// their rarest letter, white space and hyphens by what stands behind them. A line end alone between two words, of
// which arXiv has one every 80 characters, becomes a space as it is copied.
const plain = 0;
const always = 1;
const space = 2;
const hyphen = 3;
const letterM = 4;
const letterQ = 5;
const letterW = 6;
const letterX = 7;
const lineEnd = 8;
const kinds = new Uint8Array(0x10000);
// White space of other scripts.
for (let code = 0x80; code < 0x10000; code++)
  if (/^\s$/u.test(String.fromCharCode(code))) kinds[code] = always;
for (const sign of ['\t', '\v', '\f', '\r', '\\', '&', '{', '}', '$', '~', ...Object.keys(signVariants)])
  kinds[sign.charCodeAt(0)] = always;
for (const [sign, kind] of [
  [' ', space],
  ['\n', lineEnd],
  ['-', hyphen],
  ['m', letterM],
  ['q', letterQ],
  ['w', letterW],
  ['x', letterX],
] as const)
  kinds[sign.charCodeAt(0)] = kind;

const letterE = 0x65;
const letterI = 0x69;
const letterO = 0x6f;
const letterP = 0x70;
const letterS = 0x73;
const letterT = 0x74;
const letterU = 0x75;

/** Where a word begins whose rarest letter stands at `at`, or −1. */
function wordAround(raw: string, codes: Uint16Array, at: number, kind: number): number {
  const before = at > 0 ? codes[at - 1] : 0;
  if (kind === letterM) {
    if (before === letterP) return at - 1;
    if (before === letterI) {
      const first = at > 1 ? codes[at - 2] : 0;
      if (first === letterS || first === letterT) return at - 2;
    }
    return codes[at + 1] === letterU ? at : -1;
  }
  if (kind === letterQ)
    return before === letterE && (raw[at - 2] === 'g' || raw[at - 2] === 'l') ? at - 2 : -1;
  if (kind === letterW) return before === letterO && raw.startsWith('rightarro', at - 9) ? at - 9 : -1;
  if (before === letterO && raw.startsWith('appro', at - 5)) return at - 5;
  return raw.startsWith('201', at + 1) ? at : -1;
}

/** White space other than a plain space, or a sign that is always looked at. */
function isIrregularSpace(code: number): boolean {
  const kind = kinds[code];
  return kind === always || kind === lineEnd;
}

/** A character beside which a line end is a space and no more: behind a comma it may break a number. */
function isCopied(code: number): boolean {
  const kind = kinds[code];
  return kind !== always && kind !== lineEnd && kind !== space && code !== 0x2c && code !== 0;
}

/**
 * The first place from `from` on where something irregular may begin; the length of the text where there is none.
 * `codes` are those of the text.
 */
function nextIrregular(raw: string, codes: Uint16Array, from: number): number {
  const { length } = raw;
  for (let i = from; i < length; i++) {
    const kind = kinds[codes[i] ?? 0];
    if (kind === plain) continue;
    if (kind === always) return i;
    const next = codes[i + 1] ?? 0;
    if (kind === space) {
      if (next === 0x20 || ((next < 0x20 || next > 0x7f) && isIrregularSpace(next))) return i;
    } else if (kind === lineEnd) {
      if (i === from || !isCopied(codes[i - 1] ?? 0) || !isCopied(next)) return i;
    } else if (kind === hyphen) {
      if (next === 0x2d || next === 0x3e) return i;
    } else {
      const start = wordAround(raw, codes, i, kind ?? plain);
      if (start >= from) return start;
    }
  }
  return length;
}

/** Positions of `$` that open or close math; every other `$` is money. */
function mathMarks(raw: string): Set<number> {
  const marks = new Set<number>();
  let open = -1;
  for (let i = raw.indexOf('$'); i >= 0; i = raw.indexOf('$', i + 1)) {
    if (i > 0 && raw[i - 1] === '\\') continue;
    if (open < 0) {
      open = i;
      continue;
    }
    const inside = raw.slice(open + 1, i);
    // `from $5 to $10` holds a plain word between the marks; `$3.6\times$` and `$k$` do not.
    const money =
      inside.length > 200 ||
      (/^\d/u.test(inside) && /(?:^|[^\\A-Za-z])[A-Za-z]{2,}[\s.,;:)]|\s$/u.test(inside));
    if (!money) {
      marks.add(open).add(i);
      open = -1;
    } else open = i;
  }
  return marks;
}

function replacement(
  found: string,
  at: number,
  hasLatex: boolean,
  math: ReadonlySet<number>,
  moneyBehind: boolean,
): string {
  const first = found[0] ?? '';
  if (first === '\\') {
    const name = found.slice(1);
    if (/^[A-Za-z]/u.test(name)) {
      const sign = latexSigns[name];
      if (sign !== undefined) return sign;
      return wrapperNames.has(name) ? '' : found;
    }
    // A feed stripped the dollar sign of `\$0.3` and left the backslash.
    if (/^ ?$/u.test(name) && moneyBehind) return '$';
    // `\,` `\;` `\ ` are spaces, `\!` is a negative one, `\%` `\$` `\&` `\#` `\_` are their sign.
    if (name === ',' || name === ';' || name === ':' || name === ' ' || name === '\n') return ' ';
    if (name === '!' || name === '(' || name === ')' || name === '[' || name === ']') return '';
    return name;
  }
  if (first === '$') return math.has(at) ? '' : found;
  if (first === '{' || first === '}') return hasLatex ? '' : found;
  if (first === '&') return entities[found] ?? found;
  if (first === '-') return found.endsWith('>') ? '→' : found.length === 3 ? '—' : '–';
  if (found === 'rightarrow') return '→';
  if (found === 'x2013') return '–';
  if (found === 'x2014') return '—';
  if (found.startsWith('mu')) return 'μ';
  const sign = strippedSigns[found.trim()];
  if (sign !== undefined) return sign;
  const variant = signVariants[found];
  if (variant !== undefined) return variant;
  return ' ';
}

/** LaTeX's tie (`20~ms`, `Level~2`) is a space; before a number behind a space, or between numbers, `~` is about or to. */
function tie(raw: string, at: number): string {
  const before = /[^$}]?[$}]*$/u.exec(raw.slice(Math.max(0, at - 4), at))?.[0][0] ?? ' ';
  const behind = /^[${]*(.?)/u.exec(raw.slice(at + 1, at + 5))?.[1] ?? ' ';
  if (/\d/u.test(before)) return /[\p{L}\\]/u.test(behind) ? ' ' : '~';
  // `75%~89%` is a range.
  if (before === '%' && /\d/u.test(behind)) return '~';
  return /[\p{L}%.,)]/u.test(before) && /[\p{L}\d\\(]/u.test(behind) ? ' ' : '~';
}

/** A backslash that a feed left of `\\$` in front of a number. */
function isStrippedDollar(raw: string, found: string, at: number): boolean {
  return (
    (found === '\\' || found === '\\ ') &&
    /\d/u.test(raw[at + found.length] ?? '') &&
    (at === 0 || /[\s(]/u.test(raw[at - 1] ?? ''))
  );
}

/** White space between a thousands comma and the three digits behind it. */
function breaksNumber(raw: string, from: number, to: number): boolean {
  return /\d,$/u.test(raw.slice(Math.max(0, from - 2), from)) && /^\d{3}(?!\d)/u.test(raw.slice(to, to + 4));
}

/** Text without anything irregular: its line ends are spaces. */
function copied(raw: string): string {
  return raw.includes('\n') ? raw.replace(/\n/gu, ' ') : raw;
}

const noMarks: ReadonlySet<number> = new Set();

/**
 * Brings raw text into the one dialect the rules read: single spaces, `×` for every spelling of times,
 * signs for LaTeX commands, no math marks. Every character keeps its raw offset.
 */
export function repair(raw: string): Repaired {
  const codes = codesOf(raw);
  let at = nextIrregular(raw, codes, 0);
  if (at === raw.length) return { text: copied(raw), offsets: null };
  const math = raw.includes('$') ? mathMarks(raw) : noMarks;
  const hasLatex = math.size > 0 || (raw.includes('\\') && /\\[A-Za-z]/u.test(raw));
  const pieces: string[] = [];
  let length = 0;
  let last = '';
  // Raw text up to here is copied or replaced.
  let from = 0;
  let offsets: Uint32Array | null = null;
  /** From here on characters stand elsewhere than in the raw text. Nothing is longer than what it stands for. */
  const shift = (): Uint32Array => {
    if (offsets !== null) return offsets;
    const made = new Uint32Array(raw.length + 1);
    for (let i = 0; i < length; i++) made[i] = i;
    offsets = made;
    return made;
  };
  const push = (piece: string): void => {
    if (piece === '') return;
    pieces.push(piece);
    length += piece.length;
    last = piece[piece.length - 1] ?? '';
  };
  const copy = (to: number): void => {
    if (offsets !== null) for (let i = from, j = length; i < to; i++, j++) offsets[j] = i;
    push(copied(raw.slice(from, to)));
    from = to;
  };
  while (at < raw.length) {
    irregular.lastIndex = at;
    const found = irregular.exec(raw)?.[0];
    if (found === undefined) {
      at = nextIrregular(raw, codes, at + 1);
      continue;
    }
    const end = at + found.length;
    let sign =
      found === '~' ? tie(raw, at) : replacement(found, at, hasLatex, math, isStrippedDollar(raw, found, at));
    if (at >= from && sign !== found) {
      // Only a line end breaks a number; `1, 200` with a plain space is a list.
      if (found.includes('\n') && breaksNumber(raw, at, end)) sign = '';
      copy(at);
      // Never two spaces in a row, and none at the start.
      if (sign === ' ' && (last === '' || last === ' ')) sign = '';
      if (offsets !== null || sign.length !== found.length) shift().fill(at, length, length + sign.length);
      push(sign);
      from = end;
      if (last === ' ' && raw[from] === ' ') {
        while (raw[from] === ' ') from++;
        shift();
      }
    }
    at = nextIrregular(raw, codes, end);
  }
  copy(raw.length);
  const text = pieces.join('');
  if (offsets === null) return { text, offsets };
  shift()[length] = raw.length;
  return { text, offsets: shift().subarray(0, length + 1) };
}
