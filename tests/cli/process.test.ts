import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { papers, temporaryFolder } from '../support/run.ts';

const bin = new URL('../../bin/papers.js', import.meta.url).pathname;

/** Shortest of several runs, in ms: what else the machine does only makes a run longer. */
function shortest(args: readonly string[]): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('the program starts about as fast as Node itself', () => {
  const node = shortest(['-e', '0']);
  expect(shortest([bin, '--version'])).toBeLessThan(1.5 * node + 60);
});

test('Ctrl-C ends an ingest at once, says how far it came, and leaves the database whole', async () => {
  const db = join(temporaryFolder(), 'p.db');
  const child = spawn(process.execPath, [bin, 'ingest', '-', '--from', 'jsonl', '--db', db], {
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' },
  });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += String(chunk);
  });
  child.stdin.on('error', () => {});
  // Input that never ends: more than one batch, and then a pause.
  for (let index = 0; index < 3000; index += 1) {
    child.stdin.write(
      `${JSON.stringify({ title: `Paper number ${index}`, abstract: 'It is 2x faster.' })}\n`,
    );
  }
  for (let tries = 0; tries < 100; tries += 1) {
    await wait(100);
    const { stdout } = await papers(['sql', 'select count(*) from papers', '--no-header', '--db', db]);
    if (Number(stdout) > 0) break;
  }
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
  expect(told).toMatch(/stopped; \d+ papers of this call are stored/u);
  const stored = Number(/stopped; (\d+)/u.exec(told)?.[1]);
  const { stdout } = await papers(['sql', 'select count(*) from papers', '--no-header', '--db', db]);
  expect(Number(stdout)).toBe(stored);
  expect((await papers(['db', 'check', '--db', db])).exitCode).toBe(0);
});

test('two ingests at once both come to an end', async () => {
  const db = join(temporaryFolder(), 'p.db');
  const lines = (word: string) =>
    Array.from({ length: 1200 }, (_, index) =>
      JSON.stringify({ title: `${word} ${index}`, abstract: 'A.' }),
    ).join('\n');
  const run = (word: string) =>
    papers(['ingest', '-', '--from', 'jsonl', '--db', db], { input: lines(word) });
  const [one, two] = await Promise.all([run('First'), run('Second')]);
  expect([one.stderr, two.stderr]).toEqual(['', '']);
  const { stdout } = await papers(['sql', 'select count(*) from papers', '--no-header', '--db', db]);
  expect(stdout).toBe('2400');
});
