import { z } from 'zod';
import type { Connection } from './open.ts';

const Lines = z.array(z.string());

/** What is wrong with a database, as SQLite sees it; empty where it is sound. */
export function checkDatabase(connection: Connection): string[] {
  const lines = Lines.parse(connection.prepare('PRAGMA integrity_check').pluck().all());
  const orphans = connection.prepare('PRAGMA foreign_key_check').all().length;
  const indexed = Number(connection.prepare('SELECT count(*) FROM papers_fts_docsize').pluck().get());
  const papers = Number(connection.prepare('SELECT count(*) FROM papers').pluck().get());
  return [
    ...lines.filter((line) => line !== 'ok'),
    ...(orphans === 0 ? [] : [`${orphans} rows refer to rows that are not there`]),
    ...(indexed === papers ? [] : [`the index of words knows ${indexed} papers, the table ${papers}`]),
  ];
}
