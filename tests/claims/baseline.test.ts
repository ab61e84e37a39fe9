import { expect, test } from 'vitest';
import { extract } from '../../src/extract.ts';
import { PaperInput } from '../../src/model/paper.ts';

/** The baselines of the last claim of a text. */
const baselines = (abstract: string): readonly string[] =>
  extract(PaperInput.parse({ title: 'A study', abstract, feed: 'test' })).claims.at(-1)?.baseline ?? [];

test.each<[string, string[]]>([
  ['Our tagger is 3x faster than Heron-v1.5-7B.', ['Heron-v1.5-7B']],
  ['Our tagger is 3x faster than Heron-3.1 8B and TagNet.', ['Heron-3.1 8B', 'TagNet']],
  ['Our tagger is 3x faster than the 8B model.', []],
  ['Our tagger is 3x faster than GPU-based taggers.', []],
  ['Our tagger is 3x faster than a non-PyTorch run.', []],
  ['Our tagger is 3x faster than Paint Everything-style taggers.', []],
  ['Relative to Heron-L, our tagger cuts latency by more than 53%.', ['Heron-L']],
  ['Our chip is 3x faster than an NVIDIA A100.', []],
  ['Our chip needs 2x fewer cycles than HarborChip, while being 3x faster compared to an NVIDIA A100.', []],
])('%s', (text, names) => {
  expect(baselines(text)).toEqual(names);
});
