import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutations, seeded } from '../support/mutate.ts';
import { readBytes, survive, textKey } from '../support/survive.ts';

const folder = 'fixtures/feeds/';
/** Copies of each fixture; `scripts/mutate-feeds.ts` makes 500 of them and takes the real samples too. */
const copies = 45;
const files = readdirSync(folder).filter((file) => !file.includes('error'));

test.each(files)('damaged copies of %s give whole papers or a known error', async (file) => {
  const bytes = readFileSync(`${folder}${file}`);
  const whole = new Set((await readBytes(file, bytes)).papers.map(textKey));
  for (let seed = 0; seed < copies; seed += 1) {
    const kind = mutations[seed % mutations.length] ?? 'cut';
    const { faults } = await survive(file, bytes, kind, seeded(seed), whole);
    expect({ kind, seed, faults }).toEqual({ kind, seed, faults: [] });
  }
});
