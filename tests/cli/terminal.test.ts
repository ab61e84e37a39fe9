import { spawnSync } from 'node:child_process';
import { execa } from 'execa';
import stringWidth from 'string-width';
import { beforeAll, expect, test } from 'vitest';
import { sampleDatabase } from '../support/database.ts';
import { sharedFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

const bin = new URL('../../bin/papers.js', import.meta.url).pathname;
const noTerminal = spawnSync('script', ['--version']).status !== 0;

/** Runs the program on a pseudo-terminal of 80 cells, made by script(1). */
async function onTerminal(command: string, env: Record<string, string> = {}) {
  const line = `stty cols 80 rows 24; ${command.replaceAll('papers ', `node ${bin} `)}`;
  const { stdout } = await execa('script', ['-qec', line, '/dev/null'], {
    extendEnv: false,
    reject: false,
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', TERM: 'xterm', PAPERS_DB: db, ...env },
  });
  return stdout.replaceAll('\r', '');
}

const colourCode = '\u001b[';

test.skipIf(noTerminal)('on a terminal the answer is a coloured table that fits', async () => {
  const text = await onTerminal('papers query --kind all');
  expect(text).toContain(colourCode);
  expect(text).toContain('H100');
  for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
});

test.skipIf(noTerminal).each([
  [{ NO_COLOR: '1' }, 'papers query', false],
  [{ TERM: 'dumb' }, 'papers query', false],
  [{}, 'papers query --color never', false],
  [{ NO_COLOR: '1' }, 'papers query --color always', true],
  [{ FORCE_COLOR: '1' }, 'papers query --format table | cat', true],
  [{}, 'papers query --format table 2>/dev/null | cat', false],
  [{}, 'papers show write', true],
])('colour with %j: %s', async (env, command, coloured) => {
  expect((await onTerminal(command, env)).includes(colourCode)).toBe(coloured);
});

test.skipIf(noTerminal)('a pipe that closes early ends quietly, for every kind of answer', async () => {
  for (const command of [
    'query',
    'list',
    'extract -',
    'stats',
    'schema',
    'export',
    'sql "select * from claims"',
  ]) {
    const text = await onTerminal(
      `set -o pipefail; yes '{"title":"T","abstract":"A"}' 2>/dev/null | head -3000 | papers ${command} 2>&1 >/dev/full | head -1; echo`,
    );
    expect(text).not.toContain('    at ');
  }
});
