import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseGold } from '../../src/eval/gold.ts';
import { hardwareKey } from '../../src/eval/keys.ts';
import { sameQuantity } from '../../src/eval/quantity.ts';
import { fields, levels, matchClaims, score } from '../../src/eval/score.ts';
import { InputError } from '../../src/model/errors.ts';
import { annotatedSets, readAnnotated } from '../support/annotated.ts';
import { temporaryFolder } from '../support/run.ts';
import { sharedPath } from '../support/shared.ts';

const scorer = sharedPath('gold/score.mjs');

const Share = z.object({ P: z.number(), R: z.number(), F1: z.number() });
const Counted = Share.extend({ gold: z.number(), pred: z.number(), hit: z.number() });
const Levels = z.record(z.string(), Share);
const Told = z.object({
  hardware: Counted,
  links: Counted,
  all: Levels,
  core: Levels,
  fields: z.record(z.string(), z.number()),
  counts: z.object({ gold: z.number(), pred: z.number() }),
});

describe.each(annotatedSets.map((set) => [set.name, set] as const))('%s', (_name, set) => {
  test.skipIf(scorer === null || set.input === null)(
    'every figure is that of the scorer of the collection (needs ../shared)',
    async () => {
      const { papers, gold } = await readAnnotated(set);
      const ours = score(papers, gold);
      const predictions = join(temporaryFolder(), 'predictions.ndjson');
      writeFileSync(predictions, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
      const run = (flag: string): string =>
        execFileSync('node', [scorer ?? '', predictions, set.gold ?? '', flag], {
          encoding: 'utf8',
          maxBuffer: 1e8,
        });
      const told = Told.parse(JSON.parse(run('--json')));
      for (const part of ['hardware', 'links'] as const) {
        const { gold: annotated, given, right, precision, recall, f1 } = ours[part];
        expect({ P: precision, R: recall, F1: f1, gold: annotated, pred: given, hit: right }, part).toEqual(
          told[part],
        );
      }
      for (const part of ['all', 'core'] as const)
        for (const level of levels) {
          const { precision, recall, f1 } = ours[part][level];
          expect({ P: precision, R: recall, F1: f1 }, `${part}/${level}`).toEqual(told[part][level]);
        }
      expect({ gold: ours.all.figure.gold, pred: ours.all.figure.given }).toEqual(told.counts);
      expect(ours.fields).toEqual(told.fields);

      const text = run('--errors');
      const metrics = [
        ...text.matchAll(/^(?:by metric)? +(\w+) (\d\.\d{3}) \((\d+)\/(\d+), (\d+) given\)$/gmu),
      ];
      expect(metrics.length).toBeGreaterThan(5);
      for (const [, metric = '', f1, right, annotated, given] of metrics) {
        const rates = Object.entries(ours.byMetric).find(([name]) => name === metric)?.[1].figure;
        expect([rates?.f1.toFixed(3), rates?.right, rates?.gold, rates?.given], metric).toEqual([
          f1,
          Number(right),
          Number(annotated),
          Number(given),
        ]);
      }
      const lines = ours.differences.map(
        ({ type, paper, detail }) =>
          `${(type === 'text differs' ? 'TEXT DIFFERS' : type).padEnd(18)}${paper.slice(0, 50)} :: ${detail}`,
      );
      const theirs = text.split('\n').filter((line) => line.includes(' :: '));
      // A quote may hold a line end; the lines behind it belong to the one before.
      const flat = (all: readonly string[]): string[] => all.map((line) => line.split('\n')[0] ?? '').sort();
      expect(flat(lines)).toEqual(theirs.sort());
    },
  );
});

const claim = {
  quote: 'it is 2x faster',
  value: '2x',
  metric: 'speedup',
  form: 'factor',
  low: 2,
  high: 2,
  unit: 'x',
};

describe('parseGold', () => {
  test('an error names file, line and place', () => {
    const line = JSON.stringify({ title: 'A', claims: [claim] });
    expect(() => parseGold(`${line}\n\n{"title": 1}`, 'mine.jsonl')).toThrow(
      /^mine\.jsonl, line 3: title: /u,
    );
    expect(() => parseGold(`${line}\n{`, 'mine.jsonl')).toThrow(/^mine\.jsonl, line 2: no JSON: /u);
    expect(() => parseGold(line.replace('"factor"', '"ratio"'), 'g')).toThrow(/claims\.0\.form/u);
    expect(() => parseGold('\n', 'empty.jsonl')).toThrow(InputError);
  });
  test('what a claim leaves out has the usual value', () => {
    const [paper] = parseGold(JSON.stringify({ title: 'A', claims: [claim] }), 'g');
    expect(paper?.claims[0]).toMatchObject({
      bound: 'exact',
      kind: 'result',
      subject: 'ours',
      on: [],
      nth: 0,
    });
  });
});

describe('score', () => {
  test('a missing paper is missed in full, and nothing of it is given', () => {
    const gold = parseGold(JSON.stringify({ title: 'A', hardware: ['H100'], claims: [claim] }), 'g');
    const result = score([], gold);
    expect(result.papers.missing).toEqual(['A']);
    expect(result.hardware).toMatchObject({ gold: 1, given: 0, right: 0, f1: 0 });
    expect(result.differences.map((d) => d.type)).toEqual(['hardware missed', 'claim missed']);
  });
  test('the fixtures by metric add up, and a part of a title picks papers', async () => {
    const [set] = annotatedSets;
    if (set === undefined) throw new Error('no fixtures');
    const { papers, gold } = await readAnnotated(set);
    const whole = score(papers, gold);
    const sum = Object.values(whole.byMetric).reduce((n, rates) => n + rates.figure.gold, 0);
    expect(sum).toBe(whole.all.figure.gold);
    const speed = score(papers, gold, { metrics: ['speedup'] });
    expect(speed.all.figure).toEqual(whole.byMetric.speedup?.figure);
    const title = gold[0]?.title ?? '';
    expect(score(papers, gold, { paper: title.toUpperCase() }).all.figure.gold).toBe(gold[0]?.claims.length);
    const matches = matchClaims(papers, gold);
    expect(matches.filter((match) => match.complete).length).toBe(whole.all.complete.right);
    for (const field of fields) {
      const found = matches.filter((match) => match.gold !== null);
      expect(found.filter((match) => match.right[field]).length / found.length).toBe(whole.fields[field]);
    }
  });
});

test('units are compared by size, hardware by what tells it apart', () => {
  const of = (low: number, unit: string) => ({ metric: 'latency', low, high: low, unit }) as const;
  expect(sameQuantity(of(1500, 'ms'), of(1.5, 's'))).toBe(true);
  expect(sameQuantity(of(1.5, 'ms'), of(1.5, 's'))).toBe(false);
  expect(sameQuantity({ ...of(2, 'KiB'), metric: 'memory' }, { ...of(2048, 'B'), metric: 'memory' })).toBe(
    true,
  );
  expect(hardwareKey('NVIDIA RTX 4090 GPUs')).toBe(hardwareKey('4090'));
  expect(hardwareKey('H100')).not.toBe(hardwareKey('H200'));
});
