import { extract, rulesVersion } from '../extract.ts';
import type { FeedItem } from '../feeds/feed.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { countWithout, type FoundClaim, findClaims } from './claim-query.ts';
import { type IngestOptions, type IngestSummary, ingestItems } from './ingest.ts';
import { asDatabaseError, type Connection, type OpenMode, openDatabase } from './open.ts';
import { createWriter, type Extractor } from './writer.ts';

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
  claims(filter: ClaimFilter): FoundClaim[];
  /** How many claims there would be without each part of a filter. */
  countWithout(filter: ClaimFilter): { field: string; claims: number }[];
  close(): void;
}

/**
 * Opens a database; mode `write` creates it where it is missing.
 * @throws DatabaseError where it is missing (mode `read`), not ours, newer than the program, locked or damaged.
 */
export function openStore(
  path: string,
  mode: OpenMode = 'read',
  extractor: Extractor = { extract, rulesVersion },
): Store {
  const connection = openDatabase(path, mode);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asDatabaseError(error, path);
    }
  };
  return {
    path,
    connection,
    async ingest(items, options) {
      try {
        const writer = createWriter(connection, extractor);
        return await ingestItems(connection, writer, items, {
          ...options,
          rulesVersion: extractor.rulesVersion,
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
      connection.exec('BEGIN');
      try {
        return await work();
      } finally {
        connection.exec('ROLLBACK');
      }
    },
    claims: (filter) => guarded(() => findClaims(connection, filter)),
    countWithout: (filter) => guarded(() => countWithout(connection, filter)),
    close: () => connection.close(),
  };
}
