import type { ChangeWord } from '../../lexicon/changes.ts';
import type { MetricNoun } from '../../lexicon/metrics.ts';
import type { Draft } from '../draft.ts';
import type { Evidence } from '../phrase.ts';
import { type Decision, type Figure, type FrameRule, firstOf, relative, score } from './frame.ts';

/** A figure of a list, and the noun that is its own. */
export interface PairedFigure extends Figure {
  readonly noun: MetricNoun;
  readonly change: ChangeWord | null;
}

/** Figures and nouns that stand in the same order. */
export const respectivelyRules: readonly FrameRule<PairedFigure>[] = [
  {
    name: 'list-respectively',
    about: 'one noun for each figure: "latency and energy by 3x and 5x, respectively"',
    read({ draft, noun, change }) {
      const { form } = draft.quantity;
      const isScore = noun.absolute === 'accuracy';
      if (form === 'factor') return relative(noun, change, form, 'respectively');
      if (form === 'percent' && (change !== null || !isScore))
        return relative(noun, change, form, 'respectively');
      return isScore ? score(noun, 'respectively') : null;
    },
    examples: {
      yes: [
        'The patch reduces latency and energy by 3x and 5x, respectively.',

        'It reduces power and area by 3x and 5x.',

        'It brings 277x/35x energy/speed gains.',
      ],
      no: [
        'It brings 277x/35x gains.',
        'The patch reduces latency by 3x and 5x, respectively.',

        'It reduces latency by 3x and 5x.',
      ],
    },
  },
];

/** What a figure of a list is about whose noun is known, or null. */
export function readPaired(figure: Figure, noun: MetricNoun, change: ChangeWord | null): Decision | null {
  const { draft, right, left, before, behind } = figure;
  return firstOf(respectivelyRules, { draft, right, left, before, behind, noun, change });
}

/** A stroke joins the two figures. */
function isStroked([first, second]: readonly Draft[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    first.at.tokens[first.token + 1]?.text === '/' &&
    second.token === first.token + 2
  );
}

/** The two nouns behind the figure that a stroke joins; of the second the word of change may be a part: `energy/speed gains`. */
function strokedNouns({ at: { tokens }, token }: Draft): readonly MetricNoun[] | null {
  const first = tokens[token + 1]?.cue?.metric;
  const second = tokens[token + 3];
  if (first === undefined || tokens[token + 2]?.text !== '/' || second === undefined) return null;
  const gained = second.cue?.change?.metric ?? null;
  const noun =
    second.cue?.metric ??
    (gained === null ? null : { relative: gained, absolute: gained, measure: second.text, vague: false });
  return noun === null ? null : [first, noun];
}

/** The nouns of a list's figures, where there are as many of different kinds, and what happens to them; else null. */
export function pairNouns(
  list: readonly Draft[],
  right: Evidence,
  left: Evidence,
): { readonly nouns: readonly MetricNoun[]; readonly change: ChangeWord | null } | null {
  const last = list.at(-1);
  if (last === undefined || list.length < 2) return null;
  if (last.quantity.form === 'unit' || last.quantity.form === 'money') return null;
  const told = last.at.tokens.some((t) => t.text === 'respectively');
  // `277x/35x energy/speed gains`.
  const stroked = isStroked(list) ? strokedNouns(last) : null;
  // The speed of `energy/speed gains` is only that of the second.
  if (stroked !== null)
    return { nouns: stroked, change: right.change === null ? null : { ...right.change, metric: null } };
  for (const side of [right, left]) {
    const nouns = side === left ? [...side.metrics].reverse() : side.metrics;
    if (nouns.length !== list.length) continue;
    // `reduces power and area by 5x and 4x`: behind `by` no word is needed.
    if (!told && !(side === left && (left.lead === 'by' || left.lead === 'to') && list.length === 2))
      continue;
    if (new Set(nouns.map((noun) => noun.relative)).size < 2) continue;
    return { nouns, change: side.change ?? (side === right ? left.change : right.change) };
  }
  return null;
}
