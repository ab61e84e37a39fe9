import { renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { FeedItem } from '../feeds/feed.ts';
import { UsageError } from '../model/errors.ts';
import type { Paper } from '../model/paper.ts';
import { checkDatabase } from './check.ts';
import type { ClaimFilter, Page } from './claim-filter.ts';
import { countWithout, type FoundClaim, findClaims, type Tally, tallyClaims } from './claim-query.ts';
import { type IngestOptions, type IngestSummary, ingestItems } from './ingest.ts';
import { asDatabaseError, type Connection, type OpenMode, openDatabase } from './open.ts';
import type { PaperFilter } from './paper-filter.ts';
import {
  countPapers,
  type FoundPaper,
  findPapers,
  readPaper,
  type SearchHit,
  searchPapers,
} from './paper-query.ts';
import { type PaperChange, type ReextractSummary, reextract } from './reextract.ts';
import { createWriter, type Extractor, type Writer } from './writer.ts';

/** A database of papers and claims. Close it when done. */
export interface Store {
  /** Path of the file, or `:memory:`. */
  readonly path: string;
  /** The connection, for SQL of your own. */
  readonly connection: Connection;
  /** Stores what a feed yields. Doing so again with the same input changes nothing. */
  ingest(
    items: AsyncIterable<FeedItem>,
    options: Omit<IngestOptions, 'rulesVersion'>,
  ): Promise<IngestSummary>;
  /** Number of claims of some papers, by the keys of their rows. */
  countClaims(pids: Iterable<number>): number;
  /** Runs `work` and undoes everything it wrote. */
  rehearse<T>(work: () => Promise<T>): Promise<T>;
  /** The claims that a filter lets through. */
  claims(filter?: ClaimFilter, page?: Page): FoundClaim[];
  /** How many claims a filter lets through, and of how many papers. */
  tally(filter?: ClaimFilter): Tally;
  /** The papers that a filter lets through. */
  papers(filter?: PaperFilter, page?: Page): FoundPaper[];
  /** How many papers a filter lets through. */
  countPapers(filter?: PaperFilter): number;
  /** The papers with all words of a text, the best match first. */
  search(text: string, filter?: Omit<PaperFilter, 'text'>, page?: Page): SearchHit[];
  /** One paper with all that was found in it, by its id; null where there is none. */
  paper(id: string): Paper | null;
  /** How many claims there would be without each part of a filter. */
  countWithout(filter: ClaimFilter): { option: string; claims: number }[];
  /** Finds the claims of stored papers anew with the rules of now; of all papers, or of those with claims of other rules. */
  reextract(
    all: boolean,
    onChange: (change: PaperChange) => void,
    onBatch?: (papers: number) => void,
  ): Promise<ReextractSummary>;
  /** Copies the database into another file, which is whole or not there. Works while others use it. */
  backup(path: string): Promise<void>;
  /** What is wrong with the database; empty where it is sound. */
  check(): string[];
  close(): void;
}

function needed(extractor: Extractor | null): Extractor {
  if (extractor === null)
    throw new RangeError('a store that writes needs an extractor: give one to openStore');
  return extractor;
}

/** SQL of the user that SQLite does not understand is wrong use. */
function asWhereError(error: unknown, { where }: ClaimFilter): unknown {
  const wrong = error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR';
  return wrong && where !== undefined ? new UsageError(`--where: ${error.message}`) : error;
}

/**
 * Opens a database; mode `write` creates it where it is missing. Only a store that writes needs an extractor: so that
 * reading commands need not load the rules.
 * @throws DatabaseError where it is missing (unless mode is `write`), not ours, newer than the program, locked or damaged.
 */
export function openStore(path: string, mode: OpenMode = 'read', extractor: Extractor | null = null): Store {
  const connection = openDatabase(path, mode);
  let writer: Writer | null = null;
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asDatabaseError(error, path);
    }
  };
  const asked = <T>(filter: ClaimFilter, work: () => T): T =>
    guarded(() => {
      try {
        return work();
      } catch (error) {
        throw asWhereError(error, filter);
      }
    });
  return {
    path,
    connection,
    async ingest(items, options) {
      try {
        const rules = needed(extractor);
        writer ??= createWriter(connection, rules);
        return await ingestItems(connection, writer, items, {
          ...options,
          rulesVersion: rules.rulesVersion,
        });
      } catch (error) {
        throw asDatabaseError(error, path);
      }
    },
    countClaims(pids) {
      const count = connection.prepare('SELECT count(*) FROM claims WHERE paper = ?').pluck();
      let sum = 0;
      for (const pid of pids) sum += Number(count.get(pid));
      return sum;
    },
    async rehearse(work) {
      // Immediately: a transaction that reads first cannot become one that writes once another program has written.
      connection.exec('BEGIN IMMEDIATE');
      try {
        return await work();
      } finally {
        connection.exec('ROLLBACK');
      }
    },
    claims: (filter = {}, page = {}) => asked(filter, () => findClaims(connection, filter, page)),
    tally: (filter = {}) => asked(filter, () => tallyClaims(connection, filter)),
    papers: (filter = {}, page = {}) => guarded(() => findPapers(connection, filter, page)),
    countPapers: (filter = {}) => guarded(() => countPapers(connection, filter)),
    search: (text, filter = {}, page = {}) => guarded(() => searchPapers(connection, text, filter, page)),
    paper: (id) => guarded(() => readPaper(connection, id)),
    countWithout: (filter) => guarded(() => countWithout(connection, filter)),
    async reextract(all, onChange, onBatch) {
      try {
        return await reextract(connection, needed(extractor), all, onChange, onBatch);
      } catch (error) {
        throw asDatabaseError(error, path);
      }
    },
    async backup(target) {
      const old = statSync(target, { throwIfNoEntry: false });
      if (old?.isFile() === false) throw new UsageError(`${target} is no file: name another for the copy`);
      if (old !== undefined && path !== ':memory:' && old.ino === statSync(path).ino)
        throw new UsageError(`${target} is the database itself: name another file for the copy`);
      const draft = `${target}.part`;
      try {
        await connection.backup(draft);
        renameSync(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        throw asDatabaseError(error, target);
      }
    },
    check: () => guarded(() => checkDatabase(connection)),
    close: () => connection.close(),
  };
}
