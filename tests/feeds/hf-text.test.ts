import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPath, readText } from '../support/items.ts';
import { sharedPath } from '../support/shared.ts';

const fixture = 'fixtures/feeds/hf-dump.txt';
const page = readFileSync(fixture, 'utf8');
const prose =
  'Caches are warm where they should be cold. We measure which lines are used twice and keep only those. ' +
  'The method halves misses on an A100 and costs one bit for each line, and it needs no change to the program at all.';

test('titles, dates, authors, organisations and comments of a pasted page', async () => {
  const { papers, rejects } = await readPath(fixture);
  expect(rejects).toEqual([]);
  expect(papers.map((paper) => [paper.title.split(':')[0], paper.date, paper.dateInferred])).toEqual([
    ['Lantern', '2024-02-20', false],
    ['Orchard', '2025-03-11', true],
    ['No Footer Here', null, false],
    ['Kestrel', '2025-05-14', true],
    ['M茅lodie', '2023-12-25', false],
  ]);
  expect(papers.map((paper) => [paper.authorCount, paper.organization, paper.comments])).toEqual([
    [6, null, null],
    [1, null, 4],
    [null, null, null],
    [null, 'Pine Lab', 5],
    [12, null, 1],
  ]);
});

test('abstracts are slices of the page', async () => {
  const { papers } = await readPath(fixture);
  for (const paper of papers) expect(page).toContain(`${paper.title}\n\n${paper.abstract}\n`);
});

test('a paper without a footer is reported with its line', async () => {
  const { warnings } = await readPath(fixture);
  expect(warnings).toEqual([
    'line 27: no authors and no date below "No Footer Here: Sparse Kernels by Search"',
  ]);
});

test('the day of the page settles years that are left out', async () => {
  const { papers } = await readPath(fixture, { asOf: '2026-04-01' });
  expect(papers.map((paper) => paper.date)).toEqual([
    '2024-02-20',
    '2026-03-11',
    null,
    '2025-05-14',
    '2023-12-25',
  ]);
});

test('without any year on the page a date stays open, and says so', async () => {
  const { papers, warnings } = await readText(`One Title\n\n${prose}\n\n  • 2 authors\nJul 3 1\n`);
  expect(papers.map((paper) => [paper.date, paper.comments])).toEqual([[null, 1]]);
  expect(warnings.join()).toContain('--as-of');
});

test('line ends of Windows and a byte order mark change nothing', async () => {
  const plain = await readText(page);
  const windows = await readText(`\uFEFF${page.replaceAll('\n', '\r\n')}`);
  expect(windows).toEqual(plain);
});

test('a page without empty lines gives the same papers', async () => {
  const { papers, warnings } = await readText(page.replace(/\n\n+/gu, '\n'));
  expect(papers).toEqual((await readText(page)).papers);
  expect(warnings).toHaveLength(1);
});

test('wrapped abstracts keep their line breaks', async () => {
  const wrapped = prose.replaceAll('. ', '.\n');
  const { papers } = await readText(`One Title\n\n${wrapped}\n\n  • 2 authors\nJul 3, 2024\n`);
  expect(papers[0]?.abstract).toBe(wrapped);
});

test('two pages in one file', async () => {
  const { papers, rejects } = await readText(`${page}\n${page.replaceAll('Kestrel', 'Osprey')}`);
  expect(papers).toHaveLength(10);
  expect(rejects).toEqual([]);
});

test('an abstract without a title and stray lines are reported, not lost', async () => {
  const { papers, rejects } = await readText(
    `${prose}\n\n  • 2 authors\nJul 3, 2024\n\nOne Title\n\n${prose}\n\nDeepSeek\nJul 4, 2024\n\nStray words\n`,
  );
  expect(papers.map((paper) => [paper.title, paper.organization])).toEqual([['One Title', 'DeepSeek']]);
  expect(rejects.map((found) => found.where)).toEqual(['line 1', 'line 13']);
});

test('an abstract that was cut off at the end is not a paper', async () => {
  const cut = page.slice(0, page.indexOf('which is 4.6times') + 9);
  const { papers, rejects } = await readText(cut);
  expect(papers).toHaveLength(4);
  expect(rejects).toHaveLength(1);
});

test('text that is no paper page', async () => {
  await expect(readText('Dear all,\n\nlunch is at noon.\n')).rejects.toThrow(
    /test input is not a paper feed/u,
  );
});

const dump = sharedPath('gold/daily-papers.txt');
const gold = sharedPath('gold/daily-papers.gold.jsonl');

test.skipIf(dump === null || gold === null)('the real page (needs ../shared)', async () => {
  const { papers, rejects, warnings } = await readPath(dump ?? '');
  const titles = readFileSync(gold ?? '', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).title);
  expect(papers.map((paper) => paper.title)).toEqual(titles);
  expect(rejects).toEqual([]);
  expect(warnings.map((message) => message.split(':')[0])).toEqual(['line 223']);
  expect(papers.filter((paper) => paper.authorCount !== null || paper.organization !== null)).toHaveLength(
    68,
  );
  expect(papers.filter((paper) => paper.date === null)).toHaveLength(1);
  const raw = readFileSync(dump ?? '', 'utf8');
  for (const paper of papers) expect(raw).toContain(`${paper.title}\n\n${paper.abstract}\n`);
  const dates = new Map(papers.map((paper) => [paper.title.split(':')[0], [paper.date, paper.comments]]));
  expect(dates.get('EfficientViT')).toEqual(['2023-05-11', 1]);
  expect(dates.get('HybriMoE')).toEqual(['2025-04-08', 2]);
  expect(dates.get('CUDA-L1')).toEqual(['2025-07-18', 6]);
  expect(dates.get('Step-3 is Large yet Affordable')).toEqual(['2025-07-25', 2]);
  expect(dates.get('INT v.s. FP')).toEqual(['2025-10-29', 6]);
  expect(dates.get('Insights into DeepSeek-V3')).toEqual(['2025-05-14', 5]);
});
