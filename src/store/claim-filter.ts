import type { ClaimKind, Metric } from '../model/claim.ts';

/** What claims to give. Lists are alternatives; different fields must all hold. Names are canonical. */
export interface ClaimFilter {
  /** Measured on one of these. */
  readonly on?: readonly string[];
  /** Compared with one of these. */
  readonly vs?: readonly string[];
  /** On or versus one of these, or of a paper that names it. */
  readonly anyHardware?: readonly string[];
  readonly metrics?: readonly Metric[];
  readonly kind?: ClaimKind;
  /** Bounds of the value, each with the base unit it is given in; null means any unit. */
  readonly min?: Amount;
  readonly max?: Amount;
  /** ISO days, both included. */
  readonly since?: string;
  readonly until?: string;
  readonly sort?: readonly SortKey[];
  readonly limit?: number;
  readonly offset?: number;
}

/** A number with the base unit that it is of; null where the user gave none. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** A condition of SQL and the values of its `?`. */
export interface Condition {
  /** Name of the field of the filter, for hints about which filter left nothing. */
  readonly field: string;
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

function linked(field: string, role: string, names: readonly string[]): Condition {
  return {
    field,
    sql: `EXISTS (SELECT 1 FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
      WHERE l.claim = c.cid AND l.role = '${role}' AND h.name IN (${marks(names)}))`,
    values: names,
  };
}

function named(names: readonly string[]): Condition {
  return {
    field: 'any-hw',
    sql: `(EXISTS (SELECT 1 FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
        WHERE l.claim = c.cid AND h.name IN (${marks(names)}))
      OR EXISTS (SELECT 1 FROM mentions m JOIN hardware h ON h.hid = m.hardware
        WHERE m.paper = c.paper AND h.name IN (${marks(names)})))`,
    values: [...names, ...names],
  };
}

function limitOf(field: string, operator: string, amount: Amount): Condition {
  const unit = amount.unit === null ? '' : ' AND c.base_unit = ?';
  const values = amount.unit === null ? [amount.value] : [amount.value, amount.unit];
  return { field, sql: `(c.value ${operator} ?${unit})`, values };
}

/** The conditions that a filter asks for, one for each field that is set. */
export function conditionsOf(filter: ClaimFilter): Condition[] {
  const conditions: Condition[] = [];
  const { on, vs, anyHardware, metrics, kind, min, max, since, until } = filter;
  if (on !== undefined && on.length > 0) conditions.push(linked('hw', 'on', on));
  if (vs !== undefined && vs.length > 0) conditions.push(linked('vs', 'vs', vs));
  if (anyHardware !== undefined && anyHardware.length > 0) conditions.push(named(anyHardware));
  if (metrics !== undefined && metrics.length > 0) {
    conditions.push({ field: 'metric', sql: `c.metric IN (${marks(metrics)})`, values: metrics });
  }
  if (kind !== undefined) conditions.push({ field: 'kind', sql: 'c.kind = ?', values: [kind] });
  if (min !== undefined) conditions.push(limitOf('min', '>=', min));
  if (max !== undefined) conditions.push(limitOf('max', '<=', max));
  if (since !== undefined) conditions.push({ field: 'since', sql: 'p.date >= ?', values: [since] });
  if (until !== undefined) conditions.push({ field: 'until', sql: 'p.date <= ?', values: [until] });
  return conditions;
}
