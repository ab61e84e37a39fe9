import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { papers, temporaryFolder } from '../support/run.ts';

const page = ['--input', 'fixtures/daily-papers.txt'];
const gold = 'fixtures/daily-papers.gold.jsonl';

test('a table of scores, of metrics and of fields', async () => {
  const { stdout, exitCode } = await papers(['eval', gold, ...page]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^score +precision +recall +f1 +right +gold +given\nhardware /u);
  for (const row of ['links', 'all/complete', 'core/figure', 'speedup', 'direction'])
    expect(stdout).toMatch(new RegExp(`^${row} +\\d`, 'mu'));
  expect(stdout).not.toContain(' :: ');
});

test('differences and JSON', async () => {
  const listed = await papers(['eval', gold, ...page, '--errors', '--metric', 'speed']);
  const json = await papers(['eval', gold, ...page, '--errors', '--metric', 'speed', '--format', 'json']);
  const { differences } = z
    .object({ differences: z.array(z.object({ type: z.string(), paper: z.string(), detail: z.string() })) })
    .parse(JSON.parse(json.stdout));
  expect(listed.stdout.split('\n').filter((line) => line.includes(' :: ')).length).toBe(differences.length);
  const plain = await papers(['eval', gold, ...page, '--format', 'json']);
  expect(JSON.parse(plain.stdout)).not.toHaveProperty('differences');
});

test('wrong use is told in one line', async () => {
  const folder = temporaryFolder();
  const broken = join(folder, 'gold.jsonl');
  writeFileSync(broken, '{"title": "A", "claims": [{"quote": "x"}]}\n');
  const wrong = await papers(['eval', broken, ...page]);
  expect(wrong.exitCode).toBe(3);
  expect(wrong.stderr).toContain('gold.jsonl, line 1: claims.0.value');
  const missing = await papers(['eval', join(folder, 'none.jsonl'), ...page]);
  expect(missing.exitCode).toBe(3);
  const noInput = await papers(['eval', gold]);
  expect(noInput.exitCode).toBe(2);
  expect(noInput.stderr).toContain('--input');
});
