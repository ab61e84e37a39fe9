import type { AnnotatedSentence, Context, Draft } from '../draft.ts';
import { listFrom, namesOf, type Placed, placeNames } from '../places.ts';
import { promised } from './in-sentence.ts';
import { type Whole, withChips } from './whole.ts';

const evaluating =
  /\b(?:experiment\p{L}*|evaluat\p{L}*|benchmark\p{L}*|measur\p{L}*|implement\p{L}*|deploy\p{L}*|tested|tests?|results|synthesi[sz]ed|prototype\p{L}*|validat\p{L}*|runs?|running|trained|training|demonstrat\p{L}*|achiev\p{L}*|testbed|profil\p{L}*|conducted|using|hardware|real)\b/iu;

const longUnits: ReadonlySet<string> = new Set(['h', 'day', 'week', 'month']);

/** `trained for 12 days on 64 H100s`: what training took says nothing of where the result was measured. */
function isTrainingCost({ metric, quantity }: Draft): boolean {
  return metric === 'device_time' || (metric === 'latency' && longUnits.has(quantity.unitName));
}

const asChip =
  /\b(?:ASIC implementation|as an ASIC|ASIC synthesis|\d+ ?-?nm (?:process|CMOS|technology|node))/u;

/** `Moreover, it can read long pages on a single A100`: a further virtue, not where everything was measured. */
const aside =
  /^(?:moreover|furthermore|additionally|notably|besides|remarkably|also|in addition|importantly)\b/iu;
const able = /\b(?:can|could|capable|able|allow\p{L}*|feasib\p{L}*|possible|enabl\p{L}*|supports?)\b/iu;

/** Small devices that a system is made of. */
const embedded: ReadonlySet<string> = new Set(['mcu', 'module', 'soc']);
const presenting = /\b(?:present|propos|introduc|develop|design|describ|implement|buil[dt])\p{L}*/iu;
const integrating =
  /\b(?:integrat\p{L}*|using|equipped with|built (?:on|around)|based on|powered by|incorporat\p{L}*|compris\p{L}*|employ\p{L}*|utiliz\p{L}*)(?: \p{L}+){0,3} $/iu;

/** `a Jetson module enables perception in real time`. */
const serving =
  /^ (?:module|board|computer|microcontroller|SoC)s? (?:enables|runs|handles|powers|serves|performs|executes)\b/u;

/** `Both subsystems utilize ESP32 …`, `the node is built around an STM32 …`. */
const systemUses =
  /\b(?:(?:sub)?systems?|prototypes?|devices?|platform|robot|nodes?|unit|wearable|framework) (?:is |are )?(?:utiliz|use|adopt|employ|integrat|built|based|compris|consist|incorporat|powered|leverag)\p{L}*(?: \p{L}+){0,4} $/iu;

/** `we present a feeder built around an ESP32 microcontroller`: the system is made of it. */
function isBuiltOn({ sentence, tokens }: AnnotatedSentence, place: Placed): boolean {
  const start = tokens[place.token]?.start ?? 0;
  const { text } = sentence;
  if (serving.test(text.slice(tokens[place.token]?.end ?? 0))) return true;
  const front = text.slice(Math.max(0, start - 90), start);
  return systemUses.test(front) || (presenting.test(text) && integrating.test(front.slice(-60)));
}

/** The platform that a sentence sets for those behind it, or null where it sets none. */
export function settles(
  { tokens }: AnnotatedSentence,
  placed: readonly Placed[],
  drafts: readonly Draft[],
): readonly string[] | null {
  if (drafts.length > 0 && drafts.every(isTrainingCost) && !placed.some((p) => p.opener)) return null;
  const platforms = placed.filter((p) => p.role === 'on');
  // `measured A100 speedups of 1.3x`.
  if (platforms.length === 0)
    return (
      drafts.find((d) => d.on.length > 0 && placed.some((p) => p.token < d.token && d.token - p.token <= 4))
        ?.on ?? null
    );
  if (drafts.length === 0) return namesOf(platforms);
  // `With an H100 it is 2.6x, and with an RTX 4090 it is 2.4x`: what comes behind is on neither alone.
  const own = drafts.filter((d) => d.on.length > 0 && d.kind !== 'context');
  if (own.some((d) => !d.on.some((name) => own[0]?.on.includes(name)))) return [];
  // All of the list that opens the sentence, however long it is.
  const opener = platforms.findIndex((p) => p.opener);
  if (opener >= 0)
    return namesOf([...platforms.filter((p) => p.opener), ...listFrom(platforms, opener, tokens, 1)]);
  const last = drafts.findLast((d) => d.on.length > 0 && !(d.kind === 'context' && d.subject === 'other'));
  return last?.on ?? namesOf(platforms);
}

/** The one platform of an abstract, and whether the title names hardware. */
export interface Only {
  readonly names: readonly string[];
  readonly titled: boolean;
  /** The text says that everything was done on it. */
  readonly everything: boolean;
}

const allOn = /\ball (?:running |run |measured |obtained |executed )?on (?:an? |the )?(?:single )?\p{Lu}/u;
/** `on a single P100, we report accuracy and latency`: the scores are of the set-up, too. */
const reported =
  /\b(?:report|measur|evaluat|compar|benchmark|assess)\p{L}*\b[^.;]{0,60}\b(?:accuracy|F1|AUC|AUROC|recall|precision|mAP|PSNR|scores?|quality|WER)\b/iu;
const everything =
  /\b(?:everything|entire(?:ly)?|all (?:of )?(?:our |the |these )?(?:experiments?|results|evaluations?|models|runs|tests|measurements|benchmarks|methods|figures|timings|processing|training|computations?|inference)|every (?:experiment|result|run|figure))\b/iu;

/**
 * The one platform that the whole abstract speaks of: named in the title, or by a sentence that tells only of the set-up.
 * Families give way to the chips of theirs that are named.
 */
export function onlyPlatform(
  context: Context,
  bySentence: ReadonlyMap<AnnotatedSentence, Draft[]>,
  system: Whole | null,
  own: number,
): Only {
  const chips = new Set<string>();
  const families = new Set<string>();
  let said = false;
  let whole = false;
  for (const [index, at] of context.sentences.entries()) {
    for (const place of placeNames(at, [])) {
      if (place.role === 'vs') continue;
      (place.span.kind === 'family' ? families : chips).add(place.span.name);
      const inTitle = at.sentence.passage.field === 'title';
      const { text } = at.sentence;
      const background = index < own && (bySentence.get(at) ?? []).length > 0;
      const setUp =
        !background &&
        place.role === 'on' &&
        ((bySentence.get(at) ?? []).every((d) => d.kind === 'context' || isTrainingCost(d)) ||
          allOn.test(text)) &&
        evaluating.test(text) &&
        !(aside.test(text) && able.test(text)) &&
        !promised(at.tokens, -1, place.token);
      whole ||= setUp && (everything.test(text) || allOn.test(text) || reported.test(text));
      if (inTitle || setUp || (embedded.has(place.span.kind) && isBuiltOn(at, place))) said = true;
    }
  }
  const title = context.sentences.find((at) => at.sentence.passage.field === 'title')?.hardware ?? [];
  const titled = title.length > 0;
  const names = chips.size > 0 ? chips : families;
  // `on a VCU128 board and as an ASIC in 28 nm`: the abstract has two platforms, one of them without a name.
  const onChip = context.sentences.some((at) => at.hardware.length > 0 && asChip.test(at.sentence.text));
  if (
    onChip &&
    !context.sentences.some((at) => at.sentence.passage.field === 'title' && at.hardware.length > 0)
  )
    return { names: [], titled: false, everything: false };
  const ofSystem = withChips([system?.system ?? ''], system);
  if (title.some((h) => h.name === system?.system) && [...names].every((name) => ofSystem.includes(name)))
    return { names: ofSystem, titled, everything: whole };
  if (names.size !== 1 || !said) return { names: [], titled, everything: false };
  return { names: withChips([...names], system), titled, everything: whole };
}
