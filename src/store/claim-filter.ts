import type { Bound, ClaimKind, Form, Metric, Subject } from '../model/claim.ts';
import type { HardwareKind } from '../model/hardware.ts';
import { type Condition, likeText, marks, oneOf } from './condition.ts';
import { type PaperFilter, paperConditions } from './paper-filter.ts';

/** What claims to give. Lists are alternatives; different fields must all hold. Names are canonical. */
export interface ClaimFilter extends Omit<PaperFilter, 'names'> {
  /** Measured on one of these. */
  readonly on?: readonly string[];
  /** Compared with one of these. */
  readonly vs?: readonly string[];
  /** On or versus one of these, or of a paper that names it. */
  readonly anyHardware?: readonly string[];
  /** Measured on hardware of these vendors. */
  readonly vendors?: readonly string[];
  /** Measured on hardware of these kinds. */
  readonly hardwareKinds?: readonly HardwareKind[];
  readonly metrics?: readonly Metric[];
  /** Names of scores, or whole words of them, without regard to case and hyphens. */
  readonly measures?: readonly string[];
  readonly kind?: ClaimKind;
  readonly forms?: readonly Form[];
  readonly bounds?: readonly Bound[];
  readonly subject?: Subject;
  /** Part of the name of a system that the figure is compared with. */
  readonly baseline?: string;
  readonly min?: Amount;
  readonly max?: Amount;
  /** Least confidence, 0 … 1. */
  readonly confidence?: number;
  /** A condition in SQL over the columns of the view claims_flat. */
  readonly where?: string;
}

/** A number with the base unit that it is of; null where any unit will do. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

/** A column to sort by. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** Which of the claims found to give, in what order. */
export interface Page {
  readonly sort?: readonly SortKey[];
  readonly limit?: number;
  readonly offset?: number;
}

function linked(
  option: string,
  role: 'on' | 'vs',
  column: 'name' | 'vendor' | 'kind',
  values: readonly string[] | undefined,
): Condition[] {
  if (values === undefined || values.length === 0) return [];
  const sql = `EXISTS (SELECT 1 FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
    WHERE l.claim = c.cid AND l.role = '${role}' AND h.${column} IN (${marks(values)}))`;
  return [{ option, sql, values }];
}

function named(names: readonly string[] | undefined): Condition[] {
  if (names === undefined || names.length === 0) return [];
  const sql = `EXISTS (SELECT 1 FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
      WHERE l.claim = c.cid AND h.name IN (${marks(names)}))
    OR EXISTS (SELECT 1 FROM mentions m JOIN hardware h ON h.hid = m.hardware
      WHERE m.paper = c.paper AND h.name IN (${marks(names)}))`;
  return [{ option: 'any-hw', sql, values: [...names, ...names] }];
}

/** Words of a score's name, as the names of scores are compared: `top-1` is a part of "Top 1 accuracy". */
function scoreWords(text: string): string {
  return text.toLowerCase().replaceAll(/[-_@]+/gu, ' ');
}

function measured(measures: readonly string[] | undefined): Condition[] {
  if (measures === undefined || measures.length === 0) return [];
  const words = `' ' || replace(replace(replace(lower(c.measure), '-', ' '), '_', ' '), '@', ' ') || ' '`;
  return [
    {
      option: 'measure',
      sql: measures.map(() => `${words} LIKE ? ESCAPE '\\'`).join(' OR '),
      values: measures.map((name) => likeText(` ${scoreWords(name)} `)),
    },
  ];
}

function limitOf(option: string, operator: string, amount: Amount | undefined): Condition[] {
  if (amount === undefined) return [];
  const { value, unit } = amount;
  if (unit === null) return [{ option, sql: `c.value ${operator} ?`, values: [value] }];
  return [{ option, sql: `c.value ${operator} ? AND c.base_unit = ?`, values: [value, unit] }];
}

function single(option: string, sql: string, value: string | number | undefined): Condition[] {
  return value === undefined ? [] : [{ option, sql, values: [value] }];
}

/** The conditions that a filter asks for, one for each field that is set. */
export function claimConditions(filter: ClaimFilter): Condition[] {
  const { baseline, where, measures } = filter;
  const similar = baseline === undefined ? undefined : likeText(baseline);
  return [
    ...linked('hw', 'on', 'name', filter.on),
    ...linked('vs', 'vs', 'name', filter.vs),
    ...named(filter.anyHardware),
    ...linked('vendor', 'on', 'vendor', filter.vendors),
    ...linked('kind-of-hardware', 'on', 'kind', filter.hardwareKinds),
    ...oneOf('metric', 'c.metric', filter.metrics),
    ...measured(measures),
    ...oneOf('form', 'c.form', filter.forms),
    ...oneOf('bound', 'c.bound', filter.bounds),
    ...single('kind', 'c.kind = ?', filter.kind),
    ...single('subject', 'c.subject = ?', filter.subject),
    ...single('baseline', "c.baseline LIKE ? ESCAPE '\\'", similar),
    ...limitOf('min', '>=', filter.min),
    ...limitOf('max', '<=', filter.max),
    ...single('confidence', 'c.confidence >= ?', filter.confidence),
    ...paperConditions(filter),
    ...(where === undefined
      ? []
      : [{ option: 'where', sql: `c.cid IN (SELECT claim FROM claims_flat WHERE ${where}\n)`, values: [] }]),
  ];
}
