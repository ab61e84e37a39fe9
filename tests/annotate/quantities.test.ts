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
    ['2.5 million tokens/s', ['2.5..2.5 Mtokens/s']],
    ['2.5 million inferences per second', ['2.5..2.5 Minferences/s']],
    ['50 high-resolution images per second', ['50..50 images/s']],
    ['nearly 1 GiB/sec', ['1..1 GiB/s']],
    ['157 FP16 TFLOPS and 261 sparse INT8 TOPS', ['157..157 TFLOPS', '261..261 TOPS']],
    ['12 TeraOps/J, or 12 TFLOP/s/W', ['12..12 TOPS/W', '12..12 TFLOPS/W']],
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
    ['a recall of 88.1% (+- 0.6%)', ['88.1..88.1 percent']],
    ['GFLOPs from 9.1 to 4.4', ['9.1..9.1 GFLOPs', '4.4..4.4 GFLOPs']],
    ['its latency (ms) from 31 to 12', ['31..31 ms', '12..12 ms']],
    ['cuts tokens by 75%~89%', ['75..89 percent']],
    ['the 5-to-10-fold cost', ['5..10 factor']],
    ['1.6*GPU utilization', ['1.6..1.6 factor']],
    ['from 22% up to 43%', ['22..43 percent']],
    ['a drop of 4.1 vs 9.2 F1 points', ['4.1..4.1 percent', '9.2..9.2 percent']],
    ['sizes of 7B, 13B, and 33B parameters', ['7..7 Bparams', '13..13 Bparams', '33..33 Bparams']],
    ['41B total/6B activated parameters', ['41..41 Bparams', '6..6 Bparams']],
    ['a parameter count of 5.6B', ['5.6..5.6 Bparams']],
    ['Bora 7B, Luma 13B and others', []],
    ['2.5M GPU hours', ['2500000..2500000 GPU-hour']],
    ['169 training GPU-hours', ['169..169 GPU-hour']],
    ['Tasks from 4.1 to 9', ['4.1..4.1 bare', '9..9 bare']],
    ['scores from 12-15% to 40-44%', ['12..15 percent', '40..44 percent']],
  ])('%j', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('halves of a change', () => {
  test.each<[string, (0 | 1 | null)[]]>([
    ['from 21.3% to 44.0%', [0, 1]],
    ['from 20% without a planner to 81% of goals', [0, 1]],
    ['from 12-15% to 40-44%', [0, 1]],
    ['from 9 ms per query to 3 ms', [0, 1]],
    ['ranging from 9 ms on edges to 30 ms', [null, null]],
    ['a rise of 20% without a planner and 81% of goals', [null, null]],
    ['from 2 GB to 4x', [null, null]],
  ])('%j', (text, expected) => {
    const [sentence] = readPassage(text, 'abstract').sentences;
    expect(findQuantities(sentence?.text ?? '', []).map((q) => q.change)).toEqual(expected);
  });
});
