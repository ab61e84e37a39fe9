import type { PaperInput } from '../model/paper.ts';

/** What one feed said about a paper, and the day it was seen. */
export interface SeenRecord {
  readonly paper: PaperInput;
  /** ISO day. */
  readonly day: string;
}

/**
 * Feeds from the most to the least faithful. It decides between two feeds that both have a field;
 * a feed that is not listed stands before the pasted text.
 */
const trust = [
  'arxiv-oai',
  'arxiv-atom',
  'arxiv-kaggle',
  'arxiv-rss',
  'hf-json',
  'hf-html',
  'semantic-scholar',
  'openalex',
  'papers-with-code',
  'bibtex',
  'jsonl',
  'csv',
];

function rank(feed: string): number {
  if (feed === 'hf-text') return trust.length + 1;
  const place = trust.indexOf(feed);
  return place === -1 ? trust.length : place;
}

/** Newer arXiv version first, then the more faithful feed; ties by content, so that the order never depends on the order of ingest. */
function byAuthority(a: SeenRecord, b: SeenRecord): number {
  return (
    (b.paper.version ?? 0) - (a.paper.version ?? 0) ||
    rank(a.paper.feed) - rank(b.paper.feed) ||
    compare(a.paper.feed, b.paper.feed) ||
    compare(b.paper.updatedAt ?? '', a.paper.updatedAt ?? '') ||
    compare(b.day, a.day) ||
    compare(JSON.stringify(a.paper), JSON.stringify(b.paper))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstKnown<T>(values: readonly (T | null | undefined)[]): T | null {
  return values.find((value) => value !== null && value !== undefined) ?? null;
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** The newest value of a count that changes with time; of two seen on one day the larger. */
function latest(records: readonly SeenRecord[], field: 'upvotes' | 'comments'): number | null {
  let best: { day: string; count: number } | null = null;
  for (const { paper, day } of records) {
    const count = paper[field];
    if (count === null) continue;
    if (best === null || day > best.day || (day === best.day && count > best.count)) best = { day, count };
  }
  return best?.count ?? null;
}

/**
 * The one paper that several records describe: the best of each field.
 * The same records in any order give the same paper; a single record gives itself.
 */
export function mergeRecords(records: readonly SeenRecord[]): PaperInput {
  const sorted = [...records].sort(byAuthority);
  const papers = sorted.map((record) => record.paper);
  const first = papers[0];
  if (first === undefined) throw new RangeError('no records to merge');
  // Title and abstract stay together: a title of one version beside the abstract of another would be nobody's paper.
  const text = papers.find((paper) => paper.abstract !== '') ?? first;
  const dated = papers.find((paper) => paper.date !== null && !paper.dateInferred);
  const date = dated ?? papers.find((paper) => paper.date !== null);
  const authors = papers.reduce(
    (longest: string[], paper) => (paper.authors.length > longest.length ? paper.authors : longest),
    [],
  );
  return {
    title: text.title,
    abstract: text.abstract,
    arxivId: firstKnown(papers.map((paper) => paper.arxivId)),
    version: firstKnown(papers.map((paper) => paper.version)),
    date: date?.date ?? null,
    dateInferred: date?.dateInferred ?? false,
    authors,
    authorCount: firstKnown(papers.map((paper) => paper.authorCount)),
    organization: firstKnown(papers.map((paper) => paper.organization)),
    upvotes: latest(sorted, 'upvotes'),
    comments: latest(sorted, 'comments'),
    categories: union(papers.map((paper) => paper.categories)),
    urls: union(papers.map((paper) => paper.urls)),
    withdrawn: papers.some((paper) => paper.withdrawn),
    withdrawnAt: firstKnown(papers.map((paper) => paper.withdrawnAt)),
    publishedAt: firstKnown(papers.map((paper) => paper.publishedAt)),
    updatedAt: firstKnown(papers.map((paper) => paper.updatedAt)),
    listedOn: firstKnown(papers.map((paper) => paper.listedOn)),
    announceType: firstKnown(papers.map((paper) => paper.announceType)),
    doi: firstKnown(papers.map((paper) => paper.doi)),
    journal: firstKnown(papers.map((paper) => paper.journal)),
    note: firstKnown(papers.map((paper) => paper.note)),
    feed: text.feed,
  };
}

/** One feed's later word on its own record: the newer wins, and what it leaves empty stays as it was. */
export function refreshRecord(before: SeenRecord, after: SeenRecord): SeenRecord {
  const [old, fresh] = after.day >= before.day ? [before, after] : [after, before];
  const { paper } = fresh;
  const keepText = paper.abstract === '' && old.paper.abstract !== '';
  const keepDate = paper.date === null || (paper.dateInferred && !old.paper.dateInferred);
  return {
    day: fresh.day,
    paper: {
      ...paper,
      abstract: keepText ? old.paper.abstract : paper.abstract,
      arxivId: paper.arxivId ?? old.paper.arxivId,
      date: keepDate ? (old.paper.date ?? paper.date) : paper.date,
      dateInferred: keepDate && old.paper.date !== null ? old.paper.dateInferred : paper.dateInferred,
      authors: paper.authors.length === 0 ? old.paper.authors : paper.authors,
      authorCount: paper.authorCount ?? old.paper.authorCount,
      organization: paper.organization ?? old.paper.organization,
      upvotes: paper.upvotes ?? old.paper.upvotes,
      comments: paper.comments ?? old.paper.comments,
      categories: paper.categories.length === 0 ? old.paper.categories : paper.categories,
      urls: paper.urls.length === 0 ? old.paper.urls : paper.urls,
      withdrawnAt: paper.withdrawnAt ?? old.paper.withdrawnAt ?? null,
      publishedAt: paper.publishedAt ?? old.paper.publishedAt ?? null,
      updatedAt: paper.updatedAt ?? old.paper.updatedAt ?? null,
      listedOn: paper.listedOn ?? old.paper.listedOn ?? null,
      announceType: paper.announceType ?? old.paper.announceType ?? null,
      doi: paper.doi ?? old.paper.doi ?? null,
      journal: paper.journal ?? old.paper.journal ?? null,
      note: paper.note ?? old.paper.note ?? null,
    },
  };
}
