/**
 * How the time to read a hostile text grows with its length, as a ratio of two readings in one run.
 * Usage: npx tsx bench/hostile.ts [characters=400000]; a ratio of about 4 is linear, of about 16 quadratic.
 * A ratio of times below some ms is mostly noise.
 */
import { hostileTexts, readHostile } from '../tests/support/hostile.ts';

const characters = Number(process.argv[2] ?? 400_000);

/** Shortest of three readings, in ms. */
async function time(name: string, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await readHostile(name, text).catch(() => {});
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const short = hostileTexts(characters / 4);
for (const [index, [name, text]] of hostileTexts(characters).entries()) {
  const quarter = short[index]?.[1] ?? '';
  const [before, after] = [await time(name, quarter), await time(name, text)];
  const start = JSON.stringify(text.slice(0, 30));
  console.log(
    `${name.padEnd(18)} ${start.padEnd(40)} ${before.toFixed(1).padStart(8)} ms, 4 times as long ${(after / before).toFixed(1).padStart(6)} times`,
  );
}
