import type { Token } from '../../annotate/tokens.ts';
import { phrases } from '../../lexicon/phrases.ts';
import { broken, compares, comparisonBetween, listFrom, namesOf } from '../places.ts';
import type { PlaceRule, Site } from './site.ts';
import { statements } from './statements.ts';

/** What a figure is compared with. */
export const versusRules: readonly PlaceRule<Site>[] = [
  {
    name: 'vs-respectively',
    about:
      'figures and the other sides of a comparison in the same order: "3x and 2x over an A100 and a V100"',
    find({ draft, pairedVs }) {
      const name = pairedVs.get(draft);
      return name === undefined ? null : name === '' ? [] : [name];
    },
    examples: {
      yes: ['The chip is 3x and 2x faster than an A100 and an H100, respectively.'],
      no: ['The chip is 3x faster than an A100 and an H100.'],
    },
  },
  {
    name: 'vs-behind',
    about: 'the other side of a comparison behind the figure: "3x faster than an A100"',
    find(site) {
      const { draft, placed } = site;
      // What a model holds is compared with no machine.
      if (draft.metric === 'model_size') return [];
      const { tokens } = draft.at;
      const k = placed.findIndex(
        (p) => p.role === 'vs' && p.token > draft.token && !broken(tokens, draft.token, p.token),
      );
      if (k < 0) return null;
      return sharesComparison(site, placed[k]?.token ?? 0) ? namesOf(listFrom(placed, k, tokens, 1)) : [];
    },
    examples: {
      yes: ['The chip is 3x faster than an A100.', 'The chip is 3x faster and 2x smaller than an A100.'],
      no: [
        'The chip takes 3 ms and is 2x faster on an A100.',
        'The chip is 3x faster; older ones lose against an A100.',
      ],
    },
  },
  {
    name: 'vs-in-front',
    about: 'the other side of a comparison in front: "compared to an A100, it is 3x faster"',
    find(site) {
      const { draft, drafts, placed } = site;
      const { tokens } = draft.at;
      if (draft.form === 'absolute') return null;
      const last = placed.findLast(
        (p) => p.role === 'vs' && p.token < draft.token && !broken(tokens, p.token, draft.token),
      );
      if (last === undefined) return null;
      const opens =
        comparisonBetween(tokens, -1, Math.min(2, last.token)) || comparisonOpens(tokens, last.token);
      const gap = tokens.slice(last.token, draft.token);
      const which = gap.findIndex((t) => t.text === 'which');
      // `Compared to an A100, which …, the chip`: the aside ends with a comma.
      if (which >= 0 && !(opens && gap.slice(which).some((t) => t.text === ','))) return null;
      // `than an A100, and exceeds earlier designs by 3x`: another comparison began.
      if (comparisonBetween(tokens, last.token, draft.token)) return null;
      // `over an A100, and is 3x faster than older designs`: it has another side of its own.
      if (!opens && comparedBehind(site)) return null;
      // `Compared to an A100, …` holds for the whole sentence; a comparison inside it for the next figure only.
      if (
        !opens &&
        drafts.some((d) => d.token > last.token && d.token < draft.token && d.group !== draft.group)
      )
        return null;
      return namesOf(listFrom(placed, placed.indexOf(last), tokens, -1));
    },
    examples: {
      yes: ['Compared to an A100, the chip is 3x faster.', 'The chip outperforms the A100 by 3x.'],
      no: [
        'Compared to an A100, the chip takes 3 ms.',
        'Beyond an A100, the chip exceeds older designs by 3x.',
        'The chip outperforms an A100 and is 3x faster than older designs.',
      ],
    },
  },
];

/** `In the end, compared with a CPU (a Xeon), our chip`: the comparison opens the main clause. */
function comparisonOpens(tokens: readonly Token[], name: number): boolean {
  for (let j = name - 1; j > 0 && j >= name - 6; j--)
    if (opening.has(tokens[j]?.text ?? '')) return tokens[j - 1]?.text === ',' && j <= 6;
  return false;
}

const opening: ReadonlySet<string> = new Set(phrases('compared to, compared with, relative to'));

/** `3x faster than older designs`: the figure, or the list it begins, has another side behind it. */
function comparedBehind({ draft, drafts }: Site): boolean {
  const { tokens } = draft.at;
  const next = drafts.find((d) => d.token > draft.token && d.form !== draft.form)?.token ?? tokens.length;
  const end = Math.min(next, draft.token + 10);
  for (let j = draft.token + 1; j < end; j++)
    if (compares(tokens, j) && !isSpread(tokens, j)) return !broken(tokens, draft.token, j);
  return false;
}

const manyOf: ReadonlySet<string> = new Set(
  phrases(
    'all, several, many, multiple, various, two, three, four, five, six, seven, eight, nine, ten, every',
  ),
);

/** `over ten runs`, `over all models`: where a mean was taken. */
function isSpread(tokens: readonly Token[], over: number): boolean {
  return tokens[over]?.text === 'over' && manyOf.has(tokens[over + 1]?.text ?? '');
}

const consuming: ReadonlySet<string> = new Set(
  phrases('uses, consumes, draws, requires, needs, using, consuming'),
);

/** A comparison behind a later figure is also this one's where only a list lies between them. */
function sharesComparison({ draft, drafts }: Site, name: number): boolean {
  const { tokens } = draft.at;
  const between = drafts.filter((d) => d.token > draft.token && d.token < name);
  const next = between[0];
  if (next === undefined || between.at(-1)?.group === draft.group) return true;
  if (comparisonBetween(tokens, draft.token, next.token)) return false;
  if (draft.form === 'absolute' && between.some((d) => d.form !== 'absolute')) return false;
  if (new Set(between.map((d) => d.group)).size > 3) return false;
  const gap = tokens.slice(draft.token + 1, between.at(-1)?.token);
  // `18x faster and uses 250x less energy than an A100`.
  if (
    draft.form !== 'absolute' &&
    next.form !== 'absolute' &&
    gap.length <= 4 &&
    consuming.has(gap.at(-1)?.text ?? '')
  )
    return true;
  return !gap.some((t) => statements.has(t.text) || t.cue?.change?.part === 'verb');
}
