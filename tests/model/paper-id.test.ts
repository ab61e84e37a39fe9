import { expect, test } from 'vitest';
import { paperId } from '../../src/extract.ts';

test('the arXiv id is the id where there is one', () => {
  expect(paperId({ arxivId: '2507.14111', title: 'Any' })).toBe('2507.14111');
});

test('without an arXiv id the title gives a slug', () => {
  expect(paperId({ arxivId: null, title: 'Fast Kernels: Élan (v2)!' })).toBe('fast-kernels-elan-v2');
  expect(paperId({ arxivId: null, title: '…' })).toBe('untitled');
});
