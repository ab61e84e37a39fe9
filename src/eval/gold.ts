import { z } from 'zod';
import { Bound, ClaimKind, Direction, Form, Metric, Statistic, Subject } from '../model/claim.ts';
import { InputError } from '../model/errors.ts';

/** One annotated figure. What it leaves out has the value that most figures have. */
export const GoldClaim = z.object({
  quote: z.string().min(1).describe('Piece of the abstract (or title) that holds the figure and occurs once'),
  value: z.string().min(1).describe('The exact characters of the figure inside the quote'),
  nth: z.number().int().nonnegative().default(0).describe('Which occurrence of `value` in the quote, from 0'),
  metric: Metric,
  form: Form,
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  bound: Bound.default('exact'),
  statistic: Statistic.nullable().default(null),
  direction: Direction.nullable().default(null),
  kind: ClaimKind.default('result'),
  subject: Subject.default('ours'),
  on: z.array(z.string()).default([]),
  vs: z.array(z.string()).default([]),
  baseline: z.array(z.string()).default([]),
  optional: z.boolean().default(false).describe('Debatable: neither missed nor spurious'),
});
export type GoldClaim = z.infer<typeof GoldClaim>;

/** One annotated paper. */
export const GoldPaper = z.object({
  title: z.string().min(1),
  hardware: z.array(z.string()).default([]),
  claims: z.array(GoldClaim).default([]),
});
export type GoldPaper = z.infer<typeof GoldPaper>;

/**
 * Reads a gold file: JSON Lines, one paper a line; empty lines do not count.
 * @throws InputError that names the file, the line and the place in it.
 */
export function parseGold(text: string, name: string): GoldPaper[] {
  const papers = text.split(/\r?\n/u).flatMap((line, i): GoldPaper[] => {
    if (line.trim() === '') return [];
    const where = `${name}, line ${i + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (error) {
      throw new InputError(
        `${where}: no JSON: ${error instanceof Error ? error.message : String(error)}; a gold file has one paper a line`,
      );
    }
    const parsed = GoldPaper.safeParse(json);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new InputError(`${where}: ${issue?.path.join('.') || 'paper'}: ${issue?.message}`);
  });
  if (papers.length === 0) throw new InputError(`${name} holds no annotated papers`);
  return papers;
}
