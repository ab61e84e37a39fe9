import { describe, expect, test } from 'vitest';
import { doubts, placeRules } from '../../src/claims/attribution/index.ts';
import type { TraceEntry } from '../../src/claims/draft.ts';
import { makeDrafts } from '../../src/claims/index.ts';
import { annotate, extract } from '../../src/extract.ts';
import { PaperInput } from '../../src/model/paper.ts';

/** `3x on H100 vs A100`, one for each figure. */
function placed(abstract: string, title = 'A study'): string[] {
  return extract(PaperInput.parse({ title, abstract, feed: 'test' })).claims.map((claim) => {
    const on = claim.on.length === 0 ? '' : ` on ${claim.on.join('+')}`;
    const vs = claim.vs.length === 0 ? '' : ` vs ${claim.vs.join('+')}`;
    return `${claim.low}${claim.unit}${on}${vs}`;
  });
}

describe('the sentence of the figure', () => {
  test.each<[string, string[]]>([
    ['Our kernel runs 3x faster on an H100 than on an A100.', ['3x on H100 vs A100']],
    ['It is 16x more efficient than an A100.', ['16x vs A100']],
    [
      'It gives speedups of 3.6x per layer and 2.2x end to end on NVIDIA B200, and of 6x per layer on RTX 5090.',
      ['3.6x on B200', '2.2x on B200', '6x on RTX 5090'],
    ],
    [
      'It reaches 124 and 78 FPS on RTX 4090 and RTX 3060, respectively.',
      ['124FPS on RTX 4090', '78FPS on RTX 3060'],
    ],
    ['Compared to an A100, the design is 3x faster and uses 20% less energy.', ['3x vs A100', '20% vs A100']],
    ['A page takes 8.1 ms on a T4 GPU and 14.5 ms on a CPU.', ['8.1ms on T4', '14.5ms']],
    [
      'Compared with an Intel Xeon CPU and a T4 GPU, our ZCU104 design is 12x and 3x faster, respectively.',
      ['12x on ZCU104 vs Xeon', '3x on ZCU104 vs T4'],
    ],
    [
      'Relative to a 64-core EPYC 7742, a single MI250X is 4.2x faster and uses 2.8x less energy.',
      ['4.2x on MI250X vs EPYC 7742', '2.8x on MI250X vs EPYC 7742'],
    ],
    ['Our FPGA design is 24x faster over a software version running on a Cortex-A53.', ['24x vs Cortex-A53']],
    [
      'Systems with an RTX 4090 and an RTX 5090 show speedups of 2.1x and 1.4x over NCCL for dispatch and combine, respectively.',
      ['2.1x on RTX 4090+RTX 5090', '1.4x on RTX 4090+RTX 5090'],
    ],
    [
      'On a ZCU104 it is 12x faster than a Xeon E5-2680 v4 CPU, and takes 3x less energy compared to the CPU.',
      ['12x on ZCU104 vs Xeon E5-2680 v4', '3x on ZCU104 vs Xeon E5-2680 v4'],
    ],
    [
      'Across NVIDIA (H100, L40S) and AMD (MI250X) GPUs, it gives 1.4x speedups.',
      ['1.4x on H100+L40S+MI250X'],
    ],
    [
      'Evaluated on an Alveo U50 and a ZCU104 board, it cuts latency by up to 22x vs. an RTX 4090 and 6x vs. a Jetson Orin Nano.',
      ['22x on Alveo U50+ZCU104 vs RTX 4090', '6x on Alveo U50+ZCU104 vs Jetson Orin Nano'],
    ],
    ['We extend the design to a CloudMatrix384 node, and it takes 20% less time.', ['20% on CloudMatrix384']],
    ['Our code is 3.5x faster on A100s than on V100s.', ['3.5x on A100 vs V100']],
    [
      'In the end, compared with a CPU (a Ryzen 5700X), our chip has 1.8x speedup and has 20x energy efficiency.',
      ['1.8x vs Ryzen 5700X', '20x vs Ryzen 5700X'],
    ],
    [
      'It packs a net in 13 hours on an H100, so that it fits on a consumer 8 GB GPU.',
      ['13h on H100', '8GB'],
    ],
    ['It is 6x and 3x faster than an A100 and the best rival accelerator.', ['6x vs A100', '3x']],
    [
      'It is up to 1.5x faster on an RTX 5090 over OldKernel and up to 1.7x faster over RivalKernel on a GB300.',
      ['1.5x on RTX 5090', '1.7x on GB300'],
    ],
    [
      'On a T4, a page takes 230 ms and a line 15 ms, faster than most parsers run on a V100.',
      ['230ms on T4 vs V100', '15ms on T4 vs V100'],
    ],
    [
      'On a Ryzen 7 5800X, it reaches 22 tokens/s; the prefill reaches 94 tokens/s.',
      ['22tokens/s on Ryzen 7 5800X', '94tokens/s on Ryzen 7 5800X'],
    ],
    [
      'The voice is 167x faster than real-time on a V100, and 13x faster than real-time on CPU.',
      ['167x on V100', '13x'],
    ],
    ['The chip outperforms an A100 by 3x and cuts energy by more than 40%.', ['3x vs A100', '40%']],
    ['The chip outperforms an A100 by 3x on average over ten runs.', ['3x vs A100']],
    ['The chip is 9x faster over an A100 and is 4x faster than a rival ASIC.', ['9x vs A100', '4x']],
    ['A page takes 8.1 ms on a T4 GPU and 14.5 ms on a V100 GPU.', ['8.1ms on T4', '14.5ms on V100']],
    [
      'On a VU9P it brings a 12x reduction and a 7x reduction in energy over a Xeon E5-2680 v4 CPU and a T4 GPU respectively, while it has 0.6x the speed of a T4.',
      ['12x on VU9P vs Xeon E5-2680 v4', '7x on VU9P vs T4', '0.6x on VU9P vs T4'],
    ],
    [
      'The chip is 3x, 9x and 5x faster than the 8nm A10G, 16nm FPGAs ZCU102 and U250.',
      ['3x vs A10G', '9x vs ZCU102', '5x vs Alveo U250'],
    ],
  ])('%j', (text, expected) => {
    expect(placed(text)).toEqual(expected);
  });
});

describe('a system and its chips', () => {
  test.each<[string, string[]]>([
    [
      'The service runs on a CloudMatrix384. It serves 1,900 tokens/s per Ascend 910C. Prefill is 2x faster than before.',
      ['1900tokens/s on CloudMatrix384+Ascend 910C', '2x on CloudMatrix384+Ascend 910C'],
    ],
    [
      'The service runs on a CloudMatrix384. It is 2x faster than an Ascend 910C.',
      ['2x on CloudMatrix384 vs Ascend 910C'],
    ],
  ])('%j', (text, expected) => {
    expect(placed(text)).toEqual(expected);
  });
});

describe('the sentences before', () => {
  test.each<[string, string[]]>([
    [
      'On Ascend 910B NPUs, decoding takes 9 ms. Prefill is 2x faster than before.',
      ['9ms on Ascend 910B', '2x on Ascend 910B'],
    ],
    ['On an A100, decoding takes 9 ms. On CPUs, it takes 80 ms.', ['9ms on A100', '80ms']],
    ['We evaluate on a Jetson Orin Nano. The tracker runs at 30 FPS.', ['30FPS on Jetson Orin Nano']],
    [
      'We use a BlueField-2 and an A100. Sampling gains 62x and 17x with sockets and DMA, respectively. Packing gains 3x and 2x, respectively.',
      [
        '62x on BlueField-2+A100',
        '17x on BlueField-2+A100',
        '3x on BlueField-2+A100',
        '2x on BlueField-2+A100',
      ],
    ],
    [
      'Evaluated on a single NVIDIA L4, it cuts memory from 14.2 to 1.8 GiB (87%). It has 70.1% accuracy.',
      ['14.2GiB on L4', '1.8GiB on L4', '87% on L4', '70.1% on L4'],
    ],
    ['On an H100 we calibrate it. The energy MAPE is 6.2%.', ['6.2% on H100']],
    ['We compare Heron with K80 and V100 GPUs. Heron is 2.5x faster than a K80.', ['2.5x vs K80']],
    [
      'It is evaluated as a kernel on an Alveo U280. It has 2.5x higher throughput compared to an ASIC.',
      ['2.5x on Alveo U280'],
    ],
    [
      'We beat an Artix-7 design. On a ZCU104 board it draws 3 W. It has 96% recall.',
      ['3W on ZCU104', '96% on ZCU104'],
    ],
    ['We evaluate on a T4. A step takes 9 ms, and 80 ms on a smartphone.', ['9ms on T4', '80ms']],
    [
      'We use the 7nm VCK190 board to run it. It is 3x and 9x faster than the 8nm A10G and the ZCU102. The energy gains are 5x and 6x, respectively.',
      ['3x on VCK190 vs A10G', '9x on VCK190 vs ZCU102', '5x on VCK190 vs A10G', '6x on VCK190 vs ZCU102'],
    ],
    [
      'It is implemented on a Jetson Nano board (2GB) and tried on three loads. The tests show that it could save 7% of power.',
      ['2GB on Jetson Nano', '7% on Jetson Nano'],
    ],
    [
      'A core takes 16 mm^2. We compare our results with those of GPU and tensor processing unit (TPU) implementations.',
      ['16mm^2'],
    ],
    [
      'We run it on a ZCU104. It draws 3 TOPS/W. On an A100 it takes 4 ms.',
      ['3TOPS/W on ZCU104', '4ms on A100'],
    ],
    [
      'We evaluate on an EPYC 7763 and an A100. It is 3x faster on the CPU and 8x faster on the GPU.',
      ['3x on EPYC 7763', '8x on A100'],
    ],
  ])('%j', (text, expected) => {
    expect(placed(text)).toEqual(expected);
  });
});

/** The rules that gave a figure its hardware, and the doubts that kept one from it. */
function rulesOf(text: string): ReadonlySet<string | undefined> {
  const trace: TraceEntry[] = [];
  const drafts = makeDrafts(annotate('', text), trace);
  const told = trace.filter((entry) => entry.step === 'attribution').map((entry) => entry.rule);
  return new Set([...drafts.flatMap((draft) => draft.rules), ...told]);
}

describe.each([...placeRules, ...doubts].map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('as many texts that it decides as texts that it does not', () => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThanOrEqual(rule.examples.yes.length);
  });
  test.each(rule.examples.yes)('decides: %s', (text) => expect(rulesOf(text)).toContain(name));
  test.each(rule.examples.no)('leaves: %s', (text) => expect(rulesOf(text)).not.toContain(name));
});
