import type { HardwareSpan } from './annotate/span.ts';
import type { Cue, Token } from './annotate/tokens.ts';
import type { AnnotatedSentence, Draft, TraceEntry } from './claims/draft.ts';
import { type ExtractOptions, examine } from './extract.ts';
import type { Claim } from './model/claim.ts';
import type { PaperInput } from './model/paper.ts';
import { rawRange } from './text/passage.ts';

/** Something found in a sentence; offsets are UTF-16 units into the sentence's `text`. */
export interface ExplainedSpan {
  readonly type: 'figure' | 'hardware' | 'cue';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rule that found it; for a cue word what it says. */
  readonly says: string;
}

/** What one step decided about a figure. */
interface ExplainedStep {
  readonly step: string;
  readonly note: string;
}

/** A figure from its first reading to its claim, or to the reason why it is none. */
export interface ExplainedFigure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly steps: readonly ExplainedStep[];
  readonly claim: Claim | null;
  /** Why there is no claim; null where there is one. */
  readonly dropped: string | null;
}

/** A sentence that holds a figure or the name of hardware. */
export interface ExplainedSentence {
  readonly field: 'title' | 'abstract';
  /** Raw offsets of the sentence in its field. */
  readonly start: number;
  readonly end: number;
  /** The sentence as the rules read it: one spelling of signs, no LaTeX. */
  readonly text: string;
  /** In order of the text; they do not overlap. */
  readonly spans: readonly ExplainedSpan[];
  readonly figures: readonly ExplainedFigure[];
}

/** How the claims of a paper come about, sentence by sentence; sentences in which nothing was found are left out. */
export function explain(
  paper: Pick<PaperInput, 'title' | 'abstract'>,
  options: Omit<ExtractOptions, 'trace'> = {},
): ExplainedSentence[] {
  const trace: TraceEntry[] = [];
  const { context, drafts, claimOf } = examine(paper, { ...options, trace });
  const draftsOf = new Map<AnnotatedSentence, Draft[]>();
  for (const draft of drafts) draftsOf.set(draft.at, [...(draftsOf.get(draft.at) ?? []), draft]);
  return context.sentences.flatMap((at): ExplainedSentence[] => {
    if (at.quantities.length === 0 && at.hardware.length === 0) return [];
    const { text, passage } = at.sentence;
    const raw = rawRange(at.sentence, 0, text.length);
    const spans = [...at.tokens.flatMap((token) => spanOf(token, text)), ...loneNames(at)];
    return [
      {
        field: passage.field,
        start: raw.start,
        end: raw.end,
        text,
        spans: spans.sort((a, b) => a.start - b.start),
        figures: (draftsOf.get(at) ?? []).map((draft): ExplainedFigure => {
          const { start, end } = draft.quantity;
          const claim = claimOf.get(draft) ?? null;
          const repeated = draft.dropped === null && claim === null ? 'the abstract gives it too' : null;
          return {
            text: text.slice(start, end),
            start,
            end,
            steps: trace.filter((entry) => entry.draft === draft).map(({ step, note }) => ({ step, note })),
            claim,
            dropped: draft.dropped ?? repeated,
          };
        }),
      },
    ];
  });
}

/** Names in a sentence that was not cut into tokens. */
function loneNames({ sentence, hardware, tokens }: AnnotatedSentence): ExplainedSpan[] {
  const known = new Set(tokens.map((token) => token.hardware));
  return hardware.filter((span) => !known.has(span)).map((span) => nameSpan(span, sentence.text));
}

function nameSpan(span: HardwareSpan, sentence: string): ExplainedSpan {
  const { start, end, rule, name, kind, count } = span;
  const counted = count === null ? '' : `, ${count} of them`;
  return {
    type: 'hardware',
    start,
    end,
    text: sentence.slice(start, end),
    says: `${name} (${kind}${counted}) · ${rule}`,
  };
}

function spanOf({ start, end, quantity, hardware, cue }: Token, sentence: string): ExplainedSpan[] {
  const text = sentence.slice(start, end);
  if (hardware !== null) return [nameSpan(hardware, sentence)];
  if (quantity !== null) return [{ type: 'figure', start, end, text, says: quantity.rule }];
  const says = cue === null ? '' : cueSays(cue);
  return says === '' ? [] : [{ type: 'cue', start, end, text, says }];
}

/** What a cue word contributes: `noun of latency`, `increase (verb)`. */
function cueSays({ metric, change, bound, statistic, comparison }: Cue): string {
  const parts = [
    metric === undefined
      ? null
      : metric.relative === metric.absolute
        ? `noun of ${metric.absolute}`
        : `noun of ${metric.absolute}, as a ratio ${metric.relative}`,
    change === undefined
      ? null
      : `${change.direction} (${change.part})${change.metric === null ? '' : ` of ${change.metric}`}`,
    bound === undefined ? null : `bound ${bound}`,
    statistic ?? null,
    comparison === undefined ? null : 'comparison',
  ];
  return parts.filter((part) => part !== null).join('; ');
}
