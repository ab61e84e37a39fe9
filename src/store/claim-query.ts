import { z } from 'zod';
import { Bound, ClaimKind, Direction, Form, Metric, Statistic, Subject } from '../model/claim.ts';
import { type ClaimFilter, claimConditions, type Page } from './claim-filter.ts';
import { whereAll } from './condition.ts';
import type { Connection } from './open.ts';
import { orderBy } from './order.ts';
import { JsonList } from './paper-row.ts';

/** A claim as a query gives it: the claim with the paper it is of. */
export const FoundClaim = z.object({
  paper: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  organization: z.string().nullable(),
  metric: Metric,
  form: Form,
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  value: z.number(),
  baseUnit: z.string(),
  bound: Bound,
  statistic: Statistic.nullable(),
  direction: Direction.nullable(),
  kind: ClaimKind,
  subject: Subject,
  measure: z.string().nullable(),
  on: JsonList,
  vs: JsonList,
  baseline: JsonList,
  text: z.string(),
  sentence: z.string(),
  confidence: z.number(),
});
export type FoundClaim = z.infer<typeof FoundClaim>;

function linkedNames(role: 'on' | 'vs'): string {
  return `(SELECT json_group_array(name) FROM (SELECT h.name FROM claim_hardware l JOIN hardware h
    ON h.hid = l.hardware WHERE l.claim = c.cid AND l.role = '${role}' ORDER BY l.position))`;
}

/** SQL of each column of a found claim; also what may be sorted by. */
const columns: Readonly<Record<keyof FoundClaim, string>> = {
  paper: 'p.id',
  title: 'p.title',
  date: 'p.date',
  organization: 'p.organization',
  metric: 'c.metric',
  form: 'c.form',
  low: 'c.low',
  high: 'c.high',
  unit: 'c.unit',
  value: 'c.value',
  baseUnit: 'c.base_unit',
  bound: 'c.bound',
  statistic: 'c.statistic',
  direction: 'c.direction',
  kind: 'c.kind',
  subject: 'c.subject',
  measure: 'c.measure',
  on: linkedNames('on'),
  vs: linkedNames('vs'),
  baseline: 'c.baseline',
  text: 'c.text',
  sentence: 'c.sentence',
  confidence: 'c.confidence',
};

/** Names that claims may be sorted by. */
export const claimColumns: readonly string[] = Object.keys(columns);

const tables = 'claims c JOIN papers p ON p.pid = c.paper';

/** The claims that a filter lets through; without a sort by metric and form, the largest first. */
export function findClaims(connection: Connection, filter: ClaimFilter, page: Page = {}): FoundClaim[] {
  const { sql, values } = whereAll(claimConditions(filter));
  const usual = 'c.metric, c.form, c.base_unit, c.value DESC';
  const order = page.sort === undefined ? usual : orderBy(page.sort, columns);
  const select = Object.entries(columns).map(([name, column]) => `${column} AS "${name}"`);
  // The last keys make the order of equal rows the same on every run.
  const rows = connection
    .prepare(
      `SELECT ${select.join(', ')} FROM ${tables} ${sql} ORDER BY ${order}, p.id, c.position LIMIT ? OFFSET ?`,
    )
    .all(...values, page.limit ?? -1, page.offset ?? 0);
  return z.array(FoundClaim).parse(rows);
}

/** How much there is of something. */
export interface Tally {
  readonly claims: number;
  readonly papers: number;
}

const Tally = z.object({ claims: z.number(), papers: z.number() });

/** How many claims a filter lets through, and of how many papers they are. */
export function tallyClaims(connection: Connection, filter: ClaimFilter): Tally {
  const { sql, values } = whereAll(claimConditions(filter));
  const select = 'count(*) AS claims, count(DISTINCT c.paper) AS papers';
  return Tally.parse(connection.prepare(`SELECT ${select} FROM ${tables} ${sql}`).get(...values));
}

/** For each condition of a filter that left nothing: how many claims there would be without it. */
export function countWithout(
  connection: Connection,
  filter: ClaimFilter,
): { option: string; claims: number }[] {
  const conditions = claimConditions(filter);
  return conditions.map((left) => {
    const { sql, values } = whereAll(conditions.filter((condition) => condition !== left));
    const count = connection
      .prepare(`SELECT count(*) FROM ${tables} ${sql}`)
      .pluck()
      .get(...values);
    return { option: left.option, claims: Number(count) };
  });
}
