import { z } from 'zod';
import { PaperInput } from '../model/paper.ts';
import { repairMojibake } from './mojibake.ts';

/** A list that SQLite keeps as JSON text. */
export const JsonList = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.string()));

const AnnounceType = PaperInput.shape.announceType.unwrap().unwrap();

/** Columns of a paper as SQLite hands them out. */
export const PaperRow = z.object({
  pid: z.number(),
  id: z.string(),
  arxiv_id: z.string().nullable(),
  version: z.number().nullable(),
  title: z.string(),
  abstract: z.string(),
  date: z.string().nullable(),
  date_inferred: z.number(),
  authors: JsonList,
  author_count: z.number().nullable(),
  organization: z.string().nullable(),
  upvotes: z.number().nullable(),
  comments: z.number().nullable(),
  categories: JsonList,
  urls: JsonList,
  withdrawn: z.number(),
  withdrawn_at: z.string().nullable(),
  published_at: z.string().nullable(),
  updated_at: z.string().nullable(),
  listed_on: z.string().nullable(),
  doi: z.string().nullable(),
  journal: z.string().nullable(),
  note: z.string().nullable(),
  announce_type: AnnounceType.nullable(),
  feed: z.string(),
  rules_version: z.string(),
});
export type PaperRow = z.infer<typeof PaperRow>;

/** The record that a row holds. The order of the keys is fixed, so two equal papers are equal as JSON text. */
export function paperFromRow(row: PaperRow): PaperInput {
  return {
    title: row.title,
    abstract: row.abstract,
    arxivId: row.arxiv_id,
    version: row.version,
    date: row.date,
    dateInferred: row.date_inferred === 1,
    authors: row.authors,
    authorCount: row.author_count,
    organization: row.organization,
    upvotes: row.upvotes,
    comments: row.comments,
    categories: row.categories,
    urls: row.urls,
    withdrawn: row.withdrawn === 1,
    withdrawnAt: row.withdrawn_at,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    listedOn: row.listed_on,
    announceType: row.announce_type,
    doi: row.doi,
    journal: row.journal,
    note: row.note,
    feed: row.feed,
  };
}

/** Named parameters for writing a paper. */
export function paperParameters(id: string, paper: PaperInput) {
  return {
    id,
    arxiv_id: paper.arxivId,
    version: paper.version,
    title: paper.title,
    abstract: paper.abstract,
    date: paper.date,
    date_inferred: paper.dateInferred ? 1 : 0,
    authors: JSON.stringify(paper.authors),
    author_count: paper.authorCount,
    organization: paper.organization,
    upvotes: paper.upvotes,
    comments: paper.comments,
    categories: JSON.stringify(paper.categories),
    urls: JSON.stringify(paper.urls),
    withdrawn: paper.withdrawn ? 1 : 0,
    withdrawn_at: paper.withdrawnAt ?? null,
    published_at: paper.publishedAt ?? null,
    updated_at: paper.updatedAt ?? null,
    listed_on: paper.listedOn ?? null,
    announce_type: paper.announceType ?? null,
    doi: paper.doi ?? null,
    journal: paper.journal ?? null,
    note: paper.note ?? null,
    feed: paper.feed,
    also: repairMojibake(paper.title) ?? '',
  };
}

/** The paper with its keys in the order of `paperFromRow`, lists without repeats and the authors counted. */
export function tidyPaper(paper: PaperInput): PaperInput {
  return {
    title: paper.title,
    abstract: paper.abstract,
    arxivId: paper.arxivId,
    version: paper.version,
    date: paper.date,
    dateInferred: paper.dateInferred,
    authors: paper.authors,
    authorCount: paper.authorCount ?? (paper.authors.length > 0 ? paper.authors.length : null),
    organization: paper.organization,
    upvotes: paper.upvotes,
    comments: paper.comments,
    categories: [...new Set(paper.categories)],
    urls: [...new Set(paper.urls)],
    withdrawn: paper.withdrawn,
    withdrawnAt: paper.withdrawnAt ?? null,
    publishedAt: paper.publishedAt ?? null,
    updatedAt: paper.updatedAt ?? null,
    listedOn: paper.listedOn ?? null,
    announceType: paper.announceType ?? null,
    doi: paper.doi ?? null,
    journal: paper.journal ?? null,
    note: paper.note ?? null,
    feed: paper.feed,
  };
}

/** A stored record's JSON. */
export const StoredPaper = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(PaperInput);
