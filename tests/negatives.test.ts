import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { PaperInput } from '../src/model/paper.ts';

const read = (abstract: string) => extract(PaperInput.parse({ title: 'A study', abstract, feed: 'test' }));
const negatives = readFileSync(new URL('./negatives.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test('the file of negatives is long', () => {
  expect(negatives.length).toBeGreaterThanOrEqual(60);
});

test.each(negatives)('no claim: %s', (sentence) => {
  expect(read(sentence).claims.map((claim) => `${claim.metric} ${claim.text}`)).toEqual([]);
});

test('negatives beside each other make no claim either', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(negatives, { minLength: 2, maxLength: 8 }), (some) => {
      expect(read(some.join(' ')).claims).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Sentences that have nothing to say about each other: no names of hardware, no openings. */
const positives = [
  'Our compiler is 2.5x faster than before.',
  'Our cache cuts memory by 40%.',
  'Our parser needs 12 ms for an update.',
  'Our model has an F1 score of 0.91.',
  'Our chip draws 35 mW.',
  'Our server handles 900 requests per second.',
];

test('the claims of unrelated sentences are those of each', () => {
  const figures = (text: string): string[] =>
    read(text)
      .claims.map(({ metric, low, high, unit, form, bound, direction, kind, subject }) =>
        JSON.stringify({ metric, low, high, unit, form, bound, direction, kind, subject }),
      )
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray([...positives, ...negatives.slice(0, 12)], { minLength: 1 }), (some) => {
      expect(figures(some.join(' '))).toEqual(some.flatMap(figures).sort());
    }),
    { numRuns: 60 },
  );
});
