import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { papers, temporaryFolder } from '../support/run.ts';

const record = JSON.stringify({
  title: 'Fast Kernels on Known Chips',
  abstract: 'Our kernels run 2.5x faster on an H100 than before.',
  arxivId: '2511.00001',
  date: '2025-11-20',
});

test('a feed is ingested once, and again without a change', async () => {
  const db = join(temporaryFolder(), 'p.db');
  const first = await papers(['ingest', '-', '--db', db], { input: `${record}\n` });
  expect(first.exitCode).toBe(0);
  expect(first.stdout).toMatch(/^1 paper: 1 new, 0 changed, 0 same, 0 unreadable; \d+ claims?$/u);
  const again = await papers(['ingest', '-'], { input: `${record}\n`, env: { PAPERS_DB: db } });
  expect(again.stdout).toMatch(/^1 paper: 0 new, 0 changed, 1 same, 0 unreadable; \d+ claims?$/u);
});

test('a dry run says what would change and changes nothing', async () => {
  const folder = temporaryFolder();
  const db = join(folder, 'p.db');
  const dry = await papers(['ingest', '-', '--dry-run', '--db', db], { input: record });
  expect(dry.stdout).toContain('1 new');
  expect(existsSync(db)).toBe(false);
  await papers(['ingest', '-', '--db', db], { input: record });
  const changed = record.replace('2.5x', '3.5x');
  expect((await papers(['ingest', '-', '--dry-run', '--db', db], { input: changed })).stdout).toContain(
    '1 changed',
  );
  expect((await papers(['ingest', '-', '--db', db], { input: changed })).stdout).toContain('1 changed');
});

test('without --db the database is in the data folder of the user', async () => {
  const home = temporaryFolder();
  await papers(['ingest', '-'], { input: record, env: { HOME: home } });
  expect(existsSync(join(home, '.local/share/papers/papers.db'))).toBe(true);
});

test.concurrent.each([
  [['qury'], 2, /unknown command 'qury'.*query/u],
  [['query', '--metrc', 'x'], 2, /unknown option '--metrc'.*--metric/u],
  [['query', '--metric', 'speedpu', '--db', ':memory:'], 2, /did you mean speedup/u],
  [['query', '--since', 'soon', '--db', ':memory:'], 2, /"soon" is no date/u],
  [['query', '--columns', 'titel'], 2, /did you mean title/u],
  [['query', '--format', 'cvs'], 2, /did you mean csv/u],
  [['ingest'], 2, /missing required argument/u],
  [['ingest', '/nonexistent/x.txt'], 3, /\/nonexistent\/x\.txt.*no such file/u],
  [['extract', '-', '--from', 'hf-txt'], 2, /did you mean hf-text/u],
  [['query', '--db', '/nonexistent/p.db'], 4, /no database at \/nonexistent\/p\.db.*papers ingest/u],
])('%j ends with %i and one line', async (args, code, message) => {
  const { exitCode, stderr } = await papers(args);
  expect(stderr).toMatch(message);
  expect(stderr.split('\n')).toHaveLength(1);
  expect(exitCode).toBe(code);
});

test('text that is no feed, nothing at all and bytes end with 3, and make no database', async () => {
  const db = join(temporaryFolder(), 'p.db');
  for (const input of ['just a line of text\n', '', 'a\0b\0c']) {
    const { exitCode, stderr } = await papers(['ingest', '-', '--db', db], { input });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^papers: <stdin>/u);
  }
  expect(existsSync(db)).toBe(false);
});

test("somebody else's file as the database ends with 4", async () => {
  const file = join(temporaryFolder(), 'notes.txt');
  writeFileSync(file, 'my notes');
  expect((await papers(['ingest', '-', '--db', file], { input: record })).exitCode).toBe(4);
});

test('extract prints records that fit the schema command', async () => {
  const { stdout } = await papers(['extract', '-', '--format', 'json'], { input: record });
  expect(JSON.parse(stdout)).toMatchObject([{ id: '2511.00001', title: 'Fast Kernels on Known Chips' }]);
  const schema: unknown = JSON.parse((await papers(['schema'])).stdout);
  expect(schema).toMatchObject({ type: 'object', properties: { claims: { type: 'array' } } });
});
