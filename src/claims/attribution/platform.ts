import { makers } from '../../lexicon/hardware/words.ts';
import { alternatives } from '../../text/pattern.ts';
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
  /\b(?:(?:sub)?systems?|prototypes?|devices?|platform|robot|nodes?|unit|wearable|framework|approach|solution) (?:is |are )?(?:utiliz|use|adopt|employ|integrat|built|based|compris|consist|incorporat|powered|leverag)\p{L}*(?: \p{L}+){0,4} $/iu;

/** `we present a feeder built around an ESP32 microcontroller`: the system is made of it. */
function isBuiltOn({ sentence, tokens }: AnnotatedSentence, place: Placed): boolean {
  const start = tokens[place.token]?.start ?? 0;
  const { text } = sentence;
  if (serving.test(text.slice(tokens[place.token]?.end ?? 0))) return true;
  const front = text.slice(Math.max(0, start - 90), start);
  return systemUses.test(front) || (presenting.test(text) && integrating.test(front.slice(-60)));
}

const also = /\b[Ww]e also\b/u;
const simulators =
  /\b(?:simulators?|gem5|emulators?)\b[^.;]*\band\b|\band\b[^.;]*\b(?:simulators?|gem5|emulators?)\b/u;

/** The platform that a sentence sets for those behind it, or null where it sets none. `several`: one was set before. */
export function settles(
  { sentence, tokens }: AnnotatedSentence,
  placed: readonly Placed[],
  drafts: readonly Draft[],
  several: boolean,
): readonly string[] | null {
  if (drafts.length > 0 && drafts.every(isTrainingCost) && !placed.some((p) => p.opener)) return null;
  const platforms = placed.filter((p) => p.role === 'on');
  // `We also look at an M5`, behind others; `on a U50, in a simulator and …`, `on a U50 and as an ASIC`: the platform is one of several.
  if (
    platforms.length > 0 &&
    drafts.length === 0 &&
    ((several && also.test(sentence.text)) || simulators.test(sentence.text) || asChip.test(sentence.text))
  )
    return [];
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

/** The sentence says that what the paper asks was tried on the platforms it names. */
export function isTrial({ sentence }: AnnotatedSentence, drafts: readonly Draft[]): boolean {
  return (
    weTry.test(sentence.text) && !beside.test(sentence.text) && drafts.every((d) => d.kind === 'context')
  );
}

const built =
  /\b(?:system|prototype|hardware|robot|device|node|testbed|setup)s?\b[^.;]{0,40}\b(?:runs on|implemented|built|developed|prototyped|assembled|integrat(?:es|ing|ed)|compris(?:es|ing)|consists|combines)\b/iu;

/** The sentence says of what small devices a system is made: `the system was implemented using an Arduino and a Pi`. */
export function isBuilt({ sentence }: AnnotatedSentence, drafts: readonly Draft[]): boolean {
  return built.test(sentence.text) && drafts.every((d) => d.kind === 'context');
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
  /\b(?:everything|entire(?:ly)?|all (?:of )?(?:our |the |these )?(?:experiment(?:s|ation)?|results|evaluations?|models|runs|tests|measurements|benchmarks|methods|figures|timings|processing|training|computations?|inference)|every (?:experiment|result|run|figure|number|measurement|value|timing))\b/iu;

/** `we evaluate seven strategies on an RTX 3060`, `using an H100, we examine`: what is tried is the paper's question, scores and all. */
const weTry =
  /\bwe (?:\p{L}+ly )?(?:(?:evaluat|test|examin|benchmark|assess|validat|experiment|compar)\p{L}*|(?:have )?(?:implement|deploy)(?:ed)?\b|(?:then )?(?:run|ran|reproduce|repeat)\b|conduct(?:ed)?\b[^.;]*\b(?:evaluations?|experiments|tests))\b|^(?:the |our )?(?:extensive |experimental )?(?:experiments?|evaluations?|results) (?:conducted |performed |carried out )?on /iu;
/** Right in front of the name: `evaluated on a single NVIDIA`. */
const evaluatedOn = new RegExp(
  `\\b(?:evaluated|tested|benchmarked|validated|assessed|experiments|evaluations?)(?: (?:conducted|performed|carried out|run))? on (?:(?:an?|the|one|two|four|eight|\\d{1,4}|single|both|edge|embedded|real|physical|${alternatives(makers.keys())})[ ×x]{1,2}){0,5}$`,
  'iu',
);
/** `The entire system runs on …`. */
const runsWholly =
  /\b(?:entire|whole|full|complete) (?:[\p{L}-]+ ){0,2}?(?:system|pipeline|framework|stack|workflow)s? (?:\p{L}+ )?(?:runs?|ran|is (?:run|deployed|executed|implemented|reproducible)|operates?|executes?)\b/iu;
/** `trained end-to-end on four RTX 2080 Ti`: what the trained model then scores was obtained there. */
const trainedHere =
  /(?<!pre-?)\b(?:trained|fine-?tuned)\b(?: [^ ;]+){0,24} on (?:[^ .;]+ ){0,5}$|\b(?:training|fine-?tuning)(?: (?:is|was|runs|ran)(?: performed| conducted| done| carried out| completed| run)?)? on (?:[^ .;]+ ){0,4}$/iu;
/** `can be deployed on a 3090`: where it might run is not where it was tried. */
const capable =
  /\b(?:can|could) (?:also )?(?:be )?(?:\p{L}+ly )?(?:deployed|run|used|executed|served|trained|fit)\b[^.;,]*$/iu;
/** What somebody means to do is not where it was done: `with the goal of serving it on an A10G`. */
const intended = /\b(?:goal|aim|objective|ambition) of\b|\bso (?:that|as to)\b|\bin order to\b/iu;
/** `a server, a laptop, and a Raspberry Pi`: classes without a name stand in the list, too. */
const besideClasses =
  /\b(?:servers?|laptops?|desktops?|PCs?|workstations?|cloud|smartphones?|phones?|CPUs?|GPUs?),?(?: as well as| and| or|,)(?: and)?(?: (?:an?|the|one|two|three))?(?: [\p{L}-]+){0,2} $/u;
const beside = /\b(?:also|further(?:more)?|additionally|moreover)\b/iu;

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
  let wholly = false;
  const together = new Set<string>();
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
        ((bySentence.get(at) ?? []).every(
          (d) => d.kind === 'context' || d.metric === 'model_size' || isTrainingCost(d),
        ) ||
          allOn.test(text)) &&
        evaluating.test(text) &&
        !(aside.test(text) && able.test(text)) &&
        !capable.test(text.slice(0, place.span.start)) &&
        !intended.test(text.slice(0, place.span.start)) &&
        !besideClasses.test(text.slice(0, place.span.start)) &&
        !promised(at.tokens, -1, place.token);
      whole ||=
        setUp &&
        (everything.test(text) ||
          allOn.test(text) ||
          reported.test(text) ||
          runsWholly.test(text) ||
          trainedHere.test(text.slice(0, place.span.start)) ||
          (weTry.test(text) && !beside.test(text)));
      if (setUp && runsWholly.test(text)) {
        wholly = true;
        together.add(place.span.name);
      }
      // `evaluated on a single L4, it reaches`: the paper says where it was tried, whatever else the sentence tells.
      const evaluated =
        !background &&
        place.role === 'on' &&
        evaluatedOn.test(text.slice(0, place.span.start)) &&
        !beside.test(text);
      whole ||= evaluated;
      if (inTitle || setUp || evaluated || (embedded.has(place.span.kind) && isBuiltOn(at, place)))
        said = true;
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
  // `The full system runs on a Jetson and a NUC`: all of it is on both.
  if (names.size > 1 && wholly && [...names].every((name) => together.has(name)))
    return { names: [...names], titled, everything: true };
  if (names.size !== 1 || !said) return { names: [], titled, everything: false };
  return { names: withChips([...names], system), titled, everything: whole };
}
