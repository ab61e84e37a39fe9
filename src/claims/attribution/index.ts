import type { Metric } from '../../model/claim.ts';
import type { HardwareKind } from '../../model/hardware.ts';
import { firstOwn, ownName } from '../discourse.ts';
import type { AnnotatedSentence, Draft, Step } from '../draft.ts';
import { classNames } from '../places.ts';
import { elsewhere } from './elsewhere.ts';
import { type Only, onlyPlatform, settles } from './platform.ts';
import { inSentence, respective } from './sentence.ts';
import { givenPerChip, wholeOf, withChips } from './whole.ts';

/** Ratios and scores that no hardware can change get a platform only where their own sentence ties them to one. */
const indifferent: ReadonlySet<Metric> = new Set<Metric>([
  'compression',
  'flops',
  'model_size',
  'cost',
  'memory',
  'area',
]);

/** Devices on which even a score is a matter of the device. */
const embeddedKinds: ReadonlySet<string> = new Set(['fpga', 'mcu', 'module']);

/** Says on which hardware a figure was obtained and with which it is compared. */
export const attribution: Step = {
  name: 'attribution',
  about:
    'order of numbers and names, lists, "respectively", sentence openers, discourse, the only platform of an abstract',
  apply(drafts, context) {
    const bySentence = new Map<AnnotatedSentence, Draft[]>();
    for (const draft of drafts) {
      const list = bySentence.get(draft.at) ?? [];
      list.push(draft);
      bySentence.set(draft.at, list);
    }
    const whole = wholeOf(context);
    const only = onlyPlatform(context, bySentence, whole);
    const own = firstOwn(context, ownName(context));
    const classes = classNames(context.sentences);
    const embedded = new Set(
      context.sentences.flatMap((at) =>
        at.hardware.filter((h) => embeddedKinds.has(h.kind)).map((h) => h.name),
      ),
    );
    const kinds: Kinds = new Map(
      context.sentences.flatMap((at) => at.hardware.map((h) => [h.name, h.kind] as const)),
    );
    let current: readonly string[] = [];
    context.sentences.forEach((at, index) => {
      if (at.sentence.passage.field === 'title') {
        inSentence(at, bySentence.get(at) ?? [], [], classes);
        return;
      }
      if (resets.test(at.sentence.text)) current = [];
      const list = bySentence.get(at) ?? [];
      const placed = inSentence(at, list, only.names.length > 0 ? only.names : current, classes);
      if (placed.every((p) => p.role === 'vs')) {
        for (const [draft, name] of respective(list, at, current)) {
          draft.on = [name];
          draft.rules.push('on-respectively');
        }
      }
      for (const draft of list) {
        // A figure per chip of a named system was obtained on both.
        if (whole !== null && draft.on.length === 1 && draft.on[0] === whole.chip && givenPerChip(draft))
          draft.on = [whole.system, whole.chip];
        else draft.on = withChips(draft.on, whole);
      }
      for (const draft of list) inherit(draft, only, current, embedded, kinds);
      const platform = index >= own ? settles(placed, list) : null;
      if (platform !== null) current = withChips(platform, whole);
    });
  },
};

/** A sentence that opens on a class without a name ends what was set before: `On CPUs, …`. */
const resets =
  /^(?:on|for|with) (?:an? |the |commodity |consumer |mobile |edge |low-end |high-end |desktop |server )*(?:GPUs?|CPUs?|FPGAs?|NPUs?|mobile|edge devices?|smartphones?|microcontrollers?)\b[^.]{0,12},/iu;

/** Errors of a time, a rate or a power are of the machine that these were taken on: `latency error`. */
const ofMachine =
  /^(?:\p{L}+ )*(?:latency|latencies|throughput|time|runtime|power|energy|speed|bandwidth)\b.* errors?$/iu;

const chipDesign = /\bASICs?\b|\b\d+ ?-?nm\b|\bCMOS\b/u;

type Kinds = ReadonlyMap<string, HardwareKind>;

function inherit(
  draft: Draft,
  only: Only,
  current: readonly string[],
  embedded: ReadonlySet<string>,
  kinds: Kinds,
): void {
  if (draft.on.length > 0 || (draft.kind === 'context' && draft.subject === 'other')) return;
  const inherited = only.names.length > 0 ? only.names : current;
  if (inherited.length === 0) return;
  if (inherited.every((name) => elsewhere(draft, kinds.get(name) ?? 'other'))) return;
  // Figures of a synthesised chip are not those of the board it was tried on.
  if (chipDesign.test(draft.at.sentence.text) && inherited.some((name) => kinds.get(name) === 'fpga')) return;
  // Scores do not change with the machine, unless the paper is about it or the device is so small that they may.
  if (
    draft.metric === 'accuracy' &&
    !ofMachine.test(draft.measure ?? '') &&
    !(only.names.length > 0 && (only.titled || inherited.every((name) => embedded.has(name))))
  )
    return;
  if (
    draft.metric !== null &&
    indifferent.has(draft.metric) &&
    !(draft.metric === 'memory' && draft.form === 'absolute') &&
    !(draft.metric === 'area' && draft.form === 'absolute' && only.names.length > 0)
  )
    return;
  draft.on = inherited.filter((name) => !draft.vs.includes(name));
  if (draft.on.length > 0) draft.rules.push(only.names.length > 0 ? 'on-only-platform' : 'on-carried-over');
}
