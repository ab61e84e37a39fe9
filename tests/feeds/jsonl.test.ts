import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPath, readText } from '../support/items.ts';
import { sharedPath } from '../support/shared.ts';

test('records with the usual names', async () => {
  const lines = [
    { id: '2501.00001v3', title: 'One', abstract: 'It is 2x faster.', date: '2025-01-02', authors: null },
    {
      paper_id: 'x-1',
      Title: 'Two',
      summary: 'Text.',
      authors: 'Ann Lee, Bo Chen',
      published: '2025-02-03T01:00:00Z',
    },
  ];
  const { papers, rejects } = await readText(lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(rejects).toEqual([]);
  expect(
    papers.map((paper) => [paper.title, paper.abstract, paper.arxivId, paper.version, paper.date]),
  ).toEqual([
    ['One', 'It is 2x faster.', '2501.00001', 3, '2025-01-02'],
    ['Two', 'Text.', null, null, '2025-02-03'],
  ]);
  expect(papers.map((paper) => [paper.authors, paper.authorCount])).toEqual([
    [[], null],
    [['Ann Lee', 'Bo Chen'], 2],
  ]);
});

test('a column without a name, as data frames have for their index, is none of our fields', async () => {
  const { papers } = await readText(',title,abstract\n0,One,Text.\n');
  expect(papers).toMatchObject([
    { title: 'One', organization: null, doi: null, categories: [], upvotes: null },
  ]);
});

test('other names by map', async () => {
  const { papers } = await readText('{"heading":"One","body":"Text."}\n', {
    from: 'jsonl',
    map: { title: 'heading', abstract: 'body' },
  });
  expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual([['One', 'Text.']]);
});

test('a broken line costs that line only', async () => {
  const { papers, rejects } = await readText(
    '{"title":"One"}\n{"title":\n\n{"abstract":"no title"}\n{"title":"Two"}',
  );
  expect(papers.map((paper) => paper.title)).toEqual(['One', 'Two']);
  expect(rejects.map((found) => [found.where, found.reason])).toEqual([
    ['line 2', 'not well-formed JSON'],
    ['line 4', 'no title'],
  ]);
});

test('a wrong --from says what the file looks like', async () => {
  await expect(readText('{"title":"One"}\n', { from: 'hf-text' })).rejects.toThrow(/looks like jsonl/u);
});

const sample = sharedPath('gold/arxiv-dev.jsonl');

test.skipIf(sample === null)('arXiv abstracts as JSON Lines (needs ../shared)', async () => {
  const source = readFileSync(sample ?? '', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { papers } = await readPath(sample ?? '');
  expect(papers.map((paper) => [paper.arxivId, paper.title, paper.abstract, paper.date])).toEqual(
    source.map((record) => [record.id, record.title, record.abstract.trim(), record.date]),
  );
});

test.each([
  '{"title":"数据流芯片","abstract":"在 H100 上，推理速度提高。"}',
  '{"title":"","abstract":"No title."}\n{"title":"Two","abstract":"Text."}',
])('JSON whose values have no letters of ours is no table: %s', async (text) => {
  const { papers } = await readText(text);
  expect(papers.map((paper) => paper.feed)).toEqual(['jsonl']);
});

test.each([
  ['csv', 'Name,Text,Where\nOne,It is 2x faster.,https://arxiv.org/abs/2501.00001v2\n'],
  ['jsonl', '{"Name":"One","Text":"It is 2x faster.","Where":"https://arxiv.org/abs/2501.00001v2"}'],
  ['json', '[{"Name":"One","Text":"It is 2x faster.","Where":"https://arxiv.org/abs/2501.00001v2"}]'],
])('fields of any name, named by the user, also show the feed: %s', async (feed, text) => {
  await expect(readText(text)).rejects.toThrow(/not a paper feed that is known/u);
  const { papers } = await readText(text, { map: { title: 'Name', abstract: 'Text', url: 'Where' } });
  expect(papers).toMatchObject([
    { title: 'One', abstract: 'It is 2x faster.', arxivId: '2501.00001', version: 2, feed },
  ]);
});
