import { describe, expect, test } from 'vitest';
import type { TraceEntry } from '../../src/claims/draft.ts';
import { makeDrafts } from '../../src/claims/index.ts';
import { frameRules } from '../../src/claims/metric/index.ts';
import { annotate } from '../../src/extract.ts';

/** The rules that decided what a figure of the text is about. */
function deciding(text: string): (string | undefined)[] {
  const trace: TraceEntry[] = [];
  makeDrafts(annotate('', text), trace);
  return trace.filter((entry) => entry.step === 'metric').map((entry) => entry.rule);
}

test('no two rules have the same name', () => {
  const names = frameRules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(frameRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('as many texts that it decides as texts that it does not', () => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThanOrEqual(rule.examples.yes.length);
  });
  test.each(rule.examples.yes)('decides: %s', (text) => {
    expect(deciding(text)).toContain(name);
  });
  test.each(rule.examples.no)('leaves: %s', (text) => {
    expect(deciding(text)).not.toContain(name);
  });
});
