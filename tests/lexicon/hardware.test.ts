import { describe, expect, it } from 'vitest';
import { parseRates } from '../../src/lexicon/hardware/entry.ts';
import {
  canonicalHardware,
  catalogue,
  findEntry,
  suggestHardware,
} from '../../src/lexicon/hardware/index.ts';

describe('canonicalHardware', () => {
  it.each([
    ['h100', 'H100'],
    ['rtx4090', 'RTX 4090'],
    ['RTX 4090', 'RTX 4090'],
    ['4090', 'RTX 4090'],
    ['A6000', 'RTX A6000'],
    ['2080Ti', 'RTX 2080 Ti'],
    ['1080 ti', 'GTX 1080 Ti'],
    ['AGX Orin', 'Jetson AGX Orin'],
    ['Orin Nano', 'Jetson Orin Nano'],
    ['WSE2', 'WSE-2'],
    ['RISCV', 'RISC-V'],
    ['Ada Lovelace', 'Ada'],
    ['nvidia a100', 'A100'],
    ['NVIDIA GeForce RTX 3090 GPU', 'RTX 3090'],
    ['A100-80GB', 'A100'],
    ['MI-300X', 'MI300X'],
    ['tesla v100', 'V100'],
    ['apple m1', 'M1'],
    ['frontier', 'Frontier'],
    ['Grace Hopper', 'GH200'],
    ['tpuv4', 'TPU v4'],
  ])('%s is %s', (spelling, name) => {
    expect(canonicalHardware(spelling)?.name).toBe(name);
  });

  it.each(['', ' ', 'nvidia', 'gpu', 'vllm', 'llama', 'H100 and more', '%%%', 'x'.repeat(10_000)])(
    '%j is none',
    (spelling) => {
      expect(canonicalHardware(spelling)).toBeNull();
    },
  );

  it('tells vendor and kind', () => {
    expect(canonicalHardware('mi450x')).toEqual({ name: 'MI450X', vendor: 'AMD', kind: 'gpu' });
  });
});

describe('the catalogue', () => {
  it('holds at least 400 devices', () => {
    expect(catalogue().length).toBeGreaterThanOrEqual(400);
  });

  it('holds figures that can be', () => {
    for (const { name, year, memory, tdp, rates } of catalogue()) {
      if (year !== null) expect(year >= 2004 && year <= 2027, name).toBe(true);
      if (memory !== null) expect(memory <= 2048, name).toBe(true);
      if (tdp !== null) expect(tdp <= 20_000, name).toBe(true);
      for (const rate of Object.values(rates)) expect(rate > 0 && rate < 20_000, name).toBe(true);
    }
  });

  it('finds an entry by any spelling', () => {
    expect(findEntry('nvidia h100')).toMatchObject({ name: 'H100', family: 'Hopper', memory: 80, tdp: 700 });
    expect(findEntry('RTX 6090')).toBeNull();
  });

  it('reads rates', () => {
    expect(parseRates('fp16 312, int8 624')).toEqual({ fp16: 312, int8: 624 });
  });
});

describe('suggestHardware', () => {
  it.each([
    ['H10', 'H100'],
    ['Jetson Orim Nano', 'Jetson Orin Nano'],
    ['Hoper', 'Hopper'],
  ])('%s suggests %s', (name, close) => {
    expect(suggestHardware(name)).toContain(close);
  });

  it('suggests nothing for what is far from all', () => {
    expect(suggestHardware('photosynthesis')).toEqual([]);
    expect(suggestHardware('')).toEqual([]);
  });
});
