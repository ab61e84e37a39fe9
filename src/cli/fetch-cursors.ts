import { z } from 'zod';
import type { Cursors } from '../fetch/page.ts';
import type { Connection } from '../store/open.ts';

const Value = z.string().optional();

/** Keeps in the database how far interrupted fetches were. */
export function databaseCursors(connection: Connection): Cursors {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS fetch_cursors (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const read = connection.prepare('SELECT value FROM fetch_cursors WHERE key = ?').pluck();
  const write = connection.prepare('INSERT OR REPLACE INTO fetch_cursors (key, value) VALUES (?, ?)');
  const clear = connection.prepare('DELETE FROM fetch_cursors WHERE key = ?');
  return {
    read: (key) => Value.parse(read.get(key)) ?? null,
    write: (key, value) => write.run(key, value),
    clear: (key) => clear.run(key),
  };
}
