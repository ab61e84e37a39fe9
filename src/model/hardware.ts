import { z } from 'zod';

/** What sort of thing a hardware name denotes. `family` covers architectures and product lines (Hopper, Ascend). */
export const hardwareKinds = [
  'gpu',
  'cpu',
  'tpu',
  'npu',
  'accelerator',
  'fpga',
  'soc',
  'mcu',
  'module',
  'system',
  'family',
  'other',
] as const;
export const HardwareKind = z.enum(hardwareKinds);
export type HardwareKind = z.infer<typeof HardwareKind>;

/** One mention of a named piece of hardware in a title or abstract. Offsets are UTF-16 units into that field. */
export const Hardware = z.object({
  name: z.string().min(1).describe('Usual short name without the vendor, e.g. "H100" or "RTX 4090"'),
  vendor: z.string().nullable().describe('Maker, e.g. "NVIDIA"; null where the name does not tell'),
  kind: HardwareKind,
  text: z.string().describe('The exact characters of the mention'),
  field: z.enum(['title', 'abstract']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  count: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe('Number of devices where the text gives it (8xA100 → 8)'),
});
export type Hardware = z.infer<typeof Hardware>;
