import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { fillBlocks } from '../../scripts/readme-blocks.ts';
import { bin, papers, temporaryFolder } from '../support/run.ts';
import { playServer, reply } from '../support/server.ts';

/** The number of all claims moves with every rule; what the session shows of them does not. */
function mask(text: string): string {
  return text.replace(/\d+ claims$/gmu, 'N claims');
}

test('the session and the tables of the README are what the program gives; `npm run docs` writes them', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(mask(fillBlocks(text))).toBe(mask(text));
});

test('the lines for cron work as they stand, and say nothing', async () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const cron = /```cron\n([\s\S]*?)```/u.exec(text)?.[1] ?? '';
  const lines = [...cron.matchAll(/^\d+ \d+ \* \* \* {2}(.*)$/gmu)].map((match) => match[1] ?? '');
  expect(lines).toHaveLength(2);
  const home = temporaryFolder();
  mkdirSync(join(home, 'papers/inbox'), { recursive: true });
  cpSync('fixtures/daily-papers.txt', join(home, 'papers/inbox/daily-papers.txt'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin/papers'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(home, 'bin/papers'), 0o755);
  const daily = readFileSync('fixtures/feeds/hf-daily.json', 'utf8');
  const { url } = await playServer(reply(daily, 'application/json'));
  const env = { HOME: home, PATH: `${join(home, 'bin')}:/usr/bin:/bin`, PAPERS_HF_ENDPOINT: url };
  // Twice: the second day has nothing new.
  for (const line of [...lines, ...lines]) {
    const { exitCode, stdout, stderr } = await execa('/bin/sh', ['-c', line], {
      env,
      extendEnv: false,
      reject: false,
    });
    expect({ line, exitCode, stdout, stderr }).toEqual({ line, exitCode: 0, stdout: '', stderr: '' });
  }
  const { stdout } = await papers(['sql', 'select count(*) from papers', '--no-header'], { env });
  expect(stdout).toBe('48');
});
