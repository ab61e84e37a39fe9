import { unitOf } from '../lexicon/units.ts';
import type { Metric } from '../model/claim.ts';
import { UsageError } from '../model/errors.ts';
import type { Amount } from '../store/claim-filter.ts';

/** Metrics whose figures are mostly relative: a bare number means so many times. */
const relative: ReadonlySet<Metric> = new Set(['speedup', 'compression']);

/**
 * An amount as somebody types it: `2x`, `40%`, `500ms`, `1.5 TFLOPS`, or a bare number, which is taken in the base unit
 * (times, where only speedups or compressions are asked for).
 * @throws UsageError for what is no number, or has a unit that is not known.
 */
export function parseAmount(text: string, metrics: readonly Metric[]): Amount {
  const match = /^([-+]?\d[\d,_]*(?:\.\d+)?(?:e[-+]?\d+)?)\s*(\S.*)?$/iu.exec(text.trim());
  if (match === null) {
    throw new UsageError(`"${text}" is no amount: write a number, or one with a unit like 2x, 40% or 500ms`);
  }
  const value = Number(match[1]?.replaceAll(/[,_]/gu, ''));
  const unit = match[2]?.trim();
  if (unit !== undefined) return scaled(value, unit);
  const onlyRelative = metrics.length > 0 && metrics.every((metric) => relative.has(metric));
  return { value, unit: onlyRelative ? 'x' : null };
}

function scaled(value: number, unit: string): Amount {
  if (/^(?:x|×|times|-?fold)$/iu.test(unit)) return { value, unit: 'x' };
  if (/^(?:%|percent)$/iu.test(unit)) return { value, unit: '%' };
  const known = unitOf(unit);
  if (known === null || known.baseUnit === '') {
    throw new UsageError(
      `unknown unit "${unit}": write it as in 500ms, 1.5 TFLOPS, 2GB, 100 tokens/s, 40% or 2x`,
    );
  }
  return { value: value * known.scale, unit: known.baseUnit };
}
