import type { Claim } from '../model/claim.ts';

type Figure = Pick<Claim, 'low' | 'high' | 'unit' | 'bound' | 'direction' | 'form' | 'subject'>;

const boundSigns = { exact: '', at_most: '≤', at_least: '≥', approx: '~' } as const;

/** Units that stand at the number without a space. */
const tightUnits = new Set(['x', '%']);

/**
 * A figure for the eye: `≤17.8x`, `1.9–2.7x`, `156 TFLOPS`, `↓60%`.
 * Signs: ≤ up to, ≥ at least, ~ about, ↓ less of the thing; ↑ more of it, for percents.
 * A figure of a system that the paper compares with is marked `(other)`: `45 TFLOPS (other)`.
 */
export function formatFigure({ low, high, unit, bound, direction, form, subject }: Figure): string {
  const number = low === high ? numberText(high) : `${numberText(low)}–${numberText(high)}`;
  const arrow = direction === 'decrease' ? '↓' : direction === 'increase' && form === 'percent' ? '↑' : '';
  const space = unit === '' || tightUnits.has(unit) ? '' : ' ';
  return `${boundSigns[bound]}${arrow}${number}${space}${unit}${subject === 'other' ? ' (other)' : ''}`;
}

/** A number with the sign − : a hyphen would make a spreadsheet, and so the CSV, take it for a formula. */
function numberText(value: number): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(size) && size >= 10_000 ? size.toLocaleString('en-US') : String(size);
  return value < 0 ? `−${digits}` : digits;
}
