import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHardware } from '../../src/annotate/hardware.ts';
import type { HardwareSpan } from '../../src/annotate/span.ts';
import type { Passage, Sentence } from '../../src/text/sentence.ts';

/** Sentences as the text step would give them. */
function sentencesOf(...texts: string[]): Sentence[] {
  const raw = texts.join(' ');
  const sentences: Sentence[] = [];
  const passage: Passage = { field: 'abstract', raw, text: raw, offsets: null, sentences };
  let start = 0;
  for (const [index, text] of texts.entries()) {
    sentences.push({ passage, index, text, start });
    start += text.length + 1;
  }
  return sentences;
}

const spansIn = (...texts: string[]): HardwareSpan[] => findHardware(sentencesOf(...texts)).flat();
const namesIn = (...texts: string[]): string[] => spansIn(...texts).map((span) => span.name);

describe('findHardware', () => {
  it.each<[string, string[]]>([
    ['The kernel runs on an H100 and an RTX4090.', ['H100', 'RTX 4090']],
    ['Boards: Raspberry Pi 4 and 5.', ['Raspberry Pi 4', 'Raspberry Pi 5']],
    ['The robot has a Raspberry Pi camera.', []],
    ['We time it on RTX 3090/4090 cards.', ['RTX 3090', 'RTX 4090']],
    ['Firmware for the Cortex-M4/M7 is small.', ['Cortex-M4', 'Cortex-M7']],
    ['Pods of TPU v4 and v5e were rented.', ['TPU v4', 'TPU v5e']],
    ['Tests cover NVIDIA L40S, 4090 and A6000 GPUs.', ['L40S', 'RTX 4090', 'RTX A6000']],
    ['A DGX H100 replaces two racks.', ['DGX H100']],
    ['One GB200 NVL72 rack is enough.', ['GB200 NVL72']],
    ['The chip is a Snapdragon 8 Gen 3.', ['Snapdragon 8 Gen 3']],
    ['It was taped out beside a RISCV core.', ['RISC-V']],
    ['An Intel(R) Xeon(R) Gold 6248 server hosts it.', ['Xeon Gold 6248']],
    ['Two boards, AGX Orin and Xavier NX, share the load.', ['Jetson AGX Orin', 'Jetson Xavier NX']],
    ['On Hopper GPUs the gain is larger than on Ampere.', ['Hopper', 'Ampere']],
    ['It scales to 9,000 nodes of the Frontier supercomputer.', ['Frontier']],
    ['The AMD Instinct MI300X wins.', ['MI300X']],
    [
      'A Jetson Orin Nano flies the drone; the Jetson draws little.',
      ['Jetson Orin Nano', 'Jetson Orin Nano'],
    ],
    ['An iPhone 15 Pro runs it.', ['iPhone 15 Pro']],
    ['We flash an ESP32 microcontroller and an STM32F4-class board.', ['ESP32', 'STM32F4']],
    ['Firmware was built for the i.MX RT1064 and the i.MX8M Plus.', ['i.MX RT1064', 'i.MX 8M Plus']],
    ['It was tuned on a Colab T4 overnight.', ['T4']],
    ['It needs 4 ms in T4 TensorRT mode.', ['T4']],
    ['Jobs ran on supercomputers such as CINECA Leonardo.', ['Leonardo']],
    ['We compare Graviton4 and Axion from Google.', ['Graviton4', 'Axion']],
    ['Four Lunar Lake AI PCs share the model.', ['Lunar Lake']],
    ['All of it fits on a single 5090.', ['RTX 5090']],
    ['Pretraining on 4090 clusters needs few GPUs.', ['RTX 4090']],
    ['An H100 gains less than the Hopper-only kernel.', ['H100', 'Hopper']],
    ["Gains vary over NVIDIA's inference cards: L4 by 1.2x.", ['L4']],
    ['Phones from Pixel 2 XL to Pixel 6 with Android were recorded.', ['Pixel 2 XL', 'Pixel 6']],
    ['We use Google Cloud TPU v3 pods.', ['TPU v3']],
    ['It was repeated on a cloud TPU.', ['TPU']],
    ['The copies of Ampere and Hopper are not needed.', ['Ampere', 'Hopper']],
    ['An RTX 5090 gives 74 and its elder, the 4090, gives 52.', ['RTX 5090', 'RTX 4090']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each<[string]>([
    ['We push the frontier of reasoning.'],
    ['At the Frontier of what is known, summits remain.'],
    ['A Turing machine halts, and Ada Lovelace wrote about engines.'],
    ['The L2 norm and the T4 cells were measured.'],
    ['A flexible thermoplastic polyurethane (TPU) skin covers the gripper.'],
    ['We train on MS COCO, PASCAL VOC and CIFAR-100 with FP8 on a GPU.'],
    ['Llama-3-70B, Phi-3 and GPT-4 are served by vLLM with CUDA 12.'],
    ['The sample of 3090 patients was followed for 1080 days.'],
    ['Goya painted in Spain while Milan and Rome traded.'],
    ['The MiroNet-M1 model and the RepNet-A2 backbone need a GPU.'],
    ['NVIDIA and AMD sell accelerators with HBM and AVX-512.'],
    ['The visual cortex and Pascal were studied in Aurora.'],
    ['A core idea, an edge case and a spark of titanic hope.'],
    ['Chapter A100.5 and version H100.2 are numbers.'],
    ['Pixels and coral reefs are words, and Jetson-Flow is a method.'],
    ['The firmware is written in Arduino C++.'],
    ['It is served by miniLLM-Ascend.'],
    ['On four datasets (Blender, iPhone, and Tanks) it is best.'],
    ['Some 4090 clusters of cells were seen by GPU code.'],
    ['The single most cited of 4090, they say, is the first.'],
    ['A journey from Rome and by Aurora.'],
  ])('nothing in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each<[string, (number | null)[]]>([
    ['trained with 8xA100-80GB', [8]],
    ['trained with 8×A100', [8]],
    ['trained with 8 × A100', [8]],
    ['trained on 512 NVIDIA V100 GPUs', [512]],
    ['trained on four H100 GPUs', [4]],
    ['trained on 2,048 H800 GPUs', [2048]],
    ['rendered on 4×RTX 3090', [4]],
    ['rendered on an A100', [null]],
    ['rendered in 35 A100 GPU-hours', [null]],
    ['released in 2022, A100 cards', [null]],
  ])('counts: %s', (text, counts) => {
    expect(spansIn(text).map((span) => span.count)).toEqual(counts);
  });

  it('takes a memory size into the span and leaves the count and the maker out', () => {
    const text = 'It needs 8xA100-80GB or one NVIDIA H100 SXM5 80 GB card.';
    expect(spansIn(text).map((span) => text.slice(span.start, span.end))).toEqual([
      'A100-80GB',
      'H100 SXM5 80 GB',
    ]);
  });

  it('believes an everyday word once the paper has shown what it is', () => {
    expect(namesIn('Summit is fast.', 'We ran on the Summit supercomputer.')).toEqual(['Summit', 'Summit']);
    expect(namesIn('Summit is fast.', 'We climbed it.')).toEqual([]);
  });

  const words = fc.constantFrom(
    ...[
      'A100',
      'RTX',
      '4090',
      'Ti',
      'Raspberry',
      'Pi',
      '4',
      'and',
      '5',
      '/',
      '×',
      '8x',
      'NVIDIA',
      'Ada',
      '(',
      ')',
      '-',
    ],
    ...[
      'GPU',
      ',',
      'TPU',
      'v4',
      'Jetson',
      'Orin',
      '80GB',
      'Xeon(R)',
      '®',
      'the',
      'on',
      'Core',
      'i7-',
      '9700K',
      '+',
      '.',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
  );

  it('gives ordered spans inside the sentence and never throws', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (list) => {
        const sentences = sentencesOf(...list);
        const found = findHardware(sentences);
        expect(found.length).toBe(sentences.length);
        for (const [i, spans] of found.entries()) {
          let last = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(list[i]?.length ?? 0);
            last = span.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['A100 ', 20_000],
    ['4090, ', 20_000],
    ['8x', 50_000],
    ['Raspberry Pi 4 and ', 6_000],
    ['(R)', 33_000],
    ['RTX ', 25_000],
    ['M1 ', 33_000],
    ['T4, the ', 14_000],
    ['1,', 50_000],
  ])('reads %j repeated to 100 KB in linear time', (unit, times) => {
    // Four times the text may take a little over four times the work of the processor; quadratic time is sixteen.
    const part = workOf(unit.repeat(times / 4));
    const whole = workOf(unit.repeat(times));
    expect(whole).toBeLessThan(10 * Math.max(part, 20_000));
  });
});

/** Time of the processor that finding the names of a text takes, in µs, the less of two tries. */
function workOf(text: string): number {
  const tries = [0, 1].map(() => {
    const began = process.cpuUsage();
    spansIn(text);
    return process.cpuUsage(began).user;
  });
  return Math.min(...tries);
}
