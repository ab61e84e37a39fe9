import { expect, test } from 'vitest';
import { levels, score } from '../../src/eval/score.ts';
import { annotatedSets, readAnnotated } from '../support/annotated.ts';

/** Scores that every change of the rules has to keep: a little under what was last reached. They only rise. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  fixtures: { hardware: 0.99, figure: 0.945, described: 0.925, attributed: 0.884, complete: 0.863 },
  'daily-papers': { hardware: 0.99, figure: 0.99, described: 0.969, attributed: 0.945, complete: 0.921 },
  'arxiv-dev': { hardware: 0.99, figure: 0.982, described: 0.961, attributed: 0.967, complete: 0.946 },
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
