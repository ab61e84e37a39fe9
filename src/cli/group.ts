import type { Row } from '../render/answer.ts';
import type { FoundClaim } from '../store/claim-query.ts';
import type { Columns } from './answer-options.ts';
import { lessIsBetter } from './metric-names.ts';

/** What claims can be grouped by; a claim on two devices counts for each. */
const groupings: Readonly<Record<string, (claim: FoundClaim) => readonly string[]>> = {
  hw: ({ on }) => on,
  vs: ({ vs }) => vs,
  metric: ({ metric }) => [metric],
  measure: ({ measure }) => (measure === null ? [] : [measure]),
  month: ({ date }) => (date === null ? [] : [date.slice(0, 7)]),
  year: ({ date }) => (date === null ? [] : [date.slice(0, 4)]),
  org: ({ organization }) => (organization === null ? [] : [organization]),
  paper: ({ paper }) => [paper],
};
export const groupNames: readonly string[] = Object.keys(groupings);

/** Columns of an answer of groups. */
export function groupColumns(keys: readonly string[]): Columns {
  const named = [...new Set([...keys, 'metric', 'unit'])];
  return {
    all: [
      ...named.map((name) => ({ name, shrink: 1 })),
      ...['claims', 'papers', 'min', 'median', 'max'].map((name) => ({ name, type: 'number' as const })),
    ],
    usual: [...named, 'claims', 'papers', 'min', 'median', 'max'],
  };
}

/** The ways a claim falls into groups: one for each device and so on; a missing value is the empty text. */
function keysOf(claim: FoundClaim, keys: readonly string[]): string[][] {
  return keys.reduce<string[][]>(
    (paths, key) => {
      const values = groupings[key]?.(claim) ?? [];
      const known = values.length === 0 ? [''] : values;
      return paths.flatMap((path) => known.map((value) => [...path, value]));
    },
    [[]],
  );
}

/** One row a group with count, least, median and largest value. Figures of different units are never put into one group. */
export function groupClaims(claims: readonly FoundClaim[], keys: readonly string[]): Row[] {
  const allKeys = keys.includes('metric') ? keys : [...keys, 'metric'];
  const groups = new Map<string, { names: Row; claims: FoundClaim[] }>();
  for (const claim of claims) {
    for (const path of keysOf(claim, allKeys)) {
      const id = JSON.stringify([...path, claim.baseUnit]);
      const names = Object.fromEntries(allKeys.map((key, index) => [key, path[index] ?? '']));
      const group = groups.get(id) ?? { names: { ...names, unit: claim.baseUnit }, claims: [] };
      group.claims.push(claim);
      groups.set(id, group);
    }
  }
  const rows = [...groups.values()].map(({ names, claims: members }) => {
    const values = members.map((claim) => claim.value).sort((a, b) => a - b);
    return {
      ...names,
      claims: members.length,
      papers: new Set(members.map((claim) => claim.paper)).size,
      min: values[0] ?? null,
      median: median(values),
      max: values.at(-1) ?? null,
    };
  });
  return rows.sort((a, b) => b.claims - a.claims);
}

/** The middle of sorted values; of an even number the mean of the two in the middle. */
function median(sorted: readonly number[]): number | null {
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Scores that tell of errors: less is better. */
const errorScore = /err|perplexity|ppl|loss|mae|mse|mape|fid|wer\b|cer\b|lpips/iu;

/** Whether claim `a` is better than `b` of the same metric and unit. */
function better(a: FoundClaim, b: FoundClaim): boolean {
  const less =
    a.form === 'absolute' &&
    (lessIsBetter.has(a.metric) || (a.metric === 'accuracy' && errorScore.test(a.measure ?? '')));
  return less ? a.value < b.value : a.value > b.value;
}

/** The best of claims that have the same metric and unit; null of none, and of bare scores, which are of many kinds. */
export function pickBest(claims: readonly FoundClaim[]): FoundClaim | null {
  if (claims.some(({ metric, baseUnit }) => metric === 'accuracy' && baseUnit === '')) return null;
  return claims.reduce<FoundClaim | null>(
    (best, claim) => (best === null || better(claim, best) ? claim : best),
    null,
  );
}

/** Of the claims with the same metric, score, unit and hardware only the best one, or the one of the newest paper. */
export function pickClaims(claims: readonly FoundClaim[], by: 'best' | 'latest'): FoundClaim[] {
  const picked = new Map<string, FoundClaim>();
  for (const claim of claims) {
    const { metric, measure, form, baseUnit, on } = claim;
    const id = JSON.stringify([metric, measure, form, baseUnit, on]);
    const held = picked.get(id);
    const wins =
      held === undefined || (by === 'best' ? better(claim, held) : (claim.date ?? '') > (held.date ?? ''));
    if (wins) picked.set(id, claim);
  }
  const kept = new Set(picked.values());
  return claims.filter((claim) => kept.has(claim));
}
