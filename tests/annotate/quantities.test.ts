import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/annotate/quantities.ts';
import { readPassage } from '../../src/text/passage.ts';

function figures(raw: string): string[] {
  return readPassage(raw, 'abstract').sentences.flatMap((sentence) =>
    findQuantities(sentence.text, []).map(
      (q) => `${q.low}..${q.high} ${q.form === 'unit' ? q.unitName : q.form}`,
    ),
  );
}

describe('figures', () => {
  test.each<[string, string[]]>([
    ['a gain of 41-137times', ['41..137 factor']],
    ['12X,20X,33X and 39X', ['12..12 factor', '20..20 factor', '33..33 factor', '39..39 factor']],
    ['reaching x449 at best', ['449..449 factor']],
    ['from 1.9x-2.7x', ['1.9..2.7 factor']],
    ['2x to more than 1000x', ['2..1000 factor']],
    ['up to three times higher', ['3..3 factor']],
    ['a 32-fold cut', ['32..32 factor']],
    ['5.8x/3.7x faster', ['5.8..5.8 factor', '3.7..3.7 factor']],
    ['between 83.9% and 100%', ['83.9..100 percent']],
    ['from 36.3% to 74.6%', ['36.3..36.3 percent', '74.6..74.6 percent']],
    ['36.8 +/- 3.0% of all', ['36.8..36.8 percent']],
    ['a 43.6 pp gain', ['43.6..43.6 percent']],
    ['6,688 tokens/s per NPU', ['6688..6688 tokens/s']],
    ['2,800 tokens/sec/GPU', ['2800..2800 tokens/s']],
    ['at 124 and 78 FPS', ['124..124 FPS', '78..78 FPS']],
    ['3.11 Multiply and Accumulate operations per clock cycle (MAC/clk)', ['3.11..3.11 MAC/clk']],
    ['over 25 petaflops', ['25..25 PFLOPS']],
    ['0.23 mJ/inference', ['0.23..0.23 mJ']],
    ['130 billion parameters', ['130..130 Bparams']],
    ['a 321B-parameter model', ['321..321 Bparams']],
    ['0.016 mm2 at 1.72 GHz', ['0.016..0.016 mm^2', '1.72..1.72 GHz']],
    ['costs $1.2M', ['1.2..1.2 money']],
    ['200 GPU days', ['200..200 GPU-day']],
    ['10^4 and 2.5e-7', ['10000..10000 bare', '2.5e-7..2.5e-7 bare']],
    ['FP8, W4A8, GPT-4, Llama-2-70B, C++17 and x86', []],
    ['an image of 16times16', ['16..16 bare', '16..16 bare']],
  ])('%j', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});
