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
