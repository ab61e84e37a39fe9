/**
 * Reads damaged copies of each sample and tells of crashes, hangs and half papers.
 * Usage: npx tsx scripts/mutate-feeds.ts [copies=500] [file…]; without files the fixtures, and ../shared/formats
 * where it is there. Exit code 1 where anything went wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutations, seeded } from '../tests/support/mutate.ts';
import { readBytes, survive, textKey } from '../tests/support/survive.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const [copies = '500', ...named] = process.argv.slice(2);
const folders = [`${root}fixtures/feeds/`, `${root}../shared/formats/`].filter((folder) =>
  existsSync(folder),
);
const all = folders.flatMap((folder) => readdirSync(folder).map((file) => `${folder}${file}`));
const files =
  named.length > 0 ? named : all.filter((file) => !/README|SOURCES|hard-sentences|error/u.test(file));

let faults = 0;
for (const file of files) {
  const bytes = readFileSync(file);
  const whole = new Set((await readBytes(file, bytes)).papers.map(textKey));
  const ended = { papers: 0, error: 0 };
  let slowest = 0;
  for (let seed = 0; seed < Number(copies); seed += 1) {
    const kind = mutations[seed % mutations.length] ?? 'cut';
    const start = performance.now();
    const outcome = await survive(file, bytes, kind, seeded(seed), whole);
    slowest = Math.max(slowest, performance.now() - start);
    ended[outcome.ended] += 1;
    for (const fault of outcome.faults) console.log(`${file}, ${kind}, seed ${seed}: ${fault}`);
    faults += outcome.faults.length;
  }
  const name = file.split('/').at(-1) ?? file;
  console.log(
    `${name.padEnd(40)} papers ${ended.papers}  error ${ended.error}  slowest ${slowest.toFixed(0)} ms`,
  );
}
console.log(`${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
