import { z } from 'zod';
import { UsageError } from '../model/errors.ts';
import type { SortKey } from '../store/claim-filter.ts';
import { pick } from './suggest.ts';

/** A repeatable option as commander collects it. */
export const OptionList = z.array(z.string()).default([]);

/** Collects a repeatable option whose values may also stand with commas. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), ...words(value)];
}

/** The parts of a list with commas. */
export function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Sort keys: `value,-date`. @throws UsageError for a name that is not a column. */
export function parseSort(text: string, columns: readonly string[]): SortKey[] {
  const keys = words(text);
  if (keys.length === 0) throw new UsageError(`--sort needs a column: use some of ${columns.join(', ')}`);
  return keys.map((word) => ({
    column: pick('column', word.replace(/^[-+]/u, ''), columns),
    descending: word.startsWith('-'),
  }));
}

/** A whole number of an option. @throws UsageError */
export function parseCount(option: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new UsageError(`${option} needs a whole number, not "${text}"`);
  return Number(text);
}
