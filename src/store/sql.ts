import Database from 'better-sqlite3';
import { z } from 'zod';
import { UsageError } from '../model/errors.ts';
import type { Connection } from './open.ts';

/** A value of SQLite as a cell; bytes are shown as hexadecimal digits. */
const SqlCell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.bigint().transform(Number),
  z.instanceof(Buffer).transform((bytes) => bytes.toString('hex')),
]);
type SqlRecord = Readonly<Record<string, string | number | null>>;
const SqlRow = z.array(SqlCell);

/**
 * Runs one statement that reads.
 * @throws UsageError for wrong SQL and for a statement that would write, attach or set anything.
 */
export function runSql(connection: Connection, text: string): { names: string[]; rows: Iterable<SqlRecord> } {
  try {
    const statement = connection.prepare(text);
    // Not left to a read-only connection alone: ATTACH would make a file.
    if (!statement.reader || !statement.readonly) throw new UsageError('only statements that read: select …');
    const names = unique(statement.columns().map(({ name }) => name));
    return { names, rows: named(names, statement.raw().iterate()) };
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') {
      throw new UsageError(`SQL: ${error.message}`);
    }
    if (error instanceof RangeError) throw new UsageError(`SQL: ${error.message}`);
    throw error;
  }
}

function* named(names: readonly string[], rows: Iterable<unknown>): Iterable<SqlRecord> {
  for (const row of rows) {
    const cells = SqlRow.parse(row);
    yield Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
  }
}

/** `a`, `a` → `a`, `a_2`: a row is kept by the names of its columns. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}
