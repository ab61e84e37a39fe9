/** What the tables and lists of docs/extraction.md are made of; scripts/calibrate.ts writes them, a test compares. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { signalsOf } from '../src/claims/confidence.ts';
import { steps } from '../src/claims/index.ts';
import { refusalRules } from '../src/claims/refusals.ts';
import { type GoldPaper, parseGold } from '../src/eval/gold.ts';
import { levels, matchClaims, score } from '../src/eval/score.ts';
import { examine, paperId } from '../src/extract.ts';
import { readFeed } from '../src/feeds/index.ts';
import { openSource } from '../src/io/input.ts';
import type { Claim } from '../src/model/claim.ts';
import { type Paper, Paper as PaperRecord } from '../src/model/paper.ts';

/** A claim of an annotated paper, and whether it is right in full. */
export interface Sample {
  readonly signals: readonly string[];
  readonly right: boolean;
  readonly confidence: number;
}
/** A set of annotated papers as it is extracted now. */
export interface Annotated {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly papers: readonly Paper[];
  readonly gold: readonly GoldPaper[];
}

export const root = fileURLToPath(new URL('../', import.meta.url));
const shared = `${(process.env['PAPERS_SHARED'] ?? `${root}../shared`).replace(/\/$/u, '')}/gold/`;

/** Extracts the papers of `input` and compares them with those of `goldPath`. */
export async function readAnnotated(name: string, input: string, goldPath: string): Promise<Annotated> {
  const papers: Paper[] = [];
  const signalsBy = new Map<Claim, string[]>();
  for await (const item of readFeed(await openSource(input))) {
    if (item.type !== 'paper') continue;
    const { context, drafts, claimOf } = examine(item.paper);
    const signals = signalsOf(context, drafts);
    for (const [draft, claim] of claimOf) signalsBy.set(claim, signals.of(draft));
    const hardware = context.sentences.flatMap((at) =>
      at.hardware.map((span) => ({ ...span, text: span.name, field: at.sentence.passage.field })),
    );
    const claims: Claim[] = [];
    const paper = PaperRecord.parse({ ...item.paper, id: paperId(item.paper), hardware, claims });
    papers.push({ ...paper, claims: [...claimOf.values()] });
  }
  const gold = parseGold(readFileSync(goldPath, 'utf8'), goldPath);
  const samples = matchClaims(papers, gold).map(({ claim, complete }) => ({
    signals: signalsBy.get(claim) ?? [],
    right: complete,
    confidence: claim.confidence,
  }));
  return { name, samples, papers, gold };
}

const bands = [0, 0.5, 0.7, 0.8, 0.9, 1] as const;

/** For each band of confidence how many claims there are, and how many of them are right in full. */
export function bandTable(sets: readonly Annotated[]): string {
  const rows = bands.slice(0, -1).map((low, i) => {
    const high = bands[i + 1] ?? 1;
    const cells = sets.flatMap(({ samples }) => {
      const inside = samples.filter((s) => s.confidence >= low && (s.confidence < high || high === 1));
      const right = inside.filter((s) => s.right).length;
      return [
        String(inside.length),
        inside.length === 0 ? '' : `${Math.round((right / inside.length) * 100)}%`,
      ];
    });
    return `| ${low.toFixed(1)} to ${high.toFixed(1)} | ${cells.join(' | ')} |`;
  });
  const head = sets.flatMap(({ name }) => [`${name}: claims`, 'right in full']);
  return [`| confidence | ${head.join(' | ')} |`, `| ---${' | ---'.repeat(head.length)} |`, ...rows].join(
    '\n',
  );
}

/** F1 of each level. */
export function scoreTable(sets: readonly Annotated[]): string {
  const scores = sets.map(({ papers, gold }) => score(papers, gold));
  const row = (name: string, cells: readonly number[]): string =>
    `| ${name} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} |`;
  return [
    `| F1 | ${sets.map(({ name }) => name).join(' | ')} |`,
    `| ---${' | ---'.repeat(sets.length)} |`,
    row(
      'hardware',
      scores.map((s) => s.hardware.f1),
    ),
    row(
      'links',
      scores.map((s) => s.links.f1),
    ),
    ...levels.map((level) =>
      row(
        `all/${level}`,
        scores.map((s) => s.all[level].f1),
      ),
    ),
  ].join('\n');
}

const list = (all: readonly { name: string; about: string }[]): string =>
  all.map(({ name, about }) => `- \`${name}\`: ${about}`).join('\n');

/** The lists of steps and refusals, by the names of their blocks. */
export function ruleLists(): [string, string][] {
  return [
    ['steps', list(steps)],
    ['refusals', list(refusalRules)],
  ];
}

/** The document with a block between its marks. */
export function fill(text: string, name: string, block: string): string {
  const begin = `<!-- begin: ${name} -->\n`;
  const end = `<!-- end: ${name} -->`;
  const from = text.indexOf(begin) + begin.length;
  return `${text.slice(0, from)}\n${block}\n\n${text.slice(text.indexOf(end))}`;
}

/** All annotated sets: that of the fixtures, and those beside the repository. */
export function readSets(): Promise<Annotated[]> {
  return Promise.all([
    readAnnotated('fixtures', `${root}fixtures/daily-papers.txt`, `${root}fixtures/daily-papers.gold.jsonl`),
    readAnnotated('daily-papers', `${shared}daily-papers.txt`, `${shared}daily-papers.gold.jsonl`),
    readAnnotated('arxiv-dev', `${shared}arxiv-dev.jsonl`, `${shared}arxiv-dev.gold.jsonl`),
  ]);
}
