import { type Decision, type Figure, type FrameRule, firstOf } from './frame.ts';
import { percentBehindRules } from './percent-behind.ts';
import { type PercentFigure, percentFigure } from './percent-figure.ts';
import { percentInFrontRules } from './percent-in-front.ts';
import { percentOfRules } from './percent-of.ts';

/** What a percentage is about: what stands behind it first, then what stands in front. */
export const percentRules: readonly FrameRule<PercentFigure>[] = [
  ...percentOfRules,
  ...percentBehindRules,
  ...percentInFrontRules,
];

/** What a percentage is about, or null. */
export function readPercent(figure: Figure): Decision | null {
  return firstOf(percentRules, percentFigure(figure));
}
