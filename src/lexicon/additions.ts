import { z } from 'zod';
import { Direction, Metric } from '../model/claim.ts';
import { HardwareKind } from '../model/hardware.ts';

const Name = z
  .string()
  .max(60)
  .regex(/[A-Za-z0-9][^A-Za-z0-9]*[A-Za-z0-9]/u, 'a name needs two letters or digits (a–z, 0–9)');
const Phrase = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ./'@^+#-]*$/u, 'a word or phrase, as it stands in a sentence');
const Words = z.array(Phrase).min(1);

const Device = z.strictObject({
  name: Name.describe('usual short name, without the maker'),
  aliases: z
    .array(Name)
    .default([])
    .describe('other spellings that differ in more than case, spaces, hyphens'),
  vendor: z.string().nullable().default(null),
  kind: HardwareKind,
  need: z
    .enum(['near', 'paper'])
    .nullable()
    .default(null)
    .describe(
      'for a name that is also an everyday word: counts only beside a maker or device noun (near), or in a paper about such devices (paper)',
    ),
});

const OwnUnit = z.strictObject({
  unit: z.string().min(1).optional().describe('spelling in claims; the key unless told'),
  metric: Metric,
  baseUnit: z.string().min(1).optional().describe('unit of `value`; the unit itself unless told'),
  scale: z.number().positive().default(1).describe('how many base units one unit is'),
  weak: z.boolean().default(false).describe('also an everyday word: counts only with a cue beside it'),
});

const Noun = z.strictObject({
  words: Words,
  metric: Metric.describe('metric of an amount of the thing, or of a share of it'),
  relative: Metric.optional().describe(
    'metric of a ratio of it: speedup for latency and throughput, the same metric for the others unless told',
  ),
  vague: z.boolean().default(false).describe('any other noun beside the figure wins'),
});

const Change = z.strictObject({
  words: Words,
  direction: Direction,
  part: z.enum(['adjective', 'noun', 'verb']),
  metric: Metric.nullable()
    .default(null)
    .describe('what the word itself is about, as speedup is for "faster"'),
});

/** Characters that a unit behind a number is read from. */
const spelling = /^[\p{L}\d$°²³^]+(?:[-/() ]{1,2}[\p{L}\d$°²³^]+)*\)?$/u;

/** What users add to the lexicon: the contents of a `--lexicon` file. */
export const LexiconAdditions = z.strictObject({
  hardware: z.array(Device).default([]),
  units: z
    .record(z.string().max(60).regex(spelling, 'no spelling of a unit'), OwnUnit)
    .default({})
    .describe('spelling behind the number, in this case → unit'),
  nouns: z.array(Noun).default([]).describe('things that figures are about'),
  changes: z.array(Change).default([]).describe('words that say how a figure compares'),
});
export type LexiconAdditions = z.infer<typeof LexiconAdditions>;
