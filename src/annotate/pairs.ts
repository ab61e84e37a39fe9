import { matchUnit } from '../lexicon/units.ts';
import { type QuantitySpan, revised } from './span.ts';

const fromInFront =
  /\bfrom (?:about |around |roughly |approximately |nearly |over |under |[~≈<>] ?)?(?:an? )?(?:\p{L}+ )?\$?$/iu;
const ranging =
  /\b(?:rang(?:es?|ing|ed)|var(?:y|ies|ying|ied)|span(?:s|ning)?|spread|sweep(?:s|ing)?|scal(?:e|es|ing))(?: \p{L}+){0,2} \(?from [^.;]{0,16}$/iu;
/** What lies between the halves of `from 10% without hints to 78%`: a few words, no other clause. */
const toBetween =
  /^(?: \([^()]{1,24}\))?(?: [\p{L}][\p{L}'’/-]*){0,6}(?: \([^()]{1,24}\))? to (?:(?:about|around|roughly|approximately|nearly|over|under|just|only|more than|less than|as (?:low|little|high|much) as|an? (?:average|mean|median) of) |[~≈<>] ?)?\$?$/iu;

/** Both halves are written alike: the same form, the same unit. */
function alike(a: QuantitySpan, b: QuantitySpan): boolean {
  return a.form === b.form && a.unitName === b.unitName && a.points === b.points && a.form !== 'factor';
}

/** Joins the halves of `from A … to B` that stand apart, or are ranges themselves: `from 12 ms per frame to 8 ms`. */
export function pairChanges(text: string, found: readonly QuantitySpan[]): QuantitySpan[] {
  const paired = [...found];
  for (let i = 0; i + 1 < paired.length; i++) {
    const a = paired[i];
    const b = paired[i + 1];
    if (a === undefined || b === undefined || a.change !== null || b.change !== null || !alike(a, b))
      continue;
    if (a.form === 'bare' && !(a.decimals && b.decimals)) continue;
    const before = text.slice(Math.max(0, a.start - 48), a.start);
    if (!fromInFront.test(before) || ranging.test(before) || !toBetween.test(text.slice(a.end, b.start)))
      continue;
    paired[i] = revised(a, { change: 0 });
    paired[i + 1] = revised(b, { change: 1 });
  }
  return paired;
}

/** A unit that heads its numbers: `GFLOPs from 7.3 to 5.6`, `latency (ms) from 12 to 8`, `area (mm^2) of 3.1`. */
const heading =
  /(?:^|[\s(])([\p{L}µ][\p{L}µ/^\d]*)\)? (?:from|of|=|:|is|to) ?(?:about |around |only |~|≈)?$/u;

/** Gives bare numbers the unit that stands in front of them, and the second half of a change that of the first. */
export function headUnits(text: string, found: readonly QuantitySpan[]): QuantitySpan[] {
  const headed = [...found];
  headed.forEach((quantity, i) => {
    if (quantity.form !== 'bare') return;
    const front = headed[i - 1];
    if (quantity.change === 1 && front?.rule === 'unit-in-front') {
      const { form, unit, unitName } = front;
      headed[i] = revised(quantity, { form, unit, unitName, rule: 'unit-in-front' });
      return;
    }
    const before = text.slice(Math.max(0, quantity.start - 40), quantity.start);
    const word = heading.exec(before)?.[1];
    if (word === undefined || word.length < 2) return;
    const unit = matchUnit(` ${word}`, 0, null)?.unit;
    if (unit === undefined || unit.weak || (!/\p{Lu}|[/^]/u.test(word) && !before.includes(`(${word})`)))
      return;
    headed[i] = revised(quantity, { form: 'unit', unit, unitName: unit.unit, rule: 'unit-in-front' });
  });
  return headed;
}
