/** A condition of SQL and the values of its `?`. `c` is the table claims, `p` the table papers. */
export interface Condition {
  /** The option that asked for it, for hints about which filter left nothing. */
  readonly option: string;
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** `?, ?, ?` for a list of values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** A column that is one of some values; nothing where the list is missing or empty. */
export function oneOf(option: string, column: string, values: readonly string[] | undefined): Condition[] {
  if (values === undefined || values.length === 0) return [];
  return [{ option, sql: `${column} IN (${marks(values)})`, values }];
}

/** The clause that all conditions make, and its values. */
export function whereAll(conditions: readonly Condition[]): { sql: string; values: (string | number)[] } {
  if (conditions.length === 0) return { sql: '', values: [] };
  return {
    sql: `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Text for LIKE that is found as it stands, anywhere. Use with ESCAPE '\'. */
export function likeText(text: string): string {
  return `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}
