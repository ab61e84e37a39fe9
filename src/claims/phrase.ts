import type { Token } from '../annotate/tokens.ts';
import type { ChangeWord } from '../lexicon/changes.ts';
import { phraseEnds, thingLinks } from '../lexicon/cues.ts';
import { type MetricNoun, scoresThatAreWords } from '../lexicon/metrics.ts';

/** What the words on one side of a figure say of it. */
export interface Evidence {
  readonly metric: MetricNoun | null;
  readonly change: ChangeWord | null;
  /** `in` or `of` between the figure and the thing, where it stands right behind the figure. */
  readonly link: 'in' | 'of' | null;
  /** Tokens between the figure and the nearest piece of evidence. */
  readonly distance: number;
  /** The preposition or verb right in front of the figure (`by`, `of`, `to`), for the left side. */
  readonly lead: string;
  /** All nouns found, nearest first: several of them may be shared out over a list. */
  readonly metrics: readonly MetricNoun[];
}

const nothing: Evidence = {
  metric: null,
  change: null,
  link: null,
  distance: Number.POSITIVE_INFINITY,
  lead: '',
  metrics: [],
};
const longestPhrase = 12;
const longestReach = 22;

/** Nouns that say less than others give way to them. */
function better(current: MetricNoun | null, candidate: MetricNoun): MetricNoun {
  if (current === null) return candidate;
  return current.vague && !candidate.vague ? candidate : current;
}

/** Reads the noun phrase behind token `i`: `10× higher H100 throughput`, `40% of peak`, `37% energy reduction`. */
export function lookRight(tokens: readonly Token[], i: number): Evidence {
  let metric: MetricNoun | null = null;
  let change: ChangeWord | null = null;
  let link: 'in' | 'of' | null = null;
  let distance = Number.POSITIVE_INFINITY;
  let unknown = 0;
  const metrics: MetricNoun[] = [];
  const first = tokens[i + 1];
  const parenthesis = first?.text === '(' || first?.text === '[';
  for (let j = i + (parenthesis ? 2 : 1); j < tokens.length && j <= i + longestPhrase; j++) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity') {
      // A parenthesis with a figure of its own speaks of that figure.
      if (parenthesis) return nothing;
      break;
    }
    if (token.kind === 'hardware') {
      if (change === null && metric === null) break;
      continue;
    }
    if (token.kind === 'mark') {
      if ('-–/"\'“”`*'.includes(token.text)) continue;
      break;
    }
    const cue = token.cue;
    if (cue?.change !== undefined) {
      // `lower` behind a noun already found belongs to the next phrase, but `energy reduction` is one.
      if (change === null && !(metric !== null && cue.change.part !== 'noun')) {
        // A verb form directly behind the figure is none of its phrase unless it is a participle in front of a noun.
        change = cue.change;
        distance = Math.min(distance, j - i);
        if (cue.metric === undefined) continue;
      } else if (change !== null && change.open && cue.change.metric !== null) {
        change = cue.change;
        continue;
      } else if (cue.metric === undefined) {
        if (cue.change.part === 'verb') break;
        continue;
      }
    }
    if (cue?.metric !== undefined) {
      if (scoresThatAreWords.has(token.text) && (phraseEnds.has(token.text) || j > i + 4)) {
        if (phraseEnds.has(token.text)) break;
      }
      metrics.push(cue.metric);
      metric = better(metric, cue.metric);
      distance = Math.min(distance, j - i);
      continue;
    }
    if (cue?.comparison === true || (cue?.bound !== undefined && cue.change === undefined)) break;
    if (phraseEnds.has(token.text)) break;
    if (thingLinks.has(token.text)) {
      if (metric !== null) break;
      if (token.text === 'in' || token.text === 'of') {
        if (j === i + 1) link = token.text;
        else if (change === null && link !== null) break;
      }
      continue;
    }
    if (token.text === 'and' || token.text === 'or') {
      if (metric === null && change === null) break;
      if (metric !== null) {
        // `energy and latency`: further nouns of the list, for `respectively`.
        const next = tokens[j + 1];
        if (next?.cue?.metric !== undefined) {
          metrics.push(next.cue.metric);
          j++;
        }
      }
      break;
    }
    if (token.cue === null && ++unknown > (link === null ? 4 : 6)) break;
  }
  return { metric, change, link, distance, lead: '', metrics };
}

const fillers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'its',
  'only',
  'just',
  'even',
  'another',
  'further',
  'additional',
  'of',
  'by',
  'to',
  'at',
  'in',
  'from',
  'with',
  'is',
  'are',
  'was',
  'were',
  'be',
  'as',
  'reaches',
  'reaching',
  'reached',
  'achieves',
  'achieving',
  'achieved',
  'obtains',
  'attains',
  'attaining',
  'for',
  'and',
  'factor',
  'which',
]);
const leads: ReadonlySet<string> = new Set([
  'of',
  'by',
  'to',
  'at',
  'from',
  'with',
  'in',
  'is',
  'are',
  'was',
  'were',
  '=',
  ':',
  'reaches',
  'reaching',
  'reached',
  'achieves',
  'achieving',
  'achieved',
  'obtains',
  'attains',
  'attaining',
  'for',
  'as',
  'against',
  'near',
  'yields',
  'scores',
  'scoring',
  'than',
  'and',
  '(',
  'over',
]);
const clauseBreaks: ReadonlySet<string> = new Set([
  'while',
  'whereas',
  'but',
  'although',
  'though',
  'because',
  'since',
  'when',
  'if',
  'however',
  'yet',
]);

/** Reads backwards from token `i` for what governs the figure: `reduces GPU memory by up to 60%`, `accuracy of 95%`. */
export function lookLeft(tokens: readonly Token[], i: number): Evidence {
  let change: ChangeWord | null = null;
  let changeAt = -1;
  let distance = Number.POSITIVE_INFINITY;
  let lead = '';
  const found: { noun: MetricNoun; at: number }[] = [];
  let opened = false;
  let crossed = 0;
  for (let j = i - 1; j >= 0 && j >= i - longestReach; j--) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.kind === 'quantity') {
      // Past another figure only for the verb that governs the whole list.
      if (found.length === 0 || change !== null) break;
      break;
    }
    if (token.kind === 'hardware') continue;
    if (token.kind === 'mark') {
      if (token.text === '(' || token.text === '[') {
        if (lead === '') lead = '(';
        opened = true;
        continue;
      }
      if (token.text === ')' || token.text === ']') {
        // An aside: `accuracy (top-1) of`. Skip it.
        const open = matchingOpen(tokens, j);
        if (open >= 0) j = open;
        continue;
      }
      if (token.text === '=' || token.text === ':') {
        if (lead === '') lead = token.text;
        if (token.text === ':' && (found.length > 0 || change !== null)) break;
        continue;
      }
      if (token.text === ';' || token.text === '—') break;
      if (token.text === ',') {
        if (found.length > 0 || change !== null) break;
        if (++crossed > 1) break;
        // Directly behind a comma the figure opens a new member of a list.
        if (j === i - 1) break;
        continue;
      }
      continue;
    }
    if (lead === '' && leads.has(token.text)) lead = token.text;
    const cue = token.cue;
    if (cue?.change !== undefined && !(cue.bound !== undefined && j >= i - 2)) {
      if (change === null) {
        change = cue.change;
        changeAt = j;
        distance = Math.min(distance, i - j);
        if (cue.metric === undefined && (change.part !== 'verb' || found.length === 0)) continue;
        if (cue.metric === undefined) break;
      } else if (cue.metric === undefined) {
        if (change.open && cue.change.metric !== null && j > changeAt - 4) change = cue.change;
        else if (found.length > 0) break;
        continue;
      }
    }
    if (cue?.metric !== undefined) {
      if (scoresThatAreWords.has(token.text) && i - j > 4 && phraseEnds.has(token.text)) continue;
      if (
        token.text === 'is' ||
        token.text === 'per' ||
        token.text === 'em' ||
        token.text === 'r' ||
        token.text === 'math'
      ) {
        // Everyday words: a score only right in front of its number (`r = 0.9`, `EM of 45`).
        if (token.text === 'is' || token.text === 'per' || i - j > 2) continue;
      }
      found.push({ noun: cue.metric, at: j });
      distance = Math.min(distance, i - j);
      continue;
    }
    if (token.text === 'and' || token.text === 'or') {
      if (j === i - 1) break;
      const nounAhead =
        found.length > 0 && found.at(-1)?.at === j + 1 && tokens[j - 1]?.cue?.metric !== undefined;
      if (nounAhead) continue;
      if (found.length > 0 || (change !== null && change.metric !== null)) break;
      continue;
    }
    if (clauseBreaks.has(token.text)) break;
    if (fillers.has(token.text)) continue;
  }
  if (found.length === 0 && change === null) return { ...nothing, lead };
  return {
    metric: choose(found, change, changeAt),
    change,
    link: null,
    distance,
    lead: opened && lead === '' ? '(' : lead,
    metrics: found.map((f) => f.noun),
  };
}

function matchingOpen(tokens: readonly Token[], close: number): number {
  for (let j = close - 1; j >= 0 && j > close - 25; j--)
    if (tokens[j]?.text === '(' || tokens[j]?.text === '[') return j;
  return -1;
}

/**
 * The noun a change word is about. Behind a verb the first noun is its object (`reduces the latency of attention by`);
 * before a noun it is the one in front (`throughput gain of`), else the nearest; without a change word the nearest.
 */
function choose(
  found: readonly { noun: MetricNoun; at: number }[],
  change: ChangeWord | null,
  changeAt: number,
): MetricNoun | null {
  if (found.length === 0) return null;
  const firm = found.filter((f) => !f.noun.vague);
  const pool = firm.length > 0 ? firm : found;
  if (change === null) return pool[0]?.noun ?? null;
  const behind = pool.filter((f) => f.at > changeAt);
  const front = pool.filter((f) => f.at < changeAt);
  if (change.part === 'noun') {
    const adjacent = found.find((f) => f.at === changeAt - 1);
    return (adjacent ?? behind.at(-1) ?? front[0])?.noun ?? null;
  }
  return (behind.at(-1) ?? front[0])?.noun ?? null;
}
