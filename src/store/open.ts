import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseError } from '../model/errors.ts';
import { applicationId, migrations, schemaVersion } from './migrations.ts';

export type Connection = Database.Database;

/** What the first 100 bytes of a file say, read without opening it as a database, so that a foreign file stays untouched. */
type Header = { state: 'missing' | 'empty' | 'foreign' } | { state: 'ours'; version: number };

function readHeader(path: string): Header {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { state: 'missing' };
  if (!stat.isFile()) throw new DatabaseError(`${path} is not a file; name a database file with --db`);
  if (stat.size === 0) return { state: 'empty' };
  const bytes = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  const isSqlite = bytes.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (!isSqlite || bytes.readUInt32BE(68) !== applicationId) return { state: 'foreign' };
  return { state: 'ours', version: bytes.readUInt32BE(60) };
}

function migrate(connection: Connection): void {
  connection
    .transaction(() => {
      // Asked inside the transaction: another program may have done it in the meantime.
      for (const step of migrations.slice(versionOf(connection))) connection.exec(step);
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

function refuseNewer(path: string, version: number): void {
  if (version > schemaVersion) {
    throw new DatabaseError(
      `${path} was written by a newer papers (schema ${version}, this program knows ${schemaVersion}); update papers`,
    );
  }
}

/** How to open a database: `read` never writes, `update` writes, `write` also creates the file where it is missing. */
export type OpenMode = 'read' | 'update' | 'write';

/**
 * Opens the database at `path` (or `:memory:`) and brings its schema up to date.
 * @throws DatabaseError where the file is missing (unless mode is write), not ours, newer than the program, locked or damaged. It is left untouched.
 */
export function openDatabase(path: string, mode: OpenMode): Connection {
  const header: Header = path === ':memory:' ? { state: 'empty' } : readHeader(path);
  if (header.state === 'foreign') {
    throw new DatabaseError(`${path} is not a papers database; choose another file with --db`);
  }
  if (header.state === 'ours') refuseNewer(path, header.version);
  if (header.state !== 'ours' && mode !== 'write') {
    throw new DatabaseError(`no database at ${path} yet; fill one with: papers ingest FILE --db ${path}`);
  }
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return prepare(path, mode, header);
  } catch (error) {
    throw asDatabaseError(error, path);
  }
}

function prepare(path: string, mode: OpenMode, header: Header): Connection {
  const current = header.state === 'ours' && header.version === schemaVersion;
  const connection = new Database(path, { readonly: mode === 'read' && current, timeout: 10_000 });
  try {
    // The header may lag behind the write-ahead log, so the version is asked again here.
    const version = versionOf(connection);
    refuseNewer(path, version);
    connection.pragma('foreign_keys = ON');
    if (!connection.readonly) {
      if (version < schemaVersion) migrate(connection);
      // After the first migration: until then the mark in the header would only stand in the log.
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
      // Pages of 4 KB. Titles lie anywhere in their indexes, so a batch of papers touches thousands of pages: with the
      // usual 1000 each batch would copy the whole log back and wait for the disk twice.
      connection.pragma('wal_autocheckpoint = 16000');
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Turns an error of SQLite into one the user can act on; anything else is handed back as it is. */
export function asDatabaseError(error: unknown, path: string): unknown {
  if (error instanceof Database.SqliteError) {
    const advice: Record<string, string> = {
      SQLITE_BUSY: 'another program is writing to it; try again when it is done',
      SQLITE_READONLY: 'it cannot be written to; check its permissions',
      SQLITE_CANTOPEN: 'it cannot be opened; check the folder and its permissions',
      SQLITE_CORRUPT: 'it is damaged; restore a backup, or ingest into a new file',
      SQLITE_NOTADB: 'it is damaged or not a database; choose another file with --db',
      SQLITE_FULL: 'the disk is full',
    };
    const known = Object.entries(advice).find(([code]) => error.code.startsWith(code));
    if (known !== undefined) return new DatabaseError(`${path}: ${known[1]}`);
    return error;
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new DatabaseError(`${path} cannot be opened (${code}); choose another file with --db`);
  }
  return error;
}
