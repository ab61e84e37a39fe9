import { matchUnit, type Unit, unitOf } from '../lexicon/units.ts';
import { type NumberToken, nextNumber, numberAt } from './numbers.ts';
import { headUnits, pairChanges } from './pairs.ts';
import { listedSize, type Size, sizeAt } from './sizes.ts';
import { type HardwareSpan, type QuantityForm, type QuantitySpan, revised } from './span.ts';

/** Units beside those of the table. */
type Units = ReadonlyMap<string, Unit> | null;

interface Suffix {
  readonly form: QuantityForm;
  readonly end: number;
  readonly unit: Unit | null;
  readonly unitName: string;
  readonly points: boolean;
  readonly worded: boolean;
  readonly rule: string;
}

/** `×`, `x` or `X` that closes a factor: not the one of `16×16`, `8xA100` or `x86`. */
const timesSign = /\+?\s?(?:×(?!\s?\d)(?!\s?\p{Lu}[\p{L}-]*\d)|[xX](?![\p{L}\d])(?!\s\d))|\*(?=\s?\p{L})/uy;
/** Behind a decimal number no device is counted: `1.4× RT-3 throughput`. */
const timesSignBehindDecimals = /\s?×(?!\s?\d)/uy;
const timesWord = /\+? times\b|-times\b|[- ]?folds?\b/iuy;
const percentSign = /(?:\s?|\/)%(?:\s?(?:p\.?p\.?|points?)\b|p\b)?/uy;
const percentWord =
  /[- ](?:(?:absolute|average|performance|relative|accuracy|additional) )?(?:percentage[- ]points?|percent(?:age)?\b|per cent\b|%-points?|p\.p\.|pts?\b(?!\/)|points?\b(?!\/))|[- ]?pp\b/uy;
const tolerance = /\s?(?:±|\+\/?-)\s?\d+(?:\.\d+)?/uy;
/** `92.3% (±0.8)`: the tolerance of the figure in front, set off by a parenthesis. */
const slackInFront = /[\d%] ?\((?:±|\+ ?\/? ?-) ?$/u;
/** `10 s/image`, `9 seconds per step`: a time for one thing is a latency whatever stands around. */
const perThing = /^(?:\/|[- ]per[- ](?!second|minute|hour|day))\p{L}{3,}/u;
/** `9.5 F1 points`, `6.9 Avg. SR points`: the score stands between number and points. */
const scorePoints =
  / (?:(?:avg|mean)\.? )?(?:\p{Lu}|\p{Ll}{1,3}\p{Lu})[\p{L}\d@.-]{0,14}(?: \p{Lu}[\p{L}\d@.-]{0,14})? points?\b/uy;
const pointWords = /point|pp|p\.p|pt/u;
const mostPoints = 100;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A suffix without a unit of the table. */
function plainSuffix(form: QuantityForm, end: number, unitName: string, rule: string): Suffix {
  return { form, end, unit: null, unitName, points: false, worded: false, rule };
}

function factorWord(end: number): Suffix {
  return { form: 'factor', end, unit: null, unitName: 'x', points: false, worded: true, rule: 'factor-word' };
}

function percentSuffix(end: number, points: boolean, rule: string): Suffix {
  return { form: 'percent', end, unit: null, unitName: '%', points, worded: false, rule };
}

function unitSuffix(end: number, unit: Unit | null, unitName: string, rule: string): Suffix {
  return { form: 'unit', end, unit, unitName, points: false, worded: false, rule };
}

/** What stands behind a number: the sign of a factor, a percent sign, a unit of the table, or null. */
function suffixAt(text: string, number: NumberToken, end: number, own: Units): Suffix | null {
  if (number.timesInFront) return plainSuffix('factor', end, 'x', 'factor');
  const sign = number.word
    ? null
    : (match(timesSign, text, end) ?? (number.decimals ? match(timesSignBehindDecimals, text, end) : null));
  if (sign !== null) return plainSuffix('factor', end + sign.length, 'x', 'factor');
  if (number.word && text[end]?.toLowerCase() === 'x') return factorWord(end + 1);
  const times = match(timesWord, text, end);
  if (times !== null) return factorWord(end + times.length);
  if (number.word) return null;
  const percent = match(percentSign, text, end) ?? match(percentWord, text, end);
  // No gain is of more points than there are: `a cloud of 1,877 points`.
  if (percent !== null && !(number.value > mostPoints && pointWords.test(percent)))
    return percentSuffix(end + percent.length, pointWords.test(percent), 'percent');
  const points = match(scorePoints, text, end);
  if (points !== null) return percentSuffix(end + points.length, true, 'score-points');
  // `60+ FPS`: the sign belongs to the number. `47,MB`: a thin space of LaTeX that lost its backslash.
  const found =
    matchUnit(text, isPassed(text, end) ? end + 1 : end, own) ?? unitBehindItsKind(text, end, own);
  if (found === null) return null;
  const strong = found.unit.weak && perThing.test(text.slice(found.end, found.end + 12));
  return unitSuffix(found.end, strong ? withoutDoubt(found.unit) : found.unit, found.unit.unit, 'unit');
}

/** `50 high-resolution images per second`, `156 FP16 TFLOPS`: words of the thing stand in front of the unit. */
function unitBehindItsKind(text: string, end: number, own: Units): ReturnType<typeof matchUnit> {
  const kind = match(itsKind, text, end);
  return kind === null ? null : matchUnit(text, end + kind.length - 1, own);
}

const itsKind =
  / (?!(?:thousand|million|billion|trillion)\b)(?:\p{Ll}[\p{Ll}\d-]* ){1,2}(?=(?:images|frames|samples|tokens|queries|requests|inferences)(?: per (?:second|minute|hour)\b|\/s)|FPS\b)| total (?=[GT]PU[- ](?:hours|days)\b)| (?:(?:(?:FP|BF|TF|INT|NVFP|MXFP|fp|bf|int)\d{1,2}|dense|sparse|effective|sustained|AI|DP|SP|(?:double|single|half|mixed|low|full)-precision) ){1,2}(?=[MGTPEZ](?:FLOP|OP|Flop|flop|MAC))/uy;

/** A sign between a number and its unit that means nothing to either. */
function isPassed(text: string, end: number): boolean {
  if (text[end] === '+') return /^[ -]?\p{L}/u.test(text.slice(end + 1, end + 3));
  return text[end] === ',' && /^(?:[KMGT]B|ms|GHz|MHz|mW|mJ|FPS)\b/u.test(text.slice(end + 1, end + 5));
}

function withoutDoubt({ unit, metric, baseUnit, scale }: Unit): Unit {
  return { unit, metric, baseUnit, scale, weak: false };
}

/** Device time with the chip's own name for the unit: `6 H100 hours`. */
const deviceTime = /\s?-?(hours?|days?)\b/uy;
function deviceTimeAt(text: string, end: number, hardware: readonly HardwareSpan[]): Suffix | null {
  const chip = hardware.find(
    (h) => h.start >= end && h.start <= end + 8 && /^[ -](?:NVIDIA |AMD )?$/u.test(text.slice(end, h.start)),
  );
  if (chip === undefined) return null;
  let at = chip.end;
  const noun =
    /^[ -](?:GPU|TPU|NPU)s?(?: (?:training|compute))?/u.exec(text.slice(at)) ??
    /^ (?:training|compute)/u.exec(text.slice(at));
  if (noun !== null) at += noun[0].length;
  const found = match(deviceTime, text, at);
  if (found === null) return null;
  const long = found.includes('hour') ? 'hour' : 'day';
  const unit: Unit = {
    unit: `${chip.name}-${long}`,
    metric: 'device_time',
    baseUnit: `${chip.name}-day`,
    scale: long === 'hour' ? 1 / 24 : 1,
    weak: false,
  };
  return unitSuffix(at + found.length, unit, unit.unit, 'device-time');
}

const moneyInFront = /(?:\$|US\$|USD |€|£) ?$/u;
const moneyMagnitude = /(?:[ -]?(thousand|million|billion|trillion)|(k|K|M|B|T))(?![\p{L}\d])/uy;
function moneyAt(text: string, number: NumberToken): Suffix | null {
  if (!moneyInFront.test(text.slice(Math.max(0, number.start - 4), number.start))) return null;
  const magnitude = match(moneyMagnitude, text, number.end);
  const letter = magnitude === null ? '' : (magnitude.trim().replace('-', '')[0] ?? '').toUpperCase();
  const unit = unitOf(
    `${{ '': '', K: 'thousand ', T: 'trillion ', M: 'million ', B: 'billion ' }[letter === 'T' && magnitude?.includes('thousand') ? 'K' : letter] ?? ''}dollars`,
  );
  const end = number.end + (magnitude?.length ?? 0);
  return {
    form: 'money',
    end,
    unit,
    unitName: unit?.unit ?? 'USD',
    points: false,
    worded: false,
    rule: 'money',
  };
}

const rangeJoint =
  /\s?(?:-|–|—|~|→)\s?(?=[x×X.$\d])|\$?\s?(?:\.\.\.|…)\s?(?=[x×X.$\d])|-to-(?=\d)|-?,? to (?=[x×X.$~≈>≥+\d]|(?:more than|over|nearly|almost|about|around|roughly|approximately|up to|as high as|as much as|within|less than|only|just)\b)/uy;
const jointBound =
  /(?:(?:more than|over|nearly|almost|about|around|roughly|approximately|up to|as high as|as much as|within|less than|only|just) |[~≈>≥] ?)?\$?/uy;
const upToJoint = /,? up to (?=[$\d])/uy;
const betweenJoint = /,? and (?=[x×X.$~≈\d])/uy;
const between = /\bbetween (?:about |around |roughly |approximately |[~≈])?$/iu;
const from =
  /\bfrom (?:about |around |roughly |approximately |nearly |over |[~≈])?(?:an? )?(?:\p{L}+ )?\$?$/iu;
const ranging =
  /\b(?:rang(?:es?|ing|ed)|var(?:y|ies|ying|ied)|span(?:s|ning)?|spread|anywhere)(?: \p{L}+){0,2} \(?from (?:about |around |roughly |approximately |[~≈])?\$?$/iu;
/** `improves the speedup from 1.4x to 2.1x`: two values, and no range. */
const changing =
  /\b(?:improv|increas|rais|boost|reduc|lower|grow|drop|lift|rise|mov)\p{L}* [^.;,]{0,40}\bfrom [^.;,]{0,12}$/iu;
/** `achieve a precision from 0.70 to 0.88 and a recall from 0.30 to 1.00`: nothing changes, so that it is a range. */
const reaching =
  /\b(?:achiev|obtain|report|show|yield|reach|attain|observ)\p{L}*(?: (?!from\b)[\p{L}\d-]+){1,4} from $/iu;
const moving =
  /\b(?:improv|increas|rais|boost|reduc|lower|grow|grew|drop|lift|rise|rose|mov|cut|gain|declin|degrad|fell|fall|jump|climb|speedup|acceler|chang|shift|redu|decreas|enhanc|better|higher|growth)\p{L}*/iu;
function isSpan(before: string, joint: string): boolean {
  return joint.endsWith(' to ') && reaching.test(before) && !moving.test(before);
}
const bracketChange = /[([] ?$/u;

function sizeSuffix({ unit, end }: Size): Suffix {
  return unitSuffix(end, unit, unit.unit, 'parameters');
}

/** The same suffix up to another end. */
function upTo({ form, unit, unitName, points, worded, rule }: Suffix, end: number): Suffix {
  return { form, end, unit, unitName, points, worded, rule };
}

interface Reading {
  readonly number: NumberToken;
  readonly suffix: Suffix;
}

function readAt(text: string, number: NumberToken, hardware: readonly HardwareSpan[], own: Units): Reading {
  const slack = match(tolerance, text, number.end);
  const end = number.end + (slack?.length ?? 0);
  // `36.8% ± 3.0%` repeats the sign behind the tolerance.
  const size = number.word || slack !== null ? null : sizeAt(text, number.start, end);
  if (size !== null) return { number, suffix: sizeSuffix(size) };
  const suffix =
    moneyAt(text, number) ?? suffixAt(text, number, end, own) ?? deviceTimeAt(text, end, hardware);
  const capacity = suffix === null ? capacityAt(text, number, hardware) : null;
  if (capacity !== null) return { number, suffix: capacity };
  if (suffix === null)
    return magnified(text, number, hardware) ?? { number, suffix: plainSuffix('bare', end, '', 'bare') };
  const late = match(tolerance, text, suffix.end);
  if (late === null) return { number, suffix };
  const again = match(percentSign, text, suffix.end + late.length) ?? '';
  return { number, suffix: upTo(suffix, suffix.end + late.length + again.length) };
}

/** `RTX 2080 Ti (11G)`, `80G memory`: gigabytes without their letter, next to a device or memory. */
function capacityAt(text: string, number: NumberToken, hardware: readonly HardwareSpan[]): Suffix | null {
  const end = number.end + 1;
  if (text[number.end] !== 'G' || number.decimals) return null;
  const ofDevice =
    text[end] === ')' &&
    hardware.some(
      (h) => h.end < number.start && /^(?: (?:GPU|card)s?)? \($/u.test(text.slice(h.end, number.start)),
    );
  if (!ofDevice && !/^ (?:GPU |video )?(?:memory|VRAM|RAM|HBM)\b/u.test(text.slice(end))) return null;
  const unit = unitOf('GB');
  return unitSuffix(end, unit, 'GB', 'unit');
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['T', 1e3],
  ['B', 1e9],
]);
/** `20.7k A100 GPU hours`, `2.8M GPU hours`: device time is counted, so its magnitude goes into the number. */
function magnified(text: string, number: NumberToken, hardware: readonly HardwareSpan[]): Reading | null {
  const word = /^ (thousand|million|billion)(?= )/u.exec(text.slice(number.end, number.end + 10))?.[1];
  const factor = magnitudes.get(word?.[0]?.toUpperCase() ?? text[number.end] ?? '');
  const end = number.end + (word === undefined ? 1 : word.length + 1);
  if (factor === undefined || text[end] !== ' ') return null;
  const suffix = deviceTimeAt(text, end, hardware) ?? suffixAt(text, number, end, null);
  if (suffix?.unit?.metric !== 'device_time') return null;
  return { number: { ...number, value: number.value * factor }, suffix };
}

function span(
  low: number,
  high: number,
  start: number,
  reading: Reading,
  change: 0 | 1 | null,
  decimals: boolean,
): QuantitySpan {
  const { suffix, number } = reading;
  return {
    type: 'quantity',
    start,
    end: suffix.end,
    rule: suffix.rule,
    form: suffix.form,
    low: Math.min(low, high),
    high: Math.max(low, high),
    unit: suffix.unit,
    unitName: suffix.unitName,
    points: suffix.points,
    worded: suffix.worded,
    change,
    decimals,
    shared: false,
    sign: number.sign,
  };
}

/** Both halves speak of the same unit, or one of them leaves it to the other. */
function compatible(a: Suffix, b: Suffix): boolean {
  if (a.form === 'bare' || b.form === 'bare') return a.form === 'bare';
  return a.form === b.form && (a.unitName === b.unitName || a.form !== 'unit');
}

const numericList =
  /^(?: ?\(?vs\.?| compared (?:to|with)| versus|,|-?,? and|-?,? or|,? ?\/|,? ?&|;|,? to)\s?(?:the )?(?:about |around |nearly |over |up to |[~≈<>≤≥] ?)?$/u;

/**
 * All figures of a sentence's repaired text, left to right: single numbers, ranges (`1.9x-2.7x`, `between 83.9% and 100%`),
 * both halves of `from A to B` and `A → B`, and list members that share a later unit (`124 and 78 FPS`).
 * Numbers inside hardware names are left out.
 */
export function findQuantities(
  text: string,
  hardware: readonly HardwareSpan[],
  own: Units = null,
): QuantitySpan[] {
  const found: QuantitySpan[] = [];
  let at = 0;
  // `5.8x/3.7x`: the second of a pair stands behind a stroke, where a number would otherwise belong to a name.
  // A list of sizes goes on at a place that is known.
  let forced: number | null = null;
  const following = (): NumberToken | null => {
    const known = forced;
    forced = null;
    return known === null ? follow() : numberAt(text, known);
  };
  const follow = (): NumberToken | null =>
    (text[at] === '/' && at > 0 && found.at(-1)?.end === at ? numberAt(text, at + 1) : null) ??
    nextNumber(text, at);
  for (let number = following(); number !== null; number = following()) {
    const inside = hardware.find((h) => number !== null && number.start < h.end && h.start < number.end);
    if (inside !== undefined) {
      at = Math.max(inside.end, number.end);
      continue;
    }
    const a = readAt(text, number, hardware, own);
    at = Math.max(a.suffix.end, number.end);
    if (slackInFront.test(text.slice(Math.max(0, number.start - 8), number.start))) continue;
    // `12B`, `3D`, `2nd`: letters that are no unit make the number part of a name.
    if (a.suffix.form === 'bare' && /\p{L}/u.test(text[a.suffix.end] ?? '')) {
      const range = sizeRange(text, number, hardware, own);
      if (range !== null) {
        found.push(range);
        at = range.end;
      } else {
        const size = listedSize(text, number.end);
        if (size === null || !isListed(text, size.next, hardware, own)) continue;
        forced = size.next;
        const reading = { number, suffix: sizeSuffix(size.size) };
        found.push(span(number.value, number.value, number.start, reading, null, number.decimals));
      }
      continue;
    }
    const before = text.slice(Math.max(0, number.start - 48), number.start);
    const joint =
      match(rangeJoint, text, at) ??
      jointBehind(between, before, betweenJoint, text, at) ??
      jointBehind(from, before, upToJoint, text, at);
    const second = joint === null ? null : secondHalf(text, at + joint.length, hardware, own);
    // `$50-100`: one sign for both.
    if (
      joint !== null &&
      second !== null &&
      a.suffix.form === 'money' &&
      second.suffix.form === 'bare' &&
      /^ ?[-–—] ?$/u.test(joint) &&
      second.number.value > number.value
    ) {
      const both = { number, suffix: upTo(a.suffix, second.suffix.end) };
      found.push(
        span(
          number.value,
          second.number.value,
          number.start,
          both,
          null,
          number.decimals || second.number.decimals,
        ),
      );
      at = second.suffix.end;
      continue;
    }
    if (joint === null || second === null || !compatible(a.suffix, second.suffix)) {
      found.push(span(a.number.value, a.number.value, number.start, a, null, number.decimals));
      continue;
    }
    const decimals = number.decimals || second.number.decimals;
    // `by +11.8 pp to 85.3%`: a gain and where it leads.
    if (a.suffix.points && !second.suffix.points && second.suffix.form === 'percent') {
      found.push(span(number.value, number.value, number.start, a, null, number.decimals));
      continue;
    }
    const factor = second.suffix.form === 'factor';
    // `fallback 24% to 2.5%`: no range goes down.
    const falls =
      joint === ' to ' &&
      second.suffix.form === 'percent' &&
      second.number.value < number.value &&
      !/\bby (?:\p{L}+ )?$/u.test(before) &&
      !ranging.test(before);
    const change =
      joint.includes('→') ||
      falls ||
      (joint.endsWith(' to ') &&
        !joint.includes('up') &&
        (!factor || changing.test(before)) &&
        (second.suffix.form !== 'bare' || decimals || second.number.value < number.value) &&
        (from.test(before) || (bracketChange.test(before) && number.sign !== '+')) &&
        !ranging.test(before) &&
        !isSpan(before, joint));
    at = Math.max(at, second.suffix.end);
    if (change) {
      const shared: Reading =
        a.suffix.form === 'bare' ? { number, suffix: upTo(second.suffix, a.suffix.end) } : a;
      found.push(span(number.value, number.value, number.start, shared, 0, number.decimals));
      found.push(
        span(
          second.number.value,
          second.number.value,
          second.number.start,
          second,
          1,
          second.number.decimals,
        ),
      );
      continue;
    }
    found.push(span(number.value, second.number.value, number.start, second, null, decimals));
  }
  return headUnits(text, pairChanges(text, shareUnits(text, found)));
}

/** A joint that counts only where a word stands in front of the first number; the joint is the rarer of the two. */
function jointBehind(word: RegExp, before: string, joint: RegExp, text: string, at: number): string | null {
  const found = match(joint, text, at);
  return found !== null && word.test(before) ? found : null;
}

function secondHalf(text: string, at: number, hardware: readonly HardwareSpan[], own: Units): Reading | null {
  const bound = match(jointBound, text, at) ?? '';
  const number = numberAt(text, at + bound.length);
  if (number === null) return null;
  // The hyphen of `10-20` is no sign.
  const unsigned = number.sign === '-' ? { ...number, value: -number.value } : number;
  return readAt(text, unsigned, hardware, own);
}

/** The list of sizes that goes on at `next` ends in a number of parameters, at most four members on. */
function isListed(text: string, next: number, hardware: readonly HardwareSpan[], own: Units): boolean {
  let at: number | null = next;
  for (let i = 0; at !== null && i < 4; i++) {
    const member = numberAt(text, at);
    if (member === null) return false;
    if (readAt(text, member, hardware, own).suffix.unit?.metric === 'model_size') return true;
    at = listedSize(text, member.end)?.next ?? null;
  }
  return false;
}

const sizeJoint = /[KMBT] ?(?:-|–|~|to) ?(?=\d)/uy;
/** `7B to 70B parameters`, `110M to 3.1B parameters`: the magnitude stands twice, the noun once. */
function sizeRange(
  text: string,
  number: NumberToken,
  hardware: readonly HardwareSpan[],
  own: Units,
): QuantitySpan | null {
  const joint = match(sizeJoint, text, number.end);
  if (joint === null) return null;
  const second = secondHalf(text, number.end + joint.length, hardware, own);
  const unit = second?.suffix.unit;
  if (second === null || unit?.metric !== 'model_size') return null;
  const low = number.value * ((unitOf(`${joint[0]}params`)?.scale ?? unit.scale) / unit.scale);
  return span(low, second.number.value, number.start, second, null, number.decimals);
}

const versionOfRival = /\b(?:over|than|vs\.?|versus|against) [\p{L}\d-]*\p{Ll}\p{Lu}[\p{L}\d-]* $/u;

/** `21 tokens and 65 tokens per second`: the thing is said twice, its rate once. */
function repeatsThing(gap: string, later: string): boolean {
  const thing = /^ (\p{Ll}+),? (?:and|vs\.?) $/u.exec(gap)?.[1];
  return thing !== undefined && later.includes(` ${thing} per `);
}

/** Gives the numbers of a list the unit that stands once at its end. */
function shareUnits(text: string, found: QuantitySpan[]): QuantitySpan[] {
  for (let i = found.length - 2; i >= 0; i--) {
    const a = found[i];
    const b = found[i + 1];
    if (a === undefined || b === undefined || a.form !== 'bare' || b.form === 'bare') continue;
    if (b.form === 'money' && !text.slice(a.end, b.start).includes('vs')) continue;
    if (b.worded && !b.rule.startsWith('factor')) continue;
    const gap = text.slice(a.end, b.start);
    if (!numericList.test(gap) && !repeatsThing(gap, text.slice(b.start, b.end))) continue;
    // `over cuSort 9.13 and 2.7x over`: the version of a program that the figure in front is compared with.
    if (a.decimals && versionOfRival.test(text.slice(Math.max(0, a.start - 40), a.start))) continue;
    // `h = 0.28, 95% CI`: a value with a name of its own.
    if (/= ?$/u.test(text.slice(Math.max(0, a.start - 3), a.start))) continue;
    // `80% against Heron 1.1 and 61%`: a version.
    if (
      a.decimals &&
      a.low < 10 &&
      b.low > 20 &&
      /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, a.start - 12), a.start))
    )
      continue;
    // `on Quiz 2024 and +9% on`: a year.
    if (/^(?:19|20)\d\d$/u.test(text.slice(a.start, a.end)) && (b.sign !== '' || b.form === 'percent'))
      continue;
    if (b.change !== null && b.change === 1) continue;
    const { form, unit, unitName, points, worded } = b;
    const rule = `${b.rule}-shared`;
    found[i] = revised(a, { form, unit, unitName, points, worded, shared: true, rule });
  }
  return found;
}
