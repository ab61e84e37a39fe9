import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { papers, temporaryFolder } from '../support/run.ts';
import { playServer, reply, status } from '../support/server.ts';

const daily = readFileSync('fixtures/feeds/hf-daily.json', 'utf8');
const oai = readFileSync('fixtures/feeds/arxiv-oai.xml', 'utf8');
const atom = readFileSync('fixtures/feeds/arxiv-atom.xml', 'utf8');

test('a day of Daily Papers goes into the database, and again without a change', async () => {
  const { url, requests } = await playServer(
    status(503, { 'retry-after': '0' }),
    reply(daily, 'application/json'),
  );
  const db = join(temporaryFolder(), 'papers.db');
  const fetch = (): ReturnType<typeof papers> =>
    papers(['fetch', 'hf', '--date', '2025-06-12', '--endpoint', url, '--db', db]);
  const first = await fetch();
  expect(first.stdout).toMatch(/^3 papers: 3 new, 0 changed, 0 same, 0 unreadable/u);
  expect(first.stderr).toMatch(/503/u);
  expect((await fetch()).stdout).toMatch(/^3 papers: 0 new, 0 changed, 3 same/u);
  expect(requests).toHaveLength(3);
});

test('a fetch that a server ends goes on where it was', async () => {
  const page = oai.replace('77&amp;x|1001', 'next');
  const { url, requests } = await playServer(
    reply(page, 'text/xml'),
    status(404),
    reply(oai.replace(/<resumptionToken.*<\/resumptionToken>/u, ''), 'text/xml'),
  );
  const db = join(temporaryFolder(), 'papers.db');
  const fetch = (): ReturnType<typeof papers> =>
    papers(['fetch', 'arxiv', '--oai', '--set', 'cs', '--db', db], { env: { PAPERS_OAI_ENDPOINT: url } });
  const broken = await fetch();
  expect(broken.exitCode).toBe(3);
  expect(broken.stderr).toMatch(/answered 404/u);
  expect((await fetch()).stdout).toMatch(/^2 papers: 0 new, 0 changed, 2 same/u);
  expect(requests.map((path) => path.includes('resumptionToken=next'))).toEqual([false, true, true]);
});

test('arXiv by a query', async () => {
  const { url, requests } = await playServer(reply(atom, 'application/atom+xml'));
  const db = join(temporaryFolder(), 'papers.db');
  const { stdout } = await papers([
    'fetch',
    'arxiv',
    '--query',
    'cat:cs.AR',
    '--max',
    '3',
    '-q',
    '--endpoint',
    url,
    '--db',
    db,
  ]);
  expect(stdout).toMatch(/^3 papers: 3 new/u);
  expect(requests).toHaveLength(1);
});

test.each([
  [['fetch', 'hf', '--week', '47'], /--week "47": write it like 2025-W47/u],
  [['fetch', 'hf', '--week', '2025-W47', '--month', '2025-11'], /give one of/u],
  [['fetch', 'arxiv'], /give --query/u],
  [['fetch', 'arxiv', '--query', 'x', '--max', 'many'], /--max "many"/u],
])('%j is wrong use', async (args, message) => {
  const { exitCode, stderr } = await papers(args);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
});
