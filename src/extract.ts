import { inheritUnits } from './annotate/elided.ts';
import { findHardware } from './annotate/hardware.ts';
import { builtInLexicon, type Lexicon } from './annotate/lexicon.ts';
import { findQuantities } from './annotate/quantities.ts';
import type { QuantitySpan } from './annotate/span.ts';
import { type Token, tokenize } from './annotate/tokens.ts';
import type { AnnotatedSentence, Context, Draft, Trace } from './claims/draft.ts';
import { makeDrafts } from './claims/index.ts';
import type { Claim, Metric } from './model/claim.ts';
import type { Hardware } from './model/hardware.ts';
import type { Paper, PaperInput } from './model/paper.ts';
import { rawRange, readPassage } from './text/passage.ts';

/** Version of the rules; stored with each claim and raised whenever extraction can give another answer. */
export const rulesVersion = '6';

/** arXiv id where known, else a slug of the title: lower-case letters and digits joined by hyphens, at most 80 characters. */
export function paperId(paper: Pick<PaperInput, 'arxivId' | 'title'>): string {
  if (paper.arxivId !== null) return paper.arxivId;
  const slug = paper.title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'untitled' : slug;
}

/** Looked for first, since few texts have it; the words themselves are many. */
const multiple = /[Tt]imes|TIMES|[Ff]old|FOLD|[xX]\b/u;
const numberWord = /\b(?:two|three|four|five|six|seven|eight|nine|ten)(?:[- ]times|[- ]?fold|x\b)/iu;
/** A sentence can only hold a figure if it holds a digit, or a number word with times, -fold or x behind it. */
function mayHoldFigure(text: string): boolean {
  return /\d/u.test(text) || (multiple.test(text) && numberWord.test(text));
}

const noFigures: readonly QuantitySpan[] = [];
const noTokens: readonly Token[] = [];

/** Reads title and abstract: sentences, hardware names, figures, tokens. */
export function annotate(title: string, abstract: string, lexicon: Lexicon = builtInLexicon()): Context {
  const sentences = [
    ...readPassage(title, 'title').sentences,
    ...readPassage(abstract, 'abstract').sentences,
  ];
  const hardware = findHardware(sentences, lexicon.names);
  const named = hardware.some((names) => names.length > 0);
  let last: readonly QuantitySpan[] = [];
  return {
    sentences: sentences.map((sentence, i): AnnotatedSentence => {
      const names = hardware[i] ?? [];
      const figures = mayHoldFigure(sentence.text);
      if (!figures && names.length === 0)
        return { sentence, quantities: noFigures, hardware: names, tokens: noTokens };
      const quantities = figures
        ? inheritUnits(sentence.text, findQuantities(sentence.text, names, lexicon.units), last)
        : noFigures;
      const units = quantities.filter((quantity) => quantity.form === 'unit');
      if (units.length > 0) last = units;
      // A number that is no figure tells nothing, unless a class of device stands beside it: `on the GPU`.
      const read = named || quantities.length > 0;
      const tokens = read ? tokenize(sentence.text, quantities, names, lexicon.cues) : noTokens;
      return { sentence, quantities, hardware: names, tokens };
    }),
  };
}

/** How a paper is read. */
export interface ExtractOptions {
  /** What words are looked up in; the built-in lexicon unless told. */
  readonly lexicon?: Lexicon;
  /** Collects what the steps decide, where somebody asks. */
  readonly trace?: Trace;
}

/** Everything found in a paper, claims and figures that are none. */
export interface Examined {
  readonly context: Context;
  readonly drafts: readonly Draft[];
  readonly claimOf: ReadonlyMap<Draft, Claim>;
}

/** Reads a paper and keeps what led to its claims. */
export function examine(
  { title, abstract }: Pick<PaperInput, 'title' | 'abstract'>,
  { lexicon = builtInLexicon(), trace = null }: ExtractOptions = {},
): Examined {
  const context = annotate(title, abstract, lexicon);
  const drafts = makeDrafts(context, trace);
  const kept = drafts.filter((draft) => draft.dropped === null);
  const given = kept.some(inTitle) ? new Set(kept.filter((draft) => !inTitle(draft)).map(figureKey)) : null;
  const claimOf = new Map<Draft, Claim>();
  for (const draft of kept) {
    // A figure of the title counts only if the abstract does not give it.
    if (inTitle(draft) && given?.has(figureKey(draft)) === true) continue;
    const claim = toClaim(draft);
    if (claim !== null) claimOf.set(draft, claim);
  }
  return { context, drafts, claimOf };
}

/**
 * Finds the hardware and the claims of one paper in its title and abstract.
 * Pure: the same paper gives the same answer, and no input makes it throw.
 */
export function extract(paper: PaperInput, options: ExtractOptions = {}): Paper {
  const { context, claimOf } = examine(paper, options);
  const hardware = context.sentences.flatMap(toHardware);
  // Spread with more fields behind it, every paper would be of a class of its own to V8, and slow to make and to print.
  return Object.assign({}, paper, { id: paperId(paper), hardware, claims: [...claimOf.values()] });
}

function inTitle(draft: Draft): boolean {
  return draft.at.sentence.passage.field === 'title';
}

function figureKey(draft: Draft): string {
  return `${draft.metric} ${draft.quantity.low} ${draft.quantity.high} ${draft.quantity.unitName}`;
}

function toHardware(at: AnnotatedSentence): Hardware[] {
  return at.hardware.map((span) => {
    const { start, end } = rawRange(at.sentence, span.start, span.end);
    const { field, raw } = at.sentence.passage;
    return {
      name: span.name,
      vendor: span.vendor,
      kind: span.kind,
      text: raw.slice(start, end),
      field,
      start,
      end,
      count: span.count,
    };
  });
}

const baseUnits: Partial<Record<Metric, string>> = { speedup: 'x' };

function toClaim(draft: Draft): Claim | null {
  if (draft.dropped !== null || draft.metric === null) return null;
  const { quantity, at } = draft;
  const { passage } = at.sentence;
  const { start, end } = rawRange(at.sentence, quantity.start, quantity.end);
  const whole = rawRange(at.sentence, 0, at.sentence.text.length);
  const factor = draft.form === 'factor';
  const unit = unitName(draft);
  const scale = quantity.unit?.scale ?? 1;
  return {
    metric: draft.metric,
    form: draft.form,
    low: quantity.low,
    high: quantity.high,
    unit,
    value: quantity.high * scale,
    baseUnit: factor ? 'x' : (quantity.unit?.baseUnit ?? baseUnits[draft.metric] ?? unit),
    bound: draft.bound,
    statistic: draft.statistic,
    direction: draft.form === 'absolute' ? null : draft.direction,
    kind: draft.kind,
    subject: draft.subject,
    measure: draft.measure,
    on: [...draft.on],
    vs: [...draft.vs],
    baseline: [...draft.baseline],
    field: passage.field,
    start,
    end,
    text: passage.raw.slice(start, end),
    sentence: passage.raw.slice(whole.start, whole.end),
    rules: draft.rules,
    confidence: Math.round(draft.confidence * 100) / 100,
  };
}

/** `FLOPs` written for a rate is spelled `FLOPS` in the claim. */
function unitName(draft: Draft): string {
  if (draft.form === 'factor') return 'x';
  if (draft.quantity.form === 'bare' && draft.metric === 'cost') return 'USD';
  if (draft.quantity.form === 'bare' && draft.metric === 'throughput') return 'FPS';
  const { unitName: name } = draft.quantity;
  if (draft.metric === 'compute' && name.endsWith('FLOPs')) return `${name.slice(0, -1)}S`;
  return name;
}
