import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paper, PaperInput } from '../model/paper.ts';
import { createClaimWriter } from './claim-writer.ts';
import type { Connection } from './open.ts';
import { paperParameters } from './paper-row.ts';
import { titleKey } from './title-key.ts';

const Pid = z.number().optional();

/** Writes rows of the table papers, each with what was found in its text. */
export function createPaperTable(connection: Connection, rulesVersion: string) {
  const claims = createClaimWriter(connection);
  const pidById = connection.prepare('SELECT pid FROM papers WHERE id = ?').pluck();
  const drop = connection.prepare('DELETE FROM papers WHERE pid = ?');
  const insert = connection.prepare(`
    INSERT INTO papers (id, arxiv_id, version, title, abstract, date, date_inferred, authors, author_count, organization,
      upvotes, comments, categories, urls, withdrawn, withdrawn_at, published_at, updated_at, listed_on, announce_type,
      doi, journal, note, feed, also, rules_version, first_seen, changed)
    VALUES (@id, @arxiv_id, @version, @title, @abstract, @date, @date_inferred, @authors, @author_count, @organization,
      @upvotes, @comments, @categories, @urls, @withdrawn, @withdrawn_at, @published_at, @updated_at, @listed_on, @announce_type,
      @doi, @journal, @note, @feed, @also, '', @day, @day)`);
  const update = connection.prepare(`
    UPDATE papers SET id = @id, arxiv_id = @arxiv_id, version = @version, title = @title, abstract = @abstract,
      date = @date, date_inferred = @date_inferred, authors = @authors, author_count = @author_count,
      organization = @organization, upvotes = @upvotes, comments = @comments, categories = @categories, urls = @urls,
      withdrawn = @withdrawn, withdrawn_at = @withdrawn_at, published_at = @published_at, updated_at = @updated_at,
      listed_on = @listed_on, announce_type = @announce_type, doi = @doi, journal = @journal, note = @note,
      feed = @feed, also = @also, changed = @day WHERE pid = @pid`);
  const setRules = connection.prepare('UPDATE papers SET rules_version = ? WHERE pid = ?');

  /** The public id, made unique where two titles give one slug. */
  function freeId(extracted: Paper, pid: number | null): string {
    const holder = Pid.parse(pidById.get(extracted.id));
    if (holder === undefined || holder === pid) return extracted.id;
    const mark = createHash('sha256').update(titleKey(extracted.title)).digest('hex').slice(0, 8);
    return `${extracted.id}-${mark}`;
  }

  /** Replaces what was found in a paper. */
  function storeFound(pid: number, extracted: Paper): void {
    claims.replace(pid, extracted, rulesVersion);
    setRules.run(rulesVersion, pid);
  }

  return {
    storeFound,
    /** Gives the key of the new row. */
    create(paper: PaperInput, extracted: Paper, day: string): number {
      const { lastInsertRowid } = insert.run({ ...paperParameters(freeId(extracted, null), paper), day });
      const pid = Number(lastInsertRowid);
      storeFound(pid, extracted);
      return pid;
    },
    update(pid: number, paper: PaperInput, extracted: Paper, day: string): void {
      update.run({ ...paperParameters(freeId(extracted, pid), paper), pid, day });
    },
    drop(pid: number): void {
      drop.run(pid);
    },
  };
}
