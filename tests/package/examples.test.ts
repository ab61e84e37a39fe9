import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/run.ts';

const top = new URL('../..', import.meta.url).pathname;

test('the examples compile against the package and run', async () => {
  const folder = temporaryFolder();
  cpSync(join(top, 'examples'), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(top, join(folder, 'node_modules/papers'));
  symlinkSync(join(top, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
  await execa('node', ['-e', 'require("fs").writeFileSync("package.json", \'{"type":"module"}\')'], {
    cwd: folder,
  });
  await execa('node', [join(top, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: folder });
  const page = join(top, 'fixtures/daily-papers.txt');
  const run = async (name: string, ...args: string[]) =>
    execa('node', [`out/${name}.js`, ...args], { cwd: folder });
  const [figures, best, rows] = await Promise.all([
    run('figures-of-a-page', page),
    run('best-on', page, join(folder, 'p.db'), 'H100'),
    run('own-rows'),
  ]);
  expect(figures.exitCode).toBe(0);
  expect(best.stdout).toContain('45 papers, 45 of them new');
  expect(rows.exitCode).toBe(0);
});
