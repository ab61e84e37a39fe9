import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paper, PaperInput } from '../model/paper.ts';
import { createClaimWriter } from './claim-writer.ts';
import { mergeRecords, refreshRecord, type SeenRecord } from './merge.ts';
import { createNumberSet } from './number-set.ts';
import type { Connection } from './open.ts';
import { paperFromRow, paperParameters, tidyPaper } from './paper-row.ts';
import { createRecordTable, identityOf, type RecordRow } from './record-table.ts';
import { titleKey } from './title-key.ts';

/** How claims are made of a paper; the store calls it only where a text or the rules are new. */
export interface Extractor {
  readonly rulesVersion: string;
  extract(paper: PaperInput): Paper;
}

/** What became of one paper. */
interface Added {
  readonly outcome: 'new' | 'changed' | 'same';
  /** Key of the row in papers. */
  readonly pid: number;
}

/** Puts papers into the database. Call `add` inside a transaction of many papers. */
export interface Writer {
  /** `day`: ISO day on which the feed said so. */
  add(paper: PaperInput, day: string): Added;
}

/** Where a record of a feed goes: to a known record, to a new one, or nowhere, for it was just stored as it is. */
interface Found {
  readonly known: RecordRow | null;
  readonly nth: number;
  readonly repeated: number | null;
}

const Pid = z.number().optional();
const Text = z.string().nullish();

export function createWriter(connection: Connection, extractor: Extractor): Writer {
  const records = createRecordTable(connection);
  const touched = createNumberSet();
  const claims = createClaimWriter(connection);
  const noteTitle = connection.prepare('INSERT OR IGNORE INTO titles (title_key, arxiv_id) VALUES (?, ?)');
  const ownerOf = connection.prepare('SELECT min(arxiv_id) FROM titles WHERE title_key = ?').pluck();
  const pidByArxiv = connection.prepare('SELECT pid FROM papers WHERE arxiv_id = ?').pluck();
  const pidById = connection.prepare('SELECT pid FROM papers WHERE id = ?').pluck();
  const pidByIdentity = connection.prepare('SELECT paper FROM records WHERE identity = ? LIMIT 1').pluck();
  const withoutId = connection.prepare(
    'SELECT rid, paper FROM records WHERE title_key = ? AND arxiv_id IS NULL AND paper <> ?',
  );
  const move = connection.prepare('UPDATE records SET paper = ? WHERE rid = ?');
  const drop = connection.prepare('DELETE FROM papers WHERE pid = ?');
  const insert = connection.prepare(`
    INSERT INTO papers (id, arxiv_id, version, title, abstract, date, date_inferred, authors, author_count, organization,
      upvotes, comments, categories, urls, withdrawn, withdrawn_at, published_at, updated_at, listed_on, announce_type, doi, journal, note, feed, also, rules_version, first_seen, changed)
    VALUES (@id, @arxiv_id, @version, @title, @abstract, @date, @date_inferred, @authors, @author_count, @organization,
      @upvotes, @comments, @categories, @urls, @withdrawn, @withdrawn_at, @published_at, @updated_at, @listed_on, @announce_type, @doi, @journal, @note, @feed, @also, '', @day, @day)`);
  const update = connection.prepare(`
    UPDATE papers SET id = @id, arxiv_id = @arxiv_id, version = @version, title = @title, abstract = @abstract,
      date = @date, date_inferred = @date_inferred, authors = @authors, author_count = @author_count,
      organization = @organization, upvotes = @upvotes, comments = @comments, categories = @categories, urls = @urls,
      withdrawn = @withdrawn, withdrawn_at = @withdrawn_at, published_at = @published_at, updated_at = @updated_at, listed_on = @listed_on, announce_type = @announce_type, doi = @doi, journal = @journal, note = @note, feed = @feed, also = @also, changed = @day WHERE pid = @pid`);
  const setRules = connection.prepare('UPDATE papers SET rules_version = ? WHERE pid = ?');

  /** The public id, made unique where two titles give one slug. */
  function freeId(extracted: Paper, pid: number | null): string {
    const holder = Pid.parse(pidById.get(extracted.id));
    if (holder === undefined || holder === pid) return extracted.id;
    const mark = createHash('sha256').update(titleKey(extracted.title)).digest('hex').slice(0, 8);
    return `${extracted.id}-${mark}`;
  }

  function create(paper: PaperInput, day: string): number {
    const extracted = extractor.extract(paper);
    const { lastInsertRowid } = insert.run({ ...paperParameters(freeId(extracted, null), paper), day });
    const pid = Number(lastInsertRowid);
    store(pid, extracted);
    return pid;
  }

  function store(pid: number, extracted: Paper): void {
    claims.replace(pid, extracted, extractor.rulesVersion);
    setRules.run(extractor.rulesVersion, pid);
  }

  /** Works out a paper's row from its records anew. Gives whether anything about it changed. */
  function remerge(pid: number, day: string): boolean {
    const rows = records.ofPaper(pid);
    const [only] = rows;
    if (only === undefined) {
      drop.run(pid);
      return true;
    }
    const before = records.row(pid);
    const old = paperFromRow(before);
    const merged = tidyPaper(mergeRecords(rows.map((row) => records.load(row))));
    const differs = JSON.stringify(old) !== JSON.stringify(merged);
    const textDiffers = old.title !== merged.title || old.abstract !== merged.abstract;
    const rulesDiffer = before.rules_version !== extractor.rulesVersion;
    if (differs || rulesDiffer) {
      const extracted = extractor.extract(merged);
      if (differs) update.run({ ...paperParameters(freeId(extracted, pid), merged), pid, day });
      if (textDiffers || rulesDiffer) store(pid, extracted);
    }
    if (rows.length === 1) records.attach(only.rid);
    return differs || rulesDiffer;
  }

  /** Row that a record belongs to: that of its arXiv id, of the id its title is known under, or of its title. */
  function findHome(paper: PaperInput, key: string, owner: string | null): number | undefined {
    const anchor = paper.arxivId ?? owner;
    const byArxiv = anchor === null ? undefined : Pid.parse(pidByArxiv.get(anchor));
    if (byArxiv !== undefined) return byArxiv;
    // A paper stored without an id gets the id learnt now, unless its title belongs to another id.
    const byTitle = Pid.parse(pidByIdentity.get(`title:${key}`));
    if (byTitle === undefined || (paper.arxivId !== null && owner !== paper.arxivId)) return undefined;
    return paper.arxivId === null || records.row(byTitle).arxiv_id === null ? byTitle : undefined;
  }

  /** Moves records without an id, but with this title, to the paper their title belongs to. */
  function gather(key: string, owner: string | null, day: string): boolean {
    const target = owner === null ? undefined : Pid.parse(pidByArxiv.get(owner));
    if (target === undefined) return false;
    const strays = z
      .array(z.object({ rid: z.number(), paper: z.number() }))
      .parse(withoutId.all(key, target));
    for (const stray of strays) {
      records.detach(stray.paper);
      records.detach(target);
      move.run(target, stray.rid);
      remerge(stray.paper, day);
    }
    return strays.length > 0 && remerge(target, day);
  }

  /**
   * The stored record that this one renews: the first of its identity that was not renewed before. One input may have
   * a paper twice with different words; each is kept, or ingesting that input again would change the paper back and forth.
   */
  function findRecord(identity: string, paper: PaperInput): Found {
    for (let nth = 0; ; nth += 1) {
      const known = records.find(identity, paper, nth);
      if (known === null || !touched.has(known.rid)) return { known, nth, repeated: null };
      if (JSON.stringify(records.load(known).paper) === JSON.stringify(paper)) {
        return { known, nth, repeated: known.paper };
      }
    }
  }

  /** Brings a stored record up to date, and the paper with it. Gives whether the paper changed. */
  function renew(known: RecordRow, seen: SeenRecord, key: string): boolean {
    const old = records.load(known);
    const fresh = refreshRecord(old, seen);
    const refreshed = JSON.stringify(fresh.paper) !== JSON.stringify(old.paper);
    if (refreshed) {
      records.detach(known.paper);
      records.update(known.rid, key, fresh);
      records.observe(known.rid, seen.paper, seen.day);
    }
    const rulesDiffer = records.row(known.paper).rules_version !== extractor.rulesVersion;
    return (refreshed || rulesDiffer) && remerge(known.paper, seen.day);
  }

  return {
    add(input, day) {
      const paper = tidyPaper(input);
      const key = titleKey(paper.title);
      if (paper.arxivId !== null) noteTitle.run(key, paper.arxivId);
      const owner = Text.parse(ownerOf.get(key)) ?? null;
      const identity = identityOf(paper, key);
      const { known, nth, repeated } = findRecord(identity, paper);
      if (repeated !== null) return { outcome: 'same', pid: repeated };
      if (known !== null) {
        touched.add(known.rid);
        const changed = renew(known, { paper, day }, key);
        return { outcome: gather(key, owner, day) || changed ? 'changed' : 'same', pid: known.paper };
      }
      const home = findHome(paper, key, owner);
      const pid = home ?? create(paper, day);
      if (home !== undefined) records.detach(home);
      const rid = records.add(pid, { identity, key, nth }, { paper, day });
      touched.add(rid);
      records.observe(rid, paper, day);
      if (home === undefined) {
        records.attach(rid);
        gather(key, owner, day);
        return { outcome: 'new', pid };
      }
      const changed = remerge(home, day);
      return { outcome: gather(key, owner, day) || changed ? 'changed' : 'same', pid };
    },
  };
}
