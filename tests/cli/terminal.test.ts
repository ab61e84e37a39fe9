import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sampleDatabase } from '../support/database.ts';
import { papers, sharedFolder, temporaryFolder } from '../support/run.ts';
import { noTerminal, onTerminal } from '../support/terminal.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

const colourCode = '\u001b[';

test.skipIf(noTerminal).each([
  [{ NO_COLOR: '1' }, 'papers query', false],
  [{ TERM: 'dumb' }, 'papers query', false],
  [{}, 'papers query --color never', false],
  [{ NO_COLOR: '1' }, 'papers query --color always', true],
  [{ FORCE_COLOR: '1' }, 'papers query --format table | cat', true],
  [{}, 'papers query --format table 2>/dev/null | cat', false],
  [{}, 'papers show write', true],
])('colour with %j: %s', async (env, command, coloured) => {
  const { text } = await onTerminal(command, { env: { PAPERS_DB: db, ...env } });
  expect(text.includes(colourCode)).toBe(coloured);
});

test.skipIf(noTerminal)('a table on a terminal has 50 rows, and says how to see all', async () => {
  const home = temporaryFolder();
  const lines = Array.from({ length: 60 }, (_, index) =>
    JSON.stringify({ title: `Paper ${index}`, abstract: `It is ${index + 2}x faster on an H100.` }),
  );
  const env = { PAPERS_DB: join(home, 'p.db') };
  await papers(['ingest', '-', '-q'], { env, input: lines.join('\n') });
  const told = /^50 of 60 (?:claims|papers); --limit 0 shows all$/mu;
  for (const command of ['query', 'list', 'search faster']) {
    expect((await onTerminal(`papers ${command} --columns title`, { env })).text).toMatch(told);
    const all = (await onTerminal(`papers ${command} --columns title --limit 0`, { env })).text;
    expect(all).toMatch(/^60 (?:claims of 60 )?papers$/mu);
    expect((await papers(command.split(' '), { env })).stdout.split('\n')).toHaveLength(61);
  }
  const some = await papers(['query', '--limit', '7'], { env });
  expect(some.stderr).toBe('7 of 60 claims');
});
