import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { leafCommands } from '../support/command-tree.ts';
import { sampleDatabase } from '../support/database.ts';
import { bin, papers, sharedFolder, temporaryFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

/** Commands whose work is not an answer; and a script that shells take as it comes. */
const withoutOutput = ['ingest', 'fetch hf', 'fetch arxiv', 'db path', 'db check', 'db vacuum', 'db backup'];

test('every command has --quiet and --verbose, and every answer --output', async () => {
  const all = leafCommands(await buildProgram(() => true));
  const lacking = (flag: string): string[] =>
    all
      .filter(([, command]) => !command.options.some((option) => option.long === flag))
      .map(([name]) => name);
  expect(lacking('--quiet')).toEqual([]);
  expect(lacking('--verbose')).toEqual([]);
  expect(lacking('--output')).toEqual([...withoutOutput, 'completion']);
});

const page = JSON.stringify({ title: 'A Page', abstract: 'It is 2x faster on an H100 than on an A100.' });

describe('-o', () => {
  test.concurrent.each([
    ['query', 'a.csv', '--csv'],
    ['list', 'a.tsv', '--tsv'],
    ['stats', 'a.json', '--json'],
    ['hardware', 'a.ndjson', '--ndjson'],
    ['metrics', 'a.md', '--md'],
    ['compare H100 A100', 'a.txt', '--format table'],
    ['show write', 'a.json', '--json'],
    ['show write', 'a.txt', '--format text'],
    ['sql select(1)', 'a.jsonl', '--ndjson'],
    ['db', 'a.csv', '--csv'],
    ['feeds', 'a.md', '--md'],
    ['config', 'a.json', '--json'],
    ['schema', 'a.json', ''],
    ['reextract --dry-run', 'a.txt', ''],
    ['explain write', 'a.json', '--json'],
  ])('%s -o %s gives what stdout gives with %s', async (command, name, format) => {
    const folder = sharedFolder();
    const file = join(folder, name);
    const env = { PAPERS_DB: db };
    const written = await papers([...command.split(' '), '-o', file], { env });
    expect(written).toMatchObject({ exitCode: 0, stdout: '' });
    const told = await papers(`${command} ${format}`.trim().split(' '), { env });
    expect(readFileSync(file, 'utf8').trimEnd()).toBe(told.stdout);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('extract writes one array or one paper a line, by the ending', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.json', 'a.ndjson']) {
      const { stdout, exitCode } = await papers(['extract', '-', '-o', join(folder, name)], { input: page });
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
    }
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject([{ title: 'A Page' }]);
    expect(JSON.parse(readFileSync(join(folder, 'a.ndjson'), 'utf8'))).toMatchObject({ title: 'A Page' });
  });

  test('an answer that fails leaves the file as it was and nothing beside it', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'before');
    for (const args of [
      ['query', '--where', 'nonsense here', '--db', db],
      ['show', 'nowhere', '--db', db],
      ['extract', join(folder, 'none.txt')],
    ]) {
      expect((await papers([...args, '-o', file])).exitCode).toBeGreaterThan(1);
      expect(readFileSync(file, 'utf8')).toBe('before');
    }
    expect(readdirSync(folder)).toEqual(['a.csv']);
    const nowhere = await papers(['query', '-o', join(folder, 'none/a.csv'), '--db', db]);
    expect(nowhere).toMatchObject({ exitCode: 3, stdout: '' });
    expect(nowhere.stderr).toMatch(/none\/a\.csv cannot be written/u);
    expect((await papers(['query', '-o', folder, '--csv', '--db', db])).stderr).toMatch(/is a folder/u);
  });

  test('a link stays a link and rights stay as they were; - is stdout', async () => {
    const folder = temporaryFolder();
    const [file, link] = [join(folder, 'a.csv'), join(folder, 'link.csv')];
    writeFileSync(file, 'before');
    chmodSync(file, 0o600);
    symlinkSync(file, link);
    await papers(['query', '-o', link, '--db', db]);
    expect(readFileSync(file, 'utf8')).toContain('H100');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'link.csv']);
    expect((await papers(['query', '-o', '-', '--db', db])).stdout).toContain('H100');
  });

  test('a pipe or a device is written to, not replaced', async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    const [, read] = await Promise.all([papers(['query', '-o', pipe, '--db', db]), execa('cat', [pipe])]);
    expect(read.stdout).toContain('H100');
    expect(statSync(pipe).isFIFO()).toBe(true);
    await papers(['query', '--csv', '-o', '/dev/null', '--db', db]);
    expect((await papers(['export', '--format', 'sqlite', '-o', '/dev/null', '--db', db])).exitCode).toBe(2);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a copy of the database never takes the place of the database', async () => {
    const before = statSync(db).ino;
    expect((await papers(['export', '-o', db, '--db', db])).stderr).toMatch(/is the database itself/u);
    expect(statSync(db).ino).toBe(before);
  });

  test('Ctrl-C in the middle of an answer leaves no file', async () => {
    const folder = temporaryFolder();
    const child = execa('node', [bin, 'extract', '-', '--from', 'jsonl', '-o', join(folder, 'a.ndjson')], {
      reject: false,
      stdin: 'pipe',
    });
    for (let index = 0; index < 2000; index += 1) child.stdin.write(`${page}\n`);
    for (let tries = 0; tries < 100 && readdirSync(folder).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readdirSync(folder)).toHaveLength(1);
    child.kill('SIGINT');
    const { exitCode, stderr } = await child;
    expect({ exitCode, left: readdirSync(folder) }).toEqual({ exitCode: 130, left: [] });
    expect(stderr).toMatch(/^papers: stopped; .*a\.ndjson was not written$/u);
  });
});

describe('-q and -v', () => {
  test('-q leaves the summary of an ingest out, but not what a dry run was asked for, nor errors', async () => {
    const folder = temporaryFolder();
    const args = ['ingest', '-', '-q', '--db', join(folder, 'p.db')];
    const silent = { exitCode: 0, stdout: '', stderr: '' };
    expect((await papers([...args, '--dry-run'], { input: page })).stdout).toMatch(/^1 paper: 1 new/u);
    expect(existsSync(join(folder, 'p.db'))).toBe(false);
    expect(await papers(args, { input: page })).toEqual(silent);
    for (const action of ['check', 'vacuum'])
      expect(await papers(['db', action, '-q', '--db', join(folder, 'p.db')])).toEqual(silent);
    const copy = ['db', 'backup', join(folder, 'copy.db'), '-q', '--db', join(folder, 'p.db')];
    expect(await papers(copy)).toEqual(silent);
    expect(await papers(['reextract', '--all', '-q', '--db', join(folder, 'copy.db')])).toEqual(silent);
    expect((await papers(['ingest', join(folder, 'none.txt'), '-q'])).stderr).toMatch(/no such file/u);
  });

  test('-q in the configuration holds for every command; -v on the command line wins', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'papers.config.json'), JSON.stringify({ quiet: true, db, format: 'json' }));
    expect((await papers(['list'], { cwd })).stderr).toBe('');
    const { stderr } = await papers(['list', '-v', '-o', 'a.csv'], { cwd });
    expect(stderr.split('\n')).toEqual([
      `papers: configuration ${join(cwd, 'papers.config.json')}`,
      `papers: database ${db}`,
      '3 papers',
      expect.stringMatching(/^papers: done in \d+\.\d\d s$/u),
    ]);
    // The ending of a file is nearer than a format for all answers.
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^date,claims,/u);
  });

  test('-v tells what each input is', async () => {
    const { stderr, stdout } = await papers(['extract', '-', '-v'], { input: page });
    expect(stdout.split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^papers: <stdin>: jsonl?; 1 paper$/mu);
    const into = join(temporaryFolder(), 'p.db');
    const told = await papers(['ingest', '-', '-v', '--db', into], { input: page });
    expect(told.stderr).toMatch(/^papers: <stdin>: jsonl?; 1 paper: 1 new/mu);
    expect(told.stderr).toContain(`papers: database ${into}`);
  });
});
