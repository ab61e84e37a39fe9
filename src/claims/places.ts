import type { HardwareSpan } from '../annotate/span.ts';
import type { Token } from '../annotate/tokens.ts';
import { phrases } from '../lexicon/phrases.ts';
import type { AnnotatedSentence } from './draft.ts';

/** The part a hardware name plays in its sentence: platform, other side of a comparison, or merely named. */
type Role = 'on' | 'vs' | 'named';

/** A hardware name in its sentence. */
export interface Placed {
  readonly span: HardwareSpan;
  /** Index in the sentence's tokens. */
  readonly token: number;
  readonly role: Role;
  /** Opens its sentence: `On Ascend NPUs, …`. */
  readonly opener: boolean;
}

const comparisons: ReadonlySet<string> = new Set(
  phrases(`over, than, versus, vs, against, outperforms, outperform, outperforming, outperformed, surpasses,
  surpassing, beats, beating, exceeds, exceeding, compared to, compared with, compared against, relative to,
  as compared to, when compared to, when compared with, in comparison to, in comparison with, with respect to,
  comparing to, faster than, slower than, better than, higher than, lower than, less than, more than, superior to,
  rather than, instead of, cheaper than, smaller than`),
);
const comparing: ReadonlySet<string> = new Set(phrases('comparison, comparisons'));
const comparingVerbs: ReadonlySet<string> = new Set(phrases('compare, compares, comparing, compared'));
const beside: ReadonlySet<string> = new Set(phrases('with, to, against'));
const placing: ReadonlySet<string> = new Set(
  phrases(
    'on, using, used, under, with, for, in, at, across, via, onto, targeting, utilizing, upon, through, leveraging, atop, within',
  ),
);
const ported: ReadonlySet<string> = new Set(
  phrases('mapped, deployed, ported, applied, extended, scaled, transferred, compiled, limited, synthesized'),
);
const listWords: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&', 'as well as']);
const classNouns: ReadonlySet<string> = new Set(
  phrases(`gpu, gpus, cpu, cpus, npu, npus, fpga, fpgas, tpu, tpus, chip, chips, processor, processors, accelerator,
  accelerators, microcontroller, microcontrollers, mcus, boards, cluster, clusters, core, cores, nodes, node, soc, board, platform, platforms, device, devices,
  architecture, architectures, server, mcu, system, systems, machine, generation, series, laptop, card, cards`),
);
/** At token `i` stands a word of comparison with something behind it: not `by more than 5%`, which is a bound. */
export function compares(tokens: readonly Token[], i: number): boolean {
  return comparisons.has(tokens[i]?.text ?? '') && tokens[i + 1]?.kind !== 'quantity';
}

/** A word behind which a list of platforms or of the other sides of a comparison begins. */
export function leadsList(text: string): boolean {
  return comparisons.has(text) || placing.has(text);
}

/** A noun for a kind of device: `GPUs`, `board`. */
export function isDeviceClass({ text }: Token): boolean {
  return classNouns.has(text);
}

/** A program or method by its name. */
function isNamedThing({ kind, cue, start, end }: Token, sentence: string): boolean {
  return kind === 'word' && cue === null && /\p{Lu}/u.test(sentence.slice(start, end));
}

/** A class of device, or a program or method by its name. */
export function isNameOrClass(token: Token, sentence: string): boolean {
  return classNouns.has(token.text) || isNamedThing(token, sentence);
}

const dressing: ReadonlySet<string> = new Set(
  phrases(
    'the, a, an, edge, computing, embedded, desktop, nvidia, tesla, geforce, quadro, amd, intel, apple, huawei, qualcomm, google, xilinx, arm, both, ai, on, with, one, single, two, four, eight, -, various, modern',
  ),
);

/** Where a platform was set that is another than the name at hand: in its sentence, in one before, or nowhere. */
type Established = 'here' | 'before' | null;

/** `over TensorRT on`: what stands between the comparison and `on` is a program by its name, which runs there as ours does. */
function isNamed(tokens: readonly Token[], on: number, text: string): boolean {
  let j = on - 1;
  while (j > 0 && !comparisons.has(tokens[j]?.text ?? '')) j--;
  const start = tokens[j + 1]?.start ?? 0;
  return /^\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*)? $/u.test(text.slice(start, tokens[on]?.start));
}

/** The part the name at token `i` plays, by the words in front of it. */
function roleOf(tokens: readonly Token[], i: number, established: Established, text: string): Role {
  let words = 0;
  for (let j = i - 1; j >= 0 && j >= i - 16; j--) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.kind === 'quantity') {
      // `512 V100`: a count is part of the name's phrase.
      if (
        (token.quantity?.unit?.metric === 'memory' && words === 0) ||
        (token.quantity?.form === 'bare' && words <= 2) ||
        (token.quantity?.form === 'factor' && words === 0)
      )
        continue;
      break;
    }
    if (token.kind === 'hardware') continue;
    // `Compared with an A100, our ZCU104 design`: the other side ended with the comma.
    if (token.text === 'our' && tokens[j - 1]?.text === ',') return 'named';
    // `on a System-on-Chip (SoC) platform`: an abbreviation in its parenthesis.
    if (token.text === ')' && tokens[j - 2]?.text === '(' && tokens[j - 1]?.kind === 'word') {
      j -= 2;
      continue;
    }
    if (token.text === 'specifically' || token.text === 'namely') continue;
    if (comparisons.has(token.text)) {
      // `sustains 900 tokens/s over eight H20 GPUs`: an amount is spread over them.
      if (token.text === 'over' && tokens[j - 1]?.quantity?.form === 'unit') return 'on';
      return words <= 4 ? 'vs' : 'named';
    }
    // `high-level comparisons with an A100`, unless its own figures follow: `with an A100, which is 3x slower`.
    if (
      beside.has(token.text) &&
      comparing.has(tokens[j - 1]?.text ?? '') &&
      !tokens.slice(i + 1).some((t) => t.text === 'which')
    )
      return words <= 4 ? 'vs' : 'named';
    // `we compare it with an A100`.
    if (beside.has(token.text) && tokens.slice(Math.max(0, j - 6), j).some((t) => comparingVerbs.has(t.text)))
      return words <= 4 ? 'vs' : 'named';
    if (token.text === 'by' && isRivalsResult(tokens, j)) return 'vs';
    // `for instance an A100`: its `for` places nothing.
    if ((token.text === 'instance' || token.text === 'example') && tokens[j - 1]?.text === 'for') {
      j--;
      continue;
    }
    if (token.text === 'of' && tokens[j - 1]?.cue?.metric !== undefined) {
      // `3x the throughput of an A100`.
      const front = tokens.slice(Math.max(0, j - 5), j);
      if (
        front.some((t) => t.kind === 'quantity' && t.quantity?.form === 'factor') &&
        front.some((t) => t.text === 'the')
      )
        return 'vs';
    }
    if (placing.has(token.text) || (token.text === 'to' && isPort(tokens, j))) {
      const front = tokens[j - 1];
      if (
        front !== undefined &&
        (comparisons.has(front.text) ||
          ((front.text === 'those' || front.text === 'that') && comparisons.has(tokens[j - 2]?.text ?? '')))
      )
        return 'vs';
      // `than the baseline on an A100` is the other side where the figure has a platform of its own.
      if (
        token.text === 'on' &&
        established !== null &&
        otherSide(tokens, j) &&
        !(established === 'before' && isNamed(tokens, j, text))
      )
        return 'vs';
      // `over a CPU implementation on a Xeon`.
      if (token.text === 'on' && isOfClass(tokens, j)) return 'vs';
      // `than a cluster with H100s`.
      if (token.text === 'with' && otherSide(tokens, j)) return 'vs';
      return 'on';
    }
    // `(e.g., one RTX 3090)`.
    if (
      token.text === 'e.g' ||
      token.text === 'i.e' ||
      (token.text === '.' && /^(?:e\.g|i\.e)$/u.test(tokens[j - 1]?.text ?? ''))
    )
      continue;
    // `edge platforms, including a Jetson`, where something was tried on them.
    if (
      token.text === 'including' &&
      tokens.some((t) => /^(?:evaluat|experiment|test|measur|benchmark)/u.test(t.text))
    ) {
      const noun = tokens[j - 1]?.text === ',' ? tokens[j - 2] : tokens[j - 1];
      return classNouns.has(noun?.text ?? '') ? 'on' : 'named';
    }
    // `on two tiers in wide use: a MacBook and a Pi`.
    if (
      token.text === ':' &&
      tokens
        .slice(Math.max(0, j - 16), j)
        .some((t, i, all) => t.text === 'on' && counts.has(all[i + 1]?.text ?? ''))
    )
      return 'on';
    // `on two microcontrollers: the fast A and the cheap B`.
    if (token.text === ':' && classNouns.has(tokens[j - 1]?.text ?? '')) continue;
    // `we use the ZCU104 board to run it`.
    if (token.text === 'use' && tokens[j - 1]?.text === 'we') return 'on';
    if (token.kind === 'mark' && ![',', '/', '-', '(', '&', "'", '×'].includes(token.text)) break;
    if (token.text === ',') {
      const front = tokens[j - 1];
      // `Relative to an EPYC 7742, a single MI250X is 4x faster`: another subject, not one more of a list.
      if (words === 0 && front?.kind === 'hardware' && isSubject(tokens, i)) return 'named';
      if (front?.kind === 'hardware' || classNouns.has(front?.text ?? '') || front?.text === 'single')
        continue;
      if (words > 0) break;
      continue;
    }
    // `on identical hardware (an H100)`, `under tight constraints (e.g., a single RTX 3090)`.
    if (token.text === '(' && settings.has(tokens[j - 1]?.text ?? '')) return 'on';
    // `devices such as the Jetson Nano`: an example, unless something was tried on them.
    if (
      token.text === 'as' &&
      tokens[j - 1]?.text === 'such' &&
      !tokens.some((t) => /^(?:evaluat|experiment|test|measur|benchmark)/u.test(t.text))
    )
      return isMeasuredOn(tokens, j - 1) ? 'on' : 'named';
    // `over TensorFlow (Raspberry Pi)`: the parenthesis tells where.
    const owner = tokens[j - 1];
    if (
      token.text === '(' &&
      j >= i - 3 &&
      owner !== undefined &&
      !classNouns.has(owner.text) &&
      isNamedThing(owner, text) &&
      tokens.slice(Math.max(0, j - 8), j).some((t) => comparisons.has(t.text))
    )
      return 'on';
    if (
      token.text === 'and' ||
      token.text === 'or' ||
      classNouns.has(token.text) ||
      token.text === '(' ||
      dressing.has(token.text)
    )
      continue;
    if (++words > 5) break;
  }
  return 'named';
}

/** `mapped to a Zynq`, `we extend the design to a Jetson`: up to the `to`. */
function isPort(tokens: readonly Token[], to: number): boolean {
  if (ported.has(tokens[to - 1]?.text ?? '')) return true;
  return tokens.slice(Math.max(0, to - 4), to).some((t) => porting.has(t.text));
}

const porting: ReadonlySet<string> = new Set(phrases('extend, extends, port, ports, deploy, migrate'));

/** The verb of the sentence follows the name: `a single MI250X is`, `the A100 GPU achieves`. */
function isSubject(tokens: readonly Token[], i: number): boolean {
  let j = i + 1;
  while (classNouns.has(tokens[j]?.text ?? '')) j++;
  return predicates.has(tokens[j]?.text ?? '');
}

const predicates: ReadonlySet<string> = new Set(
  phrases(
    'is, are, was, achieves, reaches, delivers, provides, runs, takes, needs, offers, gives, shows, has, yields',
  ),
);

/** `50 ms latency on constrained devices such as`: the figure was taken on them. */
function isMeasuredOn(tokens: readonly Token[], such: number): boolean {
  const on = tokens.slice(0, such).findLastIndex((t) => t.text === 'on');
  if (on < 0 || such - on > 9) return false;
  if (!tokens.slice(on + 1, such).some((t) => classNouns.has(t.text) || t.text === 'hardware')) return false;
  return tokens
    .slice(Math.max(0, on - 12), on)
    .some((t) => t.quantity !== null && t.quantity.form !== 'bare');
}

const counts: ReadonlySet<string> = new Set(phrases('two, three, four, five, several, various, multiple'));

/** `lower than that reached by an A100`, up to the `by`. */
function isRivalsResult(tokens: readonly Token[], by: number): boolean {
  const thing = tokens[by - 2]?.text;
  return (
    /ed$/u.test(tokens[by - 1]?.text ?? '') &&
    (thing === 'that' || thing === 'those' || thing === 'what') &&
    comparisons.has(tokens[by - 3]?.text ?? '')
  );
}

/** A comparison and the rival's name stand right in front of `on`: `than vLLM on`, `as the baseline on`. */
function otherSide(tokens: readonly Token[], on: number): boolean {
  for (let j = on - 1; j >= 0 && j >= on - 9; j--) {
    const token = tokens[j];
    if (token?.text === '-') continue;
    if (token === undefined || token.kind !== 'word') return false;
    if (comparisons.has(token.text)) return true;
    if (token.text === 'as' && j < on - 1) return true;
  }
  return false;
}

const ofClasses: ReadonlySet<string> = new Set(
  phrases(
    'cpu, gpu, fpga, software, sequential, serial, single-threaded, multi-threaded, multithreaded, multicore',
  ),
);
const ofPrograms: ReadonlySet<string> = new Set(
  phrases(
    'implementation, implementations, version, code, baseline, baselines, execution, software, counterpart, solution, solver',
  ),
);

/** `over a CPU implementation running on`: the kind of the rival tells that it ran on another machine. */
function isOfClass(tokens: readonly Token[], on: number): boolean {
  const end = /^(?:running|run|executed|executing|implemented)$/u.test(tokens[on - 1]?.text ?? '')
    ? on - 1
    : on;
  if (!ofPrograms.has(tokens[end - 1]?.text ?? '')) return false;
  const from = tokens.slice(Math.max(0, end - 7), end).findLastIndex((t) => comparisons.has(t.text));
  return from >= 0 && tokens.slice(Math.max(0, end - 7) + from, end).some((t) => ofClasses.has(t.text));
}

/** In front of a parenthesis that names what was used. */
const settings: ReadonlySet<string> = new Set(
  phrases(`hardware, platform, platforms, machine, constraints, constraint, server, workstation, pc, laptop, testbed,
  environment, setup, infrastructure, instance, instances`),
);

const openers: ReadonlySet<string> = new Set(
  phrases(`on, for, with, using, in, a, an, the, single, one, two, four, eight, when, running, evaluated, tested, nvidia, amd, intel,
  apple, huawei, qualcomm, xilinx, arm, implemented, specifically, ",", and, both, deployed, experiments, experiment, evaluation, evaluations,
  trained, measured, profiled, benchmarked, -, results, moreover, additionally, show, our, validated, prototyped, synthesized, model, models, also, further, finally`).concat(
    ',',
  ),
);

/** A class noun (`gpu`) and the one named piece of hardware of that class in the abstract. */
export type ClassNames = ReadonlyMap<string, HardwareSpan>;
const noClasses: ClassNames = new Map();

/** `on the GPU`, `on the GPU/CPU`: the definite class stands for the one of its kind that the abstract names. */
function theClass(tokens: readonly Token[], i: number, classes: ClassNames): HardwareSpan | null {
  if (classes.size === 0) return null;
  const span = classes.get(tokens[i]?.text.replace(/s$/u, '') ?? '');
  if (span === undefined || tokens[i + 1]?.kind === 'hardware') return null;
  const front = tokens[i - 1]?.text;
  const definite = front === 'the' || (front === '/' && tokens[i - 3]?.text === 'the');
  return definite && tokens.slice(Math.max(0, i - 4), i).some((t) => t.text === 'on') ? span : null;
}

/** `over a Xeon CPU, and 2x compared to the CPU`: the class once more behind a comparison is the rival named in front. */
function theRival(
  tokens: readonly Token[],
  i: number,
  classes: ClassNames,
  placed: readonly Placed[],
): HardwareSpan | null {
  const span = classes.get(tokens[i]?.text.replace(/s$/u, '') ?? '');
  if (span === undefined || !placed.some((p) => p.role === 'vs' && p.span.name === span.name)) return null;
  const front = tokens[i - 1]?.text === 'the' ? i - 2 : i - 1;
  const next = tokens[i + 1];
  const alone =
    next === undefined ||
    (next.kind === 'mark' && next.text !== '-') ||
    (next.kind === 'word' && !classNouns.has(next.text) && !ofPrograms.has(next.text));
  return front >= 0 && alone && compares(tokens, front) ? span : null;
}

/** The classes that name one thing only in this paper. */
export function classNames(sentences: readonly AnnotatedSentence[]): ClassNames {
  const found = new Map<string, HardwareSpan | null>();
  for (const at of sentences)
    for (const span of at.hardware) {
      if (!['gpu', 'cpu', 'npu', 'fpga', 'tpu'].includes(span.kind)) continue;
      const before = found.get(span.kind);
      found.set(span.kind, before === undefined || before?.name === span.name ? span : null);
    }
  return new Map([...found].flatMap(([kind, span]) => (span === null ? [] : [[kind, span] as const])));
}

/** All names of a sentence with the part each plays. `established`: the platform set by the sentences before; `here`: this one points to it. */
export function placeNames(
  at: AnnotatedSentence,
  established: readonly string[],
  classes: ClassNames = noClasses,
  here = false,
): Placed[] {
  const placed: Placed[] = [];
  const { tokens } = at;
  tokens.forEach((token, i) => {
    const span = token.hardware ?? theClass(tokens, i, classes) ?? theRival(tokens, i, classes, placed);
    if (span === null || (span.kind === 'family' && isApposed(tokens, placed.at(-1), i))) return;
    // `on non-Blackwell devices`.
    if (tokens[i - 1]?.text === '-' && tokens[i - 2]?.text === 'non') return;
    const front = tokens.slice(0, i);
    const opener =
      front.length > 0 &&
      front.every(
        (t) =>
          openers.has(t.text) ||
          t.kind === 'hardware' ||
          (t.kind === 'quantity' && t.quantity?.form === 'bare'),
      );
    const others = placed.filter((p) => p.role === 'on' && p.span.name !== span.name);
    const known =
      here || others.some((p) => !figureSince(tokens, p.token, i))
        ? 'here'
        : others.length > 0 || (established.length > 0 && !established.includes(span.name))
          ? 'before'
          : null;
    let role = roleOf(tokens, i, known, at.sentence.text);
    const before = placed.at(-1);
    // A list of names plays one part: `over A100 and H100`.
    if (
      before !== undefined &&
      role !== 'vs' &&
      !(tokens[before.token + 1]?.text === ',' && isSubject(tokens, i)) &&
      isList(tokens.slice(before.token + 1, i))
    )
      role = before.role === 'vs' || role === 'named' ? before.role : role;
    placed.push({ span, token: i, role, opener: opener || (role === 'on' && opensClause(tokens, i)) });
  });
  return placed;
}

/** `2x on an A100 over X and 3x over Y on an H100`: another figure begins between two names. */
function figureSince(tokens: readonly Token[], from: number, to: number): boolean {
  const gap = tokens.slice(from + 1, to);
  const and = gap.findIndex((t) => t.text === 'and');
  return and >= 0 && gap.slice(and).some((t) => t.kind === 'quantity' && t.quantity?.form !== 'bare');
}

/** Words between two names that make two things of them. */
const joins: ReadonlySet<string> = new Set(
  phrases(`and, or, than, over, versus, vs, to, on, from, against, for, in, at, by, using, via, while, is, are, was, as,
  compared with, compared to, relative to, outperforms, into, onto, across`),
);

/** `on GAP9, a ten-core RISC-V microcontroller`: the family only describes the chip in front. */
function isApposed(tokens: readonly Token[], chip: Placed | undefined, i: number): boolean {
  if (chip === undefined || chip.span.kind === 'family' || i - chip.token > 8) return false;
  const [comma, article, ...rest] = tokens.slice(chip.token + 1, i);
  // `the GAP9 low-power RISC-V microcontroller`, `a Jetson Nano with a 128-core Maxwell GPU`.
  const within = tokens.slice(chip.token + 1, i);
  // `a Titan V (Volta architecture)`.
  if (within.length === 1 && within[0]?.text === '(') return true;
  if (
    within.every((t) => t.text === '-' || t.kind === 'quantity' || (t.kind === 'word' && !joins.has(t.text)))
  )
    return true;
  return (
    comma?.text === ',' &&
    (article?.text === 'a' || article?.text === 'an' || article?.text === 'the') &&
    rest.every((t) => t.kind === 'word' && t.text !== 'and' && t.text !== 'with')
  );
}

/** `For the 13B model on an A100, …`: a platform in a phrase that ends with a comma before any figure. */
function opensClause(tokens: readonly Token[], i: number): boolean {
  // `edge devices (a Pi), an optimized net and …`: what stands in a parenthesis opens nothing.
  if (tokens[i + 1]?.text === ')' && !placing.has(tokens[0]?.text ?? '')) return false;
  if (
    i > 16 ||
    tokens
      .slice(0, i)
      .some(
        (t) =>
          (t.kind === 'quantity' &&
            t.quantity?.form !== 'bare' &&
            t.quantity?.unit?.metric !== 'device_time') ||
          t.cue?.change?.part === 'verb',
      )
  )
    return false;
  return tokens.slice(i + 1, i + 10).some((t) => t.text === ',' || t.text === ':');
}

/** Without the architecture or the software in a parenthesis that opens first: `(Volta architecture) and`. */
function withoutAside(gap: readonly Token[]): readonly Token[] {
  const open = gap[0]?.text === '(' ? 0 : classNouns.has(gap[0]?.text ?? '') && gap[1]?.text === '(' ? 1 : -1;
  const close = open < 0 ? -1 : gap.findIndex((t) => t.text === ')');
  const aside = gap.slice(open + 1, close);
  const describes =
    aside[0]?.hardware?.kind === 'family' ||
    aside.every((t) => t.kind === 'word' && t.cue === null && t.text !== 'and');
  return close > open + 1 && aside.length <= 3 && describes ? gap.slice(close + 1) : gap;
}

function isList(between: readonly Token[]): boolean {
  const gap = withoutAside(between);
  // `MacBook with an M1 Pro`, `Jetson (Orin Nano)`: one thing by two names.
  if (
    gap.length <= 3 &&
    gap.every((t) =>
      ['with', 'a', 'an', 'the', '(', 'equipped', 'apple', 'intel', 'nvidia', 'featuring', 'using'].includes(
        t.text,
      ),
    )
  )
    return true;
  // `NVIDIA (H100, L40S) and AMD (MI250)`: the makers' own lists are one.
  if (
    gap[0]?.text === ')' &&
    gap.at(-1)?.text === '(' &&
    gap.some((t) => t.text === 'and') &&
    gap.slice(1, -1).every((t) => listWords.has(t.text) || dressing.has(t.text) || classNouns.has(t.text))
  )
    return true;
  // `on Ascend 910 NPUs (integrated in CloudMatrix384)`: chips and their system.
  if (
    gap.length <= 6 &&
    gap.some((t) => t.text === '(') &&
    gap.some((t) => t.text === 'integrated' || t.text === 'part' || t.text === 'inside') &&
    gap.every((t) => partWords.has(t.text) || classNouns.has(t.text))
  )
    return true;
  // `a Raspberry Pi Pico microcontroller (RP2040)`: a board and its chip.
  if (gap.length <= 6 && gap.at(-1)?.text === '(' && gap.slice(0, -1).every(isOfDevice)) return true;
  return (
    gap.length <= 9 &&
    gap.some((t) => listWords.has(t.text)) &&
    gap.every(
      (t, i) =>
        listWords.has(t.text) ||
        // `an RTX 4090 and one core of a Xeon`.
        (t.text === 'of' && classNouns.has(gap[i - 1]?.text ?? '')) ||
        classNouns.has(t.text) ||
        dressing.has(t.text) ||
        // `an A10G, 16nm FPGAs and`.
        /^\d+nm$/u.test(t.text) ||
        // `and the cost-sensitive`.
        (t.kind === 'word' && (gap[i + 1]?.text === '-' || gap[i - 1]?.text === '-')) ||
        (t.kind === 'quantity' && isCount(t, gap)),
    )
  );
}

/** Words between a board and its chip in a parenthesis: `32-bit microcontroller`. */
function isOfDevice({ text, kind }: Token): boolean {
  return classNouns.has(text) || boardWords.has(text) || kind === 'quantity' || text === '-';
}

const partWords: ReadonlySet<string> = new Set(
  phrases('integrated, part, of, in, into, inside, the, a, an').concat('('),
);

const boardWords: ReadonlySet<string> = new Set(
  phrases('bit, single, dual, quad, development, kit, evaluation, embedded'),
);

/** A number of devices, not a figure: `4x A6000 or 8x A100`, but not `12x on A100, 13x on H100`. */
function isCount(token: Token, gap: readonly Token[]): boolean {
  const { quantity } = token;
  if (quantity === null || quantity.decimals || gap.some((t) => t.text === 'on'))
    return quantity?.form === 'bare';
  return quantity.form === 'bare' || quantity.form === 'factor';
}

/** Names of one list: the one at `k` and those joined to it in the given direction, in order of the text. */
export function listFrom(
  placed: readonly Placed[],
  k: number,
  tokens: readonly Token[],
  direction: 1 | -1,
): Placed[] {
  const first = placed[k];
  if (first === undefined) return [];
  const list = [first];
  for (let i = k + direction; i >= 0 && i < placed.length; i += direction) {
    const next = placed[i];
    const last = list.at(-1);
    if (next === undefined || last === undefined || next.role !== first.role) break;
    if (!isList(tokens.slice(Math.min(next.token, last.token) + 1, Math.max(next.token, last.token)))) break;
    list.push(next);
  }
  return direction === 1 ? list : list.reverse();
}

const clauseEnds: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'but']);

/** Something that ends a clause stands between two tokens. */
export function broken(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = Math.min(from, to) + 1; j < Math.max(from, to); j++) {
    if (!clauseEnds.has(tokens[j]?.text ?? '')) continue;
    // `while running at 30 FPS on` goes on about the same thing.
    if (tokens[j]?.text === 'while' && /ing$/u.test(tokens[j + 1]?.text ?? '')) continue;
    return true;
  }
  return false;
}

/** A comparison stands between two tokens. */
export function comparisonBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((t) => comparisons.has(t.text));
}

/** Distinct names, in order. */
export function namesOf(placed: readonly Placed[]): string[] {
  return [...new Set(placed.map((p) => p.span.name))];
}
