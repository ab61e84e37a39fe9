import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/extract.ts';

function figures(abstract: string): string[] {
  return annotate('A study', abstract).sentences.flatMap(({ quantities }) =>
    quantities.map((q) => `${q.low} ${q.unitName === '' ? 'bare' : q.unitName}`),
  );
}

describe('a unit that stands with an earlier figure', () => {
  test.each<[string, string[]]>([
    ['It makes 74 tokens/s on an RTX 5090 and 52 on an RTX 4090.', ['74 tokens/s', '52 tokens/s']],
    ['It reads 0.8 pages per second compared to 0.6 for Lens.', ['0.8 pages/s', '0.6 pages/s']],
    [
      'It serves 4,100 tokens/s within 50 ms. That is more than HarborNet’s 2,300 in the same rack.',
      ['4100 tokens/s', '50 ms', '2300 tokens/s'],
    ],
    [
      'It makes 74 tokens/s on 8 cards and 52 days later on 9.',
      ['74 tokens/s', '8 bare', '52 day', '9 bare'],
    ],
    ['It takes 12 ms on average and has 3 heads.', ['12 ms', '3 bare']],
    ['It needs 74 FLOP/byte (vs 590 for others).', ['74 FLOPs', '590 bare']],
    ['We fit a model on an RTX 2080 Ti (11G) and an 8G file.', ['11 GB']],
  ])('%j', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});
