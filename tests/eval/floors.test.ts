import { expect, test } from 'vitest';
import { levels, score } from '../../src/eval/score.ts';
import { annotatedSets, readAnnotated } from '../support/annotated.ts';

/** Scores that every change of the rules has to keep: a little under what was last reached. They only rise. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  fixtures: { hardware: 0.94, figure: 0.917, described: 0.879, attributed: 0.783, complete: 0.754 },
  'daily-papers': { hardware: 0.99, figure: 0.982, described: 0.95, attributed: 0.926, complete: 0.898 },
  'arxiv-dev': { hardware: 0.99, figure: 0.967, described: 0.931, attributed: 0.926, complete: 0.89 },
};

for (const set of annotatedSets) {
  test.skipIf(set.input === null)(
    `${set.name}: no score falls under its floor (needs ../shared)`,
    async () => {
      const { papers, gold } = await readAnnotated(set);
      const { hardware, all } = score(papers, gold);
      const reached: Record<string, number> = { hardware: hardware.f1 };
      for (const level of levels) reached[level] = all[level].f1;
      const least = floors[set.name] ?? {};
      expect(Object.keys(least)).toEqual(Object.keys(reached));
      for (const [name, f1] of Object.entries(reached))
        expect.soft(f1, `${set.name} ${name}`).toBeGreaterThanOrEqual(least[name] ?? 1);
    },
  );
}
