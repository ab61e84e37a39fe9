import type { Bound, Statistic } from '../model/claim.ts';
import { phrases } from './phrases.ts';

/** Phrases in front of a figure that make it a bound. */
export const boundWords: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...phrases(`
  up to, as much as, as high as, as low as, as little as, as few as, as many as, as fast as, at most,
  no more than, not more than, no larger than, no bigger than, no longer than, less than, lower than, smaller than, fewer than, under, below, within,
  at maximum, upto, sub, not exceeding, no greater than, no higher than, <,
  ≤, shorter than, limited to, by at most, faster than, inside, speeds up to, speed up to
`).map((w) => [w, 'at_most'] as const),
  ...phrases(`
  over, more than, at least, above, exceeding, exceeds, exceed, greater than, higher than, larger
  than, beyond, no less than, not less than, upwards of, a minimum of, minimum of, in excess of, well
  over, well above, surpassing, longer than, >, ≥, no fewer than, better than, exceeded, surpasses
`).map((w) => [w, 'at_least'] as const),
  ...phrases(`
  about, around, approximately, roughly, nearly, almost, close to, circa, approx, some, near, of order, on the
  order of, in the order of, ~, ≈, an estimated, just about, virtually, ca, nearing, approaching
`).map((w) => [w, 'approx'] as const),
]);

/** Phrases behind a figure that make it a bound (`2x or more`). */
export const boundsBehind: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['or more', 'at_least'],
  ['or higher', 'at_least'],
  ['or greater', 'at_least'],
  ['or better', 'at_least'],
  ['and above', 'at_least'],
  ['and more', 'at_least'],
  ['or less', 'at_most'],
  ['or lower', 'at_most'],
  ['or fewer', 'at_most'],
  ['at most', 'at_most'],
  ['at least', 'at_least'],
]);

/** Words that say which value of many a figure is. */
export const statisticWords: ReadonlyMap<string, Statistic> = new Map<string, Statistic>([
  ...phrases(`
  average, averages, averaging, averaged, avg, mean, on average, geomean, geometric mean, geo mean, in
  average, geometric average
`).map((w) => [w, 'mean'] as const),
  ['median', 'median'],
  ...phrases(`
  peak, peaks, peaking, maximum, maximal, max, best case
`).map((w) => [w, 'peak'] as const),
]);

/** Words and phrases that end the noun phrase behind a figure. */
export const phraseEnds: ReadonlySet<string> = new Set(
  phrases(`
  while, whereas, but, which, that, when, where, than, over, compared, comparing, versus, vs, against, on, for, with, by, at, using, under, via, without, across, from, to, as, is, are,
  was, were, than, through, during, after, before, if, because, since, so, although, though, even,
  despite, achieving, making, enabling, within, between, among, beyond, per, has, have, can, could,
  may, will, would, we, it, they, thanks, due, until, up, thereby, followed, then, outperforming,
  surpassing, respectively, including, i.e, e.g, e, depending, regardless, yet, not, did, does, into,
  onto, against, showing, demonstrating, resulting, leading, delivering, providing, yielding, given,
  based
`),
);

/** Prepositions that lead from a figure or change word to the thing it is about (`improvement in energy`, `40% of peak`). */
export const thingLinks: ReadonlySet<string> = new Set(['in', 'of']);

/** Phrases that open the other side of a comparison. */
export const comparisonWords: ReadonlySet<string> = new Set(
  phrases(`
  over, than, compared to, compared with, compared against, comparing to, comparing with, in
  comparison to, in comparison with, versus, vs, vs., v.s, relative to, against, with respect to,
  outperforms, outperform, outperforming, outperformed, surpasses, surpassing, surpass, exceeding,
  exceeds, beats, beating, as compared to, when compared to, when compared with, w.r.t, above, beyond,
  faster than, baseline of, that of, those of, superior to, better than, in
  contrast to, rather than, instead of
`),
);

/** Words that may stand between a bound and its figure (`up to an average of 3x`, `over a 2x`). */
export const boundGap: ReadonlySet<string> = new Set(
  phrases(`
  $, ., a, an, the, average, of, additional, further, impressive, remarkable, mean, on, by, to, ", “, *, (,
  +, only, geomean, total, maximum, just, overall, factor, another
`),
);

/** Of them, those over which every bound reaches; only `up to` and `about` reach over the others. */
export const boundReach: ReadonlySet<string> = new Set(
  phrases('a, an, the, average, factor, of, +, $, -, only, just'),
);
