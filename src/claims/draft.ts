import type { HardwareSpan, QuantitySpan } from '../annotate/span.ts';
import type { Token } from '../annotate/tokens.ts';
import type { Bound, ClaimKind, Direction, Form, Metric, Statistic, Subject } from '../model/claim.ts';
import type { Sentence } from '../text/sentence.ts';

/** A sentence with everything found in it. */
export interface AnnotatedSentence {
  readonly sentence: Sentence;
  readonly quantities: readonly QuantitySpan[];
  readonly hardware: readonly HardwareSpan[];
  /** Empty where the sentence has no figure: nothing looks at it then. */
  readonly tokens: readonly Token[];
}

/** All sentences of one paper, the title's first. */
export interface Context {
  readonly sentences: readonly AnnotatedSentence[];
}

/** A claim in the making. Steps fill it in from left to right; `dropped` ends it. */
export interface Draft {
  readonly at: AnnotatedSentence;
  /** Index in `at.tokens`. */
  readonly token: number;
  readonly quantity: QuantitySpan;
  /** Figures joined only by commas, `and`, `or`, strokes share a group. */
  group: number;
  metric: Metric | null;
  form: Form;
  direction: Direction | null;
  measure: string | null;
  bound: Bound;
  statistic: Statistic | null;
  kind: ClaimKind;
  subject: Subject;
  on: readonly string[];
  vs: readonly string[];
  baseline: readonly string[];
  /** Rules and steps that had a say, in order. */
  rules: string[];
  /** The chance that the claim is right in full, 0…1; the last step knows it. */
  confidence: number;
  /** Why the figure is no claim; null while it is one. */
  dropped: string | null;
}

/** One line of what happened to a figure, for `papers explain`. */
export interface TraceEntry {
  readonly step: string;
  readonly draft: Draft;
  readonly note: string;
  /** Name of the rule that decided, where the step has rules of its own. */
  readonly rule?: string;
}
/** Collects what the steps decide; null where nobody asks. */
export type Trace = TraceEntry[] | null;

/** One step from spans to claims. Steps run in the order of `claims/index.ts`. */
export interface Step {
  readonly name: string;
  readonly about: string;
  apply(drafts: readonly Draft[], context: Context, trace: Trace): void;
}
