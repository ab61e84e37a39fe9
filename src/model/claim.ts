import { z } from 'zod';

export const metrics = [
  'speedup',
  'throughput',
  'latency',
  'compute',
  'utilization',
  'energy',
  'power',
  'energy_efficiency',
  'accuracy',
  'memory',
  'bandwidth',
  'area',
  'frequency',
  'flops',
  'compression',
  'model_size',
  'device_time',
  'cost',
] as const;
export const Metric = z.enum(metrics);
export type Metric = z.infer<typeof Metric>;

export const Form = z.enum(['absolute', 'factor', 'percent']);
export type Form = z.infer<typeof Form>;
export const Bound = z.enum(['exact', 'at_most', 'at_least', 'approx']);
export type Bound = z.infer<typeof Bound>;
export const Statistic = z.enum(['mean', 'median', 'peak']);
export type Statistic = z.infer<typeof Statistic>;
export const Direction = z.enum(['increase', 'decrease']);
export type Direction = z.infer<typeof Direction>;
export const ClaimKind = z.enum(['result', 'context']);
export type ClaimKind = z.infer<typeof ClaimKind>;
export const Subject = z.enum(['ours', 'other']);
export type Subject = z.infer<typeof Subject>;

/** One figure of a paper with everything the text says about it. Offsets are UTF-16 units into `field`. */
export const Claim = z.object({
  metric: Metric,
  form: Form.describe('absolute, factor (times, x, fold) or percent (relative change or share)'),
  low: z.number().describe('Lower end as written, without scaling'),
  high: z.number().describe('Upper end as written; equals low for a single number'),
  unit: z
    .string()
    .describe('Unit as the table of units spells it; "x" for factors, "%" for percents, "" for a bare score'),
  value: z.number().describe('Upper end in the base unit of the metric, for sorting and comparing'),
  baseUnit: z.string().describe('Unit of `value`: FLOPS, s, J, W, B …'),
  bound: Bound,
  statistic: Statistic.nullable(),
  direction: Direction.nullable().describe(
    'Of the thing named in the text; null for shares and absolute figures',
  ),
  kind: ClaimKind,
  subject: Subject,
  measure: z
    .string()
    .nullable()
    .describe('Name of the score ("top-1", "mIoU") or of what got faster ("latency")'),
  on: z.array(z.string()).describe('Hardware the figure was obtained on'),
  vs: z.array(z.string()).describe('Hardware the figure is compared with'),
  baseline: z.array(z.string()).describe('Software, methods or models the figure is compared with'),
  field: z.enum(['title', 'abstract']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string().describe('The exact characters of the figure'),
  sentence: z.string().describe('The sentence that holds it, as written'),
  rules: z.array(z.string()).describe('Rules and steps that made the claim, in order'),
  confidence: z.number().min(0).max(1),
});
export type Claim = z.infer<typeof Claim>;
