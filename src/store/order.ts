import type { SortKey } from './claim-filter.ts';

/** The ORDER BY of some sort keys, given the SQL of each column that may be sorted by. Unknown values come last. */
export function orderBy(keys: readonly SortKey[], columns: Readonly<Record<string, string>>): string {
  const parts = keys.map(({ column, descending }) => {
    const sql = columns[column];
    if (sql === undefined) throw new RangeError(`no column ${column} to sort by`);
    return `${sql} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  return parts.join(', ');
}
