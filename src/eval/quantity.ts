import type { Metric } from '../model/claim.ts';

/** A figure as a claim or an annotation gives it. */
export interface Quantity {
  readonly metric: Metric;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

type Size = readonly [base: string, scale: number];

const prefixes: Readonly<Record<string, number>> = {
  '': 1,
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};

/** Spellings that are not made of a prefix and a unit; lower case. */
const spellings = new Map<string, Size>();
function spelled(base: string, scale: number, ...names: string[]): void {
  for (const name of names) spellings.set(name, [base, scale]);
}
spelled('x', 1, 'x', 'times', '×');
spelled('%', 1, '%');
spelled('', 1, '', 'point', 'points', 'score');
spelled('token/s', 1, 'tokens/s', 'token/s', 'tok/s', 'tps');
spelled('frame/s', 1, 'fps', 'frames/s');
spelled('image/s', 1, 'images/s', 'img/s');
spelled('request/s', 1, 'requests/s', 'req/s', 'qps', 'queries/s');
spelled('sample/s', 1, 'samples/s');
spelled('inference/s', 1, 'inferences/s', 'inference/s');
spelled('step/s', 1, 'steps/s');
spelled('iteration/s', 1, 'iterations/s');
spelled('s', 1, 'second', 'seconds');
spelled('s', 60, 'min', 'mins', 'minute', 'minutes');
spelled('s', 3600, 'h', 'hr', 'hour', 'hours');
spelled('s', 86_400, 'day', 'days');
spelled('s', 604_800, 'week', 'weeks');
spelled('s', 2_592_000, 'month', 'months');
spelled('j', 3600, 'wh');
spelled('j', 3.6e6, 'kwh');
spelled('j', 3.6e9, 'mwh');
spelled('mm2', 1, 'mm^2', 'mm2', 'mm²');
spelled('usd', 1, 'usd', '$');
spelled('usd', 1e3, 'kusd');
spelled('usd', 1e6, 'musd');
spelled('usd', 1e9, 'busd');
spelled('param', 1, 'params', 'parameters');
spelled('param', 1e3, 'kparams');
spelled('param', 1e6, 'mparams');
spelled('param', 1e9, 'bparams');
spelled('param', 1e12, 'tparams');
spelled('b', 1, 'b');
spelled('gpuday', 1, 'gpu-day', 'gpu-days');
spelled('gpuday', 1 / 24, 'gpu-hour', 'gpu-hours');

const binary = /^([KMGT])iB$/u;
const thousands = /^([kKMG])((?:token|inference|image|frame|request|sample)s?\/s)$/u;
const prefixed =
  /^([pnuµμmkKMGTPE]?)(FLOPs|FLOPS|FLOP\/s|OPS|OPs|MACs|B\/s|Bps|bps|b\/s|B|J|W|Hz|s|params?)(\/.*)?$/u;
const otherSpellings: Readonly<Record<string, string>> = {
  'FLOP/s': 'FLOPS',
  Bps: 'B/s',
  OPs: 'OPS',
  params: 'param',
};

/** What a unit is a multiple of, and how many times. Spelling, plural and prefix do not tell units apart. */
function sizeOf(unit: string): Size {
  const raw = unit.trim();
  const lower = raw.toLowerCase();
  const known = spellings.get(lower);
  if (known !== undefined) return known;
  const [, power] = binary.exec(raw) ?? [];
  if (power !== undefined) return ['b', 1024 ** ('KMGT'.indexOf(power) + 1)];
  const [, prefix, rate] = thousands.exec(raw) ?? [];
  if (prefix !== undefined && rate !== undefined) {
    const [base, scale] = spellings.get(rate) ?? [rate, 1];
    return [base, scale * (prefixes[prefix] ?? 1)];
  }
  const [, si, name, per = ''] = prefixed.exec(raw) ?? [];
  if (si !== undefined && name !== undefined) {
    const base = (otherSpellings[name] ?? name).toLowerCase();
    return [base + per.toLowerCase().replace(/s$/u, ''), prefixes[si] ?? 1];
  }
  return [lower.replace(/\s+/gu, ''), 1];
}

/** Equal to a thousandth. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b), 1e-12);
}

/** Both give the same amount, in whatever unit; of scores only the numbers are compared. */
export function sameQuantity(gold: Quantity, found: Quantity): boolean {
  if (gold.metric === 'accuracy') return near(gold.low, found.low) && near(gold.high, found.high);
  const [base, scale] = sizeOf(gold.unit);
  const [foundBase, foundScale] = sizeOf(found.unit);
  return (
    base === foundBase &&
    near(gold.low * scale, found.low * foundScale) &&
    near(gold.high * scale, found.high * foundScale)
  );
}
