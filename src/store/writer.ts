import type { Paper, PaperInput } from '../model/paper.ts';
import { createHomes } from './homes.ts';
import { mergeRecords, refreshRecord, type SeenRecord } from './merge.ts';
import { createNumberSet } from './number-set.ts';
import type { Connection } from './open.ts';
import { paperFromRow, tidyPaper } from './paper-row.ts';
import { createPaperTable } from './paper-table.ts';
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

export function createWriter(connection: Connection, extractor: Extractor): Writer {
  const records = createRecordTable(connection);
  const papers = createPaperTable(connection, extractor.rulesVersion);
  const homes = createHomes(connection);
  const touched = createNumberSet();

  /** Works out a paper's row from its records anew. Gives whether anything about it changed. */
  function remerge(pid: number, day: string): boolean {
    const rows = records.ofPaper(pid);
    const [only] = rows;
    if (only === undefined) {
      papers.drop(pid);
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
      if (differs) papers.update(pid, merged, extracted, day);
      if (textDiffers || rulesDiffer) papers.storeFound(pid, extracted);
    }
    if (rows.length === 1) records.attach(only.rid);
    return differs || rulesDiffer;
  }

  /** Moves records without an id, but with this title, to the paper their title belongs to. */
  function gather(key: string, owner: string | null, day: string): boolean {
    const target = owner === null ? undefined : homes.byArxiv(owner);
    if (target === undefined) return false;
    const strays = homes.strays(key, target);
    for (const stray of strays) {
      records.detach(stray.paper);
      records.detach(target);
      homes.move(stray.rid, target);
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
      const owner = homes.owner(key, paper.arxivId);
      const identity = identityOf(paper, key);
      const { known, nth, repeated } = findRecord(identity, paper);
      if (repeated !== null) return { outcome: 'same', pid: repeated };
      if (known !== null) {
        touched.add(known.rid);
        const changed = renew(known, { paper, day }, key);
        return { outcome: gather(key, owner, day) || changed ? 'changed' : 'same', pid: known.paper };
      }
      const home = homes.find(paper, key, owner);
      const pid = home ?? papers.create(paper, extractor.extract(paper), day);
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
