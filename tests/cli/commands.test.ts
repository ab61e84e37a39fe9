import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleDatabase } from '../support/database.ts';
import { papers, sharedFolder, temporaryFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

test('show gives the paper with its claims, by id, link, title or a part of it', async () => {
  for (const name of [
    '2507.00001',
    'https://arxiv.org/abs/2507.00001v2',
    'cuda kernels that write themselves',
    'write',
  ]) {
    const { stdout, exitCode } = await papers(['show', name, '--db', db]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('CUDA Kernels That Write Themselves');
    expect(stdout).toContain('19.0x on RTX 3090');
    expect(stdout).toMatch(/speedup\s+17\.8x\s+H100/u);
  }
});

test('show --json is the record that schema describes', async () => {
  const { stdout } = await papers(['show', 'write', '--json', '--db', db]);
  expect(JSON.parse(stdout)).toMatchObject({ id: '2507.00001', claims: [{ on: ['A100'] }, {}, {}] });
});

test('show says what to do about a name of several papers, or of none', async () => {
  const several = await papers(['show', 'models', '--db', db]);
  expect(several.exitCode).toBe(2);
  expect(several.stderr).toMatch(/part of several papers: .*Dataflow.*Serving/u);
  const none = await papers(['show', 'nowhere', '--db', db]);
  expect(none.exitCode).toBe(3);
  expect(none.stderr).toMatch(/papers search nowhere/u);
});

test('search finds words of title and abstract, without accents, and phrases', async () => {
  const ids = async (...words: string[]) =>
    (await papers(['search', ...words, '--columns', 'title', '--no-header', '--db', db])).stdout;
  expect(await ids('melange')).toContain('Mélange');
  expect(await ids('"rival reaches"')).toContain('Serving');
  expect(await ids('kern*')).toContain('CUDA');
  expect(await ids('faster', '--since', '2025')).toBe('CUDA Kernels That Write Themselves');
  expect(await ids('"', 'OR', 'NEAR(')).toBe('');
});

test('compare puts devices side by side and tells of direct comparisons', async () => {
  const { stdout } = await papers(['compare', 'H100', 'a100', '--metric', 'speedup', '--db', db]);
  expect(stdout.split('\n')[1]).toBe('speedup,x,1,17.8,17.8,1,17.7,17.7');
  const direct = await papers(['compare', 'SN40L', 'DGX H100', '--db', db]);
  expect(direct.stderr).toContain('papers query --hw SN40L,"DGX H100" --vs SN40L,"DGX H100"');
  expect((await papers(['compare', 'H100', '--db', db])).exitCode).toBe(2);
});

test('sql only reads', async () => {
  const before = readFileSync(db);
  for (const statement of [
    'delete from papers',
    "attach 'x.db' as x",
    'select 1; select 2',
    'pragma user_version = 9',
    'selct',
  ]) {
    const { exitCode, stderr } = await papers(['sql', statement, '--db', db]);
    expect(exitCode, statement).toBe(2);
    expect(stderr.split('\n')).toHaveLength(1);
  }
  expect(readFileSync(db)).toEqual(before);
  const { stdout } = await papers(['sql', '-', '--db', db], { input: 'select 1 as a, 2 as a, null as b' });
  expect(stdout).toBe('a,a_2,b\n1,2,');
});

test('db tells, checks, backs up and gives space back', async () => {
  const folder = temporaryFolder();
  const copy = join(folder, 'copy.db');
  expect((await papers(['db', 'backup', copy, '--db', db])).exitCode).toBe(0);
  expect((await papers(['db', 'check', '--db', copy])).stdout).toBe(`${copy}: sound`);
  expect((await papers(['db', 'vacuum', '--db', copy])).stdout).toMatch(/bytes before/u);
  expect((await papers(['db', '--db', copy])).stdout).toContain('papers,3');
  expect((await papers(['db', 'path'], { env: { PAPERS_DB: copy } })).stdout).toBe(copy);
  expect((await papers(['db', 'chek', '--db', copy])).stderr).toMatch(/did you mean check/u);
});

test('reextract says what new rules change, and a dry run changes nothing', async () => {
  const copy = join(temporaryFolder(), 'copy.db');
  await papers(['db', 'backup', copy, '--db', db]);
  const dry = await papers(['reextract', '--dry-run', '--summary', '--db', copy]);
  expect(dry.stdout).toMatch(/^3 papers read again, \d changed; 10 claims before, \d+ now$/u);
  const done = await papers(['reextract', '--db', copy]);
  expect(done.stdout).toContain('3 papers read again');
  expect((await papers(['reextract', '--db', copy])).stdout).toMatch(/^0 papers read again/u);
  expect((await papers(['db', 'check', '--db', copy])).exitCode).toBe(0);
});

test('a configuration file gives options their values; environment and command line win', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'papers.config.json'), JSON.stringify({ db, format: 'ndjson', limit: 1 }));
  const cwd = join(folder);
  const configured = await papers(['list'], { cwd });
  expect(JSON.parse(configured.stdout)).toMatchObject({ id: '2507.00001' });
  expect((await papers(['list', '--csv', '--limit', '2'], { cwd })).stdout.split('\n')).toHaveLength(3);
  expect((await papers(['list'], { cwd, env: { PAPERS_DB: join(folder, 'other.db') } })).exitCode).toBe(4);
  expect((await papers(['config', '--csv'], { cwd })).stdout).toContain('limit,1,');
  writeFileSync(join(folder, 'papers.config.json'), '{"fromat": "csv"}');
  expect(await papers(['list'], { cwd })).toMatchObject({ exitCode: 2 });
  expect((await papers(['list'], { cwd })).stderr).toMatch(/papers\.config\.json: .*did you mean format/u);
});

test('what the configuration of the folder leaves open is taken from that of the user', async () => {
  const folder = temporaryFolder();
  const own = join(folder, 'own', 'papers');
  const project = join(folder, 'project', 'inner');
  mkdirSync(own, { recursive: true });
  mkdirSync(project, { recursive: true });
  writeFileSync(join(own, 'papers.config.json'), JSON.stringify({ db, limit: 1, format: 'json' }));
  writeFileSync(join(folder, 'project', 'papers.config.json'), JSON.stringify({ format: 'ndjson' }));
  const options = { cwd: project, env: { XDG_CONFIG_HOME: join(folder, 'own') } };
  expect(JSON.parse((await papers(['list'], options)).stdout)).toMatchObject({ id: '2507.00001' });
  const rows = z
    .array(z.object({ key: z.string(), from: z.string() }))
    .parse(JSON.parse((await papers(['config', '--json'], options)).stdout));
  const from = Object.fromEntries(rows.map((row) => [row.key, row.from]));
  expect(from).toMatchObject({
    limit: join(own, 'papers.config.json'),
    format: join(folder, 'project', 'papers.config.json'),
    kind: 'default',
  });
});

test('completion suggests commands, options, metrics and hardware', async () => {
  const suggest = async (...words: string[]) =>
    (await papers(['complete', '--', ...words], { env: { PAPERS_DB: db } })).stdout
      .split('\n')
      .map((line) => line.split('\t')[0]);
  expect(await suggest('qu')).toContain('query');
  expect(await suggest('query', '--metr')).toContain('--metric');
  expect(await suggest('query', '--metric', 'sp')).toContain('speedup');
  expect(await suggest('query', '--hw', 'H')).toContain('H100');
  expect(await suggest('query', '--kind-of-hardware', 'f')).toContain('fpga');
  for (const shell of ['bash', 'zsh', 'fish']) {
    expect((await papers(['completion', shell])).stdout).toContain('complete');
  }
});

test('records that cannot be read are kept on demand, and --strict stops at the first', async () => {
  const folder = temporaryFolder();
  const rejects = join(folder, 'rejects.ndjson');
  const lines =
    '{"title":"One","abstract":"It is fast."}\nnot json\n{"title":"Two","abstract":"It is faster."}\n';
  const args = ['ingest', '-', '--from', 'jsonl', '--db', join(folder, 'p.db')];
  const kept = await papers([...args, '--rejects', rejects], { input: lines });
  expect(kept.stdout).toMatch(/^2 papers: 2 new.* 1 unreadable/u);
  expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({ input: '<stdin>', raw: 'not json' });
  const strict = await papers([...args, '--strict'], { input: lines });
  expect(strict.exitCode).toBe(3);
  expect(existsSync(join(folder, 'p.db'))).toBe(true);
});
