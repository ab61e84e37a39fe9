import { z } from 'zod';
import { Bound, ClaimKind, Direction, Form, Metric, Statistic, Subject } from '../model/claim.ts';
import { type ClaimFilter, conditionsOf, type SortKey } from './claim-filter.ts';
import type { Connection } from './open.ts';
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

const role = (name: string): string =>
  `(SELECT json_group_array(name) FROM (SELECT h.name FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
    WHERE l.claim = c.cid AND l.role = '${name}' ORDER BY l.position))`;

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
  on: role('on'),
  vs: role('vs'),
  baseline: 'c.baseline',
  text: 'c.text',
  sentence: 'c.sentence',
  confidence: 'c.confidence',
};

/** Names that `--sort` and `--columns` know. */
export const claimColumns: readonly string[] = Object.keys(columns);

const defaultSort: readonly SortKey[] = [
  { column: 'metric', descending: false },
  { column: 'baseUnit', descending: false },
  { column: 'value', descending: true },
];

function orderBy(keys: readonly SortKey[]): string {
  const parts = keys.map(({ column, descending }) => {
    const known = Object.entries(columns).find(([name]) => name === column);
    if (known === undefined) throw new RangeError(`no column ${column}`);
    return `${known[1]} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  // The last key makes the order of equal rows the same on every run.
  return [...parts, 'p.id', 'c.position'].join(', ');
}

/** The claims that a filter lets through. */
export function findClaims(connection: Connection, filter: ClaimFilter): FoundClaim[] {
  const conditions = conditionsOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const select = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
  const rows = connection
    .prepare(
      `SELECT ${select.join(', ')} FROM claims c JOIN papers p ON p.pid = c.paper ${where}
       ORDER BY ${orderBy(filter.sort ?? defaultSort)} LIMIT ? OFFSET ?`,
    )
    .all(...conditions.flatMap(({ values }) => values), filter.limit ?? -1, filter.offset ?? 0);
  return z.array(FoundClaim).parse(rows);
}

/** For each condition of a filter that left nothing: how many claims there would be without it. */
export function countWithout(
  connection: Connection,
  filter: ClaimFilter,
): { field: string; claims: number }[] {
  const conditions = conditionsOf(filter);
  return conditions.map((left) => {
    const others = conditions.filter((condition) => condition !== left);
    const where = others.length === 0 ? '' : `WHERE ${others.map(({ sql }) => sql).join(' AND ')}`;
    const count = connection
      .prepare(`SELECT count(*) FROM claims c JOIN papers p ON p.pid = c.paper ${where}`)
      .pluck()
      .get(...others.flatMap(({ values }) => values));
    return { field: left.field, claims: Number(count) };
  });
}
