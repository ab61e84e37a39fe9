import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { sampleDatabase } from '../support/database.ts';

const none = spawnSync('sqlite3', ['--version']).status !== 0;

test.skipIf(none)('the views open in the sqlite3 shell', async () => {
  const db = await sampleDatabase();
  const ask = (sql: string): string => spawnSync('sqlite3', [db, sql], { encoding: 'utf8' }).stdout.trim();
  expect(ask(`select metric, value, "on", vs from claims_flat where vs is not null`)).toBe(
    'speedup|3.7|SN40L|DGX H100',
  );
  expect(ask('select id, claims, hardware, feeds from papers_flat where arxiv_id is not null')).toBe(
    '2507.00001|3|A100; H100; RTX 3090|hf-json',
  );
  expect(ask('pragma foreign_key_check')).toBe('');
});
