import type { Direction, Metric } from '../model/claim.ts';
import { phrases } from './phrases.ts';

/** A word that says how a figure compares: which way, and for some words also what (`faster`). */
export interface ChangeWord {
  readonly direction: Direction;
  /** `adjective` (higher), `noun` (reduction) or `verb` (reduces): decides where the thing compared stands. */
  readonly part: 'adjective' | 'noun' | 'verb';
  /** What the word itself is about, e.g. speedup for `faster`; null for words like `higher`. */
  readonly metric: Metric | null;
  /** The word only says that one is ahead (`outperforms`, `better`): the metric must come from elsewhere. */
  readonly open: boolean;
  /** The word speaks of harm (`overhead`, `penalty`): of time it is an increase, of throughput or quality a decrease. */
  readonly harm: boolean;
}

type Part = ChangeWord['part'];
function change(direction: Direction, part: Part, metric: Metric | null = null, open = false) {
  return (phrase: string): readonly [string, ChangeWord] => [
    phrase,
    { direction, part, metric, open, harm: /^(?:overhead|penalt|tax)/u.test(phrase) },
  ];
}

/** Phrases (lower case, one space, hyphens as spaces) that express a change or comparison. */
export const changeWords: ReadonlyMap<string, ChangeWord> = new Map([
  ...phrases(`
  faster, quicker, more requests, as fast, as fast as, as quickly, as quickly as, more quickly, faster than, speedier, more
  rapidly
`).map(change('increase', 'adjective', 'speedup')),
  ...['slower', 'more slowly'].map(change('decrease', 'adjective', 'speedup')),
  ...phrases(`
  speedup, speedups, speed up, speed ups, acceleration, accelerations, acceleration ratio, speedup
  ratio, speed gain, speed gains, speed improvement, speed improvements, acceleration factor, speedup
  factor, performance per iteration gain
`).map(change('increase', 'noun', 'speedup')),
  ...phrases(`
  accelerates, accelerate, accelerated, accelerating, speeds up, speeding up, sped up, speed up by,
  speeds, accelerated by
`).map(change('increase', 'verb', 'speedup')),
  ...['compresses', 'compressing', 'compress', 'compressed'].map(change('decrease', 'verb', 'compression')),
  ...['computational savings', 'compute savings', 'computation savings'].map(
    change('decrease', 'noun', 'flops'),
  ),
  ...['token reduction', 'token savings', 'token reductions'].map(change('decrease', 'noun', 'compression')),
  ...phrases(`
  slowdown, slowdowns, slow down
`).map(change('decrease', 'noun', 'speedup')),
  ...phrases(`
  slows, slows down, slowed, slowing, slowing down
`).map(change('decrease', 'verb', 'speedup')),
  ...phrases(`
  cheaper, less expensive, less costly
`).map(change('decrease', 'adjective', 'cost')),
  ...['more expensive', 'costlier'].map(change('increase', 'adjective', 'cost')),
  ...phrases(`
  more energy efficient, more power efficient, better energy efficiency, higher energy efficiency,
  more energy efficiency, greater energy efficiency, energy efficiency
`)
    .slice(0, 3)
    .map(change('increase', 'adjective', 'energy_efficiency')),
  ...['less energy efficient', 'less power efficient'].map(
    change('decrease', 'adjective', 'energy_efficiency'),
  ),
  ...['more memory efficient'].map(change('increase', 'adjective', 'memory')),
  ...['more area efficient'].map(change('increase', 'adjective', 'area')),
  ...['more cost effective', 'more cost efficient'].map(change('increase', 'adjective', 'cost')),
  ...['more accurate', 'more accurately'].map(change('increase', 'adjective', 'accuracy')),
  ...['less accurate', 'less accurately'].map(change('decrease', 'adjective', 'accuracy')),
  ...phrases(`
  more efficient, more compute efficient, more performant
`).map(change('increase', 'adjective', 'speedup', true)),
  ...['longer'].map(change('increase', 'adjective')),
  ...['shorter'].map(change('decrease', 'adjective')),
  ...phrases(`
  higher, greater, larger, more, bigger, increased, additional, extra, heavier, elevated
`).map(change('increase', 'adjective')),
  ...phrases(`
  better, improved, superior, stronger, enhanced
`).map(change('increase', 'adjective', null, true)),
  ...phrases(`
  lower, fewer, less, reduced, decreased, lesser
`).map(change('decrease', 'adjective')),
  ...phrases(`
  worse, inferior, poorer, weaker
`).map(change('decrease', 'adjective', null, true)),
  ...phrases(`
  improvement, improvements, gain, gains, boost, boosts, uplift, enhancement, enhancements, advantage,
  lead, benefit, benefits, lift, performance gap, accuracy gap, edge
`).map(change('increase', 'noun', null, true)),
  ...phrases(`
  increase, increases, rise, growth, jump, overhead, overheads, penalty, penalties, inflation, surge
`).map(change('increase', 'noun')),
  ...phrases(`
  reduction, reductions, saving, shortfall, decrease, decreases, savings, decline, declines, cut,
  cuts, shrinkage, deficit
`).map(change('decrease', 'noun')),
  ...phrases(`
  improve, improves, improved by, improving, boosting, boosted, enhance, enhances, enhancing,
  outperform, outperforms, outperformed, outperforming, surpass, surpasses, surpassing, surpassed,
  beats, beating, beat, exceeds, exceed, exceeding, gaining, outpaces, outpacing, optimizes, favors,
  exceeded, outstripping, trails, lags
`).map(change('increase', 'verb', null, true)),
  ...phrases(`
  increasing, increased by, raise, inflate, raises, raising, raised, grows, grown, grow, growing, rises, rising, rose,
  doubles, elevates, lifts, lifting, multiplies, amplifies, inflates, scales, expands, extends,
  extending, expanding, grew, climbs, climbing
`).map(change('increase', 'verb')),
  ...phrases(`
  reduce, reduces, reducing, decreasing, decreased by, reduced by, lowers, lowering, lowered, cutting,
  saves, save, saving of, saved, shrinks, shrinking, shrink, dropping, dropped, declining, degrades,
  degrading, degrade, deteriorate, deteriorates, deteriorating, worsens, worsening, minimizes, eliminates, eliminating, removes, removing, shortens, shortening, drops by, fell, falls, falling, declined, prunes,
  pruning, prune, shorten, worsen, trim, slashes, slashing, curtails, trims, mitigates, discards, discarding, fall, shaves,
  skipping, skips, minimizing, eliminate, remove, avoids, lose, loses, losing, lost, sacrificing,
  sacrifices
`).map(change('decrease', 'verb')),
  ...phrases(`
  higher than, greater than, larger than, more than, longer than, bigger than
`).map(change('increase', 'adjective')),
  ...phrases(`
  lower than, fewer than, less than, shorter than
`).map(change('decrease', 'adjective')),
  ...phrases(`
  better than, superior to
`).map(change('increase', 'adjective', null, true)),
  ...phrases(`
  worse than
`).map(change('decrease', 'adjective', null, true)),
  ...phrases(`
  slower than
`).map(change('decrease', 'adjective', 'speedup')),
  ...phrases(`
  cheaper than
`).map(change('decrease', 'adjective', 'cost')),
  ...phrases(`
  smaller, lighter, more compact, smaller than
`).map(change('decrease', 'adjective', 'compression', true)),
  ...phrases(`
  degradation, degradations, drop, drops, loss, losses, deterioration, decline
`).map(change('decrease', 'noun', null, true)),
  ...phrases(
    `trailing, lagging, lagging behind, falls behind, falling behind, underperforms, underperforming`,
  ).map(change('decrease', 'verb', null, true)),
]);
