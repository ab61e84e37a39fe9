import type { HardwareKind } from '../../model/hardware.ts';
import type { Draft } from '../draft.ts';
import type { Placed } from '../places.ts';
import type { Only } from './platform.ts';

/** A figure and the names of hardware in its own sentence. */
export interface Site {
  readonly draft: Draft;
  /** All figures of the sentence, in order. */
  readonly drafts: readonly Draft[];
  /** All names of the sentence, and those of them that are not the other side of a comparison. */
  readonly placed: readonly Placed[];
  readonly platforms: readonly Placed[];
  /** Names that stand in the same order as the figures. */
  readonly pairedOn: ReadonlyMap<Draft, string>;
  readonly pairedVs: ReadonlyMap<Draft, string>;
}

/** A figure whose own sentence names no platform for it, and what the rest of the abstract has set. */
export interface Outlook {
  readonly draft: Draft;
  /** The only platform of the abstract. */
  readonly only: Only;
  /** The platform set last. */
  readonly current: readonly string[];
  /** It was set by a sentence that says what is tried on it, or by the phrase that opens the sentence in front. */
  readonly opened: boolean;
  readonly kinds: ReadonlyMap<string, HardwareKind>;
}

/** One way to tell the hardware of a figure. */
export interface PlaceRule<Where> {
  /** As the claim names it. */
  readonly name: string;
  readonly about: string;
  /** The names; none end the search without an answer; null leaves it to the next rule. */
  find(where: Where): readonly string[] | null;
  /** Texts in which the rule gives a figure its hardware, and texts in which it gives none. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** One reason why a figure has nothing of a platform that was set elsewhere in the abstract. */
export interface Doubt {
  readonly name: string;
  readonly about: string;
  /** True where `names`, set elsewhere, are not the figure's. */
  applies(where: Outlook, names: readonly string[]): boolean;
  /** Texts in which the doubt keeps a platform from a figure, and texts in which it keeps none. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** Asks rules in order; the first that answers counts. */
export function firstPlace<Where>(
  rules: readonly PlaceRule<Where>[],
  where: Where,
): { readonly names: readonly string[]; readonly by: string } | null {
  for (const rule of rules) {
    const names = rule.find(where);
    if (names !== null) return names.length === 0 ? null : { names, by: rule.name };
  }
  return null;
}
