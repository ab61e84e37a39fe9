import type { QuantitySpan } from '../annotate/span.ts';
import { attribution } from './attribution/index.ts';
import { baseline } from './baseline.ts';
import { bound } from './bound.ts';
import { confidence } from './confidence.ts';
import type { AnnotatedSentence, Context, Draft, Step, Trace, TraceEntry } from './draft.ts';
import { groups } from './groups.ts';
import { kind } from './kind.ts';
import { metric } from './metric/index.ts';
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
  confidence,
];

function draftOf(at: AnnotatedSentence, token: number, quantity: QuantitySpan): Draft {
  return {
    at,
    token,
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
  };
}

/** A draft for each figure of a paper, in the order of the text. */
function draftsOf({ sentences }: Context): Draft[] {
  const drafts: Draft[] = [];
  for (const at of sentences) {
    if (at.quantities.length === 0) continue;
    at.tokens.forEach(({ quantity }, i) => {
      if (quantity !== null) drafts.push(draftOf(at, i, quantity));
    });
  }
  return drafts;
}

/** What of a draft the steps decide, as a trace tells it. */
function decisions({ metric, form, direction, measure, bound, statistic, kind, subject, ...rest }: Draft) {
  const { on, vs, baseline } = rest;
  return { metric, form, direction, measure, bound, statistic, kind, subject, on, vs, baseline };
}

/** Runs a step and adds to the trace what it changed about each figure and did not tell by itself. */
function applyTraced(step: Step, drafts: readonly Draft[], context: Context, trace: TraceEntry[]): void {
  const before = drafts.map((draft) => ({ fields: decisions(draft), rules: draft.rules.length }));
  const from = trace.length;
  step.apply(drafts, context, trace);
  const told = new Set(trace.slice(from).map((entry) => entry.draft));
  drafts.forEach((draft, i) => {
    if (told.has(draft)) return;
    const old = Object.entries(before[i]?.fields ?? {});
    const now = new Map<string, unknown>(Object.entries(decisions(draft)));
    const changed = old.flatMap(([name, value]) =>
      String(value) === String(now.get(name)) ? [] : [`${name} ${String(now.get(name))}`],
    );
    const rules = draft.rules.slice(before[i]?.rules);
    if (changed.length === 0 && rules.length === 0) return;
    const by = rules.length === 0 ? '' : ` (${rules.join(', ')})`;
    trace.push({ step: step.name, draft, note: `${changed.join(', ')}${by}`.trim() });
  });
}

/** Runs all steps over the figures of one paper. Dropped figures stay in the list, marked. */
export function makeDrafts(context: Context, trace: Trace): Draft[] {
  const all = draftsOf(context);
  for (const step of steps) {
    if (all.every((draft) => draft.dropped !== null)) break;
    const drafts = step === groups || step === refusals ? all : all.filter((d) => d.dropped === null);
    if (trace === null) step.apply(drafts, context, trace);
    else applyTraced(step, drafts, context, trace);
  }
  return all;
}
