import { unitOf } from '../lexicon/units.ts';
import { type QuantitySpan, revised } from './span.ts';

/** Behind a number whose unit was left out: the phrase ends, or goes on with a preposition. */
const phraseGoesOn = /^(?:[.,;)]|$| (?:in|on|for|with|by|at|when|under|using|and)\b)/u;
/** `than HarborNet's 2,324`: a rival's figure, of what was spoken of last. */
const possessed =
  /\b(?:than|versus|vs\.?|over|against|to|with|surpass\p{L}*|exceed\p{L}*|beat\p{L}*|outperform\p{L}*)\b[^.;,]{0,40}['’]s? $/iu;
/** `compared to 0.65 for`, `than 12 on`. */
const compared =
  /\b(?:compared (?:to|with)|versus|vs\.?|than|against|down from|up from)(?: (?:only|just|about|around|the))*[ ~≈]*$/iu;
const joined = /(?:,|,? and|,? or|,? but)(?: (?:about|only|just|around|even|up to))* ?[~≈]?$/iu;
const preposition = /^(?: per [\p{L} ]{2,16})? (on|for|in|with|at|under)\b/u;
/** `72 billion parameters, 16 billion of which are activated`. */
const activated = /^ (million|billion|trillion)(?: of (?:which|them|these))?(?: are| being)? activ/u;
/** Figures that share a unit are not further apart than this. */
const widestRatio = 50;

function comparable(a: QuantitySpan, b: QuantitySpan): boolean {
  const ratio = Math.abs(b.low / a.low);
  return ratio < widestRatio && ratio > 1 / widestRatio;
}

/** The figure that is nearest in size: 2,324 goes with 4,039 tokens/s and not with 50 ms. */
function nearest(figures: readonly QuantitySpan[], quantity: QuantitySpan): QuantitySpan | null {
  const far = (q: QuantitySpan): number => Math.abs(Math.log(Math.abs(q.low / quantity.low)));
  return figures.reduce<QuantitySpan | null>((a, b) => (a === null || far(b) < far(a) ? b : a), null);
}

/**
 * Gives numbers the unit that stands with an earlier figure only: `74 tokens/s on an RTX 5090 and 52 on a 4090`,
 * `0.8 pages per second compared to 0.6 for`, and in a later sentence `higher than HarborNet's 2,324`.
 * `before`: the figures with a unit of the last sentence in front that has any.
 */
export function inheritUnits(
  text: string,
  found: readonly QuantitySpan[],
  before: readonly QuantitySpan[],
): QuantitySpan[] {
  const units = [...found];
  units.forEach((quantity, i) => {
    if (quantity.form !== 'bare' || quantity.change !== null || quantity.sign !== '') return;
    const behind = text.slice(quantity.end, quantity.end + 40);
    const active = activated.exec(behind)?.[1];
    const size = active === undefined ? null : unitOf(`${active} parameters`);
    if (size !== null && units.slice(0, i).some((q) => q.unit?.metric === 'model_size')) {
      units[i] = revised(quantity, {
        form: 'unit',
        unit: size,
        unitName: size.unit,
        rule: 'parameters-elided',
      });
      return;
    }
    if (!phraseGoesOn.test(behind)) return;
    const front = units
      .slice(0, i)
      .findLast((q) => (q.form === 'unit' || q.form === 'percent') && text[q.end] !== '/');
    const lead = text.slice(Math.max(0, quantity.start - 70), quantity.start);
    const source = possessed.test(lead)
      ? (front ?? nearest(before, quantity))
      : front !== undefined && (compared.test(lead) || isParallel(text, front, quantity, behind))
        ? front
        : null;
    if (source === null || source.unit?.weak === true || !comparable(source, quantity)) return;
    const { form, unit, unitName } = source;
    units[i] = revised(quantity, { form, unit, unitName, shared: true, rule: `${form}-elided` });
  });
  return units;
}

/** `74 tokens/s on A and 52 on B`: the same preposition behind both, and a joint between them. */
function isParallel(text: string, front: QuantitySpan, quantity: QuantitySpan, behind: string): boolean {
  const between = text.slice(front.end, quantity.start);
  const first = preposition.exec(between)?.[1];
  return (
    between.length < 70 &&
    first !== undefined &&
    first === preposition.exec(behind)?.[1] &&
    joined.test(between) &&
    !/[.;:(]/u.test(between)
  );
}
