import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/run.ts';

const top = new URL('../..', import.meta.url).pathname;

/**
 * npm installs the archive and what it depends on, as a user does; only the native part of SQLite, which takes minutes
 * to compile where no ready one can be had, is that of this checkout.
 */
test('the packed package is a command and a library in an empty folder', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder();
  // The build is there already, and a second one beside other tests would pull it away from under them.
  await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: top });
  const [archive = ''] = readdirSync(folder);
  const cwd = join(folder, 'empty');
  mkdirSync(cwd);
  await execa('npm', ['init', '--yes'], { cwd });
  const quick = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await execa('npm', ['install', join('..', archive), ...quick], { cwd });
  cpSync(
    join(top, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'),
    join(cwd, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'),
  );
  const papers = (...args: string[]) => execa('npx', ['--no-install', 'papers', ...args], { cwd });
  expect((await papers('--version')).stdout).toMatch(/^\d+\.\d+\.\d+$/u);
  writeFileSync(
    join(cwd, 'page.jsonl'),
    JSON.stringify({ title: 'A Page', abstract: 'It is 2x faster on an H100.' }),
  );
  expect((await papers('ingest', 'page.jsonl', '--db', 'p.db')).stdout).toMatch(/^1 paper: 1 new/u);
  expect((await papers('query', '--db', 'p.db')).stdout).toContain('speedup,2x,H100');
  writeFileSync(
    join(cwd, 'use.mjs'),
    `import { extract, openStore, readFeed } from 'papers';
     console.log(openStore('p.db').claims({ on: ['H100'] })[0].figure ?? typeof extract, typeof readFeed);`,
  );
  expect((await execa('node', ['use.mjs'], { cwd })).stdout).toBe('function function');
});
