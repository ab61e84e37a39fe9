import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleDatabase } from '../support/database.ts';
import { papers, sharedFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

const answers = [
  ['query'],
  ['query', '--group-by', 'hw'],
  ['list'],
  ['search', 'faster'],
  ['hardware'],
  ['metrics'],
  ['metrics', '--catalog'],
  ['hardware', '--catalog', '--vendor', 'nvidia', '--limit', '3'],
  ['stats'],
  ['compare', 'H100', 'A100'],
  ['sql', 'select id, title, claims from papers_flat order by id'],
  ['db'],
  ['feeds'],
  ['config'],
];

/** Commands that ask no database. */
const apart = new Set(['feeds', 'config']);

const Records = z.array(z.record(z.string(), z.unknown()));

async function run(args: readonly string[], format: string): Promise<string> {
  const where = apart.has(args[0] ?? '') ? [] : ['--db', db];
  const { stdout, stderr, exitCode } = await papers([...args, '--format', format, ...where]);
  expect(exitCode, stderr).toBe(0);
  return stdout;
}

const Table = z.array(z.array(z.string()));

test.concurrent.each(answers.map((args) => ({ args })))(
  '$args has the same rows as JSON, CSV and table',
  async ({ args }) => {
    const [json, csv, table] = await Promise.all(['json', 'csv', 'table'].map((format) => run(args, format)));
    const records = Records.parse(JSON.parse(json ?? ''));
    expect(records.length).toBeGreaterThan(0);
    const rows = Table.parse(parse(csv ?? ''));
    expect(rows).toHaveLength(records.length + 1);
    const head = table?.split('\n')[0] ?? '';
    for (const name of rows[0] ?? []) expect(head).toContain(name.slice(0, 5));
  },
);

test('the other formats have the same rows too', async () => {
  const [csv, tsv, ndjson, md] = await Promise.all(
    ['csv', 'tsv', 'ndjson', 'md'].map((format) => run(['query'], format)),
  );
  const rows = Table.parse(parse(csv ?? ''));
  expect(Table.parse(parse(tsv ?? '', { delimiter: '\t' }))).toEqual(rows);
  expect(ndjson?.split('\n')).toHaveLength(rows.length - 1);
  expect(md?.split('\n')).toHaveLength(rows.length + 1);
});

test('the short forms choose the format, also over a configured one', async () => {
  const { stdout } = await papers(['list', '--format', 'table', '--json', '--db', db]);
  expect(JSON.parse(stdout)).toHaveLength(3);
});

test('CSV guards formulas, keeps numbers as numbers, and has CRLF and a mark for Excel', async () => {
  const { stdout } = await papers(['export', '--excel', '--metric', 'compute', '--db', db]);
  expect(stdout.startsWith('\ufeffmetric,')).toBe(true);
  expect(stdout).toContain('\r\n');
  expect(stdout).toContain(`"'=SUM(1,2): Serving ""Large"" Models, Cheaply"`);
  expect(stdout).toContain(',156000000000000,FLOPS,');
});
