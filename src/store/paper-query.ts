import { z } from 'zod';
import { Claim } from '../model/claim.ts';
import { Hardware } from '../model/hardware.ts';
import type { Paper } from '../model/paper.ts';
import type { Page } from './claim-filter.ts';
import { whereAll } from './condition.ts';
import { fullTextQuery } from './full-text.ts';
import type { Connection } from './open.ts';
import { orderBy } from './order.ts';
import { type PaperFilter, paperConditions } from './paper-filter.ts';
import { JsonList, PaperRow, paperFromRow } from './paper-row.ts';

/** A paper as a list gives it. */
export const FoundPaper = z.object({
  id: z.string(),
  arxivId: z.string().nullable(),
  title: z.string(),
  date: z.string().nullable(),
  organization: z.string().nullable(),
  authors: JsonList,
  authorCount: z.number().nullable(),
  upvotes: z.number().nullable(),
  comments: z.number().nullable(),
  categories: JsonList,
  urls: JsonList,
  withdrawn: z.number().transform((flag) => flag === 1),
  doi: z.string().nullable(),
  journal: z.string().nullable(),
  feeds: JsonList,
  hardware: JsonList,
  claims: z.number(),
  abstract: z.string(),
});
export type FoundPaper = z.infer<typeof FoundPaper>;

const columns: Readonly<Record<keyof FoundPaper, string>> = {
  id: 'p.id',
  arxivId: 'p.arxiv_id',
  title: 'p.title',
  date: 'p.date',
  organization: 'p.organization',
  authors: 'p.authors',
  authorCount: 'p.author_count',
  upvotes: 'p.upvotes',
  comments: 'p.comments',
  categories: 'p.categories',
  urls: 'p.urls',
  withdrawn: 'p.withdrawn',
  doi: 'p.doi',
  journal: 'p.journal',
  feeds:
    '(SELECT json_group_array(feed) FROM (SELECT DISTINCT feed FROM records WHERE paper = p.pid ORDER BY feed))',
  hardware: `(SELECT json_group_array(name) FROM (SELECT DISTINCT h.name FROM mentions m JOIN hardware h
    ON h.hid = m.hardware WHERE m.paper = p.pid ORDER BY h.name))`,
  claims: '(SELECT count(*) FROM claims WHERE paper = p.pid)',
  abstract: 'p.abstract',
};

/** Names that papers may be sorted by. */
export const paperColumns: readonly string[] = Object.keys(columns);

/** The papers that a filter lets through, the newest first unless told. */
export function findPapers(connection: Connection, filter: PaperFilter, page: Page = {}): FoundPaper[] {
  const { sql, values } = whereAll(paperConditions(filter));
  const select = Object.entries(columns).map(([name, column]) => `${column} AS "${name}"`);
  const order = page.sort === undefined ? 'p.date DESC NULLS LAST' : orderBy(page.sort, columns);
  const rows = connection
    .prepare(`SELECT ${select.join(', ')} FROM papers p ${sql} ORDER BY ${order}, p.id LIMIT ? OFFSET ?`)
    .all(...values, page.limit ?? -1, page.offset ?? 0);
  return z.array(FoundPaper).parse(rows);
}

/** How many papers a filter lets through. */
export function countPapers(connection: Connection, filter: PaperFilter): number {
  const { sql, values } = whereAll(paperConditions(filter));
  return z.number().parse(
    connection
      .prepare(`SELECT count(*) FROM papers p ${sql}`)
      .pluck()
      .get(...values),
  );
}

/** A paper that a search found, with the words around the find. */
export const SearchHit = FoundPaper.extend({ snippet: z.string() });
export type SearchHit = z.infer<typeof SearchHit>;

/** Marks that stand around the words found in a snippet. */
export const snippetMarks = { start: '\u0002', end: '\u0003' } as const;

/** The papers with all words of `text` in title or abstract, the best match first; a word of the title counts five times. */
export function searchPapers(
  connection: Connection,
  text: string,
  filter: Omit<PaperFilter, 'text'>,
  page: Page = {},
): SearchHit[] {
  const match = { option: 'text', sql: 'papers_fts MATCH ?', values: [fullTextQuery(text)] };
  const { sql, values } = whereAll([match, ...paperConditions(filter)]);
  const select = Object.entries(columns).map(([name, column]) => `${column} AS "${name}"`);
  const snippet = `snippet(papers_fts, -1, '${snippetMarks.start}', '${snippetMarks.end}', '…', 16) AS snippet`;
  const order = page.sort === undefined ? 'bm25(papers_fts, 5, 1, 5)' : orderBy(page.sort, columns);
  const rows = connection
    .prepare(
      `SELECT ${select.join(', ')}, ${snippet} FROM papers_fts JOIN papers p ON p.pid = papers_fts.rowid
       ${sql} ORDER BY ${order}, p.id LIMIT ? OFFSET ?`,
    )
    .all(...values, page.limit ?? -1, page.offset ?? 0);
  return z.array(SearchHit).parse(rows);
}

const MentionRow = Hardware.extend({ paper: z.number() });
const ClaimRow = Claim.extend({
  paper: z.number(),
  on: JsonList,
  vs: JsonList,
  baseline: JsonList,
  rules: JsonList,
});

function linkedNames(role: 'on' | 'vs'): string {
  return `(SELECT json_group_array(name) FROM (SELECT h.name FROM claim_hardware l JOIN hardware h
    ON h.hid = l.hardware WHERE l.claim = c.cid AND l.role = '${role}' ORDER BY l.position)) AS "${role}"`;
}

/** A stored paper as the public record, with all that was found in it; null where no paper has the id. */
export function readPaper(connection: Connection, id: string): Paper | null {
  const found = connection.prepare('SELECT * FROM papers WHERE id = ?').get(id);
  if (found === undefined) return null;
  const row = PaperRow.parse(found);
  const mentions = connection
    .prepare(
      `SELECT m.paper, h.name, h.vendor, h.kind, m.text, m.field, m.start, m."end", m.count
       FROM mentions m JOIN hardware h ON h.hid = m.hardware WHERE m.paper = ? ORDER BY m.position`,
    )
    .all(row.pid);
  const claims = connection
    .prepare(
      `SELECT c.*, c.base_unit AS baseUnit, ${linkedNames('on')}, ${linkedNames('vs')}
       FROM claims c WHERE c.paper = ? ORDER BY c.position`,
    )
    .all(row.pid);
  return {
    ...paperFromRow(row),
    id: row.id,
    hardware: z
      .array(MentionRow)
      .parse(mentions)
      .map(({ paper: _, ...mention }) => mention),
    claims: z
      .array(ClaimRow)
      .parse(claims)
      .map(({ paper: _, ...claim }) => claim),
  };
}
