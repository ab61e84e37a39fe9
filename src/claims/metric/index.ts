import { spreadNouns } from '../../lexicon/metric-words.ts';
import type { Direction, Metric } from '../../model/claim.ts';
import { alternatives } from '../../text/pattern.ts';
import type { Context, Draft, Step, Trace } from '../draft.ts';
import { byGroup } from '../groups.ts';
import { type Evidence, lookLeft, lookRight } from '../phrase.ts';
import { leaning, loneRules, readAlone } from './alone.ts';
import { bareRules, readBare } from './bare.ts';
import { factorRules, readFactor } from './factor.ts';
import { followingRules, readFollowing } from './following.ts';
import { type Decision, type Figure, type Frame, type FrameRule, figureOf, firstOf } from './frame.ts';
import { goesOn, hasOwnVerb, isForeign, withTail } from './list.ts';
import { reached } from './names.ts';
import { percentRules, readPercent } from './percent.ts';
import { within } from './percent-figure.ts';
import { pairNouns, readPaired, respectivelyRules } from './respectively.ts';
import { moneyRules, unitRules } from './unit.ts';

/** Every rule of this step, with its examples. */
export const frameRules: readonly Pick<FrameRule, 'name' | 'about' | 'examples'>[] = [
  ...respectivelyRules,
  ...factorRules,
  ...percentRules,
  ...bareRules,
  ...unitRules,
  ...moneyRules,
  ...followingRules,
  ...loneRules,
];

function readFigure(figure: Figure): Decision | null {
  switch (figure.draft.quantity.form) {
    case 'factor':
      return readFactor(figure);
    case 'percent':
      return readPercent(figure);
    case 'bare':
      return readBare(figure);
    case 'unit':
      return firstOf(unitRules, figure);
    case 'money':
      return firstOf(moneyRules, figure);
  }
}

/** `30 point swings`, `a 37x latency range`, `within 1.6 points`: nothing went up or down. */
function goesBothWays(draft: Draft, frame: Frame): boolean {
  if (frame.form === 'absolute') return false;
  const { text } = draft.at.sentence;
  const { start, end } = draft.quantity;
  return (
    spreadBehind.test(text.slice(end, end + 60)) ||
    (/(?:ffer|var|fluct|deviat)/u.test(text) && differing.test(text.slice(Math.max(0, start - 50), start))) ||
    (frame.form === 'percent' &&
      frame.metric === 'compression' &&
      levelInFront.test(text.slice(Math.max(0, start - 70), start))) ||
    (frame.metric === 'accuracy' &&
      draft.quantity.points &&
      within.test(text.slice(Math.max(0, start - 30), start)))
  );
}

function directionOf(draft: Draft, frame: Frame): Direction | null {
  if (goesBothWays(draft, frame)) return null;
  // `surpassing the rest by 4 points, with less memory`.
  if (draft.quantity.points && amounts.has(frame.metric))
    return aheadInFront.test(draft.at.sentence.text.slice(0, draft.quantity.start))
      ? 'increase'
      : frame.direction;
  // `+6.6% mAP, with a 40% reduction in size`: the sign is its own.
  const gained = draft.quantity.sign === '+' && frame.form === 'percent' && frame.metric === 'accuracy';
  return gained && frame.direction !== null ? 'increase' : frame.direction;
}

/** `differences ≤ 0.1 points`, `varying by at most 0.06 points`. */
const differing =
  /\b(?:differences? (?:of )?(?:[≤<]=?|less than|at most|below|under|within|no more than)|(?:var|differ|fluctuat|deviat)(?:y|ies|s|es|ing|ying|e)? by (?:at most|less than|under|up to|no more than|only|about|just)?) ?[$~≈<≤=]*$/iu;
const aheadInFront =
  /\b(?:outperform|surpass|beat|exceed|improv|upscor|gain|lead|boost|rais)\p{L}*\b[^.;]{0,80}$/iu;
const levelInFront = /\bcompress\p{L}* [^.;,]{0,40}\bto (?:only |about |just |around |roughly )?$/u;
const spreadBehind = new RegExp(
  `^[ -](?!(?:on|in|over|across|for|of|and|to)\\b)(?:[\\p{Ll}-]+ ){0,2}?(?:${alternatives(spreadNouns)})\\b`,
  'u',
);

/** Of these nothing is counted in points: `outperforming the rest by 4 points, with less memory`. */
const amounts: ReadonlySet<Metric> = new Set<Metric>([
  'memory',
  'compression',
  'cost',
  'energy',
  'power',
  'area',
  'flops',
]);

/** `a 40% efficiency gain, at 3.5 mJ an image`. */
const energyBehind = /^(?:[^.;]|\.\d){0,90}?\b\d[\d.]* ?(?:[mμun]?J|k?Wh|joules?)\b/u;
const energyInFront = /\b(?:energy|power)[- ]efficien\p{L}*\b/iu;

function isLongerInput(frame: Frame | null): boolean {
  return (
    frame?.direction === 'increase' &&
    /^(?:\p{L}+ )*(?:sequence|context)(?: lengths?)?$/u.test(frame.measure ?? '')
  );
}

/** Writes down what a rule decided; gives the frame, where there is one. */
function settle(draft: Draft, decision: Decision | null, trace: Trace): Frame | null {
  if (decision === null) return null;
  const { frame, by } = decision;
  // Longer sequences are taken on, shorter ones are a saving.
  if (isLongerInput(frame)) {
    drop(draft, 'longer input, which is outside the table', trace);
    return null;
  }
  if (frame === null) {
    trace?.push({ step: 'metric', draft, note: `nothing by ${by}`, rule: by });
    return null;
  }
  draft.metric =
    draft.quantity.points && frame.form === 'percent' && amounts.has(frame.metric)
      ? 'accuracy'
      : frame.metric;
  draft.form = frame.form;
  // `1.7x higher energy efficiency and a 2.2x efficiency gain`: the word goes on with what it was.
  if (draft.metric === 'speedup' && frame.measure === 'efficiency') {
    const { start } = draft.quantity;
    const { text } = draft.at.sentence;
    if (energyInFront.test(text.slice(0, start)) || energyBehind.test(text.slice(start)))
      draft.metric = 'energy_efficiency';
  }
  draft.direction = directionOf(draft, frame);
  draft.measure = frame.measure;
  draft.rules.push(frame.rule);
  trace?.push({ step: 'metric', draft, note: `${draft.metric} by ${frame.rule}`, rule: by });
  return frame;
}

/** The last figure whose frame is known. */
interface Settled {
  readonly draft: Draft;
  readonly frame: Frame;
}

/** Decides the figures of one list by their own words; gives the last one decided, or null. */
function settleList(list: readonly Draft[], right: Evidence, left: Evidence, trace: Trace): Settled | null {
  const pairs = pairNouns(list, right, left);
  let settled: Settled | null = null;
  for (const [k, draft] of list.entries()) {
    const figure = figureOf(draft, right, left);
    const noun = pairs?.nouns[k];
    const change = pairs?.change ?? null;
    const paired = noun === undefined ? null : readPaired(figure, noun, change);
    const frame = settle(draft, paired ?? readFigure(figure), trace);
    if (frame !== null) settled = { draft, frame };
  }
  return settled;
}

/** What a verb like `surpassing` in the same sentence goes on with. */
const surpassable: ReadonlySet<Metric> = new Set<Metric>([
  'speedup',
  'accuracy',
  'throughput',
  'compute',
  'energy_efficiency',
]);

function drop(draft: Draft, reason: string, trace: Trace): void {
  draft.dropped = reason;
  trace?.push({ step: 'metric', draft, note: reason });
}

/** `4.8, 4.2 and 2.5 points below the rest`: what stands behind the last points holds for all. */
function shareDirection(list: readonly Draft[]): void {
  const last = list.at(-1);
  if (last === undefined || !last.quantity.points || last.metric === null) return;
  for (const draft of list)
    if (draft.quantity.shared && draft.metric === last.metric && draft.form === last.form)
      draft.direction = last.direction;
}

/** Decides by their own words what each list of figures is about, and hands it on to the lists beside it. */
function settleLists(drafts: readonly Draft[], trace: Trace): void {
  let previous: Settled | null = null;
  let waiting: Draft[] = [];
  const lastOfForm = new Map<string, Settled>();
  for (const list of byGroup(drafts)) {
    const first = list[0];
    const last = list.at(-1);
    if (first === undefined || last === undefined) continue;
    const { tokens } = first.at;
    const right = withTail(lookRight(tokens, last.token), tokens, last.token);
    const left = lookLeft(tokens, first.token);
    const settled = settleList(list, right, left, trace);
    if (settled !== null) {
      previous = settled;
      lastOfForm.set(settled.draft.quantity.form, settled);
      // An unnamed list right before this one, in the same sentence, is about the same: `3.6x layer-wise and 2.2x speedup`.
      for (const draft of waiting) {
        if (draft.metric !== null || draft.dropped !== null || draft.at !== first.at || !goesOn(draft, first))
          continue;
        // A number alone takes nothing from behind, and a list with a change of its own nothing from another.
        const front = lookLeft(draft.at.tokens, draft.token);
        if (draft.quantity.form === 'bare' || front.change?.part === 'noun' || hasOwnVerb(draft, front))
          continue;
        settle(draft, readFollowing(draft, settled.frame, null), trace);
      }
      waiting = [];
      continue;
    }
    if (isForeign(last, right, left)) {
      for (const draft of list) drop(draft, 'a ratio or share of something outside the table', trace);
      continue;
    }
    const metric = previous?.frame.metric;
    // `10x less compute (the baseline achieves 86%)`: what is reached is no saving.
    const level =
      first.quantity.form === 'percent' &&
      metric !== undefined &&
      amounts.has(metric) &&
      reached.test(first.at.sentence.text.slice(0, first.quantity.start));
    const handsOn = !level && (!hasOwnVerb(last, left) || (metric !== undefined && surpassable.has(metric)));
    let ahead: Frame | null = null;
    for (const draft of list) {
      if (previous === null || !handsOn || draft.dropped !== null || previous.draft.at !== draft.at) continue;
      // `outperforming A and B by 5% and 11%`: the verb stands in front of the first alone.
      if (
        ahead !== null &&
        draft.quantity.form === 'percent' &&
        lookRight(tokens, draft.token).metric === null
      ) {
        settle(draft, { frame: ahead, by: 'following-verb-in-front' }, trace);
        continue;
      }
      // Behind an amount of another unit the figures of one form go on: `63% in 2 days, 68% in 3 days`.
      const alike = lastOfForm.get(draft.quantity.form);
      const read = readFollowing(draft, previous.frame, previous.draft);
      if (read?.by === 'following-verb-in-front') ahead = read.frame;
      if (settle(draft, read, trace) === null && alike?.draft.at === draft.at)
        settle(draft, readFollowing(draft, alike.frame, alike.draft), trace);
    }
    if (list.some((draft) => draft.metric === null)) waiting.push(...list);
    shareDirection(list);
  }
}

/** What the last factor in the sentences in front of a figure was about. */
function lastFactor(drafts: readonly Draft[], draft: Draft): Frame | null {
  const front = drafts.slice(0, drafts.indexOf(draft));
  const factors = front.filter((d) => d.form === 'factor' && d.metric !== null && d.at !== draft.at);
  const beside = factors.filter((d) => d.at === factors.at(-1)?.at);
  const last = beside.findLast((d) => d.metric === 'speedup') ?? beside.at(-1);
  if (last === undefined || last.metric === null) return null;
  const { metric, form, direction, measure } = last;
  return { metric, form, direction, measure, rule: '' };
}

/** Decides what is left by itself, or drops it. */
function settleRest(drafts: readonly Draft[], context: Context, trace: Trace): void {
  const rest = drafts.filter((draft) => draft.metric === null && draft.dropped === null);
  if (rest.length === 0) return;
  const leansToSpeed = leaning(drafts, context);
  let previous = null as Settled | null;
  for (const list of byGroup(rest)) {
    const first = list[0];
    const last = list.at(-1);
    if (first === undefined || last === undefined) continue;
    const { tokens } = first.at;
    const around = { right: lookRight(tokens, last.token), left: lookLeft(tokens, first.token) };
    const again = () => lastFactor(drafts, first);
    for (const draft of list) {
      const alone = settle(draft, readAlone(draft, around, leansToSpeed, again), trace);
      // `outperforms it by 81% over A and 37% over B`: the second goes on with the first.
      const goes: Frame | null =
        previous?.draft.at === draft.at && goesOn(previous.draft, draft) ? previous.frame : null;
      const frame: Frame | null =
        alone ??
        (goes === null ? null : settle(draft, readFollowing(draft, goes, previous?.draft ?? null), trace));
      if (frame === null) drop(draft, 'nothing tells what it measures', trace);
      else previous = { draft, frame };
    }
  }
}

/** Decides what each figure is about. */
export const metric: Step = {
  name: 'metric',
  about: 'the metric, form and direction from the words around a figure, its list, or the figure before it',
  apply(drafts, context, trace) {
    settleLists(drafts, trace);
    settleRest(drafts, context, trace);
  },
};
