import type { Command } from 'commander';
import { z } from 'zod';
import { metrics } from '../model/claim.ts';
import { UsageError } from '../model/errors.ts';
import type { Amount, ClaimFilter, SortKey } from '../store/claim-filter.ts';
import { claimColumns } from '../store/claim-query.ts';
import type { Store } from '../store/store.ts';
import { parseDay } from './days.ts';
import { resolveHardware } from './hardware-name.ts';
import { pick } from './suggest.ts';

const List = z.array(z.string()).default([]);

/** Values of the options that `withClaimFilter` adds. */
export const ClaimFilterOptions = z.object({
  hw: List,
  vs: List,
  anyHw: List,
  metric: List,
  kind: z.string().default('result'),
  min: z.string().optional(),
  max: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  sort: z.string().optional(),
  limit: z.string().optional(),
  offset: z.string().optional(),
});
export type ClaimFilterOptions = z.infer<typeof ClaimFilterOptions>;

const kinds = ['result', 'context', 'all'] as const;

function collect(value: string, before: string[] | undefined): string[] {
  const words = value.split(',').map((word) => word.trim());
  return [...(before ?? []), ...words.filter((word) => word !== '')];
}

/** Adds the options that choose claims. */
export function withClaimFilter(command: Command): void {
  command
    .option('--hw <name>', 'measured on this hardware (repeat or use commas for several)', collect)
    .option('--vs <name>', 'compared with this hardware', collect)
    .option('--any-hw <name>', 'on or versus this hardware, or of a paper that names it', collect)
    .option('--metric <name>', 'only these metrics; see `papers metrics`', collect)
    .option('--min <value>', 'at least this much: a number, or one with a unit (2x, 40%)')
    .option('--max <value>', 'at most this much')
    .option('--since <date>', 'papers from this day on: 2024, 2024-07, 2024-07-18, or 30d for 30 days ago')
    .option('--until <date>', 'papers up to this day')
    .option('--kind <kind>', 'result, context (settings, limits, background) or all', 'result')
    .option('--sort <columns>', 'columns to sort by, with commas; -name is downwards')
    .option('--limit <count>', 'at most so many claims')
    .option('--offset <count>', 'leave out so many first');
}

/** The part of the filter that needs no database. @throws UsageError for a value that cannot be understood. */
export function claimFilter(options: ClaimFilterOptions): ClaimFilter {
  const kind = pick('kind', options.kind, kinds);
  const wanted = options.metric.map((name) => pick('metric', name.replaceAll('-', '_'), metrics));
  return {
    metrics: wanted,
    ...(kind === 'all' ? {} : { kind }),
    ...(options.min === undefined ? {} : { min: parseAmount(options.min) }),
    ...(options.max === undefined ? {} : { max: parseAmount(options.max) }),
    ...(options.since === undefined ? {} : { since: parseDay(options.since, 'start') }),
    ...(options.until === undefined ? {} : { until: parseDay(options.until, 'end') }),
    ...(options.sort === undefined ? {} : { sort: parseSort(options.sort) }),
    ...(options.limit === undefined ? {} : { limit: parseCount('--limit', options.limit) }),
    ...(options.offset === undefined ? {} : { offset: parseCount('--offset', options.offset) }),
  };
}

/** The filter with the hardware of the options, by its usual names. @throws UsageError for a name that nobody knows. */
export function withHardware(filter: ClaimFilter, options: ClaimFilterOptions, store: Store): ClaimFilter {
  const resolve = (names: readonly string[]): string[] => names.map((name) => resolveHardware(name, store));
  return {
    ...filter,
    on: resolve(options.hw),
    vs: resolve(options.vs),
    anyHardware: resolve(options.anyHw),
  };
}

function parseCount(option: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new UsageError(`${option} needs a whole number, not "${text}"`);
  return Number(text);
}

function parseSort(text: string): SortKey[] {
  return text.split(',').map((word) => {
    const name = word.trim();
    return {
      column: pick('column', name.replace(/^[-+]/u, ''), claimColumns),
      descending: name.startsWith('-'),
    };
  });
}

function parseAmount(text: string): Amount {
  const match = /^(-?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?)\s*(x|%|times|percent)?$/iu.exec(text.trim());
  if (match === null)
    throw new UsageError(`"${text}" is no amount: write a number, or one with a unit like 2x or 40%`);
  const units: Record<string, string> = { x: 'x', times: 'x', '%': '%', percent: '%' };
  return { value: Number(match[1]?.replaceAll(',', '')), unit: units[match[2]?.toLowerCase() ?? ''] ?? null };
}
