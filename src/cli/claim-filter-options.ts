import type { Command } from 'commander';
import { z } from 'zod';
import { Bound, Form, Subject } from '../model/claim.ts';
import { UsageError } from '../model/errors.ts';
import { hardwareKinds } from '../model/hardware.ts';
import type { ClaimFilter } from '../store/claim-filter.ts';
import type { Store } from '../store/store.ts';
import { parseAmount } from './amount.ts';
import { resolveHardware, resolveVendor } from './hardware-name.ts';
import { collect, OptionList } from './lists.ts';
import { resolveMetric } from './metric-names.ts';
import { PaperFilterOptions, paperFilter, withPaperFilter } from './paper-filter-options.ts';
import { pick } from './suggest.ts';

const text = z.string().optional();

/** Values of the options that `withClaimFilter` adds. */
export const ClaimFilterOptions = PaperFilterOptions.extend({
  hw: OptionList,
  vs: OptionList,
  anyHw: OptionList,
  vendor: OptionList,
  kindOfHardware: OptionList,
  metric: OptionList,
  measure: OptionList,
  form: OptionList,
  bound: OptionList,
  kind: z.string().default('result'),
  subject: text,
  baseline: text,
  min: text,
  max: text,
  confidence: text,
  where: text,
});
export type ClaimFilterOptions = z.infer<typeof ClaimFilterOptions>;

const kinds = ['result', 'context', 'all'] as const;

/** Adds the options that choose claims. Those that take a list may be repeated or take commas. */
export function withClaimFilter(command: Command): void {
  command
    .optionsGroup('Which claims (lists take commas, or the option again):')
    .option('--hw <names>', 'measured on this hardware', collect)
    .option('--vs <names>', 'compared with this hardware', collect)
    .option('--any-hw <names>', 'on or versus this hardware, or of a paper that names it', collect)
    .option('--vendor <names>', 'measured on hardware of this vendor', collect)
    .option('--hw-kind, --kind-of-hardware <kinds>', `measured on a ${hardwareKinds.join(', ')}`, collect)
    .option('--metric <names>', 'these metrics or groups of them; see `papers metrics`', collect)
    .option('--measure <names>', 'this score, by words of its name: top-1, mIoU, F1 …', collect)
    .option('--min <value>', 'at least this much: 2x, 40%, 100tokens/s, 1.5TFLOPS, or a bare number')
    .option('--max <value>', 'at most this much: 500ms, 2GB …')
    .option('--form <forms>', Form.options.join(', '), collect)
    .option('--bound <bounds>', Bound.options.join(', '), collect)
    .option('--kind <kind>', 'result, context (settings, limits, background) or all', 'result')
    .option('--subject <whose>', 'ours (of the paper itself) or other (of what it compares with)')
    .option('--baseline <name>', 'compared with this system (a part of the name is enough)')
    .option('--confidence <least>', 'at least this sure, 0 to 1');
  command.option('--where <sql>', 'a condition in SQL over the columns of claims_flat: "high > 2 * low"');
  withPaperFilter(command);
}

/** The part of the filter that needs no database. @throws UsageError for a value that cannot be understood. */
export function claimFilter(options: ClaimFilterOptions): ClaimFilter {
  const kind = pick('kind', options.kind, kinds);
  const { subject, baseline, min, max, confidence, where } = options;
  const wanted = [...new Set(options.metric.flatMap(resolveMetric))];
  return {
    ...paperFilter(options),
    metrics: wanted,
    measures: options.measure,
    hardwareKinds: options.kindOfHardware.map((name) => pick('kind of hardware', name, hardwareKinds)),
    forms: options.form.map((name) => pick('form', name, Form.options)),
    bounds: options.bound.map((name) => pick('bound', name.replaceAll('-', '_'), Bound.options)),
    ...(kind === 'all' ? {} : { kind }),
    ...(subject === undefined ? {} : { subject: pick('subject', subject, Subject.options) }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(min === undefined ? {} : { min: parseAmount(min, wanted) }),
    ...(max === undefined ? {} : { max: parseAmount(max, wanted) }),
    ...(confidence === undefined ? {} : { confidence: parseConfidence(confidence) }),
    ...(where === undefined ? {} : { where }),
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
    vendors: options.vendor.map(resolveVendor),
  };
}

function parseConfidence(word: string): number {
  const value = Number(word);
  if (word.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new UsageError(`--confidence needs a number from 0 to 1, not "${word}"`);
  }
  return value;
}
