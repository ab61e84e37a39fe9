import { z } from 'zod';
import { Claim } from './claim.ts';
import { Hardware } from './hardware.ts';

const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a date like 2025-07-18');

/**
 * What a feed gives for one paper, before extraction. Everything but the title may be missing.
 * `title` and `abstract` are kept exactly as the feed has them (outer white space trimmed): offsets of claims point into them.
 */
export const PaperInput = z.object({
  title: z.string().min(1),
  abstract: z.string().default(''),
  arxivId: z.string().nullable().default(null).describe('arXiv id without version'),
  version: z.number().int().positive().nullable().default(null).describe('arXiv version of this abstract'),
  date: IsoDate.nullable().default(null).describe('Date of publication'),
  dateInferred: z.boolean().default(false).describe('The feed gave no year; it was worked out from the page'),
  authors: z.array(z.string()).default([]),
  authorCount: z.number().int().nonnegative().nullable().default(null),
  organization: z.string().nullable().default(null),
  upvotes: z.number().int().nullable().default(null),
  comments: z.number().int().nonnegative().nullable().default(null),
  categories: z.array(z.string()).default([]),
  urls: z.array(z.string()).default([]),
  withdrawn: z.boolean().default(false),
  withdrawnAt: z.string().nullish().describe('Time of the withdrawal, ISO'),
  publishedAt: z.string().nullish().describe('Time of the first version, ISO, as the feed has it'),
  updatedAt: z.string().nullish().describe('Time of this version, ISO, as the feed has it'),
  listedOn: IsoDate.nullish().describe('Day on which the paper stood on the Daily Papers list'),
  announceType: z
    .enum(['new', 'cross', 'replace', 'replace-cross'])
    .nullish()
    .describe('How an arXiv feed announced it'),
  doi: z.string().nullish().describe('DOI without https://doi.org/'),
  journal: z.string().nullish().describe('Journal reference or venue'),
  note: z.string().nullish().describe("The authors' remark on arXiv: pages, venue, links"),
  feed: z.string().describe('Name of the feed the record came through'),
});
export type PaperInput = z.infer<typeof PaperInput>;

/** A paper with what was found in it: the public record that `papers extract` prints. */
export const Paper = PaperInput.extend({
  id: z.string().min(1).describe('arXiv id where known, else a stable slug of the title'),
  hardware: z.array(Hardware),
  claims: z.array(Claim),
});
export type Paper = z.infer<typeof Paper>;
