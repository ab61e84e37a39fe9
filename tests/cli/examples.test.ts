import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { sampleDatabase } from '../support/database.ts';
import { sharedFolder } from '../support/run.ts';

const top = new URL('../..', import.meta.url).pathname;
const program = await buildProgram(() => true);

/** Every example of every command's help. */
const examples = program.commands.flatMap((command) => {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return [...help.matchAll(/^ {2}\$ (papers .*)$/gmu)].map((match) => match[1] ?? '');
});

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

/** A home with a page and a database of its own: examples run beside each other, and some of them write. */
function newHome(): string {
  const home = sharedFolder();
  cpSync(join(top, 'fixtures/daily-papers.txt'), join(home, 'daily-papers.txt'));
  cpSync(join(top, 'fixtures/daily-papers.gold.jsonl'), join(home, 'daily-papers.gold.jsonl'));
  cpSync(db, join(home, 'papers.db'));
  for (const folder of ['.local/share/bash-completion/completions', '.config/fish/completions', '.zfunc']) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  return home;
}

test('every command has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(commands.length * 2);
});

test.concurrent.each(examples)('%s', async (line) => {
  const home = newHome();
  const { exitCode, stderr } = await execa(
    'bash',
    ['-c', `papers() { node ${top}bin/papers.js "$@"; }; ${line}`],
    {
      cwd: home,
      reject: false,
      extendEnv: false,
      env: { PATH: process.env['PATH'] ?? '', HOME: home, PAPERS_DB: join(home, 'papers.db') },
    },
  );
  expect(stderr).not.toMatch(/^papers: (?!daily-papers\.txt|<stdin>)/mu);
  expect(exitCode, stderr).toBe(0);
});
