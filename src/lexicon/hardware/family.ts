import type { HardwareKind } from '../../model/hardware.ts';
import type { Need } from './entry.ts';

/**
 * A series of names with a common build, so that a member nobody listed is found too.
 *
 * `form` is written in a small notation, read without regard to case:
 * a letter or digit stands for itself; `#` is a digit, `@` a letter, either with `{2,4}` behind it for a length;
 * a run of digits under a length is whole; a space or hyphen may be left out or be either in the text, and is set as
 * written here; `_` may be a space or hyphen in the text and is set as nothing; `[a|b]` is a choice, tried in this order,
 * `[a|b]?` one that may be missing, `[a=b]` reads a or b and sets a; `<a|b>` is read but no part of the name, and may be missing.
 */
export interface HardwareFamily {
  readonly form: string;
  readonly vendor: string | null;
  readonly kind: HardwareKind;
  readonly need?: Need;
  /** What stands before the form in the usual name (`RTX ` for a bare `4090`). */
  readonly prefix?: string;
  readonly examples: { readonly yes: Readonly<Record<string, string>>; readonly no: readonly string[] };
}
