import type { HardwareKind } from '../../model/hardware.ts';

/** Number formats in which a peak rate is stated. Integer formats count TOPS, the others TFLOPS. */
const precisions = ['fp64', 'fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'int8', 'fp4', 'int4'] as const;
export type Precision = (typeof precisions)[number];

/**
 * What a name needs around it before it counts as hardware.
 * `near`: a maker, a device noun or another piece of hardware beside it (Ada, Summit, T4).
 * `maker`: its maker named anywhere in the title or abstract, or one of these beside it (IPU, CS-2).
 * `paper`: talk of such devices anywhere in the title or abstract (A10, Xavier).
 */
export type Need = 'near' | 'maker' | 'paper';

/** One device, board, system or architecture of the catalogue. Figures are the maker's published ones. */
export interface HardwareEntry {
  /** Usual short name without the vendor. */
  readonly name: string;
  /** Other spellings that differ in more than case, spaces and hyphens. */
  readonly aliases: readonly string[];
  readonly vendor: string | null;
  readonly kind: HardwareKind;
  /** Architecture or product line. */
  readonly family: string | null;
  /** Year of release. */
  readonly year: number | null;
  /** Memory on the device, in GB. */
  readonly memory: number | null;
  /** Board or package power, in W. */
  readonly tdp: number | null;
  /** Dense peak rates (no sparsity) in TFLOPS, or TOPS for integer formats. */
  readonly rates: Readonly<Partial<Record<Precision, number>>>;
  readonly need: Need | null;
}

/**
 * Entries that share vendor and kind, one a line:
 * `name = alias = alias | family | year | memory in GB | TDP in W | precision rate, precision rate`.
 * Cells that are not known are left empty; trailing ones are left out.
 */
export interface HardwareTable {
  readonly vendor: string | null;
  readonly kind: HardwareKind;
  readonly family?: string;
  readonly need?: Need;
  readonly rows: string;
}

const isPrecision = (word: string): word is Precision => precisions.some((known) => known === word);

const positive = (cell: string | undefined): number | null => {
  const value = Number.parseFloat(cell ?? '');
  return Number.isFinite(value) && value > 0 ? value : null;
};

/** Reads `fp16 312, int8 624`; words it does not know are left out (a test reports them). */
export function parseRates(cell: string): Partial<Record<Precision, number>> {
  const rates: Partial<Record<Precision, number>> = {};
  for (const part of cell.split(',')) {
    const [precision = '', rate] = part.trim().split(' ');
    const value = positive(rate);
    if (isPrecision(precision) && value !== null) rates[precision] = value;
  }
  return rates;
}

/** The entries of a table, in its order. */
export function parseTable(table: HardwareTable): HardwareEntry[] {
  const entries: HardwareEntry[] = [];
  for (const line of table.rows.split('\n')) {
    const [names = '', family, year, memory, tdp, rates] = line.split('|').map((cell) => cell.trim());
    const [name = '', ...aliases] = names.split('=').map((word) => word.trim());
    if (name === '') continue;
    entries.push({
      name,
      aliases,
      vendor: table.vendor,
      kind: table.kind,
      family: family || table.family || null,
      year: positive(year),
      memory: positive(memory),
      tdp: positive(tdp),
      rates: rates ? parseRates(rates) : {},
      need: table.need ?? null,
    });
  }
  return entries;
}
