import type { Claim } from '../model/claim.ts';

type Figure = Pick<Claim, 'low' | 'high' | 'unit' | 'bound' | 'direction' | 'form'>;

const boundSigns = { exact: '', at_most: '≤', at_least: '≥', approx: '~' } as const;

/** Units that stand at the number without a space. */
const tightUnits = new Set(['x', '%']);

/**
 * A figure for the eye: `≤17.8x`, `1.9–2.7x`, `156 TFLOPS`, `↓60%`.
 * Signs: ≤ up to, ≥ at least, ~ about, ↓ less of the thing; ↑ more of it, for percents.
 */
export function formatFigure({ low, high, unit, bound, direction, form }: Figure): string {
  const number = low === high ? numberText(high) : `${numberText(low)}–${numberText(high)}`;
  const arrow = direction === 'decrease' ? '↓' : direction === 'increase' && form === 'percent' ? '↑' : '';
  const space = unit === '' || tightUnits.has(unit) ? '' : ' ';
  return `${boundSigns[bound]}${arrow}${number}${space}${unit}`;
}

function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 10_000 ? value.toLocaleString('en-US') : String(value);
}
