import { Chalk } from 'chalk';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/render/answer.ts';
import { type Format, loadRenderer, textFormats } from '../../src/render/renderer.ts';

const answer: Answer = {
  columns: [
    { name: 'id' },
    { name: 'value', align: 'right' },
    { name: 'on', shrink: 1, lines: 2 },
    { name: 'title', shrink: 2, lines: 2 },
  ],
  rows: [
    { id: '007', value: -5.25, on: ['H100', 'A100'], title: '=SUM(A1) "quoted", with\na break' },
    {
      id: 'b',
      value: 1.5e14,
      on: [],
      title: '大規模言語モデルの推論を高速化する新しい手法について述べる長い題名 👩‍🔬 and more words to wrap',
    },
    { id: 'c', value: null, on: ['RTX 4090'], title: '@cmd | <b>' },
  ],
};

async function render(
  format: Format,
  over: Partial<{ width: number; header: boolean; spreadsheet: boolean }> = {},
) {
  const renderer = await loadRenderer(format);
  const options = { width: 80, header: true, spreadsheet: false, colour: new Chalk({ level: 0 }), ...over };
  return [...(await renderer(answer, options))].join('');
}

test('csv is read back cell by cell; numbers stay numbers and formulas are guarded', async () => {
  const rows = parse(await render('csv'));
  expect(rows).toEqual([
    ['id', 'value', 'on', 'title'],
    ['007', '-5.25', 'H100; A100', '\'=SUM(A1) "quoted", with\na break'],
    ['b', '150000000000000', '', answer && [...answer.rows][1]?.['title']],
    ['c', '', 'RTX 4090', "'@cmd | <b>"],
  ]);
});

test('csv for spreadsheets has a byte order mark and CRLF', async () => {
  const text = await render('csv', { spreadsheet: true });
  expect(text.startsWith('\ufeffid,value,on,title\r\n')).toBe(true);
  expect(await render('tsv', { header: false })).toMatch(/^007\t-5.25\t/u);
});

test('json and ndjson hold the same records', async () => {
  const array: unknown = JSON.parse(await render('json'));
  const lines = (await render('ndjson')).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(array);
  expect(array).toMatchObject([{ on: ['H100', 'A100'], value: -5.25 }, { on: [] }, { value: null }]);
});

test('markdown escapes what would break a table', async () => {
  const text = await render('md');
  expect(text.trimEnd().split('\n')).toHaveLength(5);
  expect(text).toContain('@cmd \\| \\<b>');
});

test.each([40, 60, 80, 120])(
  'a table fits a terminal of %i cells, wide scripts and emoji too',
  async (width) => {
    const lines = (await render('table', { width })).trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    expect(lines[0]).toMatch(/^id\s+value\s+on\s+title$/u);
  },
);

test.each(textFormats)('%s of no rows is well formed', async (format) => {
  const renderer = await loadRenderer(format);
  const options = { width: 80, header: true, spreadsheet: false, colour: new Chalk({ level: 0 }) };
  const text = [...(await renderer({ columns: answer.columns, rows: [] }, options))].join('');
  if (format === 'json') expect(JSON.parse(text)).toEqual([]);
  else if (format === 'ndjson') expect(text).toBe('');
  else expect(text).toContain('title');
});

test('tsv has one line a row, and quotes only where a cell begins with one', async () => {
  const rows = [{ a: 'two\nlines\tand a tab', b: '"all" of it', c: 'say "hi"' }];
  const columns = ['a', 'b', 'c'].map((name) => ({ name }));
  const options = { width: 80, header: false, spreadsheet: false, colour: new Chalk({ level: 0 }) };
  const text = [...(await (await loadRenderer('tsv'))({ columns, rows }, options))].join('');
  expect(text).toBe('two lines and a tab\t"""all"" of it"\tsay "hi"\n');
});

test('csv for spreadsheets keeps text that a spreadsheet would change, and breaks in cells', async () => {
  const cells = ['2507.10000', '007', '1e5', '1-2', '2:4', '2025-07-18', '52', 'a\nb', '40%'];
  const columns = [{ name: 'cell' }];
  const options = { width: 80, header: false, spreadsheet: true, colour: new Chalk({ level: 0 }) };
  const answer = { columns, rows: cells.map((cell) => ({ cell })) };
  const text = [...(await (await loadRenderer('csv'))(answer, options))].join('');
  expect(parse(text.slice(1)).map(([cell]: unknown[]) => cell)).toEqual([
    'arXiv:2507.10000',
    "'007",
    "'1e5",
    "'1-2",
    "'2:4",
    '2025-07-18',
    '52',
    'a\nb',
    '40%',
  ]);
});
