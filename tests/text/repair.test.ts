import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawRange, readPassage } from '../../src/text/passage.ts';
import { repair } from '../../src/text/repair.ts';

const cases: readonly (readonly [string, string])[] = [
  ['runs 20times faster', 'runs 20× faster'],
  ['about sim60x more', 'about ~60x more'],
  ['a range of 1.72 sim 10.44times', 'a range of 1.72 ~ 10.44×'],
  ['$3.3$--$3.4\\times$ speedup', '3.3–3.4× speedup'],
  ['by \\textbf{95\\%} and', 'by 95% and'],
  ['takes 20~ms at Level~2', 'takes 20 ms at Level 2'],
  ['1.6~9.8x less', '1.6~9.8x less'],
  ['costs \\$5 in all', 'costs $5 in all'],
  ['costs about \\ 0.3 in all', 'costs about $0.3 in all'],
  ['from $5 to $10 each', 'from $5 to $10 each'],
  ['holds 2,\n048 tokens', 'holds 2,048 tokens'],
  ['rose 36% -> 74%', 'rose 36% → 74%'],
  ['an em dash x2014 left over', 'an em dash — left over'],
  ['with 4timesRTX 3090 cards', 'with 4×RTX 3090 cards'],
  ['sometimes 3 times a day', 'sometimes 3 times a day'],
];

describe('repair', () => {
  test.each(cases)('%j', (raw, text) => {
    expect(repair(raw).text).toBe(text);
  });

  test('every character keeps its raw offset, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const { text, offsets } = repair(raw);
        if (offsets === null) return text.length === raw.length;
        if (offsets.length !== text.length + 1) return false;
        return offsets.every((at, i) => at <= raw.length && (i === 0 || at >= (offsets[i - 1] ?? 0)));
      }),
    );
  });

  test('evidence is a slice of the raw text', () => {
    const raw = 'It gives\n$\\approx 120 \\times$ faster answers by \\textbf{95\\%}.';
    const [sentence] = readPassage(raw, 'abstract').sentences;
    if (sentence === undefined) throw new Error('no sentence');
    const at = sentence.text.indexOf('120 ×');
    const { start, end } = rawRange(sentence, at, at + 5);
    expect(raw.slice(start, end)).toBe('120 \\times');
    const percent = sentence.text.indexOf('95%');
    const range = rawRange(sentence, percent, percent + 3);
    expect(raw.slice(range.start, range.end)).toBe('95\\%');
  });
});

describe('sentences', () => {
  test.each([
    ['It is fast. We show 3.5x vs. FP16. Done.', 3],
    ['We use 15 W. It is small, e.g. 3 mm.', 2],
    ['See Fig. 3 for all. J. Smith agrees.', 2],
    ['One sentence only', 1],
  ])('%j has %i', (text, count) => {
    expect(readPassage(text, 'abstract').sentences).toHaveLength(count);
  });
});
