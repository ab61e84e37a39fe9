import { describe, expect, test } from 'vitest';
import { makeDrafts } from '../../src/claims/index.ts';
import { kindRules } from '../../src/claims/kind.ts';
import { annotate, extract } from '../../src/extract.ts';
import { PaperInput } from '../../src/model/paper.ts';

function claims(abstract: string, title = 'A study') {
  return extract(PaperInput.parse({ title, abstract, feed: 'test' })).claims;
}

test('the figure of a rival in a contrast is the other’s', () => {
  const found = claims(
    'We present Tidewater, a trainer for small clusters. On an RTX 4090, Tidewater achieves 121 TFLOPS, while OldTrainer only reaches 38 TFLOPS.',
  );
  expect(found.map((c) => [c.low, c.subject, c.on])).toEqual([
    [121, 'ours', ['RTX 4090']],
    [38, 'other', ['RTX 4090']],
  ]);
});

test('a limit is context, what was reached is a result', () => {
  const found = claims(
    'We propose a server. It sustains 538 tokens/s under a 15 ms latency constraint. Training finished within 3 hours on one GPU.',
  );
  expect(found.map((c) => [c.low, c.kind])).toEqual([
    [538, 'result'],
    [15, 'context'],
    [3, 'result'],
  ]);
});

test('the memory of a board is its own', () => {
  const found = claims('We built it on a Jetson Nano board (2GB) with care.');
  expect(found.map((c) => [c.low, c.kind, c.on])).toEqual([[2, 'context', ['Jetson Nano']]]);
});

describe.each(kindRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const decides = (text: string): boolean =>
    makeDrafts(annotate('', text), null).some((draft) => draft.rules.includes(name));
  test('as many texts that it decides as texts that it does not', () => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThanOrEqual(rule.examples.yes.length);
  });
  test.each(rule.examples.yes)('decides: %s', (text) => expect(decides(text)).toBe(true));
  test.each(rule.examples.no)('leaves: %s', (text) => expect(decides(text)).toBe(false));
});
