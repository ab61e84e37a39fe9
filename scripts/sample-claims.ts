/**
 * A random sample of claims to be judged by a reader, as NDJSON, the same for the same input, seed and rules:
 *
 *     papers extract corpus.jsonl.gz --format ndjson | npx tsx scripts/sample-claims.ts --seed 1 --count 100
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '100' } },
});

/** Mulberry32: a small generator of numbers in [0, 1) with a 32-bit state. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// A reservoir: every claim has the same chance, and only the sample is kept.
const next = random(Number(values.seed));
const count = Number(values.count);
const sample: { readonly title: string; readonly abstract: string; readonly claim: unknown }[] = [];
let seen = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { title, abstract, claims } = JSON.parse(line);
  for (const claim of claims) {
    seen++;
    if (sample.length < count) sample.push({ title, abstract, claim });
    else {
      const at = Math.floor(next() * seen);
      if (at < count) sample[at] = { title, abstract, claim };
    }
  }
}
for (const row of sample) process.stdout.write(`${JSON.stringify(row)}\n`);
