import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/run.ts';

const top = new URL('../..', import.meta.url).pathname;

test('the packed package is a command and a library in an empty folder', async () => {
  const folder = temporaryFolder();
  // The build is there already, and a second one beside other tests would pull it away from under them.
  await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: top });
  const [archive = ''] = readdirSync(folder);
  const home = join(folder, 'node_modules/papers');
  mkdirSync(home, { recursive: true });
  await execa('tar', ['-xzf', join(folder, archive), '-C', home, '--strip-components=1']);
  // The dependencies that the package names, and no others: linked and not installed, which would need minutes.
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  for (const name of Object.keys(dependencies)) {
    const target = join(folder, 'node_modules', name);
    mkdirSync(join(target, '..'), { recursive: true });
    symlinkSync(join(top, 'node_modules', name), target);
  }
  const command = await execa('node', [join(home, 'bin/papers.js'), '--version']);
  expect(command.stdout).toMatch(/^\d+\.\d+\.\d+$/u);
  writeFileSync(
    join(folder, 'use.mjs'),
    `import { extract, openStore, readFeed } from 'papers';
     openStore(':memory:', 'write').close();
     console.log(typeof extract, typeof readFeed);`,
  );
  const library = await execa('node', ['use.mjs'], { cwd: folder });
  expect(library.stdout).toBe('function function');
});
