import type { Token } from '../../annotate/tokens.ts';
import { phrases } from '../../lexicon/phrases.ts';
import type { Draft } from '../draft.ts';
import { broken, comparisonBetween, listFrom, namesOf, type Placed } from '../places.ts';
import { elsewhere, hasOwnClass } from './elsewhere.ts';
import type { PlaceRule, Site } from './site.ts';
import { statements } from './statements.ts';

/** On what a figure was obtained, by its own sentence. */
export const platformRules: readonly PlaceRule<Site>[] = [
  {
    name: 'on-respectively',
    about: 'figures and names in the same order: "12 and 9 ms on an A100 and an H100, respectively"',
    find({ draft, pairedOn }) {
      const name = pairedOn.get(draft);
      return name === undefined ? null : name === '' ? [] : [name];
    },
    examples: {
      yes: ['A step takes 12 and 9 ms on an A100 and an H100, respectively.'],
      no: ['A step takes 12 ms on an A100 and an H100.'],
    },
  },
  {
    name: 'on-by-its-unit',
    about: 'the unit names the chip: "6 H100 hours"',
    find({ draft }) {
      // `40 and 642 H100 days`: the unit stands with a later member of the list.
      const { quantities } = draft.at;
      const unit = draft.quantity.shared
        ? quantities.find(
            (q) => q.start > draft.quantity.start && q.unitName === draft.quantity.unitName && !q.shared,
          )
        : draft.quantity;
      const inUnit = unit && draft.at.hardware.find((h) => h.start < unit.end && unit.start < h.end);
      return inUnit === undefined ? null : [inUnit.name];
    },
    examples: {
      yes: ['Training took 600 H100 hours.', 'The parts took 40 and 600 H100 hours to train.'],
      no: ['Training took 600 hours on an H100.', 'Training took 600 GPU hours in all.'],
    },
  },
  {
    name: 'on-as-its-amount',
    about: 'a figure in a parenthesis is on what the one in front is on: "600 H100 hours ($1200)"',
    find({ draft, drafts, platforms }) {
      if (draft.metric === 'compression') return null;
      const { tokens } = draft.at;
      const open = draft.token - (tokens[draft.token - 1]?.text === '$' ? 2 : 1);
      if (tokens[open]?.text !== '(') return null;
      const amount = drafts.findLast((d) => d.token < open && open - d.token <= 3);
      const close = tokens.findIndex((t, j) => j > open && t.text === ')');
      const own = platforms.some((p) => p.token > open && p.token < close);
      return amount === undefined || amount.on.length === 0 || own ? null : amount.on;
    },
    examples: {
      yes: ['Training took 600 H100 hours ($1200).'],
      no: ['It runs at 90 FPS on an A100 (24 FPS on a T4).'],
    },
  },
  {
    name: 'on-name-first',
    about: 'in a sentence that names each platform in front of its figures, the one in front',
    find(site) {
      const { draft, drafts, platforms } = site;
      const first = platforms[0]?.token ?? 0;
      const last = platforms.at(-1)?.token ?? 0;
      const nameFirst =
        platforms.length > 1 && first < (drafts[0]?.token ?? 0) && last < (drafts.at(-1)?.token ?? 0);
      const after = placeBehind(site);
      // `On an A100 it is 2x, and on an H100 3x`: what stands behind `and` is the next figure's.
      const own =
        after !== undefined &&
        after.token - draft.token <= 4 &&
        !draft.at.tokens.slice(draft.token + 1, after.token).some((t) => t.text === 'and' || t.text === ',');
      if (!nameFirst || own) return null;
      return listAt(site, inFront(site));
    },
    examples: {
      yes: [
        'On an A100 it is 2x faster and on an H100 3x.',
        'On an A100 it gains 2x and on an H100 it gains 3x.',
      ],
      no: [
        'It is 2x faster on an A100 and 3x on an H100.',
        'It gains 2x on an A100 and on an H100 it gains 3x.',
      ],
    },
  },
  {
    name: 'on-named-aside',
    about: 'a figure in a parenthesis right behind a name is of that: "than an A100 (11 ms)"',
    find(site) {
      const { draft, placed } = site;
      const open = asideFrom(draft.at.tokens, draft.token);
      if (open === null || draft.form !== 'absolute' || draft.at.tokens[open - 1]?.kind !== 'hardware')
        return null;
      if (draft.token - open > 2) return null;
      // `an RTX 4060 (22 FPS on a Jetson)`: the aside has a name of its own.
      const close = draft.at.tokens.findIndex((t, j) => j > draft.token && t.text === ')');
      if (placed.some((p) => p.token > draft.token && p.token < close && p.role === 'on')) return null;
      const k = placed.findIndex((p) => p.token === open - 1);
      return k < 0
        ? null
        : namesOf(
            listFrom(placed, k, draft.at.tokens, -1)
              .slice(-2)
              .filter((p, i, all) => i === all.length - 1 || nextTo(p, all[i + 1], draft.at.tokens)),
          );
    },
    examples: {
      yes: ['A page takes 14 ms on a T4, more than on an A100 (11 ms).'],
      no: ['A page takes 14 ms on a T4, more than others (11 ms).'],
    },
  },
  {
    name: 'on-in-aside',
    about:
      'a figure in a parenthesis is on what stands in front of it: "16 FPS on a Pi (62 ms a frame) and 25 FPS on a T4"',
    find(site) {
      const { draft, drafts, platforms } = site;
      const { tokens } = draft.at;
      const open = asideFrom(tokens, draft.token);
      if (open === null) return null;
      const before = platforms.findLast((p) => p.token < open && p.role === 'on');
      const figure = drafts.findLast((d) => d.token < open);
      const close = tokens.findIndex((t, j) => j > draft.token && t.text === ')');
      if (before === undefined || figure === undefined || figure.token > before.token) return null;
      if (platforms.some((p) => p.token > open && p.token < close) || draft.metric === 'accuracy')
        return null;
      return listAt(site, before);
    },
    examples: {
      yes: ['It runs at 16 FPS on a T4 with batching (62 ms a frame) and at 25 FPS on an A100.'],
      no: ['It runs at 16 FPS (62 ms a frame) and at 25 FPS on an A100.'],
    },
  },
  {
    name: 'on-in-its-parenthesis',
    about: 'a name alone in a parenthesis right behind the figure: "from 250 W (A100) to 18 W on a T4"',
    find(site) {
      const { draft, platforms } = site;
      const { tokens } = draft.at;
      if (tokens[draft.token + 1]?.text !== '(') return null;
      const place = platforms.find((p) => p.token > draft.token && p.token - draft.token <= 4);
      const close = place === undefined ? undefined : tokens[place.token + 1];
      return close?.text === ')' ? listAt(site, place) : null;
    },
    examples: {
      yes: ['The power falls from 250 W (A100) to 18 W on a T4.'],
      no: ['The power falls from 250 W (unlike an A100 board) to 18 W on a T4.'],
    },
  },
  {
    name: 'on-after-number',
    about: 'a preposition and a name behind the figure: "3x faster on an A100"',
    find: (site) => listAt(site, placeBehind(site)),
    examples: {
      yes: ['The port is 3x faster on an A100.'],
      no: ['The port is 3x faster, which makes it feasible to run on an A100.'],
    },
  },
  {
    name: 'on-behind-number',
    about: 'a name right behind the figure, or in a parenthesis: "84 TFLOPS (half of the A100\'s peak)"',
    find(site) {
      const { draft, platforms } = site;
      const { tokens } = draft.at;
      return listAt(
        site,
        platforms.find(
          (p) =>
            p.token > draft.token &&
            (p.token - draft.token <= 3 || inParenthesis(tokens, draft, p)) &&
            !broken(tokens, draft.token, p.token) &&
            !comparisonBetween(tokens, Math.max(draft.token, asideFrom(tokens, p.token) ?? 0), p.token),
        ),
      );
    },
    examples: {
      yes: ['The kernel sustains 84 TFLOPS (half of the A100 peak).'],
      no: ['The kernel sustains 84 TFLOPS, more than an A100.'],
    },
  },
  {
    name: 'on-opener',
    about: 'a name that opens the sentence: "On an A100, it is 3x faster"',
    find(site) {
      const before = inFront(site);
      return before?.opener === true && reaches(before, site.draft) ? listAt(site, before) : null;
    },
    examples: {
      yes: ['On an A100, the port is 3x faster.'],
      no: ['On an A100 the port is slow; elsewhere it is 3x faster.'],
    },
  },
  {
    name: 'on-before-number',
    about: 'a name in front of the figure: "run on an A100, it takes 3 ms", "the A100 needs 3 ms"',
    find(site) {
      const before = inFront(site);
      return before !== undefined && reaches(before, site.draft) ? listAt(site, before) : null;
    },
    examples: {
      yes: ['With batching, the A100 needs 3 ms a page.', 'Decoding on a V100 takes 3 ms.'],
      no: ['Our port takes 3 ms.', 'On a V100, the port takes 3 ms.'],
    },
  },
  {
    name: 'on-measured-against',
    about:
      'a score is measured against hardware, not compared with it: "an error of 12% against a real A100"',
    find: ({ draft }) =>
      draft.metric === 'accuracy' && draft.form === 'absolute' && draft.vs.length > 0 ? draft.vs : null,
    examples: {
      yes: ['The model has an error of 12% against a real A100.'],
      no: ['The model is 3x faster than a real A100.'],
    },
  },
];

/** The last name in front of the figure; one in an aside that has ended only where there is no other. */
function inFront({ draft, platforms }: Site): Placed | undefined {
  const front = platforms.filter((p) => p.token < draft.token);
  return front.findLast((p) => !isAside(draft.at.tokens, p.token, draft.token)) ?? front.at(-1);
}

/** Between a name and the figure a parenthesis closes that does not open there. */
function isAside(tokens: readonly Token[], name: number, figure: number): boolean {
  let depth = 0;
  for (let j = name + 1; j < figure; j++) {
    if (tokens[j]?.text === '(') depth++;
    if (tokens[j]?.text === ')' && depth-- === 0) return true;
  }
  return false;
}

/** The first name behind the figure that a preposition puts there. */
function placeBehind({ draft, drafts, platforms }: Site): Placed | undefined {
  const { tokens } = draft.at;
  const opened = platforms.some((p) => p.opener && p.token < draft.token);
  // Scores hold on any platform, unless one phrase names both.
  const aside = draft.metric === 'accuracy';
  return platforms.find(
    (p) =>
      p.token > draft.token &&
      p.role === 'on' &&
      !broken(tokens, draft.token, p.token) &&
      !hasOwnClass(draft, p.token) &&
      // `On an A100 it reaches 6 TFLOPS, outperforming its rival, which reaches 4 TFLOPS on a V100`.
      !(opened && comparisonBetween(tokens, draft.token, p.token) && figureBetween(drafts, draft, p)) &&
      !(draft.form === 'absolute'
        ? promisesUse(tokens, draft.token, p.token)
        : promised(tokens, draft.token, p.token)) &&
      !(aside && ofAnotherStatement(tokens, draft.token, p.token)),
  );
}

function figureBetween(drafts: readonly Draft[], draft: Draft, place: Placed): boolean {
  return drafts.some((d) => d.token > draft.token && d.token < place.token && d.group !== draft.group);
}

/** `scores 88% and runs at 90 FPS on a phone`, `(2 dB better) and 5x faster on a phone`: the platform is that of another figure. */
function ofAnotherStatement(tokens: readonly Token[], figure: number, name: number): boolean {
  for (let j = figure + 1; j < name; j++) {
    if (tokens[j]?.text === 'while') return true;
    if (tokens[j]?.text !== 'and' && tokens[j]?.text !== ',') continue;
    const next = tokens[j + 1];
    if (next === undefined) continue;
    // `a gain of 5 points, and lower latency on a phone`.
    const another = tokens[j]?.text === 'and' && next.cue?.change?.part === 'adjective';
    const changes = another || (next.cue?.change?.part === 'verb' && next.text.endsWith('s'));
    if (changes || statements.has(next.text) || finite.has(next.text)) return true;
  }
  return endsAside(tokens, figure, name) || isOfAside(tokens, figure, name);
}

/** The parenthesis of the figure closes, and what follows is no phrase of its own sentence: not `(91% recall) in 4 ms on a phone`. */
function endsAside(tokens: readonly Token[], figure: number, name: number): boolean {
  if (!isAside(tokens, figure, name)) return false;
  const close = tokens.findIndex((t, j) => j > figure && t.text === ')');
  return !directPhrases.has(tokens[close + 1]?.text ?? '');
}

const directPhrases: ReadonlySet<string> = new Set(phrases('in, on, at, within'));

/** `0.95 with 106 ms a page (90 ms of it on a phone)`: the name stands with the figure of a parenthesis. */
function isOfAside(tokens: readonly Token[], figure: number, name: number): boolean {
  const gap = tokens.slice(figure + 1, name);
  const aside = gap.slice(gap.findLastIndex((t) => t.text === '(') + 1);
  return (
    aside.length < gap.length &&
    !aside.some((t) => t.text === ')') &&
    aside.some((t) => t.kind === 'quantity' && t.quantity?.form !== 'bare')
  );
}

const finite: ReadonlySet<string> = new Set(
  phrases(
    'operates, supports, boosts, takes, needs, adds, incurs, sustains, processes, generates, executes, infers, renders',
  ),
);

/** The names of the list that a place stands in; none where the figure is not of them; null where there is no place. */
function listAt({ draft, platforms }: Site, place: Placed | undefined): readonly string[] | null {
  if (place === undefined) return null;
  const reach = place.token - draft.token;
  if (draft.metric === 'model_size') return [];
  // Ratios of work and size are of a machine only where one phrase says so: `8 GFLOPs on an A100`, `on an A100, it shrinks`.
  if (
    (draft.metric === 'compression' || draft.metric === 'flops') &&
    !(reach > 0 ? reach <= 5 : place.opener)
  )
    return [];
  if (elsewhere(draft, place.span.kind) || (draft.metric === 'cost' && (reach < 0 || reach > 4))) return [];
  const list = listFrom(platforms, platforms.indexOf(place), draft.at.tokens, reach > 0 ? 1 : -1);
  // `on a Pico microcontroller (RP2040), it takes`: the list goes on behind the place, in an aside.
  if (reach < 0)
    list.push(
      ...listFrom(platforms, platforms.indexOf(place), draft.at.tokens, 1)
        .slice(1)
        .filter((p) => p.token < draft.token && isAside(draft.at.tokens, p.token, draft.token)),
    );
  return namesOf(list).filter((name) => !draft.vs.includes(name));
}

const promises: ReadonlySet<string> = new Set(
  phrases('feasible, possible, enabling, enables, allowing, allows, suitable, deployable, paving'),
);

/** `23x faster, making it feasible to run on a MacBook`: what that makes possible is not where it was measured. */
export function promised(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  const at = between.findIndex((t) => promises.has(t.text));
  // `1.9x faster, enabling 41 FPS on an RTX 4090` was measured there.
  return at >= 0 && !between.slice(at).some((t) => t.quantity?.form === 'unit');
}

/** `295 images per second, enabling deployment on a Raspberry Pi`: it could be used there. */
function promisesUse(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  const at = between.findIndex((t) => promises.has(t.text));
  return at >= 0 && between.slice(at).some((t) => t.text === 'deployment' || t.text === 'use');
}

/** Nothing stands between two names: `MacBook Pro M4 Pro`. */
function nextTo(place: Placed, next: Placed | undefined, tokens: readonly Token[]): boolean {
  return next !== undefined && tokens.slice(place.token + 1, next.token).every((t) => t.text === 'apple');
}

/** The parenthesis that is open at a token, or null. */
function asideFrom(tokens: readonly Token[], at: number): number | null {
  const open = tokens.slice(0, at).findLastIndex((t) => t.text === '(' || t.text === ')');
  return open >= 0 && tokens[open]?.text === '(' ? open : null;
}

/** The name stands in a parenthesis right behind the figure: `84 TFLOPS (half of the A100's peak)`, `24 GB memory (e.g. RTX 4090)`. */
function inParenthesis(tokens: readonly Token[], draft: Draft, place: Placed): boolean {
  if (place.token - draft.token > 16) return false;
  const gap = tokens.slice(draft.token + 1, place.token);
  const open = gap.findIndex((t) => t.text === '(');
  return (
    open >= 0 &&
    open <= 5 &&
    !gap.some((t) => t.text === ')') &&
    !gap.slice(0, open).some((t) => t.kind !== 'word')
  );
}

/** A score and the name in front of it are said in one breath: `runs on a 3090 with 84% accuracy`, `trained on 8 A100s, it scores 0.66`. */
function isTied(place: Placed, { at: { tokens, sentence }, token }: Draft): boolean {
  const gap = tokens.slice(place.token + 1, token);
  if (gap.length <= 6 && gap.some((t) => t.text === 'with') && !gap.some((t) => t.text === ',')) return true;
  // `on an A100 in 41 hours, with less than 3% loss of accuracy`.
  const withIt = gap.findIndex((t, j) => t.text === 'with' && gap[j - 1]?.text === ',');
  if (
    place.role === 'on' &&
    withIt >= 0 &&
    gap.length - withIt <= 4 &&
    !gap.some((t) => t.text === 'and' || statements.has(t.text))
  )
    return true;
  // `41 images/s on a 4090, while keeping an FID of 2.27`.
  const meanwhile = gap.findIndex((t) => t.text === 'while');
  if (
    place.role === 'on' &&
    meanwhile >= 0 &&
    /ing$/u.test(gap[meanwhile + 1]?.text ?? '') &&
    gap.length - meanwhile <= 10
  )
    return true;
  if (place.role === 'on' && gap.some((t) => t.text === 'alongside') && gap.length <= 10) return true;
  // `the pipeline on the GAP9 chip shows an error of 3%`: the phrase with the name is the subject.
  if (
    place.role === 'on' &&
    gap.slice(0, 4).some((t) => subjectVerbs.has(t.text)) &&
    !gap.some((t) => t.text === ',')
  )
    return true;
  const tried = triedOn.test(sentence.text.slice(0, place.span.start));
  const comma = gap.findLastIndex((t) => t.text === ',');
  return (
    tried &&
    comma >= 0 &&
    gap.slice(comma + 1, comma + 5).some((t) => statements.has(t.text) || scoring.has(t.text))
  );
}

const triedOn =
  /\b(?:trained|training|benchmarked|evaluate|evaluated|deployed|tested|implemented|validated|executed|run|running|measured)\b(?:[^.;]|\.\d)*$/iu;
const subjectVerbs: ReadonlySet<string> = new Set(
  phrases('achieves, reaches, attains, obtains, demonstrates, shows, delivers, yields, maintains, retains'),
);
const scoring: ReadonlySet<string> = new Set(
  phrases('scores, score, scored, achieved, reached, obtained, attained'),
);

/** `On a T4, a page takes 3 ms; reading takes 1 ms`: behind the stroke the same is spoken of. */
function goesOnAt(clause: readonly Token[]): boolean {
  return !clause.some((t) => t.kind === 'hardware' || elsewhereWords.has(t.text));
}

const elsewhereWords: ReadonlySet<string> = new Set(
  phrases(
    'on, in, with, using, elsewhere, while, whereas, without, compared to, compared with, cpu, gpu, cpus, gpus',
  ),
);

/** A name in front of a figure is its platform: set by a preposition, or the subject nearby. */
function reaches(place: Placed, draft: Draft): boolean {
  const { tokens } = draft.at;
  const gap = tokens.slice(place.token + 1, draft.token);
  const semicolon = gap.findIndex((t) => t.text === ';');
  // `Measured on an A100: a page takes 3 ms; a book takes 4 s`: the colon opens a list of clauses.
  const listed = place.opener && gap.slice(0, semicolon).some((t) => t.text === ':');
  if (semicolon >= 0 && !listed && !(place.opener && goesOnAt(gap.slice(semicolon + 1)))) return false;
  if (place.opener) return true;
  // `devices (a Raspberry Pi 4), a small net cutting latency by 47%`: the list went on.
  const behind = gap.findIndex((t) => t.text === ')') + 1;
  if (
    isAside(tokens, place.token, draft.token) &&
    gap[behind]?.text === ',' &&
    gap[behind + 1]?.text !== 'where'
  )
    return false;
  if (gap.some((t) => t.text === 'whereas')) return false;
  if (draft.metric === 'accuracy') return place.role === 'on' && isTied(place, draft);
  if (place.role === 'on') return true;
  if (gap.some((t) => t.kind === 'hardware')) return false;
  // `The GH200 outperforms … by 2x`: the name is the subject of the verb that the figure belongs to.
  return gap.length <= 9 || (gap.length <= 22 && gap.slice(0, 4).some((t) => t.cue?.change?.part === 'verb'));
}
