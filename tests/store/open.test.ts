import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DatabaseError } from '../../src/model/errors.ts';
import { databaseCursors } from '../../src/store/cursors.ts';
import { applicationId, migrations, schemaVersion } from '../../src/store/migrations.ts';
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

/** A database as the program of that version left it. */
function databaseOf(version: number, path = join(temporaryFolder(), 'old.db')): Database.Database {
  const connection = new Database(path);
  for (const step of migrations.slice(0, version)) connection.exec(step);
  connection.pragma(`application_id = ${applicationId}`);
  connection.pragma(`user_version = ${version}`);
  return connection;
}

const schemaOf = (connection: Database.Database): unknown =>
  connection.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

test.each(migrations.map((_, version) => version).slice(1))(
  'a database of version %i is brought up to date, whoever opens it first',
  (version) => {
    const fresh = openDatabase(':memory:', 'write');
    for (const mode of ['read', 'update', 'write'] as const) {
      const old = databaseOf(version);
      old.exec(`INSERT INTO runs VALUES (1, 'then', NULL, 'page.txt', NULL, 2, 2, 0, 0, 0, '1')`);
      old.close();
      const migrated = openDatabase(old.name, mode);
      expect(migrated.pragma('user_version', { simple: true })).toBe(schemaVersion);
      expect(schemaOf(migrated)).toEqual(schemaOf(fresh));
      expect(migrated.prepare('SELECT input FROM runs').pluck().all()).toEqual(['page.txt']);
      migrated.close();
    }
    fresh.close();
  },
);

test('cursors of fetches that were kept before the schema knew them stay', () => {
  const old = databaseOf(1);
  old.exec('CREATE TABLE fetch_cursors (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID');
  old.exec(`INSERT INTO fetch_cursors VALUES ('oai', 'token')`);
  old.close();
  const migrated = openDatabase(old.name, 'write');
  expect(databaseCursors(migrated).read('oai')).toBe('token');
  migrated.close();
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
