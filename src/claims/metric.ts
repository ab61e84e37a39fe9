import type { Token } from '../annotate/tokens.ts';
import type { ChangeWord } from '../lexicon/changes.ts';
import type { MetricNoun } from '../lexicon/metrics.ts';
import { phrases } from '../lexicon/phrases.ts';
import type { Direction, Form, Metric } from '../model/claim.ts';
import type { Context, Draft, Step, Trace } from './draft.ts';
import { byGroup } from './groups.ts';
import { type Evidence, governingVerb, lookLeft, lookRight } from './phrase.ts';

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

const solving: ReadonlySet<string> = new Set(
  phrases(
    `solve, solves, solving, solved, complete, completes, completing, completed, pass, passes, passing, resolve, fix, repair, detect, answer, superior, correctly, successfully, outperforms, outperform, wins, identifies, passed, answers, answering, resolves, resolving, resolved, succeeds, succeeding, fixes, fixing, repairs, repairing, detects, detecting, detected, classifies, identifies, recovers, verifies, proves, proving, compiles, failed, fails, fail`,
  ),
);
/** Verbs that say a figure is a share of what another reaches. */
const keeping: ReadonlySet<string> = new Set(
  phrases(
    `retain, retains, retaining, retained, preserve, preserves, preserving, preserved, maintain, maintains, maintaining, maintained, keeps, keeping, keep, recovers, recovering, recovered, recover, sustains`,
  ),
);

/** A metric that a noun gives to a ratio. A share or a ratio of a score stays a score. */
function relative(
  noun: MetricNoun,
  change: ChangeWord | null,
  form: Relative,
  rule: string,
  trust: number,
): Frame {
  const shrinks = noun.relative === 'compression' && noun.measure.startsWith('compression');
  const hurt =
    change?.harm === true &&
    (noun.absolute === 'throughput' || noun.absolute === 'accuracy' || noun.absolute === 'utilization') &&
    !noun.measure.startsWith('overhead');
  return {
    metric: change !== null && change.metric !== null && noun.vague ? change.metric : noun.relative,
    form,
    direction:
      hurt || (shrinks && (change === null || change.open)) ? 'decrease' : (change?.direction ?? 'increase'),
    measure: noun.measure,
    rule,
    trust,
  };
}
function inherent(
  change: ChangeWord,
  metric: Metric,
  noun: MetricNoun | null,
  form: Relative,
  rule: string,
  trust: number,
): Frame {
  return { metric, form, direction: change.direction, measure: noun?.measure ?? null, rule, trust };
}
/** A share of a thing; a share of a rate (`96% of the throughput`) is a relative speed. Shares of sizes measure nothing. */
function share(noun: MetricNoun, rule: string, trust: number): Frame | null {
  if (noun.absolute === 'compression' || noun.absolute === 'frequency') return null;
  const metric =
    noun.absolute === 'throughput'
      ? 'speedup'
      : noun.absolute === 'bandwidth'
        ? 'utilization'
        : noun.absolute;
  return { metric, form: 'percent', direction: null, measure: noun.measure, rule, trust };
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
function factorFrame(rightSide: Evidence, leftSide: Evidence): Frame | null {
  const form = 'factor';
  // A gap in times is a gap in whatever else the text speaks of.
  const right = rightSide.metric?.measure === 'gap' ? { ...rightSide, metric: null } : rightSide;
  const left = leftSide.metric?.measure === 'gap' ? { ...leftSide, metric: null } : leftSide;
  const { change } = right;
  if (change !== null) {
    if (
      change.metric !== null &&
      !(
        change.open &&
        (right.metric !== null || (left.metric !== null && !left.crossed && left.distance < 9))
      )
    )
      return inherent(change, change.metric, right.metric, form, 'change-behind', change.open ? 0.8 : 0.97);
    if (right.metric !== null) return relative(right.metric, change, form, 'change-and-noun-behind', 0.95);
    if (left.metric !== null && !left.crossed && left.distance < 14)
      return relative(left.metric, change, form, 'change-behind-noun-in-front', 0.85);
    if (left.change !== null && left.change.metric !== null)
      return inherent(change, left.change.metric, null, form, 'change-behind', 0.8);
    if (!change.open && change.part === 'adjective') return null;
    return {
      metric: 'speedup',
      form,
      direction: change.direction,
      measure: null,
      rule: 'change-behind-default',
      trust: 0.6,
    };
  }
  if (
    right.metric !== null &&
    (left.metric === null || right.link !== null || left.distance > right.distance || left.lead !== 'of')
  )
    return relative(
      right.metric,
      left.change !== null &&
        (left.lead === 'by' || left.distance <= 3) &&
        (left.change.metric === null || right.metric.vague)
        ? left.change
        : null,
      form,
      'noun-behind',
      0.85,
    );
  return factorLeft(left);
}

function factorLeft(left: Evidence): Frame | null {
  const form = 'factor';
  const { change, metric } = left;
  if (change !== null) {
    if (
      change.metric !== null &&
      (metric === null || metric.relative === 'speedup' || change.part !== 'verb' || metric.vague)
    )
      return inherent(change, change.metric, metric, form, 'change-in-front', 0.93);
    if (metric !== null) return relative(metric, change, form, 'noun-and-change-in-front', 0.92);
    if (change.open)
      return {
        metric: 'speedup',
        form,
        direction: change.direction,
        measure: null,
        rule: 'open-change-in-front',
        trust: 0.6,
      };
  }
  if (
    metric !== null &&
    !(metric.vague && left.distance > 6) &&
    (metric.relative !== 'compression' || metric.measure.startsWith('compression'))
  )
    return relative(metric, null, form, 'noun-in-front', 0.7);
  return null;
}

const speedCue =
  /\b(?:kernels?|throughput|latency|speed\p{L}*|faster|GPUs?|hardware|runtime|cycles|FPS|TFLOPS|parallel\p{L}*|compiler|workloads?|scheduling|serving|bandwidth|execution|cache|instructions?|cores?)\b/iu;

/** A percent change of `performance` is of speed where the sentence speaks of speed, else of quality. */
function performanceOf(noun: MetricNoun, text: string): MetricNoun {
  // A rate in percent is a rate of success or failure: `a harm rate of 46%`.
  if (noun.measure === 'rate' || noun.measure === 'rates')
    return { ...noun, relative: 'accuracy', absolute: 'accuracy' };
  return noun.measure === 'performance' && !speedCue.test(text) ? { ...noun, relative: 'accuracy' } : noun;
}

const retained: ReadonlySet<Metric> = new Set(['accuracy', 'speedup', 'utilization']);

function percentFrame(draft: Draft, rightSide: Evidence, leftSide: Evidence): Frame | null {
  const { tokens, sentence } = draft.at;
  const form = 'percent';
  const right = {
    ...rightSide,
    metric: rightSide.metric === null ? null : performanceOf(rightSide.metric, sentence.text),
  };
  const left = {
    ...leftSide,
    metric: leftSide.metric === null ? null : performanceOf(leftSide.metric, sentence.text),
  };
  const signed = draft.quantity.sign !== '' || draft.quantity.points;
  const kept = verbLeft(tokens, draft.token, keeping);
  if (draft.quantity.change !== null) {
    const noun = pickScore(left, right);
    if (noun === null) return null;
    return noun.absolute === 'accuracy' ? score(noun, 'from-to', 0.85) : share(noun, 'from-to', 0.7);
  }
  if (right.link === 'of' && right.metric !== null) {
    // `up to 40% of latency reduction`: the change word behind makes it a change.
    if (right.change !== null && right.change.part === 'noun' && right.change.metric === null)
      return relative(right.metric, right.change, form, 'change-and-noun-behind', 0.85);
    // `matches it in 47% of the training time`.
    if (right.metric.absolute === 'latency' && left.lead === 'in')
      return { ...relative(right.metric, null, form, 'share-of-another', 0.7), direction: null };
    if (right.metric.relative === 'utilization') return share(right.metric, 'share-of', 0.85);
    if (right.change !== null && right.change.metric !== null)
      return inherent(right.change, right.change.metric, right.metric, form, 'change-behind', 0.85);
    const taken = left.change ?? governingVerb(tokens, draft.token);
    if (
      taken !== null &&
      taken.part === 'verb' &&
      taken.direction === 'decrease' &&
      !taken.open &&
      left.lead !== 'to' &&
      !kept
    )
      return relative(right.metric, taken, form, 'change-of-share', 0.8);
    if (left.metric?.relative === 'utilization' && !left.crossed) return share(left.metric, 'share', 0.8);
    if (right.metric.absolute === 'accuracy' && !kept && right.metric.measure !== 'performance')
      return score(right.metric, 'score-behind', 0.7);
    // A share of somebody else's time is a relative speed.
    if (
      right.metric.absolute === 'latency' &&
      /^ of \P{N}{0,40}'s /u.test(sentence.text.slice(draft.quantity.end, draft.quantity.end + 60))
    )
      return { ...relative(right.metric, null, form, 'share-of-another', 0.75), direction: null };
    return share(right.metric, 'share-of', 0.85);
  }
  if (right.link === 'of' && right.metric === null && right.change?.metric)
    return inherent(right.change, right.change.metric, null, form, 'change-behind', 0.85);
  if (right.link === 'of' && right.change === null) {
    // `accuracy above 98% of its full-precision counterpart`.
    if (
      left.metric?.absolute === 'accuracy' &&
      !left.crossed &&
      /^ of (?:its|the|their) (?:[\p{L}-]+ ){0,3}(?:counterparts?|baselines?|original|teacher|models?|performance)\b/u.test(
        sentence.text.slice(draft.quantity.end),
      )
    )
      return share(left.metric, 'share-of-another', 0.75);
    // `retains 80% of knowledge`: what is kept is a score of how well.
    if (verbLeft(tokens, draft.token, solving))
      return {
        metric: 'accuracy',
        form: 'absolute',
        direction: null,
        measure: 'success rate',
        rule: 'share-solved',
        trust: 0.7,
      };
    return kept
      ? {
          metric: 'accuracy',
          form: 'absolute',
          direction: null,
          measure: 'retention',
          rule: 'kept-share',
          trust: 0.6,
        }
      : null;
  }
  if (right.change !== null) {
    if (right.change.metric !== null)
      return inherent(right.change, right.change.metric, right.metric, form, 'change-behind', 0.96);
    if (right.metric !== null)
      return relative(right.metric, right.change, form, 'change-and-noun-behind', 0.94);
    if (left.metric !== null && !left.crossed && left.distance < 14)
      return relative(left.metric, right.change, form, 'change-behind-noun-in-front', 0.85);
    if (left.change !== null && left.change.metric !== null)
      return inherent(right.change, left.change.metric, null, form, 'change-behind', 0.7);
    return null;
  }
  if (right.metric !== null && right.link === 'in')
    return relative(right.metric, left.change, form, 'change-in-noun', 0.9);
  if (right.metric !== null && signed) return relative(right.metric, left.change, form, 'points', 0.85);
  if (
    right.metric !== null &&
    right.distance <= 4 &&
    !(left.metric !== null && left.lead !== '' && left.distance <= 3 && right.distance > 1)
  ) {
    const near = left.change !== null && left.distance <= 8 ? left.change : null;
    if (right.metric.absolute === 'accuracy') {
      if (kept && right.metric.measure.endsWith('performance'))
        return share(right.metric, 'kept-share', 0.85);
      if (
        near !== null &&
        (left.lead === 'by' || (left.lead === 'of' && near.part === 'noun' && near.metric === null)) &&
        !(left.metric !== null && left.metric.absolute === 'accuracy' && left.lead === 'of')
      )
        return relative(right.metric, near, form, 'change-in-front', 0.8);
      return score(right.metric, 'score-behind', 0.92);
    }
    const change = near ?? governingVerb(tokens, draft.token);
    if (change !== null) return relative(right.metric, change, form, 'noun-behind', 0.8);
    return share(right.metric, 'share-behind', 0.75);
  }
  if (
    right.metric === null &&
    left.metric === null &&
    unknownScore.test(sentence.text.slice(draft.quantity.end, draft.quantity.end + 16))
  )
    return score(bareNoun, 'score-by-its-letters', 0.65);
  return percentLeft(draft, left, signed, kept);
}

/** Things a paper speaks of lowering where its verb is unknown: `trims latency by 24%`. */
const lessIsBetter: ReadonlySet<Metric> = new Set([
  'latency',
  'memory',
  'energy',
  'power',
  'cost',
  'flops',
  'compression',
  'area',
]);

const within = /\bwithin (?:about |just |only |roughly )?$/iu;

function percentLeft(draft: Draft, left: Evidence, signed: boolean, kept: boolean): Frame | null {
  const form = 'percent';
  const { change, metric } = left;
  const before = draft.at.sentence.text.slice(0, draft.quantity.start);
  if (within.test(before) && metric !== null && retained.has(metric.relative))
    return { ...relative(metric, change, form, 'within-of-another', 0.8), direction: null };
  if (change !== null && metric !== null) {
    const levels = left.lead === 'to' || left.lead === 'of' || left.lead === 'with' || left.lead === '=';
    // `improves accuracy to 95%`: a level, not a change.
    if (left.lead === 'to' && metric.absolute === 'accuracy' && !signed)
      return score(metric, 'score-in-front', 0.85);
    if (left.lead === 'to') return share(metric, 'level', 0.6);
    if (left.lead === 'by' || signed || change.part === 'noun' || (!levels && change.part === 'verb')) {
      if (change.metric !== null && (metric.relative === 'speedup' || metric.vague))
        return inherent(change, change.metric, metric, form, 'change-in-front', 0.9);
      return relative(metric, change, form, 'noun-and-change-in-front', 0.9);
    }
    if (metric.absolute === 'accuracy') return score(metric, 'score-in-front', 0.75);
    return relative(metric, change, form, 'noun-and-change-in-front', 0.8);
  }
  if (change !== null)
    return change.metric === null
      ? null
      : inherent(change, change.metric, null, form, 'change-in-front', 0.9);
  if (metric === null) return null;
  if (left.lead === 'by')
    return {
      ...relative(metric, null, form, 'noun-by', 0.75),
      direction: lessIsBetter.has(metric.absolute) ? 'decrease' : 'increase',
    };
  if (signed) return relative(metric, null, form, 'points', 0.8);
  if (metric.absolute === 'accuracy')
    return kept && left.lead === 'of' && left.distance > 3
      ? share(metric, 'share', 0.7)
      : score(metric, 'score-in-front', 0.88);
  // A share needs its thing close by.
  if (left.distance > 6 || left.crossed || (metric.vague && left.distance > 3)) return null;
  return share(metric, 'share-in-front', 0.6);
}

function pickScore(left: Evidence, right: Evidence): MetricNoun | null {
  if (right.metric !== null && right.distance <= 2) return right.metric;
  return left.metric ?? right.metric;
}

/** A name and its version: `Model 3.5`, `temperature 1.0`. */
function isVersion(draft: Draft): boolean {
  const { tokens, sentence } = draft.at;
  const lead = tokens[draft.token - 1];
  return (
    lead !== undefined &&
    lead.kind === 'word' &&
    lead.cue === null &&
    !beforeScores.has(lead.text) &&
    !achieving.test(sentence.text.slice(0, draft.quantity.start))
  );
}
const beforeScores: ReadonlySet<string> = new Set(
  phrases(
    `of, to, at, is, by, from, with, was, and, score, scores, scored, about, a, an, the, only, over, than, additional, absolute, just, even, averages, averaging`,
  ),
);

const factorOf =
  /(?<!\b(?:scal(?:e|ing)|sampling|upscaling|downsampling|compression|expansion|growth|safety|impact|form|branching|dilution) )\bfactors? of (?:about |up to |over |nearly |more than |around |roughly |approximately |at least |[~≈<>≥≤] ?)*$/iu;
const achieving =
  /\b(?:achiev\p{L}*|reach\p{L}*|obtain\p{L}*|scor\p{L}*|attain\p{L}*|get\p{L}*|yield\p{L}*|versus|vs\.?|and|,|to|than|from|at)\W*$/iu;
/** Behind a score: the benchmark it was reached on, by its name. */
const onBenchmark = /^ (?:points? )?(?:on|in) (?:the )?\p{Lu}[\p{L}\d-]*\p{Lu}/u;
/** An upper-case name behind a number with decimals is the name of a score (`88.1 PDMS`). */
const unknownScore =
  /^ (?!GPUs?\b|CPUs?\b|TPUs?\b|NPUs?\b|AI\b|ML\b|LLMs?\b|FPGAs?\b)\p{Lu}{2,8}(?:@\d+)?\b(?! ?-?\d)/u;
const bareNoun: MetricNoun = { relative: 'accuracy', absolute: 'accuracy', measure: 'score', vague: true };

/** Numbers alone are scores, and only right next to the name of one. */
function bareFrame(draft: Draft, right: Evidence, left: Evidence): Frame | null {
  const { quantity } = draft;
  const text = draft.at.sentence.text;
  const before = text.slice(0, quantity.start);
  const behind = text.slice(quantity.end, quantity.end + 40);
  if (factorOf.test(before)) return factorFrame(right, left);
  // `up to 3.58 speedup`: the sign is left out.
  if (quantity.decimals && right.change?.metric === 'speedup' && right.distance <= 2 && right.link === null)
    return inherent(right.change, 'speedup', right.metric, 'factor', 'factor-without-sign', 0.8);
  const named = isVersion(draft);
  if (right.change !== null && right.metric?.absolute === 'accuracy' && right.distance <= 2 && !named)
    return score(right.metric, 'score-change-behind', 0.75);
  const candidates: [MetricNoun | null, number, string][] = [
    [
      !named &&
      right.change === null &&
      (right.link === null || (right.link === 'in' && left.change?.part === 'noun'))
        ? right.metric
        : null,
      right.distance - (right.link === 'in' ? 1 : 0),
      'score-behind',
    ],
    [named ? null : left.metric, left.distance, 'score-in-front'],
  ];
  for (const [noun, distance, rule] of candidates) {
    if (noun === null) continue;
    if (noun.absolute === 'cost' && rule === 'score-behind' && distance <= 2)
      return {
        metric: 'cost',
        form: 'absolute',
        direction: null,
        measure: noun.measure,
        rule: 'money-without-sign',
        trust: 0.8,
      };
    if (
      noun.absolute === 'utilization' &&
      noun.measure !== 'performance' &&
      quantity.decimals &&
      rule === 'score-in-front' &&
      distance <= 3
    )
      return {
        metric: 'utilization',
        form: 'absolute',
        direction: null,
        measure: noun.measure,
        rule: 'share-without-sign',
        trust: 0.8,
      };
    if (noun.absolute !== 'accuracy' || noun.measure === 'performance') continue;
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
  if (
    left.metric?.measure === 'fps' &&
    ['>', '=', ':', 'of', 'at'].includes(left.lead) &&
    left.distance <= 3 &&
    right.metric === null
  )
    return {
      metric: 'throughput',
      form: 'absolute',
      direction: null,
      measure: 'fps',
      rule: 'rate-in-front',
      trust: 0.75,
    };
  if (!quantity.decimals) return null;
  if ((onBenchmark.test(behind) || unknownScore.test(behind)) && achieving.test(before))
    return score(bareNoun, 'score-of-a-benchmark', 0.75);
  if (quantity.sign === '+' && left.lead === 'by') return score(bareNoun, 'signed-score', 0.7);
  if (/\([^()]{0,12}$/u.test(before) && /^ (?:vs\.?|versus) /u.test(behind))
    return score(bareNoun, 'scores-against', 0.6);
  if (/\([^()]{0,24} (?:vs\.?|versus) $/u.test(before)) return score(bareNoun, 'scores-against', 0.6);
  if (quantity.change !== null && left.metric === null) return score(bareNoun, 'from-to', 0.6);
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
  if (unit.metric === 'flops' && /^\/(?:byte|B\b)/iu.test(text.slice(quantity.end))) return null;
  if (unit.metric === 'memory' && dataBehind.test(text.slice(quantity.end, quantity.end + 40))) return null;
  if (unit.metric === 'accuracy') {
    if (!quantity.decimals && /px|pixel/u.test(text.slice(quantity.start, quantity.end))) return null;
    const noun = pickScore(left, right);
    if (noun === null || noun.absolute !== 'accuracy')
      return unit.unit === 'dB' && quantity.decimals ? score(bareNoun, 'decibels', 0.6) : null;
    return score(noun, 'score-with-unit', 0.8);
  }
  // `tens of seconds` as `10s of seconds`.
  if (/^\d+0s of\b/u.test(text.slice(quantity.start, quantity.end + 3))) return null;
  if (unit.weak && !weakUnitCounts(draft, right, left)) return null;
  return absolute(unit.metric, unit.weak ? 0.8 : 0.93);
}

/** Everyday words of time count only where something takes that long. */
const timeVerbs =
  /\b(?:between|vs|versus|against|in|within|takes?|taking|took|requires?|requiring|required|needs?|under|only|just|from|to|than|about|around|approximately|less than|after|completes?d?|finish\p{L}*|runs?|running|spends?|at|of|nearly|over|up to|every|below|sub|and|or|into|on average|median|cost|costs|mean|averag\p{L}*|\(|~|<|≤|≈|:|=)\W*$/iu;
const timeNot =
  /^ of (?:[\p{L}\d-]+ ){0,4}(?:videos?|audio|speech|footage)\b|^\)?(?:-| )?(?:settings?\b|long |of |- )?(?:length\b|long\b|videos?|clips?|audio|speech|recordings?|footage|music|segments?|windows?|horizons?|forecasts?|ahead|period|periods|study|trial|history|old|data|trajector\p{L}*|conversation|episodes?|intervals?|context|lookback|sequences?|prediction|resolution|time series|later|lead|ECG|EEG|signals?|field|deployment|dataset|films?|movies?|tasks?|sessions?|stories|survey|follow|course|workshop)\b/iu;

const computing =
  /\b(?:training|trains?|trained|takes?|pre-?train\p{L}*|comput\p{L}*|simulat\p{L}*|run|runs|running|completed?|search|finish\p{L}*|GPUs?|fine-?tun\p{L}*)\b/iu;

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
  // `5-minute returns`: a hyphen makes the time an adjective of something else.
  if (/\d-\p{L}+$/u.test(text.slice(quantity.start, quantity.end)) && right.metric?.absolute !== 'latency')
    return false;
  const long = ['day', 'week', 'month'].includes(quantity.unitName);
  const cue = [right.metric, left.metric].some((noun) => noun?.absolute === 'latency');
  if (quantity.unitName === 'month' || quantity.unitName === 'week')
    return cue || /\b(?:training|trains?|trained)\b/iu.test(text);
  if (cue || left.change?.metric === 'speedup' || quantity.decimals) return true;
  if (long) {
    const closeBy = text.slice(Math.max(0, quantity.start - 80), quantity.end + 60);
    if (computing.test(closeBy)) return true;
    const raw = draft.at.sentence.passage.text;
    return (
      /\b(?:in|within|takes?|took|only|just|under)\b[^.,;]{0,14}$/iu.test(text.slice(0, quantity.start)) &&
      /\b(?:train\p{L}*|GPUs?|TPUs?|cluster|server)\b/iu.test(raw)
    );
  }

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

/** The ratio that belongs to an absolute figure in front of it: `0.2 kWh, 171x lower than`. */
const ratioOf: Partial<Record<Metric, Metric>> = {
  latency: 'speedup',
  throughput: 'speedup',
  compute: 'speedup',
  energy: 'energy',
  power: 'power',
  memory: 'memory',
  area: 'area',
  cost: 'cost',
  bandwidth: 'bandwidth',
  energy_efficiency: 'energy_efficiency',
  device_time: 'speedup',
  accuracy: 'accuracy',
  model_size: 'compression',
  flops: 'flops',
};

function inherits(frame: Frame, draft: Draft): Frame | null {
  if (
    frame.form === 'absolute' &&
    (draft.quantity.form === 'factor' || draft.quantity.form === 'percent') &&
    frame.metric !== 'accuracy'
  ) {
    const { change } = lookRight(draft.at.tokens, draft.token);
    const metric = ratioOf[frame.metric];
    if (change === null || metric === undefined) return null;
    return {
      ...frame,
      metric,
      form: draft.quantity.form,
      direction: change.direction,
      rule: 'ratio-of-the-figure-before',
      trust: 0.75,
    };
  }
  if (draft.quantity.form === 'unit' || draft.quantity.form === 'money') return null;
  if (draft.quantity.points && frame.metric !== 'accuracy') return null;
  if (draft.quantity.form === 'percent' && draft.quantity.change === null) {
    const left = lookLeft(draft.at.tokens, draft.token);
    const { change } = lookRight(draft.at.tokens, draft.token);
    if (change !== null && change.metric === null && frame.form !== 'factor')
      return {
        ...frame,
        form: 'percent',
        direction: change.direction,
        rule: 'from-the-list',
        trust: frame.trust * 0.85,
      };
    if (left.change?.part === 'verb' && left.lead === 'by')
      return {
        ...frame,
        form: 'percent',
        direction: left.change.direction,
        rule: 'from-the-list',
        trust: frame.trust * 0.85,
      };
  }
  if (
    draft.quantity.form === 'bare' &&
    (frame.metric !== 'accuracy' || !draft.quantity.decimals || isVersion(draft))
  )
    return null;
  if (draft.quantity.change !== null && draft.quantity.form === 'percent' && frame.metric === 'accuracy')
    return { ...frame, form: 'absolute', direction: null, rule: 'from-the-list', trust: frame.trust * 0.9 };
  if (frame.form === 'factor' && draft.quantity.form !== 'factor') return null;
  if (draft.quantity.form === 'factor' && frame.form !== 'factor') return null;
  return { ...frame, rule: 'from-the-list', trust: frame.trust * 0.9 };
}

/** Decides what each figure is about. */
export const metric: Step = {
  name: 'metric',
  about: 'the metric, form and direction from the words around a figure, its list, or the figure before it',
  apply(drafts, context, trace) {
    const state: { previous: { draft: Draft; frame: Frame } | null } = { previous: null };
    const open: Draft[][] = [];
    for (const list of byGroup(drafts)) {
      const firstOf = list[0];
      const lastOf = list.at(-1);
      if (firstOf === undefined || lastOf === undefined) continue;
      const { tokens } = firstOf.at;
      const right = withTail(lookRight(tokens, lastOf.token), tokens, lastOf.token);
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
      if (foreign(lastOf, right, left)) {
        for (const draft of list) {
          draft.dropped = 'a ratio or share of something outside the table';
          trace?.push({ step: 'metric', draft, note: draft.dropped });
        }
        continue;
      }
      const before =
        ownOpenChange(lastOf, left) && !['speedup', 'accuracy'].includes(state.previous?.frame.metric ?? '')
          ? null
          : state.previous;
      for (const draft of list) {
        const frame = before !== null && before.draft.at === draft.at ? inherits(before.frame, draft) : null;
        if (frame !== null) settle(draft, frame, trace);
      }
      if (list.some((draft) => draft.metric === null)) open.push(list);
    }
    const unsettled = drafts.filter((draft) => draft.metric === null && draft.dropped === null);
    if (unsettled.length === 0) return;
    const speed = leansToSpeed(drafts, context);
    for (const draft of unsettled) fallBack(draft, speed, trace);
  },
};

/** `improves segmentation by 2%`: the list's own verb and object, so nothing comes from the list before. */
function ownOpenChange(draft: Draft, left: Evidence): boolean {
  return (
    draft.quantity.form === 'percent' &&
    left.change?.part === 'verb' &&
    left.change.open &&
    left.lead === 'by'
  );
}

/** The words around a ratio name a thing, and it is none of the table: `60% of the users`, `reduces the search space by 93%`. */
function foreign(draft: Draft, right: Evidence, left: Evidence): boolean {
  const { form, change } = draft.quantity;
  if (form !== 'percent' && form !== 'factor') return false;
  if (change !== null) return false;
  if (form === 'percent' && right.link === 'of') return true;
  const { tokens } = draft.at;
  if (
    left.change === null ||
    left.change.part !== 'verb' ||
    left.change.open ||
    left.change.metric !== null ||
    left.metric !== null ||
    (left.lead !== 'by' && left.distance > 3) ||
    right.metric !== null ||
    right.change !== null
  )
    return false;
  return !tokens
    .slice(Math.max(0, draft.token - left.distance), draft.token)
    .some((t) => ['it', 'this', 'them', 'that', 'these'].includes(t.text));
}

/** `3.2% power and 1.4% area overheads`: the change word stands once, behind the last noun. */
function withTail(right: Evidence, tokens: readonly Token[], i: number): Evidence {
  if (right.metric === null || right.change !== null) return right;
  for (let j = i + 1; j < tokens.length && j <= i + 6; j++) {
    if (tokens[j]?.text !== 'and' && tokens[j]?.text !== ',') continue;
    const next = tokens.slice(j + 1, j + 4).findIndex((t) => t.kind === 'quantity');
    if (next < 0) return right;
    const tail = lookRight(tokens, j + 1 + next);
    return tail.metric !== null && tail.change?.part === 'noun' && tail.change.metric === null
      ? { ...right, change: tail.change }
      : right;
  }
  return right;
}

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

const speedWords =
  /\b(?:throughput|latency|speed-?ups?|faster|decoding|kernels?|serving|FLOPS|accelerat\p{L}*|scheduling|GPU utilization|bandwidth)\b/giu;
const scoreWords =
  /\b(?:accuracy|precision|recall|F1|scores?|success|AUC|mAP|AP|errors?|correct\p{L}*|benchmarks?|quality|win|reasoning|recognition|detection|segmentation|understanding|classification|downstream|datasets?|robust\p{L}*|generali[sz]ation|agents?|code completion|transfer)\b/giu;

/** Whether the abstract's figures speak of speed rather than of quality. */
function leansToSpeed(drafts: readonly Draft[], context: Context): boolean {
  const text = context.sentences.map((s) => s.sentence.text).join(' ');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const speed = drafts.filter(
    (d) => d.metric === 'speedup' || d.metric === 'throughput' || d.metric === 'latency',
  ).length;
  const quality = drafts.filter((d) => d.metric === 'accuracy').length;
  const fast = count(speedWords);
  const good = count(scoreWords);
  return speed > quality ? fast * 2 > good : speed === quality && fast > good;
}

/** A factor in a sentence that compares is a speedup if nothing says otherwise; a percent of what outperforms leans as the rest does. */
function fallBack(draft: Draft, speed: boolean, trace: Trace): void {
  const { tokens, sentence } = draft.at;
  const { text } = sentence;
  const right = lookRight(tokens, draft.token);
  const left = lookLeft(tokens, draft.token);
  const counted = right.change !== null && right.change.part === 'adjective' && !right.change.open;
  if (
    draft.quantity.form === 'factor' &&
    !draft.quantity.worded &&
    !counted &&
    comparing.test(text) &&
    (left.change === null || left.change.open || left.change.metric !== null)
  ) {
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
  const change = right.change ?? left.change;
  const behind = text.slice(draft.quantity.end, draft.quantity.end + 40);
  const onAName =
    onBenchmark.test(behind) && achieving.test(text.slice(0, draft.quantity.start)) && left.lead !== 'by';
  if (
    draft.quantity.form === 'percent' &&
    onAName &&
    draft.quantity.sign === '' &&
    !draft.quantity.points &&
    right.change === null
  ) {
    settle(
      draft,
      {
        metric: 'accuracy',
        form: 'absolute',
        direction: null,
        measure: null,
        rule: 'score-of-a-benchmark',
        trust: 0.65,
      },
      trace,
    );
    return;
  }
  const gain =
    change?.open === true ||
    (change?.part === 'noun' &&
      change.metric === null &&
      change.direction === 'increase' &&
      right.link === null &&
      !change.harm);
  const lossOf =
    right.change !== null &&
    right.metric === null &&
    /^ (?:[\p{L}-]+ ){0,3}(?:loss|reduction|drop|increase|decline|rise|growth) of /u.test(behind);
  if (draft.quantity.form === 'percent' && change !== null && gain && right.link !== 'of' && !lossOf) {
    const absolute =
      draft.quantity.points ||
      draft.quantity.sign === '+' ||
      /\babsolute (?:gain|improvement|increase)/iu.test(text);
    const metric: Metric = !absolute && speed ? 'speedup' : 'accuracy';
    if (draft.quantity.change !== null && metric === 'accuracy') {
      settle(
        draft,
        { metric, form: 'absolute', direction: null, measure: null, rule: 'from-to', trust: 0.6 },
        trace,
      );
      return;
    }
    settle(
      draft,
      {
        metric,
        form: 'percent',
        direction: change.direction,
        measure: null,
        rule: 'open-change',
        trust: 0.6,
      },
      trace,
    );
    return;
  }
  if (
    draft.quantity.form === 'percent' &&
    (draft.quantity.points || (change === null && right.link !== 'of' && scoring.test(text)))
  ) {
    const signed = draft.quantity.sign !== '' || draft.quantity.points;
    settle(
      draft,
      {
        metric: 'accuracy',
        form: signed ? 'percent' : 'absolute',
        direction: signed ? 'increase' : null,
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
