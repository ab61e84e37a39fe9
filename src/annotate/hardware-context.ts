import { isDigit, isLetter, isLetterOrDigit, isUpper } from '../lexicon/hardware/characters.ts';
import {
  boardExtras,
  brands,
  centres,
  deviceNouns,
  lines,
  looseDeviceNouns,
  machineNouns,
  makers,
  notebookHosts,
  otherNouns,
  ownNames,
  plainFollowers,
  plainMakers,
  softwareNouns,
  supercomputerWords,
  tiedWords,
} from '../lexicon/hardware/words.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Candidate } from './hardware.ts';

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);
const has = (nouns: ReadonlySet<string>, word: string): boolean =>
  nouns.has(word) || nouns.has(singular(word));

/** The word before an offset in lower case, behind at most one space or hyphen; empty where another sign stands. */
function wordBefore(text: string, at: number): { word: string; start: number } {
  let end = at;
  if (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '-') end--;
  let start = end;
  while (start > 0 && (isLetterOrDigit(text.charCodeAt(start - 1)) || text.charAt(start - 1) === "'"))
    start--;
  return { word: text.slice(start, end).toLowerCase(), start };
}

/** The word behind an offset in lower case, behind at most one space or hyphen; empty where another sign stands. */
function wordBehind(text: string, at: number): { word: string; end: number } {
  let start = at;
  if (text.charAt(start) === ' ' || text.charAt(start) === '-') start++;
  let end = start;
  while (isLetterOrDigit(text.charCodeAt(end))) end++;
  return { word: text.slice(start, end).toLowerCase(), end };
}

const lead =
  /([A-Za-z]{2,20})(?: \(|: |, )(?:e\.g\.,? |i\.e\.,? |such as |like |including |namely |the |an? )*$/u;
const leadWords =
  /([A-Za-z]{2,20}),? (?:such as|like|including|namely|from|e\.g\.,?|i\.e\.,?) (?:the |an? )?$/u;

/** `NVIDIA's data-centre cards: L4, …`: a maker, a few words and a colon. */
const makerLead = /([A-Z][A-Za-z]+)(?:'s)? (?:[\w-]+ ){1,4}[\w-]+: $/u;

/** A maker or a device noun before the name: `NVIDIA Ada`, `GPU T4`, `GPUs (T4`, `GPUs such as T4`. */
function announced({ text, start, match }: Candidate, around: Surroundings): boolean {
  const before = wordBefore(text, start);
  const maker = makers.get(before.word);
  if (maker !== undefined) {
    return match.vendor === null || maker === match.vendor || match.kind === 'system';
  }
  if (has(deviceNouns, before.word)) return true;
  if (match.kind === 'gpu' && notebookHosts.has(before.word)) return true;
  if (match.kind === 'tpu' && before.word === 'cloud') return true;
  if (match.entry?.family === 'supercomputer' && centres.has(before.word)) return true;
  const head = text.slice(Math.max(0, start - 48), start);
  const led = makerLead.exec(head);
  if (led !== null && makers.get((led[1] ?? '').toLowerCase()) === match.vendor) return true;
  const noun = lead.exec(head) ?? leadWords.exec(head);
  if (noun === null) return false;
  const word = (noun[1] ?? '').toLowerCase();
  return has(deviceNouns, word) || (around.devices && match.kind !== 'system' && has(looseDeviceNouns, word));
}

/** A device noun behind the name, at most one word between: `Hopper GPUs`, `Ada Tensor Cores`, `M1-based laptop`. */
function confirmed({ text, end, start, match }: Candidate, around: Surroundings): boolean {
  const first = wordBehind(text, end);
  if (has(deviceNouns, first.word)) return true;
  // A bare number needs the device itself: `4090 cards`, not `4090 nodes`.
  if (isDigit(text.charCodeAt(start))) {
    if (first.word === 'cards' || first.word === 'card') return true;
    return around.devices && has(looseDeviceNouns, first.word) && placing.test(text.slice(0, start));
  }
  const origin = /^ (?:from|by|at) (?:the )?([A-Za-z]+)/u.exec(text.slice(end, end + 24));
  const source = (origin?.[1] ?? '').toLowerCase();
  if (match.vendor !== null && makers.get(source) === match.vendor) return true;
  if (match.entry?.family === 'supercomputer') {
    if (centres.has(source)) return true;
    if (/^ \([\d,]+ nodes/u.test(text.slice(end, end + 16))) return true;
    return around.supercomputers && (has(machineNouns, first.word) || has(looseDeviceNouns, first.word));
  }
  if (first.word === '') return false;
  if (has(looseDeviceNouns, first.word)) return true;
  const second = wordBehind(text, first.end);
  if (first.word === 'tensor' && second.word.startsWith('core')) return true;
  if (match.kind === 'gpu' && first.word === 'tensorrt') return true;
  if (first.word === 'ai' && /^pcs?$/u.test(second.word)) return true;
  return has(deviceNouns, second.word) && !plainFollowers.has(first.word);
}

const place =
  /(?:^|[\s(])(?:on|onto|using|with|via) (?:(?:an?|the|one|single|two|four|eight|only|just|\d{1,4})[ ×x] ?){0,3}$/iu;

const placing = /(?:^|\s)(?:on|onto|using|via) $/u;
/** `on a single 5090`, where nothing else says that it is a card. */
const single = /(?:^|\s)(?:on|onto|using|with|via) (?:an?|one|a single|only one|just one) $/u;

/** The name stands as a place, and nothing goes on behind it: `on a T4, …`, `using Hopper and …`. */
function placed({ text, start, end }: Pick<Candidate, 'text' | 'start' | 'end'>): boolean {
  return place.test(text.slice(Math.max(0, start - 30), start)) && endsHere({ text, end });
}

/** Nothing goes on behind the name. */
function endsHere({ text, end }: Pick<Candidate, 'text' | 'end'>): boolean {
  const next = text.charAt(end);
  if (next === ' ') {
    const { word } = wordBehind(text, end);
    return plainFollowers.has(word) || word === '';
  }
  return next === '' || next === ',' || next === '.' || next === ';' || next === ')' || next === ':';
}

const onMachine = /(?:^|\s)(?:on|onto|at|of) (?:the )?(?:[\d,]+ nodes of )?(?:the )?$/iu;

/** `datasets (iPhone, …)`: a data set named for the phone that it was taken with. */
const asDataset = (text: string, start: number): boolean =>
  /\b(?:datasets?|benchmarks?)(?: \([^()]*|,? (?:\w+, )*)$/u.test(text.slice(Math.max(0, start - 80), start));

const isTied = (word: string): boolean =>
  tiedWords.has(word) || has(deviceNouns, word) || has(looseDeviceNouns, word);

/** Signs of another meaning: part of a longer name (`RepVGG-A2`, `M1-Net`), or a noun of another field behind it. */
function denied({ text, start, end, match }: Candidate): boolean {
  const behind = wordBehind(text, end);
  if (otherNouns.has(behind.word) && (match.need !== null || match.kind === 'system')) return true;
  // `a Raspberry Pi camera` is no board.
  if (match.name === 'Raspberry Pi' && boardExtras.has(behind.word)) return true;
  const next = text.charCodeAt(end + 1);
  if (text.charAt(end) === '-' && (isUpper(next) || isDigit(next)) && !isTied(behind.word)) {
    // `iPhone-PTZ` and `Jetson-X` are names of their own; `H100-SXM` is not.
    if (match.need !== null || !/[\d ]/u.test(match.spelling)) return true;
  }
  if (match.kind === 'mcu' && softwareNouns.has(behind.word)) return true;
  if (match.name === 'iPhone' && asDataset(text, start)) return true;
  const before = text.charAt(start - 1);
  if (match.need === null) {
    // `vLLM-Ascend` is software.
    if (before !== '-' || /\d/u.test(match.spelling) || !/[A-Z][\w.]*-$/u.test(text.slice(0, start)))
      return false;
    const { word } = wordBefore(text, start);
    return !makers.has(word) && !has(deviceNouns, word);
  }
  if (before === '-' || before === '_' || before === '@') {
    const { word } = wordBefore(text, start);
    return !makers.has(word) && !has(deviceNouns, word);
  }
  return before === '.' && isLetter(text.charCodeAt(start - 2));
}

const expansion = /\b(?:unit|engine|chip|processor|accelerator|power)s? \($/iu;

/** `thermoplastic polyurethane (TPU)`: the text itself says that the letters stand for something else. */
function redefined({ text, start, end, match }: Candidate): boolean {
  if (match.need === null || text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return false;
  if (!/^[A-Z]+s?$/u.test(text.slice(start, end)) || !/[a-z] $/u.test(text.slice(0, start - 1))) return false;
  return !expansion.test(text.slice(Math.max(0, start - 20), start));
}

/** Makers, articles and counts that may stand between two names of one list. */
const listWord =
  'and|or|vs|versus|to|the|an?|NVIDIA|Nvidia|AMD|Intel|Apple|Google|Tesla|GPUs?|CPUs?|\\d{1,4}x?';
/** Signs with at most one of them in front of each, so that no text can be read in two ways. */
const listGap = new RegExp(`^(?:(?:${listWord})?[\\s,/&+()×.-])*(?:${listWord})?$`, 'u');

function listed(a: Candidate, b: Candidate): boolean {
  const length = b.start - a.end;
  return length > 0 && length < 40 && listGap.test(a.text.slice(a.end, b.start));
}

/** What the whole paper speaks of; read once, and only where some name depends on it. */
interface Surroundings {
  readonly devices: boolean;
  readonly phones: boolean;
  readonly supercomputers: boolean;
  readonly makers: ReadonlySet<string>;
}

function readSurroundings(sentences: readonly Sentence[]): Surroundings {
  let devices = false;
  let phones = false;
  let supercomputers = false;
  const named = new Set<string>();
  for (const { text } of sentences) {
    for (const [word] of text.matchAll(/[A-Za-z]{3,}/gu)) {
      const low = word.toLowerCase();
      devices ||= has(deviceNouns, low) || plainMakers.has(low);
      phones ||= low === 'android' || low === 'phone' || low === 'phones';
      supercomputers ||= supercomputerWords.has(low);
      const maker = makers.get(low);
      if (maker !== undefined && isUpper(word.charCodeAt(0))) named.add(maker);
    }
  }
  return { devices, phones, supercomputers, makers: named };
}

function stands(candidate: Candidate, around: Surroundings, sure: boolean, apple: boolean): boolean {
  const { match, text, start } = candidate;
  const { need } = match;
  if (need === null) return true;
  if (need === 'maker') return match.vendor !== null && around.makers.has(match.vendor);
  if (announced(candidate, around) || confirmed(candidate, around)) return true;
  // `two M4 systems` in a paper with a Mac mini.
  if (apple && match.vendor === 'Apple' && match.kind !== 'system') return true;
  if (isDigit(text.charCodeAt(start))) {
    const before = text.slice(Math.max(0, start - 24), start);
    if (single.test(before)) return placed(candidate);
    // `the 4090` beside an `RTX 5090`.
    if (sure && / the $/u.test(before) && endsHere(candidate)) return true;
  }
  if (need === 'paper' && match.kind === 'system' && around.phones) return true;
  if (need === 'paper') return around.devices || sure || (match.kind === 'tpu' && computes(candidate));
  if (match.kind === 'system' && around.supercomputers) {
    return onMachine.test(text.slice(Math.max(0, start - 30), start));
  }
  return match.kind !== 'system' && (around.devices || sure) && placed(candidate);
}

/** A TPU in a paper without another device: `TPUs`, `TPU-hours`, `on a single TPU`; the plastic is neither. */
const computes = (candidate: Candidate): boolean =>
  candidate.text.charAt(candidate.end - 1) === 's' ||
  /^[ -](?:hour|day|month|year|pod|core|training|v\d)/u.test(
    candidate.text.slice(candidate.end, candidate.end + 10),
  ) ||
  placed(candidate);

/** A brand right before a device is part of that device's full name. */
function leadsTo(candidate: Candidate, next: Candidate | undefined): boolean {
  return (
    next !== undefined &&
    brands.has(candidate.match.name) &&
    next.start - candidate.end <= 20 &&
    /^[\s-]+(?:(?:MPSoC|SoC|FPGA|NVIDIA|Nvidia|Adaptive|RFSoC|ACAP|AI|Core|Edge|board)[\s-]+)*$/u.test(
      candidate.text.slice(candidate.end, next.start),
    )
  );
}

/** `1050 H800 GPU hours`: a bare number right before another name counts something. */
const counts = (candidate: Candidate, next: Candidate | undefined): boolean =>
  next !== undefined &&
  isDigit(candidate.text.charCodeAt(candidate.start)) &&
  next.start - candidate.end <= 12 &&
  /^ (?:NVIDIA |Nvidia |AMD |Google |Huawei )?$/u.test(candidate.text.slice(candidate.end, next.start));

/** Keeps the candidates whose surroundings bear them out. A name accepted once in a paper is accepted throughout it. */
export function settle(bySentence: readonly Candidate[][], sentences: readonly Sentence[]): Candidate[][] {
  const others = new Set(bySentence.flatMap((all) => all.filter(redefined).map(({ match }) => match.name)));
  const open = bySentence.map((candidates) =>
    candidates.filter(
      (candidate, i) =>
        !others.has(candidate.match.name) &&
        !denied(candidate) &&
        !leadsTo(candidate, candidates[i + 1]) &&
        !counts(candidate, candidates[i + 1]),
    ),
  );
  if (open.every((candidates) => candidates.every(({ match }) => match.need === null)))
    return nameLines(open);
  const around = readSurroundings(sentences);
  const full = open.flatMap((candidates) => candidates.filter(({ match }) => match.need === null));
  const sure = full.length > 0;
  const apples = full.filter(({ match }) => match.vendor === 'Apple').map(({ match }) => match.name);
  // `M4` for the `M4 Max` of the paper is no other device.
  const apple = ({ match: { name } }: Candidate): boolean =>
    apples.length > 0 && !apples.some((other) => other.startsWith(`${name} `));
  // `Hopper` beside `H100`: the architecture of a device of the paper.
  const families = new Set(full.map(({ match }) => match.entry?.family));
  const kept = new Set<Candidate>();
  for (const candidates of open) {
    for (const candidate of candidates) {
      if (
        stands(candidate, around, sure, apple(candidate)) ||
        isLineOf(candidate, full) ||
        families.has(candidate.match.name)
      )
        kept.add(candidate);
    }
    // Members of one list share their standing, forwards and backwards.
    for (let i = 1; i < candidates.length; i++) share(candidates[i - 1], candidates[i], kept);
    for (let i = candidates.length - 1; i > 0; i--) share(candidates[i], candidates[i - 1], kept);
    // `Ampere and Hopper`: two architectures of one maker side by side.
    for (const [i, a] of candidates.entries()) {
      const b = candidates[i + 1];
      if (b !== undefined && kin(a, b) && listed(a, b)) kept.add(a).add(b);
    }
  }
  const accepted = new Set(
    [...kept].filter(({ text, start }) => !isDigit(text.charCodeAt(start))).map(({ match }) => match.name),
  );
  const settled = open.map((candidates) =>
    candidates.filter(
      (candidate) =>
        kept.has(candidate) ||
        (accepted.has(candidate.match.name) && !isDigit(candidate.text.charCodeAt(candidate.start))),
    ),
  );
  return nameLines(settled);
}

/** A member of a line has the line's name at its start or end: `Jetson Orin Nano`, `Jetson TX2`, `WSE-2`. */
const belongs = (name: string, line: string): boolean =>
  name.length > line.length &&
  ((name.startsWith(line) && !isLetter(name.charCodeAt(line.length))) ||
    name.endsWith(` ${line}`) ||
    name.includes(` ${line} `));

/** `the Jetson` where the paper names a Jetson in full. */
const isLineOf = ({ match }: Candidate, full: readonly Candidate[]): boolean =>
  lines.has(match.name) && full.some((other) => belongs(other.match.name, match.name));

/** The same device by the name of its chip, where the paper has that, too. */
function withOwnName(candidate: Candidate, names: ReadonlySet<string>): Candidate {
  const own = ownNames.get(candidate.match.name);
  return own === undefined || !names.has(own)
    ? candidate
    : { ...candidate, match: { ...candidate.match, name: own } };
}

/** Gives the bare name of a line the name of its only member in the paper; drops it where there are several. */
function nameLines(bySentence: Candidate[][]): Candidate[][] {
  const names = new Set(bySentence.flatMap((candidates) => candidates.map(({ match }) => match.name)));
  const shortened = [...ownNames].some(([full, own]) => names.has(full) && names.has(own))
    ? bySentence.map((candidates) => candidates.map((candidate) => withOwnName(candidate, names)))
    : bySentence;
  if (![...names].some((name) => lines.has(name))) return shortened;
  return shortened.map((candidates) =>
    candidates.flatMap((candidate) => {
      if (!lines.has(candidate.match.name)) return [candidate];
      const members = bySentence
        .flat()
        .filter(({ match }) => belongs(match.name, candidate.match.name) && !lines.has(match.name));
      const [member] = members;
      if (member === undefined) return [candidate];
      if (members.some(({ match }) => match.name !== member.match.name)) return [];
      return [{ ...candidate, match: { ...member.match, end: candidate.match.end }, rule: 'hardware-line' }];
    }),
  );
}

const kin = ({ match: a }: Candidate, { match: b }: Candidate): boolean =>
  a.kind === 'family' &&
  b.kind === 'family' &&
  a.vendor === b.vendor &&
  a.vendor === 'NVIDIA' &&
  a.name !== b.name;

function share(from: Candidate | undefined, to: Candidate | undefined, kept: Set<Candidate>): void {
  if (from === undefined || to === undefined || !kept.has(from) || kept.has(to)) return;
  if (from.start < to.start ? listed(from, to) : listed(to, from)) kept.add(to);
}
