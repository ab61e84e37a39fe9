import { type Condition, likeText, marks } from './condition.ts';
import { fullTextQuery } from './full-text.ts';

/** What papers to look at. Different fields must all hold. */
export interface PaperFilter {
  /** ISO days, both included. */
  readonly since?: string;
  readonly until?: string;
  /** Part of the organisation's name. */
  readonly organization?: string;
  /** Id, title, or part of either. */
  readonly paper?: string;
  /** Words of title or abstract, as typed into a search box. */
  readonly text?: string;
  /** Names in title or abstract one of these. */
  readonly names?: readonly string[];
}

/** The conditions that a filter asks for, one for each field that is set. */
export function paperConditions(filter: PaperFilter): Condition[] {
  const { since, until, organization, paper, text, names } = filter;
  const conditions: Condition[] = [];
  if (since !== undefined) conditions.push({ option: 'since', sql: 'p.date >= ?', values: [since] });
  if (until !== undefined) conditions.push({ option: 'until', sql: 'p.date <= ?', values: [until] });
  if (organization !== undefined) {
    const sql = "p.organization LIKE ? ESCAPE '\\'";
    conditions.push({ option: 'org', sql, values: [likeText(organization)] });
  }
  if (paper !== undefined) {
    const part = likeText(paper);
    const sql = "p.id LIKE ? ESCAPE '\\' OR p.title LIKE ? ESCAPE '\\' OR p.also LIKE ? ESCAPE '\\'";
    conditions.push({ option: 'paper', sql, values: [part, part, part] });
  }
  if (text !== undefined) {
    const sql = 'p.pid IN (SELECT rowid FROM papers_fts WHERE papers_fts MATCH ?)';
    conditions.push({ option: 'text', sql, values: [fullTextQuery(text)] });
  }
  if (names !== undefined && names.length > 0) {
    const sql = `EXISTS (SELECT 1 FROM mentions m JOIN hardware h ON h.hid = m.hardware
      WHERE m.paper = p.pid AND h.name IN (${marks(names)}))`;
    conditions.push({ option: 'hw', sql, values: names });
  }
  return conditions;
}
