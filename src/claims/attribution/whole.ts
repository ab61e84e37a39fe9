import type { HardwareSpan } from '../../annotate/span.ts';
import type { Context, Draft } from '../draft.ts';
import { placeNames } from '../places.ts';

const containing =
  /\b(?:integrat\p{L}*|compris\p{L}*|consist\p{L}*|equipped|combin\p{L}*|contain\p{L}*|built from|composed)\b/iu;

const perChip = /\bper (?:NPU|GPU|chip|device|accelerator|card)\b/iu;

/** A system and the chips it is made of, where the abstract names both. */
export interface Whole {
  readonly system: string;
  readonly chip: string;
}

/**
 * The system whose chips the abstract names: a sentence says what it contains and figures are given per device,
 * or a figure is given per chip by name (`5,000 tokens/s per Ascend 910C`) and one system is named besides.
 */
export function wholeOf(context: Context): Whole | null {
  if (!context.sentences.some((s) => s.hardware.some((h) => h.kind === 'system'))) return null;
  const spoken = context.sentences.some((s) => perChip.test(s.sentence.text));
  const systems = new Set<string>();
  let counted: string | null = null;
  for (const [i, at] of context.sentences.entries()) {
    for (const place of placeNames(at, [])) {
      const { span } = place;
      if (span.kind === 'system' && place.role !== 'vs') systems.add(span.name);
      const front = at.tokens.slice(Math.max(0, place.token - 3), place.token);
      if (isChip(span) && front.some((t) => t.text === 'per')) counted ??= span.name;
    }
    if (!spoken || !containing.test(at.sentence.text)) continue;
    // `It integrates 384 …`: the system may be named in the sentence before.
    const system = [at, context.sentences[i - 1]]
      .flatMap((s) => s?.hardware ?? [])
      .find((h) => h.kind === 'system');
    const chip = at.hardware.find((h) => h.name !== system?.name && isChip(h) && h.count !== null);
    if (system !== undefined && chip !== undefined) return { system: system.name, chip: chip.name };
  }
  const [system] = systems;
  if (counted === null || system === undefined || systems.size > 1) return null;
  return { system, chip: counted };
}

function isChip(span: HardwareSpan): boolean {
  return span.kind !== 'cpu' && span.kind !== 'family' && span.kind !== 'system';
}

/** `5,000 tokens/s per Ascend 910C`: the name behind the figure counts devices. */
export function givenPerChip(draft: Draft): boolean {
  return draft.at.tokens.slice(draft.token + 1, draft.token + 4).some((t) => t.text === 'per');
}

/** A system whose chips are named stands for both. */
export function withChips(platform: readonly string[], whole: Whole | null): readonly string[] {
  return whole !== null && platform.length === 1 && platform[0] === whole.system
    ? [whole.system, whole.chip]
    : platform;
}
