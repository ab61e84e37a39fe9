import { trustIntercept, trustMargin, trustWeights } from '../lexicon/rule-trust.ts';
import type { Context, Draft, Step } from './draft.ts';

/** What tells how sure a claim is, all of it present or not: the rules that made it, and where it stands. */
export interface Signals {
  readonly of: (draft: Draft) => string[];
}

const size = (count: number, small: number): string => (count > small ? 'many' : String(count));

/** The signals of the claims of one paper; scripts/calibrate.ts weighs them, the step below adds them up. */
export function signalsOf(context: Context, drafts: readonly Draft[]): Signals {
  const named = new Set(context.sentences.flatMap((at) => at.hardware.map((span) => span.name)));
  const figures = new Map<Draft['at'], number>();
  for (const { at, dropped } of drafts) if (dropped === null) figures.set(at, (figures.get(at) ?? 0) + 1);
  return {
    of(draft) {
      const here = new Set(draft.at.hardware.map((span) => span.name)).size;
      const platform =
        draft.on.length > 0 ? 'given' : here > 0 ? 'left out' : named.size > 0 ? 'elsewhere' : 'nowhere';
      return [
        ...new Set(draft.rules.map((rule) => `rule ${rule}`)),
        `metric ${draft.metric ?? ''}`,
        `form ${draft.form}`,
        `figures ${size(figures.get(draft.at) ?? 1, 3)}`,
        `names in the sentence ${size(here, 2)}`,
        `names in the paper ${size(named.size, 2)}`,
        `platform ${platform}`,
        ...(draft.vs.length > 0 ? ['compared with hardware'] : []),
        ...(draft.on.length > 1 ? ['several platforms'] : []),
        ...(draft.quantity.change === null ? [] : ['one of two']),
        ...(draft.quantity.shared ? ['unit of its list'] : []),
        ...(draft.subject === 'other' ? ['of another'] : []),
        ...(draft.direction === null && draft.form !== 'absolute' ? ['no direction'] : []),
        ...(draft.at.sentence.passage.field === 'title' ? ['title'] : []),
      ];
    },
  };
}

/** Turns what is known of a claim into the measured chance that it is right in full. */
export const confidence: Step = {
  name: 'confidence',
  about: 'the share of claims with the same signals that were right on annotated papers, less a margin',
  apply(drafts, context) {
    const signals = signalsOf(context, drafts);
    const values = drafts.map((draft) => {
      let odds = trustIntercept - trustMargin;
      for (const signal of signals.of(draft)) odds += trustWeights.get(signal) ?? 0;
      return 1 / (1 + Math.exp(-odds));
    });
    drafts.forEach((draft, i) => {
      draft.confidence = Math.min(0.99, Math.max(0.01, values[i] ?? 0));
    });
  },
};
