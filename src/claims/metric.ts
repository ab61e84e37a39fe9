import type { Token } from '../annotate/tokens.ts';
import type { ChangeWord } from '../lexicon/changes.ts';
import type { MetricNoun } from '../lexicon/metrics.ts';
import type { Direction, Form, Metric } from '../model/claim.ts';
import type { Draft, Step, Trace } from './draft.ts';
import { byGroup } from './groups.ts';
import { type Evidence, lookLeft, lookRight } from './phrase.ts';

/** What a figure is about. */
interface Frame {
  readonly metric: Metric;
  readonly form: Form;
  readonly direction: Direction | null;
  readonly measure: string | null;
  readonly rule: string;
  readonly trust: number;
}

type Relative = 'factor' | 'percent';

const retaining: ReadonlySet<string> = new Set([
  'retain',
  'retains',
  'retaining',
  'retained',
  'preserve',
  'preserves',
  'preserving',
  'preserved',
  'maintain',
  'maintains',
  'maintaining',
  'maintained',
  'keeps',
  'keeping',
  'recovers',
  'recovering',
  'recovered',
  'recover',
  'matches',
  'matching',
  'reaches',
  'reaching',
  'achieves',
  'achieving',
  'achieve',
  'attains',
  'attaining',
  'covers',
  'captures',
]);

/** A metric that a noun gives to a ratio. A share or a ratio of a score stays a score. */
function relative(
  noun: MetricNoun,
  change: ChangeWord | null,
  form: Relative,
  rule: string,
  trust: number,
): Frame {
  return {
    metric: change !== null && change.metric !== null && noun.vague ? change.metric : noun.relative,
    form,
    direction: change?.direction ?? 'increase',
    measure: noun.measure,
    rule,
    trust,
  };
}
function inherent(change: ChangeWord, metric: Metric, form: Relative, rule: string, trust: number): Frame {
  return { metric, form, direction: change.direction, measure: null, rule, trust };
}
function share(noun: MetricNoun, rule: string, trust: number): Frame {
  return { metric: noun.absolute, form: 'percent', direction: null, measure: noun.measure, rule, trust };
}
function score(noun: MetricNoun, rule: string, trust: number): Frame {
  return { metric: 'accuracy', form: 'absolute', direction: null, measure: noun.measure, rule, trust };
}

function verbLeft(tokens: readonly Token[], i: number, words: ReadonlySet<string>): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity' || token.text === ',' || token.text === ';')
      return false;
    if (words.has(token.text)) return true;
  }
  return false;
}

/** Frame of a factor from the words behind and in front of it, nearest and most telling first. */
function factorFrame(right: Evidence, left: Evidence): Frame | null {
  const form = 'factor';
  if (right.change !== null) {
    if (
      right.change.metric !== null &&
      (right.metric === null || right.metric.vague || right.change.part !== 'noun')
    ) {
      if (
        right.metric !== null &&
        !right.metric.vague &&
        right.change.part === 'adjective' &&
        right.change.metric !== 'speedup'
      )
        return relative(right.metric, right.change, form, 'change-behind', 0.95);
      return inherent(right.change, right.change.metric, form, 'change-behind', 0.97);
    }
    if (right.metric !== null)
      return relative(right.metric, right.change, form, 'change-and-noun-behind', 0.95);
    if (left.metric !== null && left.distance < 14)
      return relative(left.metric, right.change, form, 'change-behind-noun-in-front', 0.85);
    if (left.change?.metric !== null && left.change !== null)
      return inherent(right.change, left.change.metric, form, 'change-behind', 0.8);
    return {
      metric: 'speedup',
      form,
      direction: right.change.direction,
      measure: null,
      rule: 'change-behind-default',
      trust: 0.6,
    };
  }
  if (
    right.metric !== null &&
    (left.metric === null || right.link !== null || left.distance > right.distance || left.lead !== 'of')
  ) {
    return relative(
      right.metric,
      left.lead === 'by' || right.link !== null ? left.change : null,
      form,
      'noun-behind',
      0.85,
    );
  }
  return factorLeft(left);
}

function factorLeft(left: Evidence): Frame | null {
  const form = 'factor';
  if (left.change !== null) {
    if (
      left.change.metric !== null &&
      (left.metric === null ||
        left.metric.relative === 'speedup' ||
        left.change.part !== 'verb' ||
        left.metric.vague)
    )
      return {
        ...inherent(left.change, left.change.metric, form, 'change-in-front', 0.93),
        measure: left.metric?.measure ?? null,
      };
    if (left.metric !== null)
      return relative(left.metric, left.change, form, 'noun-and-change-in-front', 0.92);
    if (left.change.open)
      return {
        metric: 'speedup',
        form,
        direction: left.change.direction,
        measure: null,
        rule: 'open-change-in-front',
        trust: 0.6,
      };
  }
  if (left.metric !== null) return relative(left.metric, null, form, 'noun-in-front', 0.7);
  return null;
}

function percentFrame(draft: Draft, right: Evidence, left: Evidence): Frame | null {
  const { tokens } = draft.at;
  const form = 'percent';
  const signed = draft.quantity.sign !== '' || draft.quantity.points;
  const kept = verbLeft(tokens, draft.token, retaining);
  if (draft.quantity.change !== null) {
    const noun = pickScore(left, right);
    if (noun === null) return null;
    return noun.absolute === 'accuracy' ? score(noun, 'from-to', 0.85) : share(noun, 'from-to', 0.7);
  }
  if (right.link === 'of' && right.metric !== null) {
    if (left.change !== null && left.change.part === 'verb' && !left.change.open && left.distance <= 4)
      return relative(right.metric, left.change, form, 'change-of-share', 0.8);
    if (right.metric.relative === 'speedup' && right.change !== null && right.change.metric !== null)
      return inherent(right.change, right.change.metric, form, 'change-behind', 0.85);
    if (left.metric !== null && left.metric.relative === 'utilization')
      return share(left.metric, 'share', 0.8);
    return share(right.metric, 'share-of', 0.85);
  }
  if (right.change !== null) {
    if (right.change.metric !== null && (right.metric === null || right.metric.vague))
      return inherent(right.change, right.change.metric, form, 'change-behind', 0.96);
    if (right.metric !== null) {
      if (right.change.metric !== null && right.metric.relative === 'speedup')
        return inherent(right.change, right.change.metric, form, 'change-behind', 0.96);
      return relative(right.metric, right.change, form, 'change-and-noun-behind', 0.94);
    }
    if (left.metric !== null && left.distance < 14)
      return relative(left.metric, right.change, form, 'change-behind-noun-in-front', 0.85);
    return null;
  }
  if (right.metric !== null && right.link === 'in' && left.change !== null)
    return relative(right.metric, left.change, form, 'change-in-noun', 0.9);
  if (right.metric !== null && signed) return relative(right.metric, left.change, form, 'points', 0.85);
  if (
    right.metric !== null &&
    !(left.metric !== null && left.lead !== '' && left.distance <= 3 && right.distance > 1) &&
    right.distance <= 4
  ) {
    if (left.change !== null && left.lead === 'by')
      return relative(
        right.metric.vague && left.metric !== null ? left.metric : right.metric,
        left.change,
        form,
        'change-in-front',
        0.85,
      );
    if (right.metric.absolute === 'accuracy') {
      if (
        kept &&
        /baseline|original|full/u.test(
          tokens
            .slice(draft.token, draft.token + 6)
            .map((t) => t.text)
            .join(' '),
        )
      )
        return share(right.metric, 'share-of-baseline', 0.8);
      if (
        left.change !== null &&
        left.change.part !== 'verb' &&
        left.lead === 'of' &&
        left.change.metric === null
      )
        return relative(right.metric, left.change, form, 'change-in-front', 0.8);
      return score(right.metric, 'score-behind', 0.92);
    }
    if (left.change !== null && left.distance <= 6)
      return relative(right.metric, left.change, form, 'noun-behind', 0.75);
    return share(right.metric, 'share-behind', 0.75);
  }
  return percentLeft(left, signed, kept);
}

function percentLeft(left: Evidence, signed: boolean, kept: boolean): Frame | null {
  const form = 'percent';
  const { change, metric } = left;
  if (change !== null && metric !== null) {
    const by =
      left.lead === 'by' ||
      signed ||
      change.part === 'noun' ||
      (left.lead !== 'to' &&
        left.lead !== 'of' &&
        left.lead !== 'with' &&
        change.part === 'verb' &&
        left.lead !== '=');
    // `improves accuracy to 95%`: a level, not a change.
    if (left.lead === 'to' && metric.absolute === 'accuracy' && !signed)
      return score(metric, 'score-in-front', 0.85);
    if (left.lead === 'to') return share(metric, 'level', 0.6);
    if (by) {
      if (change.metric !== null && (metric.relative === 'speedup' || metric.vague))
        return inherent(change, change.metric, form, 'change-in-front', 0.9);
      return relative(metric, change, form, 'noun-and-change-in-front', 0.9);
    }
    if (metric.absolute === 'accuracy' && change.open) return score(metric, 'score-in-front', 0.75);
    return relative(metric, change, form, 'noun-and-change-in-front', 0.8);
  }
  if (change !== null) {
    if (change.metric !== null) return inherent(change, change.metric, form, 'change-in-front', 0.9);
    return null;
  }
  if (metric === null) return null;
  if (signed) return relative(metric, null, form, 'points', 0.8);
  if (metric.absolute === 'accuracy')
    return kept && left.lead === 'of' && left.distance > 3
      ? share(metric, 'share', 0.7)
      : score(metric, 'score-in-front', 0.88);
  return share(metric, 'share-in-front', 0.6);
}

function pickScore(left: Evidence, right: Evidence): MetricNoun | null {
  if (right.metric !== null && right.distance <= 2) return right.metric;
  return left.metric ?? right.metric;
}

/** Numbers alone are scores, and only right next to the name of one. */
function bareFrame(draft: Draft, right: Evidence, left: Evidence): Frame | null {
  const { quantity } = draft;
  const text = draft.at.sentence.text;
  if (
    /\bfactors? of (?:about |up to |over |nearly |more than |around |roughly |approximately |at least |[~≈<>≥≤] ?)?$/u.test(
      text.slice(0, quantity.start),
    )
  ) {
    return factorFrame(right, left);
  }
  const candidates: [MetricNoun | null, number, string][] = [
    [right.link === null && right.change === null ? right.metric : null, right.distance, 'score-behind'],
    [left.metric, left.distance, 'score-in-front'],
  ];
  for (const [noun, distance, rule] of candidates) {
    if (noun === null || noun.absolute !== 'accuracy') continue;
    const reach = quantity.decimals ? (rule === 'score-behind' ? 2 : 7) : rule === 'score-behind' ? 1 : 3;
    if (distance > reach) continue;
    if (
      rule === 'score-in-front' &&
      !quantity.decimals &&
      !['of', '=', ':', 'to', 'is', 'at'].includes(left.lead)
    )
      continue;
    if (!quantity.decimals && Math.abs(quantity.high) > 200) continue;
    return score(noun, rule, quantity.decimals ? 0.9 : 0.7);
  }
  return null;
}

const rateOfArithmetic =
  /throughput|performance|per second|peak|sustain|achiev|deliver|compute power|reach|speed/iu;
const dataBehind =
  /^ (?:of )?(?:\p{L}+ )?(?:data|dataset|datasets|text|corpus|logs?|traces?|recordings?|footage|videos?|audio|speech)\b/u;

/** Figures with a unit of the table: the unit tells the metric, the words around it mend it. */
function unitFrame(draft: Draft, right: Evidence, left: Evidence): Frame | null {
  const { quantity } = draft;
  const { unit } = quantity;
  if (unit === null) return null;
  const text = draft.at.sentence.text;
  const around = text.slice(Math.max(0, quantity.start - 60), quantity.start);
  const absolute = (metric: Metric, trust: number, rule = 'unit'): Frame => ({
    metric,
    form: 'absolute',
    direction: null,
    measure: (right.metric ?? left.metric)?.measure ?? null,
    rule,
    trust,
  });
  if (
    unit.metric === 'flops' &&
    unit.baseUnit === 'FLOPs' &&
    rateOfArithmetic.test(around) &&
    left.metric?.relative !== 'flops' &&
    !/per (?:token|image|inference|frame|sample)/u.test(text.slice(quantity.end, quantity.end + 20))
  )
    return absolute('compute', 0.8, 'rate-of-arithmetic');
  if (
    unit.metric === 'frequency' &&
    unit.scale < 1e6 &&
    /\b(?:control|infer|update|updates|real-time|planning|policy|running|runs|operat\p{L}*|rate|rates|throughput|loop|frame|achiev\p{L}*)\b/iu.test(
      `${around} ${text.slice(quantity.end, quantity.end + 30)}`,
    )
  )
    return absolute('throughput', 0.7, 'rate-in-hertz');
  if (unit.metric === 'memory' && dataBehind.test(text.slice(quantity.end, quantity.end + 40))) return null;
  if (unit.metric === 'accuracy') {
    const noun = pickScore(left, right);
    if (noun === null || noun.absolute !== 'accuracy') return null;
    return { ...score(noun, 'score-with-unit', 0.8) };
  }
  if (unit.weak && !weakUnitCounts(draft, right, left)) return null;
  return absolute(unit.metric, unit.weak ? 0.8 : 0.93);
}

/** Everyday words of time count only where something takes that long. */
const timeVerbs =
  /\b(?:in|within|takes?|taking|took|requires?|requiring|required|needs?|under|only|just|from|to|than|about|around|approximately|less than|after|completes?d?|finish\p{L}*|runs?|running|spends?|at|of|nearly|over|up to|every|below|sub|and|or|into|on average|median|cost|costs|mean|averag\p{L}*|\(|~|<|≤|≈|:|=)\W*$/iu;
const timeNot =
  /^(?:-| )?(?:long |of |- )?(?:videos?|clips?|audio|speech|recordings?|footage|music|segments?|windows?|horizons?|forecasts?|ahead|period|periods|study|trial|history|old|data|trajector\p{L}*|conversation|episodes?|intervals?|context|lookback|sequences?|prediction|resolution|time series|later|lead|ECG|EEG|signals?|field|deployment|dataset|films?|movies?|tasks?|sessions?|stories|survey|follow|course|workshop)\b/iu;

function weakUnitCounts(draft: Draft, right: Evidence, left: Evidence): boolean {
  const text = draft.at.sentence.text;
  const { quantity } = draft;
  if (quantity.unit?.metric !== 'latency')
    return (
      quantity.unit?.metric === 'area' ||
      quantity.unit?.metric === 'energy' ||
      quantity.unit?.metric === 'memory' ||
      quantity.unit?.metric === 'power'
    );
  const behind = text.slice(quantity.end, quantity.end + 40);
  if (timeNot.test(behind)) return false;
  const long = ['day', 'week', 'month'].includes(quantity.unitName);
  const cue = [right.metric, left.metric].some((noun) => noun?.absolute === 'latency');
  if (quantity.unitName === 'month' || quantity.unitName === 'week')
    return cue || /\b(?:training|trains?|trained)\b/iu.test(text);
  if (cue || left.change?.metric === 'speedup') return true;
  if (long)
    return /\b(?:training|trains?|trained|takes?|pre-?train\p{L}*|comput\p{L}*|simulat\p{L}*|run|runs|running|completed?|search|finish\p{L}*|GPUs?|fine-?tun\p{L}*)\b/iu.test(
      text.slice(Math.max(0, quantity.start - 80), quantity.end + 60),
    );
  return timeVerbs.test(text.slice(Math.max(0, quantity.start - 24), quantity.start)) || quantity.shared;
}

function frameOf(draft: Draft, right: Evidence, left: Evidence): Frame | null {
  switch (draft.quantity.form) {
    case 'factor':
      return factorFrame(right, left);
    case 'percent':
      return percentFrame(draft, right, left);
    case 'bare':
      return bareFrame(draft, right, left);
    case 'unit':
      return unitFrame(draft, right, left);
    case 'money':
      return { metric: 'cost', form: 'absolute', direction: null, measure: null, rule: 'money', trust: 0.9 };
  }
}

function settle(draft: Draft, frame: Frame, trace: Trace): void {
  draft.metric = frame.metric;
  draft.form = draft.quantity.form === 'bare' && frame.form === 'factor' ? 'factor' : frame.form;
  draft.direction = frame.direction;
  draft.measure = frame.measure;
  draft.rules.push(frame.rule);
  draft.confidence *= frame.trust;
  trace?.push({ step: 'metric', draft, note: `${frame.metric} by ${frame.rule}` });
}

function inherits(frame: Frame, draft: Draft): Frame | null {
  if (draft.quantity.form === 'unit' || draft.quantity.form === 'money') return null;
  if (draft.quantity.form === 'bare' && (frame.metric !== 'accuracy' || !draft.quantity.decimals))
    return null;
  if (frame.form === 'factor' && draft.quantity.form !== 'factor') return null;
  if (draft.quantity.form === 'factor' && frame.form !== 'factor') return null;
  return { ...frame, rule: 'from-the-list', trust: frame.trust * 0.9 };
}

/** Decides what each figure is about. */
export const metric: Step = {
  name: 'metric',
  about: 'the metric, form and direction from the words around a figure, its list, or the figure before it',
  apply(drafts, _context, trace) {
    const state: { previous: { draft: Draft; frame: Frame } | null } = { previous: null };
    const open: Draft[][] = [];
    for (const list of byGroup(drafts)) {
      const firstOf = list[0];
      const lastOf = list.at(-1);
      if (firstOf === undefined || lastOf === undefined) continue;
      const { tokens } = firstOf.at;
      const right = lookRight(tokens, lastOf.token);
      const left = lookLeft(tokens, firstOf.token);
      const pairs = alignment(list, right, left, tokens);
      let framed = false;
      list.forEach((draft, k) => {
        const aligned = pairs?.[k];
        const frame = aligned ?? frameOf(draft, right, left);
        if (frame !== null) {
          settle(draft, frame, trace);
          framed = true;
          state.previous = { draft, frame };
        }
      });
      if (framed) {
        // An unnamed list right before this one, in the same sentence, is about the same: `3.6x layer-wise and 2.2x speedup`.
        for (const waiting of open.splice(0)) {
          for (const draft of waiting) {
            if (draft.metric !== null || draft.at !== firstOf.at || state.previous === null) continue;
            const frame = inherits(state.previous.frame, draft);
            if (frame !== null && lookAhead(draft, firstOf))
              settle(draft, { ...frame, trust: frame.trust * 0.9 }, trace);
          }
        }
        continue;
      }
      const before = state.previous;
      for (const draft of list) {
        const frame = before !== null && before.draft.at === draft.at ? inherits(before.frame, draft) : null;
        if (frame !== null) settle(draft, frame, trace);
      }
      if (list.some((draft) => draft.metric === null)) open.push(list);
    }
    for (const draft of drafts) if (draft.metric === null) fallBack(draft, trace);
  },
};

/** Between two lists stands nothing that ends a clause. */
function lookAhead(draft: Draft, next: Draft): boolean {
  for (let j = draft.token + 1; j < next.token; j++)
    if ([';', ':'].includes(draft.at.tokens[j]?.text ?? '')) return false;
  return next.token - draft.token <= 12;
}

/** `latency and energy by 3x and 5x, respectively`: one noun each where the counts agree. */
function alignment(
  list: readonly Draft[],
  right: Evidence,
  left: Evidence,
  tokens: readonly Token[],
): (Frame | null)[] | null {
  if (list.length < 2) return null;
  const last = list.at(-1);
  if (last === undefined || last.quantity.form === 'unit' || last.quantity.form === 'money') return null;
  const told =
    tokens.slice(last.token).some((t) => t.text === 'respectively') ||
    tokens.slice(0, last.token).some((t) => t.text === 'respectively');
  if (!told) return null;
  for (const side of [right, left]) {
    const nouns = side === left ? [...side.metrics].reverse() : side.metrics;
    if (nouns.length !== list.length) continue;
    if (new Set(nouns.map((n) => n.relative)).size < 2) continue;
    const change = side.change ?? (side === right ? left.change : right.change);
    return list.map((draft, k) => {
      const noun = nouns[k];
      if (noun === undefined) return null;
      if (draft.quantity.form === 'factor') return relative(noun, change, 'factor', 'respectively', 0.85);
      if (draft.quantity.form === 'percent')
        return change === null && noun.absolute === 'accuracy'
          ? score(noun, 'respectively', 0.85)
          : relative(noun, change, 'percent', 'respectively', 0.85);
      return noun.absolute === 'accuracy' ? score(noun, 'respectively', 0.8) : null;
    });
  }
  return null;
}

const comparing =
  /\b(?:over|than|compared|versus|vs|outperform\p{L}*|relative|baseline|faster|speed\p{L}*|accelerat\p{L}*|efficien\p{L}*|performance|throughput|latency)\b/iu;
const scoring =
  /\b(?:accuracy|precision|recall|F1|score|success|AUC|mAP|AP|error|pass|correct|benchmark|win)\b/iu;

/** A factor in a sentence that compares is a speedup if nothing says otherwise; everything else goes. */
function fallBack(draft: Draft, trace: Trace): void {
  const text = draft.at.sentence.text;
  if (draft.quantity.form === 'factor' && !draft.quantity.worded && comparing.test(text)) {
    settle(
      draft,
      {
        metric: 'speedup',
        form: 'factor',
        direction: 'increase',
        measure: null,
        rule: 'factor-alone',
        trust: 0.6,
      },
      trace,
    );
    return;
  }
  if (draft.quantity.form === 'percent' && scoring.test(text)) {
    const left = lookLeft(draft.at.tokens, draft.token);
    const relativeChange =
      left.change !== null && (left.lead === 'by' || draft.quantity.sign !== '' || draft.quantity.points);
    settle(
      draft,
      {
        metric: 'accuracy',
        form: relativeChange ? 'percent' : 'absolute',
        direction: relativeChange ? (left.change?.direction ?? 'increase') : null,
        measure: null,
        rule: 'score-in-sentence',
        trust: 0.5,
      },
      trace,
    );
    return;
  }
  draft.dropped = 'nothing tells what it measures';
  trace?.push({ step: 'metric', draft, note: draft.dropped });
}
