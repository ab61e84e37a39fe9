import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleDatabase } from '../support/database.ts';
import { papers, sharedFolder, temporaryFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const Records = z.array(z.record(z.string(), Value));

/** What an export holds, as JSON tells it: lists joined as the flat formats have them. */
async function expected() {
  const { stdout } = await papers(['export', '--kind', 'all', '--format', 'json', '--db', db]);
  return Records.parse(JSON.parse(stdout)).map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]),
    ),
  );
}

async function exportTo(name: string, ...more: string[]): Promise<string> {
  const file = join(temporaryFolder(), name);
  const { exitCode, stdout, stderr } = await papers([
    'export',
    '--kind',
    'all',
    '-o',
    file,
    ...more,
    '--db',
    db,
  ]);
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 0, stdout: '' });
  return file;
}

/** A cell as text, where null and the empty text are the same. */
function plain(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

test('every cell of CSV and TSV is what JSON says; formulas are guarded', async () => {
  const records = await expected();
  for (const [name, delimiter] of [
    ['a.csv', ','],
    ['a.tsv', '\t'],
  ] as const) {
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(
        parse(readFileSync(await exportTo(name), 'utf8'), { columns: true, delimiter, relax_quotes: true }),
      );
    const unguarded = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, text]) => [key, text.replace(/^'(?=[=+@-])/u, '')])),
    );
    expect(unguarded).toEqual(
      records.map((record) =>
        Object.fromEntries(Object.entries(record).map(([key, value]) => [key, plain(value)])),
      ),
    );
  }
});

test('every cell of Parquet is what JSON says, with its type', async () => {
  const bytes = readFileSync(await exportTo('a.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  expect(await parquetReadObjects({ file })).toEqual(await expected());
});

test('every cell of a workbook is what JSON says; text stays text', async () => {
  const sheets = z
    .array(z.object({ data: z.array(z.array(z.unknown())) }))
    .parse(await readXlsxFile(readFileSync(await exportTo('a.xlsx'))));
  const [names = [], ...rows] = sheets[0]?.data ?? [];
  const records = await expected();
  expect(names).toEqual(Object.keys(records[0] ?? {}));
  expect(rows.map((row) => names.map((_, index) => row[index] ?? null))).toEqual(
    records.map((record) => Object.values(record).map((value) => (value === '' ? null : value))),
  );
});

test('ndjson, Markdown and SQLite are whole', async () => {
  const count = (await expected()).length;
  expect(
    readFileSync(await exportTo('a.ndjson'), 'utf8')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(count);
  expect(
    readFileSync(await exportTo('a.md'), 'utf8')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(count + 2);
  const copy = new Database(await exportTo('a.sqlite'), { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM claims_flat').pluck().get()).toBe(count);
  copy.close();
});

test('BibTeX has an entry for each paper', async () => {
  const text = readFileSync(await exportTo('a.bib'), 'utf8');
  expect(text.match(/^@misc\{/gmu)).toHaveLength(3);
  expect(text).toContain('@misc{moller2025cuda,');
  expect(text).toContain('author = {Ada Möller and Li Wei}');
  expect(text).toContain('eprint = {2507.00001}');
});

test('papers can be exported too', async () => {
  const named = await papers(['export', '--papers', '--metric', 'compute', '--format', 'ndjson', '--db', db]);
  expect(JSON.parse(named.stdout)).toMatchObject({ id: '-sum-1-2-serving-large-models-cheaply', claims: 3 });
});

test('a file is whole or as it was; what cannot be written is one line', async () => {
  const folder = temporaryFolder();
  const nowhere = await papers(['export', '-o', join(folder, 'none/a.csv'), '--db', db]);
  expect(nowhere).toMatchObject({ exitCode: 3, stdout: '' });
  expect(nowhere.stderr).toMatch(/cannot be written/u);
  const file = join(folder, 'a.csv');
  writeFileSync(file, 'before');
  await papers(['export', '-o', file, '--where', 'nonsense', '--db', db]);
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['a.csv']);
  const part = await papers(['export', '--hw', 'H100', '-o', join(folder, 'a.db'), '--db', db]);
  expect(part.stderr).toMatch(/whole database/u);
  const ending = await papers(['export', '-o', join(folder, 'a.doc'), '--db', db]);
  expect(ending.stderr).toMatch(/tells no format/u);
  expect(existsSync(join(folder, 'a.doc'))).toBe(false);
});
