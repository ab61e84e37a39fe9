/**
 * The library: read a feed, find the claims in its papers, keep and ask them.
 *
 * `openSource` and `readFeed` give papers, `extract` finds the claims of one, `openStore` keeps them in SQLite.
 */
import { extract, rulesVersion } from './extract.ts';
import type { OpenMode } from './store/open.ts';
import { openStore as openWith, type Store } from './store/store.ts';
import type { Extractor } from './store/writer.ts';

export { findHardware } from './annotate/hardware.ts';
export { builtInLexicon, extendLexicon, type Lexicon } from './annotate/lexicon.ts';
export { type ExplainedSentence, explain } from './explain.ts';
export { type ExtractOptions, extract, paperId, rulesVersion } from './extract.ts';
export type { Feed, FeedItem, ReadOptions, Reject, Source } from './feeds/feed.ts';
export { detectFeed, type FeedChoice, feedNamed, feeds, readFeed } from './feeds/index.ts';
export { type ArxivQuery, fetchArxiv } from './fetch/arxiv.ts';
export { fetchHf, type HfQuery } from './fetch/hf.ts';
export { fetchOai, type OaiQuery } from './fetch/oai.ts';
export { type Cursors, type FetchedPage, type FetchOptions, memoryCursors } from './fetch/page.ts';
export { expandInputs } from './io/expand.ts';
export type { HttpOptions } from './io/http.ts';
export { openSource, sourceFromBytes, sourceFromText } from './io/input.ts';
export { LexiconAdditions } from './lexicon/additions.ts';
export {
  type CanonicalHardware,
  canonicalHardware,
  catalogue,
  findEntry,
  type HardwareEntry,
  suggestHardware,
} from './lexicon/hardware/index.ts';
export * from './model/claim.ts';
export * from './model/errors.ts';
export * from './model/hardware.ts';
export * from './model/paper.ts';
export type { Amount, ClaimFilter, Page, SortKey } from './store/claim-filter.ts';
export type { FoundClaim } from './store/claim-query.ts';
export type { IngestOptions, IngestSummary, Remark } from './store/ingest.ts';
export type { PaperFilter } from './store/paper-filter.ts';
export type { FoundPaper, SearchHit } from './store/paper-query.ts';
export type { Extractor, OpenMode, Store };

/**
 * Opens a database; mode `write` creates it where it is missing, `read` never writes.
 * @throws DatabaseError where it is missing (unless mode is `write`), not ours, newer than the program, locked or damaged.
 */
export function openStore(
  path: string,
  mode: OpenMode = 'read',
  extractor: Extractor = { extract, rulesVersion },
): Store {
  return openWith(path, mode, extractor);
}
