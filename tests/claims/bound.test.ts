import { describe, expect, test } from 'vitest';
import { boundRules } from '../../src/claims/bound.ts';
import { makeDrafts } from '../../src/claims/index.ts';
import { annotate } from '../../src/extract.ts';

describe.each(boundRules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  /** The rule finds a bound for a figure of the text. */
  const finds = (text: string): boolean =>
    makeDrafts(annotate('', text), null).some((draft, i, all) => {
      const before = all[i - 1];
      const last =
        before === undefined || before.bound === 'exact' ? null : { draft: before, bound: before.bound };
      return rule.read(draft, last) !== null;
    });
  test('as many texts with a bound as texts without', () => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThanOrEqual(rule.examples.yes.length);
  });
  test.each(rule.examples.yes)('finds one: %s', (text) => expect(finds(text)).toBe(true));
  test.each(rule.examples.no)('finds none: %s', (text) => expect(finds(text)).toBe(false));
});
