/**
 * Weighs the signals of claims on annotated papers (src/lexicon/rule-trust.ts) and writes the tables of docs/extraction.md.
 * Usage: npx tsx scripts/calibrate.ts; needs the annotated papers beside the repository, or in $PAPERS_SHARED.
 * Without a flag it weighs; `--tables` writes the tables and lists of the document;
 * `--check INPUT GOLD` prints the bands of other annotated papers and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  bandTable,
  fill,
  readAnnotated,
  readSets,
  root,
  ruleLists,
  type Sample,
  scoreTable,
} from './extraction-tables.ts';

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

const [flag, input, gold] = process.argv.slice(2);
if (flag === '--check' && input !== undefined && gold !== undefined) {
  console.log(bandTable([await readAnnotated('others', input, gold)]));
} else {
  const sets = await readSets();
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
    const unseen = `Judged by weights that had not seen the set: ${sure.filter((one) => one.right).length} of ${sure.length} claims of 0.9 and more are right in full.`;
    let text = readFileSync(path, 'utf8');
    const blocks = [
      ...ruleLists(),
      ['bands', `${bandTable(sets)}\n\n${unseen}`],
      ['scores', scoreTable(sets)],
    ] as const;
    for (const [name, block] of blocks) text = fill(text, name, block);
    writeFileSync(path, text);
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
