import { z } from 'zod';
import type { Connection } from './open.ts';

/** A piece of hardware with how often it is named and measured on. */
export const HardwareCount = z.object({
  name: z.string(),
  vendor: z.string().nullable(),
  kind: z.string(),
  papers: z.number(),
  on: z.number(),
  vs: z.number(),
});
export type HardwareCount = z.infer<typeof HardwareCount>;

/** All hardware of the database, the most named first. `on` and `vs` count claims. */
export function countHardware(connection: Connection): HardwareCount[] {
  const links = (role: string): string =>
    `(SELECT count(*) FROM claim_hardware WHERE hardware = h.hid AND role = '${role}')`;
  const rows = connection
    .prepare(
      `SELECT name, vendor, kind, (SELECT count(DISTINCT paper) FROM mentions WHERE hardware = h.hid) AS papers,
         ${links('on')} AS "on", ${links('vs')} AS vs
       FROM hardware h WHERE papers > 0 OR "on" > 0 OR vs > 0 ORDER BY papers DESC, "on" DESC, name`,
    )
    .all();
  return z.array(HardwareCount).parse(rows);
}

const Count = z.object({ label: z.string(), count: z.number() });
export type Count = z.infer<typeof Count>;

/** Numbers of papers by month, the oldest first; papers without a date under `no date`. */
export function papersByMonth(connection: Connection): Count[] {
  const sql = `SELECT coalesce(substr(date, 1, 7), 'no date') AS label, count(*) AS count
    FROM papers GROUP BY label ORDER BY label`;
  return z.array(Count).parse(connection.prepare(sql).all());
}

/** Numbers of results by metric, the most frequent first. */
export function claimsByMetric(connection: Connection): Count[] {
  const sql = `SELECT metric AS label, count(*) AS count FROM claims WHERE kind = 'result'
    GROUP BY metric ORDER BY count DESC, metric`;
  return z.array(Count).parse(connection.prepare(sql).all());
}

/** Values of all speedups that are given as a factor. */
export function speedups(connection: Connection): number[] {
  const sql = `SELECT value FROM claims WHERE metric = 'speedup' AND form = 'factor' AND kind = 'result' ORDER BY value`;
  return z.array(z.number()).parse(connection.prepare(sql).pluck().all());
}

/** Sizes of the tables. */
export const Totals = z.object({
  papers: z.number(),
  withAbstract: z.number(),
  claims: z.number(),
  results: z.number(),
  hardware: z.number(),
  runs: z.number(),
});

export function countAll(connection: Connection): z.infer<typeof Totals> {
  const sql = `SELECT (SELECT count(*) FROM papers) AS papers,
    (SELECT count(*) FROM papers WHERE abstract <> '') AS withAbstract,
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM claims WHERE kind = 'result') AS results,
    (SELECT count(DISTINCT hardware) FROM mentions) AS hardware,
    (SELECT count(*) FROM runs) AS runs`;
  return Totals.parse(connection.prepare(sql).get());
}
