import { boundGap, boundReach, boundsBehind } from '../lexicon/cues.ts';
import { phrases } from '../lexicon/phrases.ts';
import type { Bound } from '../model/claim.ts';
import type { Draft, Step } from './draft.ts';
import { byGroup } from './groups.ts';

/** A figure with a bound, on which the next one may lean. */
interface Bounded {
  readonly draft: Draft;
  readonly bound: Bound;
}

/** One way to tell the bound of a figure. */
interface BoundRule {
  readonly name: string;
  readonly about: string;
  /** The bound, or null. `last`: the figure in front, if it has a bound. */
  read(draft: Draft, last: Bounded | null): Bound | null;
  /** The bound is the figure's own and not that of a list; it is named among the claim's rules. */
  readonly own: boolean;
  /** Texts in which the rule finds a bound, and texts in which it finds none. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** `under 4x compression`: what a result withstands. */
const undergone =
  /^ (?:[\p{L}-]+ )?(?:compression|sparsity|budgets?|noise|load|pruning|quantization|dropout|corruption|loss|overlap)\b/iu;

/** Bounds that compare where what they compare with is definite. */
const comparing: ReadonlySet<string> = new Set(
  phrases(`less than, lower than, smaller than, fewer than, below, more than, greater than, higher than, larger than,
  exceeding, exceeds, exceed, above, beyond, better than, faster than, surpassing, surpasses, longer than, shorter than`),
);

const ranged = /^ (?:[\p{Ll}-]+ )?range\b/u;
/** In front of a verb and a lower bound that nothing passes. */
const nobody = /\b(?:no|none of (?:the|these)|neither) (?:[\p{L}\d-]+ ){1,4}$/iu;

/** All rules, in the order they are asked. */
export const boundRules: readonly BoundRule[] = [
  {
    name: 'in-front',
    about: 'a phrase in front, with little between it and the figure: "up to an average of 3x"',
    own: true,
    read(draft) {
      const { tokens } = draft.at;
      const i = draft.token;
      for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
        const token = tokens[j];
        if (token === undefined || token.kind === 'quantity' || token.kind === 'hardware') return null;
        const bound = token.cue?.bound;
        if (bound === undefined) {
          if (!boundGap.has(token.text) && !(token.text === '-' && tokens[j - 1]?.text === 'sub'))
            return null;
          continue;
        }
        // `up to ~4x` is a limit.
        if (bound === 'approx' && tokens[j - 1]?.cue?.bound !== undefined) continue;
        // `operates over a 37x range`: across it.
        if (token.text === 'over' && ranged.test(draft.at.sentence.text.slice(draft.quantity.end)))
          return null;
        // `under a 12-hour budget` sets what is allowed.
        if (
          token.text === 'under' &&
          (j < i - 1 || undergone.test(draft.at.sentence.text.slice(draft.quantity.end)))
        )
          return null;
        // `surpasses the 300M-parameter teacher`, `below the 190 ms planner`: a rival that is known, and no bound.
        if (comparing.has(token.text) && tokens.slice(j + 1, i).some((t) => t.text === 'the')) return null;
        if (draft.metric === 'model_size' && token.cue?.comparison === true && j < i - 1) return null;
        // `no reader scores above 60%`.
        if (bound === 'at_least' && nobody.test(draft.at.sentence.text.slice(0, token.start)))
          return 'at_most';
        if (j === i - 1 || token.text === 'up to' || bound === 'approx') return bound;
        // `than on average 3x` and `over 5 benchmarks` are told apart by what stands between.
        return tokens.slice(j + 1, i).every((t) => boundReach.has(t.text)) ? bound : null;
      }
      return null;
    },
    examples: {
      yes: [
        'The port is up to an average of 3x faster.',
        'The port takes over 12 ms.',
        'No reader has an accuracy above 60%.',
      ],
      no: [
        'The port is 3x faster under a 12 ms budget.',
        'The port is as right under 4x compression.',
        'The port is 3x faster up to now.',
        'The port takes 12 ms over the network.',
        'The student surpasses the 300M-parameter teacher.',
        'The port takes 170 ms, below the 190 ms of the old one.',
      ],
    },
  },
  {
    name: 'behind',
    about: 'a plus sign or a phrase behind: "3x or more", "40+ FPS"',
    own: true,
    read(draft) {
      const { text } = draft.at.sentence;
      const { end } = draft.quantity;
      if (text[end] === '+' || /\d[KMBT]?\+(?![/-])/u.test(text.slice(draft.quantity.start, end)))
        return 'at_least';
      const rest = text
        .slice(end, end + 24)
        .trimStart()
        .toLowerCase();
      for (const [phrase, bound] of boundsBehind) if (rest.startsWith(phrase)) return bound;
      return null;
    },
    examples: {
      yes: ['The port is faster by 3x or more.'],
      no: ['The port is faster by 3x or 4x.'],
    },
  },
  {
    name: 'of-the-list-before',
    about: 'a bound goes on over the next list: "up to 3x faster and 2x smaller"',
    own: false,
    read: (draft, last) => (last !== null && carries(last.draft, draft) ? last.bound : null),
    examples: {
      yes: [
        'The port has up to 3x higher throughput, and 2x lower latency.',
        'The port brings up to a 3x speedup and a 50% reduction in memory.',
      ],
      no: [
        'The port has up to 3x higher throughput and reduces latency by 2x.',
        'The port brings up to a 3x speedup, and a further 50% reduction in memory.',
      ],
    },
  },
];

/** The bound of one list goes on over the next where a bare comma or `and` joins them, and a new `by`, `of` or verb ends it. */
function carries(from: Draft, to: Draft): boolean {
  if (from.at !== to.at || to.token - from.token > 16) return false;
  // Factors and percents may follow each other, amounts only their like.
  if (from.form !== to.form && (from.form === 'absolute' || to.form === 'absolute')) return false;
  if (to.form === 'absolute' && from.metric !== to.metric) return false;
  const gap = from.at.tokens.slice(from.token + 1, to.token);
  // `up to a 3x speedup and a 50% reduction`: an article may stand between.
  // `3.1x (up to 9.2x) and 2.9x`: what an aside says ends with it.
  const close = gap.findIndex((t) => t.text === ')');
  if (close >= 0 && !gap.slice(0, close).some((t) => t.text === '(')) return false;
  const article = gap.at(-1)?.text === 'a' || gap.at(-1)?.text === 'an';
  const joint = gap.at(article ? -2 : -1)?.text ?? '';
  // `up to 6x (3x on average)`: a mean has no bound of another figure.
  if (to.statistic === 'mean' && from.statistic !== 'mean') return false;
  // `up to 1.8x (1.2x)`: the same for another case.
  if (gap.length === 1 && joint === '(' && from.bound === 'at_most') return true;
  if (joint !== 'and' && joint !== ',' && joint !== 'or') return false;
  return !gap.some(
    (t) => t.cue?.change?.part === 'verb' || t.text === ';' || t.text === 'by' || t.text === 'average',
  );
}

/** Says whether a figure is exact, a limit, or about. */
export const bound: Step = {
  name: 'bound',
  about: 'words like "up to", "over", "about" in front of a figure, spread over its list',
  apply(drafts) {
    let last: Bounded | null = null;
    for (const list of byGroup(drafts)) {
      let current: Bound | null = null;
      for (const draft of list) {
        for (const rule of boundRules) {
          // A bound inside the list stands for the rest of it.
          if (!rule.own && current !== null) continue;
          const found = rule.read(draft, last);
          if (found === null) continue;
          current = found;
          if (rule.own) draft.rules.push(`bound-${found}`);
          break;
        }
        draft.bound = current ?? 'exact';
        last = current === null ? null : { draft, bound: current };
      }
    }
  },
};
