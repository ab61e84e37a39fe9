import {
  computingWords,
  lastingThings,
  machineWords,
  recordings,
  shortWords,
  takingWords,
  trainingWords,
  workNouns,
} from '../../lexicon/metric-words.ts';
import { alternatives, anyOf } from '../../text/pattern.ts';
import type { Figure } from './frame.ts';

/** Metrics whose everyday units need no more words. */
const certain: ReadonlySet<string> = new Set(['area', 'energy', 'memory', 'power']);
const longUnits: ReadonlySet<string> = new Set(['day', 'week', 'month']);

/** Everyday words of time count only where something takes that long. */
const taking = new RegExp(
  `(?:\\b(?:${alternatives(takingWords)})|[<≤]|\\b(?:${alternatives(workNouns)}) \\()[^\\p{L}\\d]*$`,
  'iu',
);
const lasting = new RegExp(
  `^ of (?:[\\p{L}\\d.-]+ ){0,4}(?:${alternatives(recordings)})\\b|^\\)?(?:-| )?(?:settings?\\b|long |of |- )?(?:${alternatives(lastingThings)})\\b`,
  'iu',
);
const computing = anyOf(computingWords);
const training = anyOf(trainingWords);
const shortly = new RegExp(`\\b(?:${alternatives(shortWords)})\\b[^.,;]{0,14}$`, 'iu');
const machine = anyOf(machineWords);

/** `signals of up to 30 s`: how long the recording is. */
const recordingOf =
  /\b(?:signals?|audio|clips?|videos?|recordings?|music|speech)(?: (?:of|up to|lasting|with a length of)){1,2} (?:about )?$/iu;
/** `3 h of recordings`, whatever the unit. */
const recorded = new RegExp(`^ of (?:[\\p{L}\\d.-]+ ){0,4}(?:${alternatives(recordings)})\\b`, 'iu');
/** `15 second duration`, `each 1.5 s chunk`. */
const piece =
  /^[ -](?:(?:\d+[Kp]|\d+ ?[Ff][Pp][Ss]|HD|long) ){0,3}(?:(?:(?:audio |signal |speech |time |video )?(?:slots?|frames(?= of|[.,;)]|$)|hops?)|signal frames?|duration|chunks?|videos?(?= clips?\b|[.,;)])|(?:video )?clips?|segments?|windows?|episodes?|snippets?|utterances?|excerpts?))\b/u;
/** `200 matches (471.9 hours)`. */
const recordedThings =
  /\b(?:matches|videos|recordings|clips|episodes|lectures|dialogues|sessions|conversations|demonstrations|speakers|utterances) \($/u;
/** `a dataset spanning over 48 hours`. */
const spanning =
  /\b(?:data|datasets?|corpus|corpora|recordings?|results?|videos?|clips?|hours of audio|sessions?|episodes?),? spanning (?:over |about |more than )?$/u;

/** Whether a time is how long something lasts that was recorded or made, and not how long work takes. */
export function isLengthOfRecording({ draft, before, behind }: Figure): boolean {
  if (draft.quantity.unit?.metric !== 'latency') return false;
  return (
    recordingOf.test(before.slice(-60)) ||
    piece.test(behind) ||
    (behind.startsWith(')') && recordedThings.test(before)) ||
    spanning.test(before) ||
    recorded.test(behind.slice(0, 60)) ||
    /\b(?:totall?ing|comprising|containing)(?: \p{L}+){0,3}\W*$/iu.test(before)
  );
}

/** Whether a figure with an everyday unit (`5 seconds`, `3 days`) says how long something takes. */
export function lasts({ draft, right, left, before, behind }: Figure): boolean {
  const { quantity } = draft;
  const { text, passage } = draft.at.sentence;
  if (quantity.unit?.metric !== 'latency') return certain.has(quantity.unit?.metric ?? '');
  if (lasting.test(behind.slice(0, 40))) return false;
  // `5-minute returns`: a hyphen makes the time an adjective of something else.
  if (/\d-\p{L}+$/u.test(text.slice(quantity.start, quantity.end)) && right.metric?.absolute !== 'latency')
    return false;
  const cue = [right.metric, left.metric].some((noun) => noun?.absolute === 'latency');
  if (quantity.unitName === 'month' || quantity.unitName === 'week') return cue || training.test(text);
  // `trained on one machine for 16 hours`.
  if (
    /\bfor (?:about |only |just |roughly |~)?$/u.test(before) &&
    training.test(text.slice(0, quantity.start))
  )
    return true;
  if (cue || left.change?.metric === 'speedup') return true;
  if (quantity.decimals && !longUnits.has(quantity.unitName)) return true;
  if (longUnits.has(quantity.unitName)) {
    if (computing.test(text.slice(Math.max(0, quantity.start - 80), quantity.end + 60))) return true;
    return shortly.test(before) && machine.test(passage.text);
  }
  return taking.test(before.slice(-28)) || quantity.shared;
}
