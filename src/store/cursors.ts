import { z } from 'zod';
import type { Connection } from './open.ts';

const Value = z.string().optional();

/** Keeps in the database how far interrupted fetches were. */
export function databaseCursors(connection: Connection) {
  const read = connection.prepare('SELECT value FROM fetch_cursors WHERE key = ?').pluck();
  const write = connection.prepare('INSERT OR REPLACE INTO fetch_cursors (key, value) VALUES (?, ?)');
  const clear = connection.prepare('DELETE FROM fetch_cursors WHERE key = ?');
  return {
    read: (key: string): string | null => Value.parse(read.get(key)) ?? null,
    write: (key: string, value: string): void => void write.run(key, value),
    clear: (key: string): void => void clear.run(key),
  };
}
