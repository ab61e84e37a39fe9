import { z } from 'zod';
import type { PaperInput } from '../model/paper.ts';
import type { SeenRecord } from './merge.ts';
import type { Connection } from './open.ts';
import { PaperRow, paperFromRow, StoredPaper } from './paper-row.ts';

/** One row of the table records. */
export const RecordRow = z.object({
  rid: z.number(),
  paper: z.number(),
  day: z.string(),
  data: z.string().nullable(),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** What identifies a feed's record: its arXiv id, else its title, with the feed and the arXiv version. */
export function identityOf(paper: PaperInput, key: string): string {
  return paper.arxivId ?? `title:${key}`;
}

/** Reading and writing what each feed said. A lone record is kept in the paper's own row, not twice. */
export function createRecordTable(connection: Connection) {
  const find = connection.prepare(
    'SELECT rid, paper, day, data FROM records WHERE identity = ? AND feed = ? AND version = ?',
  );
  const ofPaper = connection.prepare(
    'SELECT rid, paper, day, data FROM records WHERE paper = ? ORDER BY rid',
  );
  const readPaper = connection.prepare('SELECT * FROM papers WHERE pid = ?');
  const add = connection.prepare(`
    INSERT INTO records (paper, identity, feed, version, title_key, arxiv_id, day, data)
    VALUES (@paper, @identity, @feed, @version, @titleKey, @arxivId, @day, @data)`);
  const update = connection.prepare(
    'UPDATE records SET day = @day, data = @data, title_key = @titleKey WHERE rid = @rid',
  );
  const setData = connection.prepare('UPDATE records SET data = ? WHERE rid = ?');
  const lastSeen = connection.prepare(
    'SELECT upvotes, comments FROM observations WHERE record = ? ORDER BY day DESC LIMIT 1',
  );
  const observe = connection.prepare(`
    INSERT INTO observations (record, day, upvotes, comments) VALUES (@rid, @day, @upvotes, @comments)
    ON CONFLICT DO UPDATE SET upvotes = excluded.upvotes, comments = excluded.comments`);
  const Counts = z.object({ upvotes: z.number().nullable(), comments: z.number().nullable() });

  function row(pid: number): PaperRow {
    return PaperRow.parse(readPaper.get(pid));
  }

  function load(record: RecordRow): SeenRecord {
    const paper = record.data === null ? paperFromRow(row(record.paper)) : StoredPaper.parse(record.data);
    return { paper, day: record.day };
  }

  return {
    row,
    load,
    find(identity: string, paper: PaperInput): RecordRow | null {
      const found = find.get(identity, paper.feed, paper.version ?? 0);
      return found === undefined ? null : RecordRow.parse(found);
    },
    ofPaper(pid: number): RecordRow[] {
      return z.array(RecordRow).parse(ofPaper.all(pid));
    },
    /** Gives every record of a paper its own data, before the paper's row stops being that record. */
    detach(pid: number): void {
      for (const record of this.ofPaper(pid)) {
        if (record.data === null) setData.run(JSON.stringify(load(record).paper), record.rid);
      }
    },
    /** Lets a lone record live in the paper's row again. */
    attach(rid: number): void {
      setData.run(null, rid);
    },
    add(pid: number, identity: string, key: string, seen: SeenRecord): number {
      const { paper, day } = seen;
      const { lastInsertRowid } = add.run({
        paper: pid,
        identity,
        feed: paper.feed,
        version: paper.version ?? 0,
        titleKey: key,
        arxivId: paper.arxivId,
        day,
        data: JSON.stringify(paper),
      });
      return Number(lastInsertRowid);
    },
    update(rid: number, key: string, seen: SeenRecord): void {
      update.run({ rid, titleKey: key, day: seen.day, data: JSON.stringify(seen.paper) });
    },
    /** Notes upvotes and comments of a day, where they are not what was seen last. */
    observe(rid: number, paper: PaperInput, day: string): void {
      const { upvotes, comments } = paper;
      if (upvotes === null && comments === null) return;
      const last = Counts.nullish().parse(lastSeen.get(rid));
      if (last?.upvotes === upvotes && last?.comments === comments) return;
      observe.run({ rid, day, upvotes, comments });
    },
  };
}
