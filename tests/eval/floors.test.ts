import { expect, test } from 'vitest';
import { levels, score } from '../../src/eval/score.ts';
import { annotatedSets, readAnnotated } from '../support/annotated.ts';

/** Scores that every change of the rules has to keep: a little under what was last reached. They only rise. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  fixtures: { hardware: 0.99, figure: 0.943, described: 0.919, attributed: 0.878, complete: 0.854 },
  'daily-papers': { hardware: 0.99, figure: 0.988, described: 0.964, attributed: 0.932, complete: 0.908 },
  'arxiv-dev': { hardware: 0.99, figure: 0.967, described: 0.941, attributed: 0.952, complete: 0.926 },
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
