import type { Unit } from '../lexicon/units.ts';
import type { HardwareKind } from '../model/hardware.ts';

/** A stretch of a sentence's repaired text (offsets in UTF-16 units) and the rule that found it. */
interface BaseSpan {
  readonly start: number;
  readonly end: number;
  /** Name of the rule. */
  readonly rule: string;
}

/** A named piece of hardware. */
export interface HardwareSpan extends BaseSpan {
  readonly type: 'hardware';
  /** Usual short name without the vendor. */
  readonly name: string;
  readonly vendor: string | null;
  readonly kind: HardwareKind;
  /** Number of devices where the text gives it. The count's own characters are outside the span. */
  readonly count: number | null;
}

/** How a figure is written: `times`, `%`, with a unit of the table, as money, or as a number alone. */
export type QuantityForm = 'factor' | 'percent' | 'unit' | 'money' | 'bare';

/** A figure: one number or a range, with its unit. */
export interface QuantitySpan extends BaseSpan {
  readonly type: 'quantity';
  readonly form: QuantityForm;
  /** Numbers as written, without scaling. */
  readonly low: number;
  readonly high: number;
  /** The unit, where the form is `unit`. */
  readonly unit: Unit | null;
  /** Spelling of the unit in claims. */
  readonly unitName: string;
  /** `2.5 points`, `3 pp`. */
  readonly points: boolean;
  /** Factors of a word: `3 times`, `three-fold`; those need a comparison to count. */
  readonly worded: boolean;
  /** First half of `from A to B` or `A → B` (0), second half (1), or neither (null). */
  readonly change: 0 | 1 | null;
  /** Written with decimals; bare scores mostly are. */
  readonly decimals: boolean;
  /** The number took its unit from a later member of its list. */
  readonly shared: boolean;
  /** A plus or minus sign in front (`+1.9%`). */
  readonly sign: '' | '+' | '-';
}

/** The same figure read differently in some respects. All fields in order, so that to V8 all figures are of one class. */
export function revised(
  quantity: QuantitySpan,
  {
    rule = quantity.rule,
    form = quantity.form,
    unit = quantity.unit,
    unitName = quantity.unitName,
    points = quantity.points,
    worded = quantity.worded,
    change = quantity.change,
    shared = quantity.shared,
  }: Partial<QuantitySpan>,
): QuantitySpan {
  const { type, start, end, low, high, decimals, sign } = quantity;
  return {
    type,
    start,
    end,
    rule,
    form,
    low,
    high,
    unit,
    unitName,
    points,
    worded,
    change,
    decimals,
    shared,
    sign,
  };
}
