import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

test('the address to ask: option, environment, folder, user', async () => {
  const folder = temporaryFolder();
  const config = (name: string, address: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'papers.config.json'), JSON.stringify({ hfEndpoint: address }));
    return path;
  };
  const servers = await Promise.all([1, 2, 3, 4].map(() => playServer(reply(daily, 'application/json'))));
  const [option = '', environment = '', project = '', user = ''] = servers.map(({ url }) => url);
  const asked = (): number[] => servers.map(({ requests }) => requests.splice(0).length);
  config('own/papers', user);
  const cwd = config('project', project);
  const db = join(folder, 'papers.db');
  const call = ['fetch', 'hf', '--date', '2025-06-12', '--db', db];
  const env = { XDG_CONFIG_HOME: join(folder, 'own') };
  const both = { ...env, PAPERS_HF_ENDPOINT: environment };
  await papers([...call, '--endpoint', option], { cwd, env: both });
  expect(asked()).toEqual([1, 0, 0, 0]);
  await papers(call, { cwd, env: both });
  expect(asked()).toEqual([0, 1, 0, 0]);
  await papers(call, { cwd, env });
  expect(asked()).toEqual([0, 0, 1, 0]);
  await papers(call, { cwd: folder, env });
  expect(asked()).toEqual([0, 0, 0, 1]);
  const shown = async (options: { cwd: string; env: Record<string, string> }): Promise<string> =>
    (await papers(['config', '--csv'], options)).stdout;
  expect(await shown({ cwd, env: both })).toContain(`hfEndpoint,${environment},$PAPERS_HF_ENDPOINT,`);
  expect(await shown({ cwd, env })).toContain(`hfEndpoint,${project},${join(cwd, 'papers.config.json')},`);
  expect(await shown({ cwd: folder, env: {} })).toContain(
    'oaiEndpoint,https://oaipmh.arxiv.org/oai,default,',
  );
});

test('an address in the configuration that is none is wrong use', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'papers.config.json'), JSON.stringify({ hfEndpoint: 'huggingface.co' }));
  const { exitCode, stderr } = await papers(['config'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/papers\.config\.json: hfEndpoint: write an address such as https:/u);
});

test('--dry-run tells the requests, their rate and the cursor, asks nothing and makes no database', async () => {
  const { url, requests } = await playServer(
    reply(oai.replace('77&amp;x|1001', 'next'), 'text/xml'),
    status(404),
  );
  const db = join(temporaryFolder(), 'papers.db');
  const call = (...args: string[]): ReturnType<typeof papers> =>
    papers(['fetch', ...args, '--endpoint', url, '--db', db]);
  const days = await call('hf', '--since', '2025-01-30', '--until', '2025-03-01', '--dry-run');
  expect(days).toMatchObject({ exitCode: 0, stderr: '' });
  expect(days.stdout.split('\n')).toEqual([
    `first request: ${url}/api/daily_papers?date=2025-01-30&p=0&limit=100`,
    `requests: 4 or more, the last to ${url}/api/daily_papers?date=2025-03-01&p=0&limit=100`,
    'rate: one request in 0.5 s',
    'cursor: none, begins at the beginning',
    `database: ${db}`,
  ]);
  const query = await call('arxiv', '--query', 'cat:cs.AR', '--max', '7', '--dry-run');
  expect(query.stdout).toMatch(/search_query=cat%3Acs\.AR&start=0&max_results=7&/u);
  expect(query.stdout).toMatch(/^rate: one request in 3 s$/mu);
  expect(existsSync(db)).toBe(false);
  expect(requests).toEqual([]);
  expect((await call('arxiv', '--oai', '--set', 'cs')).exitCode).toBe(3);
  requests.length = 0;
  const resumed = await call('arxiv', '--oai', '--set', 'cs', '--dry-run');
  expect(resumed.stdout).toMatch(/^first request: .*resumptionToken=next$/mu);
  expect(resumed.stdout).toMatch(/^cursor: goes on with the token next$/mu);
  const anew = await call('arxiv', '--oai', '--set', 'cs', '--dry-run', '--restart');
  expect(anew.stdout).toMatch(/^cursor: none/mu);
  expect(requests).toEqual([]);
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
