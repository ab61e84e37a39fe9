/**
 * Weighs the signals of claims on annotated papers (src/lexicon/rule-trust.ts) and writes the tables of docs/extraction.md.
 * Usage: npx tsx scripts/calibrate.ts; needs the annotated papers beside the repository, or in $PAPERS_SHARED.
 * Without a flag it weighs; `--tables` writes the tables and lists of the document;
 * `--check INPUT GOLD` prints the bands of other annotated papers and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
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

interface Sample {
  readonly signals: readonly string[];
  readonly right: boolean;
  readonly confidence: number;
}
interface Annotated {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly papers: readonly Paper[];
  readonly gold: readonly GoldPaper[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const shared = `${(process.env['PAPERS_SHARED'] ?? `${root}../shared`).replace(/\/$/u, '')}/gold/`;

async function read(name: string, input: string, goldPath: string): Promise<Annotated> {
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

interface Model {
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
const oddsOf = ({ intercept, weights }: Model, { signals }: Sample): number =>
  signals.reduce((odds, signal) => odds + (weights.get(signal) ?? 0), intercept);

/** A logistic regression by gradient descent; rare signals are left out and weights are drawn towards 0. */
function learn(samples: readonly Sample[]): Model {
  const counts = new Map<string, number>();
  for (const { signals } of samples) for (const s of signals) counts.set(s, (counts.get(s) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= 10 && n < samples.length).map(([name]) => name);
  const weights = new Map(names.map((name) => [name, 0]));
  let intercept = 0;
  const shrinkage = 4;
  for (let round = 0; round < 3000; round++) {
    const model = { intercept, weights };
    const gradients = new Map<string, number>();
    let total = 0;
    for (const sample of samples) {
      const error = (sample.right ? 1 : 0) - chance(oddsOf(model, sample));
      total += error;
      for (const s of sample.signals) if (weights.has(s)) gradients.set(s, (gradients.get(s) ?? 0) + error);
    }
    const rate = 1 / samples.length;
    intercept += rate * total;
    for (const [name, weight] of weights)
      weights.set(name, weight + rate * ((gradients.get(name) ?? 0) - shrinkage * weight));
  }
  return { intercept, weights };
}

/** The smallest margin with which claims of 0.9 and more are right in at least `aim` of all cases. */
function marginFor(odds: readonly { odds: number; right: boolean }[], aim: number): number {
  for (let margin = 0; margin < 3; margin += 0.05) {
    const sure = odds.filter((one) => chance(one.odds - margin) >= 0.895);
    if (sure.filter((one) => one.right).length >= aim * sure.length) return margin;
  }
  return 3;
}

const bands = [0, 0.5, 0.7, 0.8, 0.9, 1] as const;

function bandTable(sets: readonly Annotated[]): string {
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

function scoreTable(sets: readonly Annotated[]): string {
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

function fill(text: string, name: string, block: string): string {
  const begin = `<!-- begin: ${name} -->\n`;
  const end = `<!-- end: ${name} -->`;
  const from = text.indexOf(begin) + begin.length;
  return `${text.slice(0, from)}\n${block}\n\n${text.slice(text.indexOf(end))}`;
}

const [flag, input, gold] = process.argv.slice(2);
if (flag === '--check' && input !== undefined && gold !== undefined) {
  console.log(bandTable([await read('others', input, gold)]));
} else {
  const readAll = (): Promise<Annotated[]> =>
    Promise.all([
      read('fixtures', `${root}fixtures/daily-papers.txt`, `${root}fixtures/daily-papers.gold.jsonl`),
      read('daily-papers', `${shared}daily-papers.txt`, `${shared}daily-papers.gold.jsonl`),
      read('arxiv-dev', `${shared}arxiv-dev.jsonl`, `${shared}arxiv-dev.gold.jsonl`),
    ]);
  const sets = await readAll();
  // Each set is judged by what the others taught.
  const judged = sets.flatMap((set) => {
    const model = learn(sets.filter((other) => other !== set).flatMap((other) => other.samples));
    return set.samples.map((sample) => ({ odds: oddsOf(model, sample), right: sample.right }));
  });
  const whole = learn(sets.flatMap((set) => set.samples));
  // The largest of the margins that the sets ask for, each with the weights that are shipped.
  const margin = Math.max(
    ...sets.map((set) =>
      marginFor(
        set.samples.map((sample) => ({ odds: oddsOf(whole, sample), right: sample.right })),
        0.95,
      ),
    ),
    0.6,
  );
  const sure = judged.filter((one) => chance(one.odds - margin) >= 0.895);
  console.log(
    `margin ${margin.toFixed(2)}; cross-validated: ${sure.length} of ${judged.length} claims are sure, ${sure.filter((one) => one.right).length} of them right`,
  );
  if (flag === '--tables') {
    const path = `${root}docs/extraction.md`;
    const text = readFileSync(path, 'utf8');
    const list = (all: readonly { name: string; about: string }[]): string =>
      all.map(({ name, about }) => `- \`${name}\`: ${about}`).join('\n');
    const listed = fill(fill(text, 'steps', list(steps)), 'refusals', list(refusalRules));
    const unseen = `Judged by weights that had not seen the set: ${sure.filter((one) => one.right).length} of ${sure.length} claims of 0.9 and more are right in full.`;
    writeFileSync(
      path,
      fill(fill(listed, 'bands', `${bandTable(sets)}\n\n${unseen}`), 'scores', scoreTable(sets)),
    );
  } else {
    const { intercept, weights } = whole;
    const lines = [...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `  [${`'${name}'`}, ${weight.toFixed(2)}],`);
    writeFileSync(
      `${root}src/lexicon/rule-trust.ts`,
      `// Made by scripts/calibrate.ts.

/** Log odds that a claim without any signal below is right in full. */
export const trustIntercept = ${intercept.toFixed(2)};

/** Taken off all log odds, so that what is called sure is. */
export const trustMargin = ${margin.toFixed(2)};

/** What each signal adds to the log odds. */
export const trustWeights: ReadonlyMap<string, number> = new Map([
${lines.join('\n')}
]);
`,
    );
  }
}
