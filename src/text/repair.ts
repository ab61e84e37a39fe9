import { latexSigns, latexWrappers, signVariants, strippedSigns } from '../lexicon/latex.ts';
import { alternatives } from './pattern.ts';

/** Repaired text and, per character of it, the raw offset (one more entry than characters); null where nothing moved. */
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
  'gu',
);
const maybeIrregular = new RegExp(
  `[\\t\\n\\v\\f\\r\\u00a0\\u2000-\\u200a\\u202f{}$\\\\~&${Object.keys(signVariants).join('')}]| {2}|--|->|rightarrow|x201[34]`,
  'u',
);
const glued =
  /\d(?:times|sim|approx|geq|leq|pm|mu)|(?:times|sim|approx|geq|leq|pm) ?\d|\d\)times|\d (?:sim|pm|mu)/u;

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
  math: Set<number>,
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

/**
 * Brings raw text into the one dialect the rules read: single spaces, `×` for every spelling of times,
 * signs for LaTeX commands, no math marks. Every character keeps its raw offset.
 */
export function repair(raw: string): Repaired {
  if (!maybeIrregular.test(raw) && !glued.test(raw)) return { text: raw, offsets: null };
  const math = raw.includes('$') ? mathMarks(raw) : new Set<number>();
  const hasLatex = math.size > 0 || /\\[A-Za-z]/u.test(raw);
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  let last = '';
  const push = (piece: string): void => {
    if (piece === '') return;
    pieces.push(piece);
    last = piece.at(-1) ?? '';
  };
  const copy = (to: number): void => {
    for (let i = from; i < to; i++) offsets.push(i);
    push(raw.slice(from, to));
  };
  for (const match of raw.matchAll(irregular)) {
    const found = match[0];
    const at = match.index;
    if (at < from) continue;
    let sign =
      found === '~' ? tie(raw, at) : replacement(found, at, hasLatex, math, isStrippedDollar(raw, found, at));
    if (sign === found) continue;
    // Only a line end breaks a number; `1, 200` with a plain space is a list.
    if (found.includes('\n') && breaksNumber(raw, at, at + found.length)) sign = '';
    copy(at);
    from = at + found.length;
    // Never two spaces in a row, and none at the start.
    if (sign === ' ' && (last === '' || last === ' ')) sign = '';
    for (let i = 0; i < sign.length; i++) offsets.push(at);
    push(sign);
    if (last === ' ') while (raw[from] === ' ') from++;
  }
  copy(raw.length);
  const text = pieces.join('');
  if (text === raw) return { text: raw, offsets: null };
  offsets.push(raw.length);
  return { text, offsets: Uint32Array.from(offsets) };
}
