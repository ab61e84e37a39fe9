import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { PaperInput } from '../src/model/paper.ts';

function read(abstract: string, title = 'A study') {
  return extract(PaperInput.parse({ title, abstract, feed: 'test' }));
}

const words = fc.constantFrom(
  'speedup',
  'of',
  'up to',
  '3.5x',
  '12%',
  'on',
  'over',
  'latency',
  'by',
  'and',
  '1.2-3.4times',
  'ms',
  '20 ms',
  'tokens/s',
  ',',
  '(',
  ')',
  '$',
  '\\times',
  '{',
  '}',
  'accuracy',
  '~',
  '±',
  '--',
  'respectively',
  '.',
  'We',
  '10^4',
  'GB/s',
  '±0.3',
  'three times',
  'factor of 5',
  '\n',
);

describe('extract', () => {
  test('no input makes it throw, and every offset slices to the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 60 }).map((w) => w.join(' ')),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        (abstract) => {
          const paper = read(abstract);
          return (
            paper.claims.every((c) => c.start < c.end && abstract.slice(c.start, c.end) === c.text) &&
            paper.hardware.every((h) => abstract.slice(h.start, h.end) === h.text)
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('adding spaces or line ends between words changes nothing but offsets', () => {
    const text =
      'We cut latency by up to 23.9% and reach 3.5x higher throughput. It uses 18.3 GB instead of 89 GB, a speedup of 1.5x-2.7x over the baseline.';
    const strip = (raw: string) =>
      read(raw).claims.map(({ start, end, sentence, text: _t, ...rest }) => rest);
    expect(strip(text.replaceAll(' ', '\n  '))).toEqual(strip(text));
    expect(strip(text.replaceAll(' ', '  '))).toEqual(strip(text));
  });

  test('a hostile input takes time in proportion to its length', () => {
    for (const piece of [
      '1',
      '1,',
      '1-',
      'a ',
      '3x ',
      '(',
      'by ',
      '\\',
      '$1 ',
      '{',
      '~',
      '1 to ',
      'of the ',
    ]) {
      const start = process.cpuUsage().user;
      read(piece.repeat(Math.ceil(100_000 / piece.length)));
      // A quadratic step on 100 KB takes minutes; this only catches that.
      expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(20);
    }
  });
});

/** The last claim of a text, as far as the rules below decide it. */
const lastOf = (abstract: string): string => {
  const claim = read(abstract).claims.at(-1);
  return claim === undefined
    ? 'none'
    : [claim.metric, claim.form, claim.direction ?? '-', `${claim.low}${claim.unit}`].join(' ');
};

describe('what one list of words once hid from another', () => {
  test.each([
    [
      'The tagger has a WER of 6.2%, a 48% relative improvement over the older one.',
      'accuracy percent increase 48%',
    ],
    [
      'The tagger beats the base Heron-V4-Flash model by 3.9 percentage points.',
      'accuracy percent increase 3.9%',
    ],
    [
      'The reasoning runtime of Heron-R-8B is improved by up to 70% on four quizzes.',
      'speedup percent increase 70%',
    ],
    [
      'Sorting is 3x faster. Against the same-precision baseline it still yields 2.3x on trees.',
      'speedup factor increase 2.3x',
    ],
    ['The tagger keeps its memory and has 63.7 accuracy.', 'accuracy absolute - 63.7'],
    ['The modem has a peak signal-to-noise ratio of 40.3 dB.', 'accuracy absolute - 40.3dB'],
    ['The tagger brings 30%-6x cost savings.', 'cost factor decrease 6x'],
  ])('%s', (text, claim) => {
    expect(lastOf(text)).toBe(claim);
  });
});
