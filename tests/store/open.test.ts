import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DatabaseError } from '../../src/model/errors.ts';
import { applicationId, schemaVersion } from '../../src/store/migrations.ts';
import { openDatabase } from '../../src/store/open.ts';
import { temporaryFolder } from '../support/run.ts';

test('a new file is made, marked and brought up to date', () => {
  const path = join(temporaryFolder(), 'deep', 'new.db');
  openDatabase(path, 'write').close();
  const again = openDatabase(path, 'read');
  expect(again.pragma('application_id', { simple: true })).toBe(applicationId);
  expect(again.pragma('user_version', { simple: true })).toBe(schemaVersion);
  expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(again.readonly).toBe(true);
  again.close();
});

test('a missing file is not made by reading', () => {
  expect(() => openDatabase(join(temporaryFolder(), 'none.db'), 'read')).toThrow(/no database at/u);
});

test("somebody else's database, a text file and a newer database are refused and left as they are", () => {
  const folder = temporaryFolder();
  const foreign = join(folder, 'foreign.db');
  const other = new Database(foreign);
  other.exec('CREATE TABLE t (a)');
  other.close();
  const text = join(folder, 'text.db');
  writeFileSync(text, 'This is no database.');
  const newer = join(folder, 'newer.db');
  const ours = openDatabase(newer, 'write');
  ours.pragma('user_version = 999');
  ours.close();
  for (const path of [foreign, text, newer]) {
    const before = readFileSync(path);
    expect(() => openDatabase(path, 'write')).toThrow(DatabaseError);
    expect(() => openDatabase(path, 'read')).toThrow(DatabaseError);
    expect(readFileSync(path)).toEqual(before);
  }
});

test('a damaged database of ours is a known error', () => {
  const path = join(temporaryFolder(), 'damaged.db');
  openDatabase(path, 'write').close();
  const bytes = readFileSync(path);
  bytes.fill(0x55, 100, 8192);
  writeFileSync(path, bytes);
  expect(() => openDatabase(path, 'write')).toThrow(DatabaseError);
});
