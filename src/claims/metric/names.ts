import {
  achievingWords,
  beforeScores,
  benchmarkNames,
  notScores,
  rightWords,
} from '../../lexicon/metric-words.ts';
import { alternatives } from '../../text/pattern.ts';
import type { Draft } from '../draft.ts';

/** An upper-case name behind a figure is the name of a score (`88.1 PDMS`). */
export const unknownScore = new RegExp(
  `^ (?:(?:average|mean) )?(?!(?:${alternatives(notScores)})\\b)\\p{Lu}{2,8}(?:@\\d+)?\\b(?! ?-?\\d)`,
  'u',
);

/** An upper-case name and what leads from it to the figure: `a VIP of 81%`. */
export const scoreInCapitals = new RegExp(
  `(?<![\\p{L}\\d-])(?!(?:${alternatives(notScores)})\\b)\\p{Lu}[\\p{Lu}\\d@]{1,8}(?: scores?)?(?: of|:| ?=) ?(?:[~≈<>≥≤] ?)?$`,
  'u',
);

/** Behind a score: the benchmark it was reached on, by its name. */
export const onBenchmark = /^ (?:points? )?(?:on|in) (?:the )?\p{Lu}[\p{L}\d-]*\p{Lu}/u;

/** Behind a gain: the data set, by a name that stands for quality whatever else the abstract speaks of. */
export const onKnownBenchmark = new RegExp(
  `^ (?:points? )?(?:on|in) (?:the )?(?:${alternatives(benchmarkNames)}|[\\p{Lu}][\\p{L}\\d]*(?:Bench|QA|VQA|Eval))(?![\\p{L}])`,
  'u',
);

/** Right in front of a figure that was reached. */
export const achieving = new RegExp(`\\b(?:${alternatives(achievingWords)})\\W*$`, 'iu');

/** Verbs of reaching right in front, with what may stand between. */
export const reached =
  /\b(?:achiev|reach|obtain|attain|scor|record|report)\p{L}*(?: (?:only|merely|just|about|around|over|up to|nearly|almost|approximately|roughly|at least|at most|at best|more than|less than|below|under|an? (?:average|mean) of)){0,2}[ ~≈<>≥≤]*$/iu;

/** A name and its version: `Model 3.5`, `temperature 1.0`. */
export function isVersion(draft: Draft): boolean {
  const { tokens, sentence } = draft.at;
  const lead = tokens[draft.token - 1];
  // `in Heron 3, 3.5, and Egret`: another version.
  const before = lead?.text === ',' ? tokens[draft.token - 2]?.quantity : undefined;
  const name = tokens[draft.token - 3];
  if (
    before?.form === 'bare' &&
    before.low >= 1 &&
    Math.abs(draft.quantity.low - before.low) < 1 &&
    name?.kind === 'word' &&
    name.cue === null &&
    /\p{Lu}/u.test(sentence.text[name.start] ?? '')
  )
    return true;
  return (
    lead !== undefined &&
    lead.kind === 'word' &&
    lead.cue === null &&
    !beforeScores.has(lead.text) &&
    !lead.text.endsWith("'s") &&
    !achieving.test(sentence.text.slice(0, draft.quantity.start))
  );
}

/** In front of a share of cases or of the time: something is right that often. */
export const oftenRight = new RegExp(`\\b(?:${alternatives(rightWords)})\\b[^.;,]{0,40}$`, 'iu');
