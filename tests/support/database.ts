import { join } from 'node:path';
import type { FeedItem } from '../../src/feeds/feed.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Hardware } from '../../src/model/hardware.ts';
import type { PaperInput } from '../../src/model/paper.ts';
import { openStore } from '../../src/store/store.ts';
import { claim, hardware, paperInput, scriptedExtractor } from './records.ts';
import { temporaryFolder } from './run.ts';

interface Sample {
  readonly paper: PaperInput;
  readonly hardware: Hardware[];
  readonly claims: Claim[];
}

/** Where a piece of text stands in an abstract. */
function at(abstract: string, text: string): { start: number; end: number; text: string } {
  const start = Math.max(0, abstract.indexOf(text));
  return { start, end: start + text.length, text };
}

const kernels = 'On A100 it is 17.7x faster; average speedups are 17.8x on H100 and 19.0x on RTX 3090.';
const solver = 'It is up to 3.7x faster than a DGX H100 and draws 450 W, 40% less. The device has 64 GB.';
const serving =
  'It reaches 156 TFLOPS on an RTX 4090 while its rival reaches 45 TFLOPS. A token takes 50 ms.';

/** Three papers with what tests ask for: a list over devices, a rival, a device compared with, percents, context. */
const samples: readonly Sample[] = [
  {
    paper: paperInput({
      title: 'CUDA Kernels That Write Themselves',
      abstract: kernels,
      arxivId: '2507.00001',
      date: '2025-07-18',
      authors: ['Ada Möller', 'Li Wei'],
      organization: 'Kernel Lab',
      upvotes: 25,
      urls: ['https://example.org/kernels'],
      categories: ['cs.LG'],
      feed: 'hf-json',
    }),
    hardware: ['A100', 'H100', 'RTX 3090'].map((name) => hardware(name, at(kernels, name))),
    claims: [
      claim({ ...at(kernels, '17.7x'), low: 17.7, high: 17.7, value: 17.7, on: ['A100'], sentence: kernels }),
      claim({ ...at(kernels, '17.8x'), on: ['H100'], statistic: 'mean', sentence: kernels }),
      claim({ ...at(kernels, '19.0x'), low: 19, high: 19, value: 19, on: ['RTX 3090'], sentence: kernels }),
    ],
  },
  {
    paper: paperInput({
      title: 'A Dataflow Chip for Mélange Models 数据流',
      abstract: solver,
      date: '2024-05-13',
      dateInferred: true,
      authorCount: 4,
      comments: 5,
    }),
    hardware: [
      hardware('DGX H100', { ...at(solver, 'DGX H100'), kind: 'system' }),
      hardware('SN40L', { start: 0, end: 2, text: 'It', vendor: 'SambaNova', kind: 'accelerator' }),
    ],
    claims: [
      claim({
        ...at(solver, '3.7x'),
        low: 3.7,
        high: 3.7,
        value: 3.7,
        bound: 'at_most',
        on: ['SN40L'],
        vs: ['DGX H100'],
      }),
      claim({
        ...at(solver, '450 W'),
        metric: 'power',
        form: 'absolute',
        low: 450,
        high: 450,
        value: 450,
        unit: 'W',
        baseUnit: 'W',
        direction: null,
        on: ['SN40L'],
      }),
      claim({
        ...at(solver, '40%'),
        metric: 'power',
        form: 'percent',
        low: 40,
        high: 40,
        value: 40,
        unit: '%',
        baseUnit: '%',
        direction: 'decrease',
        on: ['SN40L'],
      }),
      claim({
        ...at(solver, '64 GB'),
        metric: 'memory',
        form: 'absolute',
        low: 64,
        high: 64,
        value: 64e9,
        unit: 'GB',
        baseUnit: 'B',
        direction: null,
        kind: 'context',
      }),
    ],
  },
  {
    paper: paperInput({
      title: '=SUM(1,2): Serving "Large" Models, Cheaply',
      abstract: serving,
      date: '2024-03-11',
      feed: 'csv',
    }),
    hardware: [hardware('RTX 4090', at(serving, 'RTX 4090'))],
    claims: [
      claim({
        ...at(serving, '156 TFLOPS'),
        metric: 'compute',
        form: 'absolute',
        low: 156,
        high: 156,
        value: 1.56e14,
        unit: 'TFLOPS',
        baseUnit: 'FLOPS',
        direction: null,
        on: ['RTX 4090'],
        baseline: ['Rival'],
      }),
      claim({
        ...at(serving, '45 TFLOPS'),
        metric: 'compute',
        form: 'absolute',
        low: 45,
        high: 45,
        value: 4.5e13,
        unit: 'TFLOPS',
        baseUnit: 'FLOPS',
        direction: null,
        on: ['RTX 4090'],
        subject: 'other',
      }),
      claim({
        ...at(serving, '50 ms'),
        metric: 'latency',
        form: 'absolute',
        low: 50,
        high: 50,
        value: 0.05,
        unit: 'ms',
        baseUnit: 's',
        direction: null,
        bound: 'approx',
      }),
    ],
  },
];

/** Makes a database of the samples and gives its path; it is gone after the test. */
export async function sampleDatabase(folder = temporaryFolder()): Promise<string> {
  const path = join(folder, 'samples.db');
  const found = Object.fromEntries(samples.map(({ paper, ...rest }) => [paper.title, rest]));
  const store = openStore(path, 'write', scriptedExtractor(found));
  async function* items(): AsyncGenerator<FeedItem> {
    for (const { paper } of samples) yield { type: 'paper', paper, where: 'here' };
  }
  const now = (): string => '2025-11-24T08:00:00.000Z';
  await store.ingest(items(), { input: 'samples', feed: null, day: '2025-11-24', now });
  store.close();
  return path;
}
