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

/** Where a record stands among the others. */
export interface Place {
  readonly identity: string;
  readonly key: string;
  readonly nth: number;
}

/** What identifies a feed's record, together with feed, arXiv version and day of the list: its arXiv id, else its title. */
export function identityOf(paper: PaperInput, key: string): string {
  return paper.arxivId ?? `title:${key}`;
}

/** Reading and writing what each feed said. A lone record is kept in the paper's own row, not twice. */
export function createRecordTable(connection: Connection) {
  const find = connection.prepare(
    `SELECT rid, paper, day, data FROM records
     WHERE identity = ? AND feed = ? AND version = ? AND listed = ? AND nth = ?`,
  );
  const ofPaper = connection.prepare(
    'SELECT rid, paper, day, data FROM records WHERE paper = ? ORDER BY rid',
  );
  const readPaper = connection.prepare('SELECT * FROM papers WHERE pid = ?');
  const add = connection.prepare(`
    INSERT INTO records (paper, identity, feed, version, listed, nth, title_key, arxiv_id, day, data)
    VALUES (@paper, @identity, @feed, @version, @listed, @nth, @titleKey, @arxivId, @day, @data)`);
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
    find(identity: string, paper: PaperInput, nth: number): RecordRow | null {
      const { feed, version, listedOn } = paper;
      const found = find.get(identity, feed, version ?? 0, listedOn ?? '', nth);
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
    add(pid: number, { identity, key, nth }: Place, seen: SeenRecord): number {
      const { paper, day } = seen;
      const { lastInsertRowid } = add.run({
        paper: pid,
        identity,
        feed: paper.feed,
        version: paper.version ?? 0,
        listed: paper.listedOn ?? '',
        nth,
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
