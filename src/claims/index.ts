import { attribution } from './attribution.ts';
import { baseline } from './baseline.ts';
import { bound } from './bound.ts';
import type { AnnotatedSentence, Context, Draft, Step, Trace } from './draft.ts';
import { groups } from './groups.ts';
import { kind } from './kind.ts';
import { metric } from './metric.ts';
import { refusals } from './refusals.ts';
import { statistic } from './statistic.ts';

/** The steps from spans to claims, in the order they run. The list is the configuration. */
export const steps: readonly Step[] = [
  groups,
  refusals,
  metric,
  statistic,
  bound,
  kind,
  attribution,
  baseline,
];

function draftsOf(at: AnnotatedSentence): Draft[] {
  return at.tokens.flatMap((token, i): Draft[] => {
    const quantity = token.quantity;
    if (quantity === null) return [];
    return [
      {
        at,
        token: i,
        quantity,
        group: 0,
        metric: null,
        form: quantity.form === 'factor' ? 'factor' : quantity.form === 'percent' ? 'percent' : 'absolute',
        direction: null,
        measure: null,
        bound: 'exact',
        statistic: null,
        kind: 'result',
        subject: 'ours',
        on: [],
        vs: [],
        baseline: [],
        rules: [quantity.rule],
        confidence: 1,
        dropped: null,
      },
    ];
  });
}

/** Runs all steps over the figures of one paper. Dropped figures stay in the list, marked. */
export function makeDrafts(context: Context, trace: Trace): Draft[] {
  const all = context.sentences.flatMap(draftsOf);
  for (const step of steps)
    step.apply(
      step === groups || step === refusals ? all : all.filter((d) => d.dropped === null),
      context,
      trace,
    );
  return all;
}
