import { describe, expect, test } from 'vitest';
import { makeDrafts } from '../../src/claims/index.ts';
import { refusalRules } from '../../src/claims/refusals.ts';
import { annotate } from '../../src/extract.ts';

describe.each(refusalRules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  test('as many texts that it lets pass as texts that it refuses', () => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThanOrEqual(rule.examples.yes.length);
  });
  test.each(rule.examples.yes)('refuses: %s', (text) => {
    const drafts = makeDrafts(annotate('', text), null);
    expect(drafts.some((draft) => draft.dropped === rule.about)).toBe(true);
  });
  test.each(rule.examples.no)('lets pass: %s', (text) => {
    const drafts = makeDrafts(annotate('', text), null);
    expect(drafts.some((draft) => draft.dropped === rule.about)).toBe(false);
  });
});
