import type { Claim, Metric } from '../model/claim.ts';
import type { Paper } from '../model/paper.ts';
import type { GoldClaim, GoldPaper } from './gold.ts';
import { hardwareKeys, sameSet, titleKey } from './keys.ts';
import { sameQuantity } from './quantity.ts';

/**
 * How much of a claim is right, each level stricter than the one before:
 * `figure`: it overlaps, and metric, low, high and unit agree; `described`: form, bound, direction and kind agree too;
 * `attributed`: figure, and the sets `on` and `vs` agree; `complete`: described and attributed.
 */
export const levels = ['figure', 'described', 'attributed', 'complete'] as const;
type Level = (typeof levels)[number];

/** The metrics of speed, arithmetic, energy and quality, scored apart as well. */
const coreMetrics: ReadonlySet<Metric> = new Set<Metric>([
  'speedup',
  'compute',
  'energy',
  'power',
  'energy_efficiency',
  'accuracy',
]);

export const fields = [
  'form',
  'bound',
  'statistic',
  'direction',
  'kind',
  'subject',
  'on',
  'vs',
  'baseline',
] as const;
type Field = (typeof fields)[number];

/** How many there are, how many were given, how many of those are right; shares 0…1. */
export interface Rates {
  readonly gold: number;
  readonly given: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type ByLevel = Readonly<Record<Level, Rates>>;

const differenceTypes = [
  'hardware missed',
  'hardware spurious',
  'text differs',
  'claim missed',
  'claim differs',
  'claim spurious',
] as const;

/** One thing that the annotation and the extraction see differently. */
export interface Difference {
  readonly type: (typeof differenceTypes)[number];
  readonly paper: string;
  readonly metric: Metric | null;
  /** Fields that disagree, of a claim that differs. */
  readonly fields: readonly Field[];
  readonly detail: string;
}

/** The scores of an extraction against an annotation. */
export interface Score {
  readonly papers: { readonly gold: number; readonly missing: readonly string[] };
  readonly hardware: Rates;
  /** Triples of figure, part (`on`, `vs`) and hardware. */
  readonly links: Rates;
  readonly all: ByLevel;
  readonly core: ByLevel;
  readonly byMetric: Readonly<Partial<Record<Metric, ByLevel>>>;
  /** Of the figures found, the share with this field right. */
  readonly fields: Readonly<Record<Field, number>>;
  readonly differences: readonly Difference[];
}

/** What of an annotation is scored; everything unless told. */
export interface ScoreOptions {
  readonly metrics?: readonly Metric[];
  /** Part of a title, in any case. */
  readonly paper?: string;
}

/** An annotated figure with its place in the paper. */
interface Located extends GoldClaim {
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly found: boolean;
}

function locate(claim: GoldClaim, abstract: string, title: string): Located {
  const inAbstract = abstract.indexOf(claim.quote);
  const at = inAbstract >= 0 ? inAbstract : title.indexOf(claim.quote);
  let inQuote = -1;
  for (let i = 0; i <= claim.nth; i++) inQuote = claim.quote.indexOf(claim.value, inQuote + 1);
  const start = at + inQuote;
  return {
    ...claim,
    field: inAbstract >= 0 ? 'abstract' : 'title',
    start,
    end: start + claim.value.length,
    found: at >= 0 && inQuote >= 0,
  };
}

interface Tally {
  gold: number;
  given: number;
  right: number;
}

function rates({ gold, given, right }: Tally): Rates {
  const precision = given > 0 ? right / given : 0;
  const recall = gold > 0 ? right / gold : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { gold, given, right, precision, recall, f1 };
}

/** Counts of claims on all levels. */
class LevelTally {
  gold = 0;
  given = 0;
  readonly right: Record<Level, number> = { figure: 0, described: 0, attributed: 0, complete: 0 };

  rates(): ByLevel {
    const of = (level: Level): Rates =>
      rates({ gold: this.gold, given: this.given, right: this.right[level] });
    return {
      figure: of('figure'),
      described: of('described'),
      attributed: of('attributed'),
      complete: of('complete'),
    };
  }
}

const overlaps = (a: Pick<Claim, 'field' | 'start' | 'end'>, b: Pick<Claim, 'field' | 'start' | 'end'>) =>
  a.field === b.field && a.start < b.end && b.start < a.end;

/** A claim and the annotation that it is held against; null where there is none. */
export interface Match {
  readonly claim: Claim;
  readonly gold: GoldClaim | null;
  readonly right: Readonly<Record<Field, boolean>>;
  readonly complete: boolean;
}

const allWrong: Record<Field, boolean> = {
  form: false,
  bound: false,
  statistic: false,
  direction: false,
  kind: false,
  subject: false,
  on: false,
  vs: false,
  baseline: false,
};

function compare(gold: GoldClaim, claim: Claim): Record<Field, boolean> {
  const names = (list: readonly string[]): string[] => list.map(titleKey);
  const given = names(claim.baseline);
  return {
    form: gold.form === claim.form,
    bound: gold.bound === claim.bound,
    statistic: gold.statistic === claim.statistic,
    direction: gold.direction === claim.direction,
    kind: gold.kind === claim.kind,
    subject: gold.subject === claim.subject,
    on: sameSet(hardwareKeys(gold.on), hardwareKeys(claim.on)),
    vs: sameSet(hardwareKeys(gold.vs), hardwareKeys(claim.vs)),
    baseline:
      gold.baseline.length === 0
        ? claim.baseline.length === 0
        : names(gold.baseline).some((a) => given.some((b) => b.includes(a) || a.includes(b))),
  };
}

function isDescribed(right: Readonly<Record<Field, boolean>>): boolean {
  return right.form && right.bound && right.direction && right.kind;
}

/** Held against each other: figures of one paper, annotated and extracted. */
interface Paired {
  readonly golds: readonly Located[];
  readonly claims: readonly Claim[];
  /** The claim of each annotation, where there is one. */
  readonly claimOf: ReadonlyMap<Located, Claim>;
}

function pair(
  gold: GoldPaper,
  paper: Paper | undefined,
  wanted: (claim: { metric: Metric }) => boolean,
): Paired {
  const abstract = paper?.abstract ?? '';
  const title = paper?.title ?? gold.title;
  const located = gold.claims.filter(wanted).map((claim) => locate(claim, abstract, title));
  const optional = located.filter((claim) => claim.optional);
  const golds = located.filter((claim) => !claim.optional);
  const claims = (paper?.claims ?? [])
    .filter(wanted)
    .filter((claim) => !optional.some((one) => overlaps(one, claim)));
  const used = new Set<Claim>();
  const claimOf = new Map<Located, Claim>();
  for (const one of golds) {
    const claim = claims.find(
      (c) => !used.has(c) && overlaps(one, c) && c.metric === one.metric && sameQuantity(one, c),
    );
    if (claim === undefined) continue;
    used.add(claim);
    claimOf.set(one, claim);
  }
  return { golds, claims, claimOf };
}

/** Every claim of the annotated papers with what its annotation says of it. */
export function matchClaims(papers: Iterable<Paper>, gold: readonly GoldPaper[]): Match[] {
  const byTitle = new Map([...papers].map((paper) => [titleKey(paper.title), paper]));
  return gold.flatMap((one) => {
    const { claims, claimOf } = pair(one, byTitle.get(titleKey(one.title)), () => true);
    const goldOf = new Map([...claimOf].map(([located, claim]) => [claim, located]));
    return claims.map((claim): Match => {
      const located = goldOf.get(claim) ?? null;
      const right = located === null ? allWrong : compare(located, claim);
      return { claim, gold: located, right, complete: isDescribed(right) && right.on && right.vs };
    });
  });
}

/**
 * Scores papers against their annotation. Papers are found by title; those without annotation do not count.
 * Hardware, links, levels and fields are as GoldClaim and `levels` define them.
 */
export function score(
  papers: Iterable<Paper>,
  gold: readonly GoldPaper[],
  { metrics, paper: part }: ScoreOptions = {},
): Score {
  const byTitle = new Map([...papers].map((paper) => [titleKey(paper.title), paper]));
  const wanted = (claim: { metric: Metric }): boolean =>
    metrics === undefined || metrics.includes(claim.metric);
  const chosen = gold.filter(
    (one) => part === undefined || one.title.toLowerCase().includes(part.toLowerCase()),
  );
  const missing: string[] = [];
  const differences: Difference[] = [];
  const hardware: Tally = { gold: 0, given: 0, right: 0 };
  const links: Tally = { gold: 0, given: 0, right: 0 };
  const all = new LevelTally();
  const core = new LevelTally();
  const byMetric = new Map<Metric, LevelTally>();
  const rightFields = { ...allZero };
  let matched = 0;
  const talliesOf = (metric: Metric): LevelTally[] => {
    const own = byMetric.get(metric) ?? new LevelTally();
    byMetric.set(metric, own);
    return coreMetrics.has(metric) ? [all, core, own] : [all, own];
  };

  for (const one of chosen) {
    const paper = byTitle.get(titleKey(one.title));
    if (paper === undefined) missing.push(one.title);
    const differ = (
      type: Difference['type'],
      detail: string,
      metric: Metric | null = null,
      of: Field[] = [],
    ) => differences.push({ type, paper: one.title, metric, fields: of, detail });
    const named = hardwareKeys(one.hardware);
    const found = hardwareKeys((paper?.hardware ?? []).map((h) => h.name));
    hardware.gold += named.size;
    hardware.given += found.size;
    for (const name of named) {
      if (found.has(name)) hardware.right++;
      else differ('hardware missed', name);
    }
    for (const name of found) if (!named.has(name)) differ('hardware spurious', name);

    const { golds, claims, claimOf } = pair(one, paper, wanted);
    for (const claim of golds) {
      for (const tally of talliesOf(claim.metric)) tally.gold++;
      links.gold += hardwareKeys(claim.on).size + hardwareKeys(claim.vs).size;
    }
    for (const claim of claims) {
      for (const tally of talliesOf(claim.metric)) tally.given++;
      links.given += hardwareKeys(claim.on).size + hardwareKeys(claim.vs).size;
    }
    for (const want of golds) {
      if (paper !== undefined && !want.found) differ('text differs', want.quote, want.metric);
      const claim = claimOf.get(want);
      if (claim === undefined) {
        const got = claims
          .filter((c) => overlaps(want, c))
          .map(figureOf)
          .join('; ');
        const instead = got === '' ? '' : ` (got ${got})`;
        differ('claim missed', `${figureOf(want)} «${want.quote}»${instead}`, want.metric);
        continue;
      }
      const right = compare(want, claim);
      matched++;
      for (const field of fields) if (right[field]) rightFields[field]++;
      links.right += common(want.on, claim.on) + common(want.vs, claim.vs);
      const described = isDescribed(right);
      const attributed = right.on && right.vs;
      for (const { right: count } of talliesOf(claim.metric)) {
        count.figure++;
        if (described) count.described++;
        if (attributed) count.attributed++;
        if (described && attributed) count.complete++;
      }
      if (described && attributed) continue;
      const wrong = fields.filter((field) => !right[field] && scored.has(field));
      const why = wrong.map(
        (field) => `${field}: want ${JSON.stringify(want[field])} got ${JSON.stringify(claim[field])}`,
      );
      differ('claim differs', `${want.metric} «${want.quote}» ${why.join(', ')}`, want.metric, wrong);
    }
    const given = new Set(claimOf.values());
    for (const claim of claims) {
      if (given.has(claim)) continue;
      const around = (paper?.abstract ?? '').slice(Math.max(0, claim.start - 25), claim.end + 15);
      differ('claim spurious', `${figureOf(claim)} «${around.replace(/\s+/gu, ' ')}»`, claim.metric);
    }
  }
  const share = (field: Field): number => (matched > 0 ? rightFields[field] / matched : 0);
  return {
    papers: { gold: gold.length, missing },
    hardware: rates(hardware),
    links: rates(links),
    all: all.rates(),
    core: core.rates(),
    byMetric: Object.fromEntries(
      [...byMetric].sort(([, a], [, b]) => b.gold - a.gold).map(([metric, tally]) => [metric, tally.rates()]),
    ),
    fields: {
      form: share('form'),
      bound: share('bound'),
      statistic: share('statistic'),
      direction: share('direction'),
      kind: share('kind'),
      subject: share('subject'),
      on: share('on'),
      vs: share('vs'),
      baseline: share('baseline'),
    },
    differences: differences.sort(
      (a, b) =>
        differenceTypes.indexOf(a.type) - differenceTypes.indexOf(b.type) || (a.paper < b.paper ? -1 : 1),
    ),
  };
}

const allZero: Record<Field, number> = {
  form: 0,
  bound: 0,
  statistic: 0,
  direction: 0,
  kind: 0,
  subject: 0,
  on: 0,
  vs: 0,
  baseline: 0,
};

/** Fields that a level depends on; the others are only counted. */
const scored: ReadonlySet<Field> = new Set<Field>(['form', 'bound', 'direction', 'kind', 'on', 'vs']);

function figureOf({ metric, low, high, unit }: Pick<Claim, 'metric' | 'low' | 'high' | 'unit'>): string {
  return `${metric} ${low}..${high}${unit}`;
}

function common(a: readonly string[], b: readonly string[]): number {
  const keys = hardwareKeys(b);
  return [...hardwareKeys(a)].filter((key) => keys.has(key)).length;
}
