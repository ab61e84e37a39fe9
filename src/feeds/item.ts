import type { z } from 'zod';
import { PaperInput } from '../model/paper.ts';
import type { FeedItem } from './feed.ts';

/** Characters of a broken record that are kept for the user to see. */
const rawLimit = 500;

/** A record that could not be read, with its place and the reason. */
export function reject(where: string, reason: string, raw: string): FeedItem {
  const shown = raw.length > rawLimit ? `${raw.slice(0, rawLimit)}…` : raw;
  return { type: 'reject', reject: { where, reason, raw: shown } };
}

export function warning(message: string): FeedItem {
  return { type: 'warning', message };
}

export function truncated(message: string): FeedItem {
  return { type: 'truncated', message };
}

/**
 * The paper item of a feed, or a reject where the fields do not make a paper.
 * `raw` is asked for only when the record is rejected.
 */
export function paperItem(fields: z.input<typeof PaperInput>, where: string, raw: () => string): FeedItem {
  const parsed = PaperInput.safeParse(fields);
  if (parsed.success) return { type: 'paper', paper: parsed.data, where };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  if (field === 'title') return reject(where, 'no title', raw());
  return reject(where, `${field}: ${issue?.message ?? 'not valid'}`, raw());
}
