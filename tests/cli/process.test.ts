import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { bin, papers, temporaryFolder } from '../support/run.ts';

/** Files that a run of the program loads, as paths below the project. */
async function loaded(args: readonly string[]): Promise<readonly string[]> {
  const folder = temporaryFolder();
  await execa(process.execPath, [bin, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', NODE_V8_COVERAGE: folder },
    extendEnv: false,
  });
  const scripts = readdirSync(folder).flatMap((file) => {
    const { result }: { result: readonly { readonly url: string }[] } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    return result.map(({ url }) => url);
  });
  const root = new URL('../../', import.meta.url).href;
  return scripts.filter((url) => url.startsWith(root)).map((url) => url.slice(root.length));
}

test('the program starts without what its answer does not need', async () => {
  const version = await loaded(['--version']);
  expect(version).toContain('bin/papers.js');
  expect(version.filter((file) => file.startsWith('node_modules/') && !file.includes('commander'))).toEqual(
    [],
  );
  expect(version.filter((file) => /^dist\/(?:annotate|claims|feeds|lexicon|store)\//u.test(file))).toEqual(
    [],
  );
  // The rules, the lexicon and the feeds are there once they are asked for.
  expect((await loaded(['explain', 'It is 2x faster.'])).length).toBeGreaterThan(3 * version.length);
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

test('head -1 of a big answer ends every command quietly and well', async () => {
  const db = join(temporaryFolder(), 'p.db');
  const input = Array.from({ length: 1500 }, (_, index) =>
    JSON.stringify({
      title: `Paper ${index} with a title that is rather long, as titles of papers are`,
      abstract: `The ${index}th kernel is ${index + 2}x faster on an H100 than before.`,
    }),
  ).join('\n');
  await papers(['ingest', '-', '-q', '--db', db], { input });
  const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', PAPERS_DB: db };
  for (const command of [
    'query',
    'query --format table --limit 0',
    'list --ndjson',
    'search faster --json',
    'export --md',
    'export --format bib',
    "sql 'select * from claims_flat'",
    'reextract --all --dry-run',
    'extract -',
  ]) {
    const line = `node ${bin} ${command} | head -1 >/dev/null; exit $PIPESTATUS`;
    const { exitCode, stderr } = await execa('bash', ['-c', line], {
      env,
      extendEnv: false,
      input,
      reject: false,
    });
    // What is said of the answer is no error.
    const errors = stderr.split('\n').filter((told) => !/^[\d,]+ (?:claims|papers)/u.test(told));
    expect({ command, exitCode, errors: errors.filter((told) => told !== '') }).toEqual({
      command,
      exitCode: 0,
      errors: [],
    });
  }
});

test('a full disk is one line', async () => {
  const { exitCode, stderr } = await execa('bash', ['-c', `node ${bin} schema > /dev/full`], {
    reject: false,
  });
  expect(stderr).toMatch(/^papers: the answer cannot be written \(ENOSPC\): [^\n]*$/u);
  expect(exitCode).toBe(3);
});
