import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import stringWidth from 'string-width';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildProgram } from '../../src/cli/program.ts';
import { leafCommands } from '../support/command-tree.ts';
import { sampleDatabase } from '../support/database.ts';
import { papers, papersBytes, sharedFolder } from '../support/run.ts';
import { playServer, reply } from '../support/server.ts';
import { noTerminal, onTerminal, withoutColour } from '../support/terminal.ts';

// Every command in every format, in a pipe and on a pseudo-terminal: the same content everywhere.

/** Commands whose answer is rows: they have all formats. */
const rowAnswers = [
  'query --kind all',
  'list',
  'search faster',
  'hardware',
  'metrics',
  'stats',
  'compare H100 A100',
  'export',
  "sql 'select id, title, claims from papers_flat order by id'",
  'db info',
  'feeds',
  'config',
];

/** The same commands with other columns. */
const otherRows = [
  'query --group-by hw',
  'hardware --catalog --vendor nvidia --limit 3',
  'metrics --catalog',
  'export --papers',
];

/** Commands whose answer is a text: with the arguments of each of their formats. */
const textAnswers: readonly (readonly [string, readonly string[]])[] = [
  ['show write', ['--format text', '--json']],
  ['explain --paper write', ['--format text', '--json']],
  ['extract page.jsonl', ['--format ndjson', '--json']],
  ['eval gold.jsonl --input page.txt --errors', ['--format table', '--json']],
  ['export --kind all', ['--format bib', '--format sqlite -o copy.db']],
  ['schema', ['']],
  ['completion', ['bash', 'zsh', 'fish', 'powershell']],
  ['reextract --dry-run', ['', '--summary']],
  ['ingest page.jsonl --dry-run', ['']],
  ['db path', ['']],
  ['db check', ['']],
  ['db vacuum', ['']],
  ['db backup copy.db', ['']],
];

let folder = '';
const env = () => ({ PAPERS_DB: join(folder, 'p.db') });
beforeAll(async () => {
  folder = sharedFolder();
  cpSync(await sampleDatabase(folder), join(folder, 'p.db'));
  // What is vacuumed twice has the same size before and after.
  await papers(['db', 'vacuum', '-q'], { env: env() });
  const top = new URL('../../', import.meta.url).pathname;
  cpSync(join(top, 'fixtures/daily-papers.txt'), join(folder, 'page.txt'));
  cpSync(join(top, 'fixtures/daily-papers.gold.jsonl'), join(folder, 'gold.jsonl'));
  cpSync(join(top, 'fixtures/feeds/arxiv-kaggle.jsonl'), join(folder, 'page.jsonl'));
});

test('every command is tried here', async () => {
  const tried = [...rowAnswers, ...textAnswers.map(([line]) => line), 'fetch hf', 'fetch arxiv'];
  const all = leafCommands(await buildProgram(() => true)).map(([name]) => name);
  expect(all.filter((name) => !tried.some((line) => `${line} `.startsWith(`${name} `)))).toEqual([]);
});

/** The words of a line of shell, where only single quotes matter. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const answers = new Map<string, Promise<string>>();

/** The answer in a pipe; asked once. */
function inPipe(line: string): Promise<string> {
  const answer = answers.get(line) ?? askInPipe(line);
  answers.set(line, answer);
  return answer;
}

async function askInPipe(line: string): Promise<string> {
  const options = { env: { ...env(), COLUMNS: '80' }, cwd: folder };
  const { stdout, stderr, exitCode } = await papers(words(line), options);
  expect(exitCode, stderr).toBe(0);
  expect(stderr).not.toContain('    at ');
  return stdout.replace(/\n+$/u, '');
}

async function bytesOf(line: string): Promise<Uint8Array> {
  return papersBytes(words(line), { env: env(), cwd: folder });
}

const Table = z.array(z.array(z.string()));
const Records = z.array(z.record(z.string(), z.unknown()));
const Sheets = z.array(z.object({ data: z.array(z.array(z.unknown())) }));

/** A value of JSON as flat formats tell it; text that looks like a formula is guarded. */
function flat(value: unknown, guarded = true): string {
  const text = Array.isArray(value) ? value.join('; ') : value === null ? '' : String(value);
  return guarded && typeof value !== 'number' ? text.replace(/^(?=[=+\-@])/u, "'") : text;
}

test.concurrent.each([...rowAnswers, ...otherRows])(
  'papers %s: CSV and JSON have the same cells',
  async (line) => {
    const [csv = '', json = ''] = await Promise.all(
      ['csv', 'json'].map((format) => inPipe(`${line} --format ${format}`)),
    );
    const [head = [], ...rows] = Table.parse(parse(csv));
    expect(rows.length).toBeGreaterThan(0);
    const records = Records.parse(JSON.parse(json));
    expect(records.map((record) => head.map((name) => flat(record[name])))).toEqual(rows);
  },
);

test.concurrent.each(rowAnswers)('papers %s: the other formats have the same cells', async (line) => {
  const formats = ['csv', 'tsv', 'json', 'ndjson', 'md', 'table'];
  const told = await Promise.all(formats.map((format) => inPipe(`${line} --format ${format}`)));
  const [csv = '', tsv = '', json = '', ndjson = '', md = '', table = ''] = told;
  const [head = [], ...rows] = Table.parse(parse(csv));
  expect(Table.parse(parse(tsv, { delimiter: '\t', relax_quotes: true }))).toEqual([head, ...rows]);
  const lines = ndjson.split('\n').map((one): unknown => JSON.parse(one));
  expect(Records.parse(lines)).toEqual(JSON.parse(json));
  expect(md.split('\n')).toHaveLength(rows.length + 2);
  // A table that does not fit becomes blocks, where what is empty is left out.
  const filled = head.filter((_, index) => rows.some((row) => row[index] !== ''));
  for (const name of filled) expect(table).toContain(name.split(' ')[0]?.slice(0, 4));
  for (const shown of table.split('\n')) expect(stringWidth(shown)).toBeLessThanOrEqual(80);
  const parquet = new Uint8Array(await bytesOf(`${line} --format parquet`)).buffer;
  const read = Records.parse(await parquetReadObjects({ file: parquet }));
  expect(read.map((row) => head.map((name) => flat(row[name])))).toEqual(rows);
  const book = Buffer.from(await bytesOf(`${line} --format xlsx`));
  const [sheet] = Sheets.parse(await readXlsxFile(book));
  const cells = sheet?.data.map((row) => head.map((_, index) => flat(row[index] ?? null)));
  expect(cells).toEqual([head, ...rows]);
});

test.skipIf(noTerminal).concurrent.each(rowAnswers)(
  'papers %s: on a terminal it is the same, and fits',
  async (line) => {
    const formats = ['table', 'csv', 'tsv', 'json', 'ndjson', 'md'];
    const runs = formats.map((format) => `${line} --format ${format}`);
    const session = [...runs, line].map((run) => `papers ${run} 2>/dev/null; echo "<$?>"`).join('; ');
    const { text } = await onTerminal(session, { env: env(), cwd: folder });
    const shown = text
      .split(/<0>\n/u)
      .slice(0, -1)
      .map((one) => one.replace(/\n+$/u, ''));
    const [table = '', ...others] = shown;
    const usual = others.pop();
    const [piped = '', ...rest] = await Promise.all(runs.map((run) => inPipe(run)));
    expect(others).toEqual(rest);
    expect(withoutColour(table)).toBe(piped);
    expect(usual).toBe(table);
    for (const one of table.split('\n')) expect(stringWidth(one)).toBeLessThanOrEqual(80);
  },
);

test.skipIf(noTerminal).each(textAnswers)(
  'papers %s: the same in a pipe and on a terminal, with each of %j',
  async (line, formats) => {
    const session = formats.map((format) => `papers ${line} ${format} 2>/dev/null; echo "<$?>"`).join('; ');
    const { text } = await onTerminal(session, { env: env(), cwd: folder });
    const shown = text.split(/<0>\n/u).slice(0, -1);
    const piped: string[] = [];
    for (const format of formats) piped.push(await inPipe(`${line} ${format}`.trim()));
    expect(shown.map((one) => withoutColour(one).replace(/\n+$/u, ''))).toEqual(piped);
    for (const one of line.startsWith('show') ? (shown[0] ?? '').split('\n') : [])
      expect(stringWidth(one)).toBeLessThanOrEqual(80);
  },
);

test.skipIf(noTerminal)('papers fetch tells on a terminal what it tells in a pipe', async () => {
  for (const [line, sample, type, name] of [
    ['fetch hf --date 2025-06-12', 'hf-daily.json', 'application/json', 'PAPERS_HF_ENDPOINT'],
    ['fetch arxiv --query x --max 3', 'arxiv-atom.xml', 'application/atom+xml', 'PAPERS_ARXIV_ENDPOINT'],
  ] as const) {
    const { url } = await playServer(reply(readFileSync(`fixtures/feeds/${sample}`, 'utf8'), type));
    const fetch = { PAPERS_DB: join(folder, `${sample}.db`), [name]: url };
    const first = await papers(words(line), { env: fetch });
    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^3 papers: 3 new/u) });
    const { text, exitCode } = await onTerminal(`papers ${line}`, { env: fetch });
    expect({ text, exitCode }).toMatchObject({
      exitCode: 0,
      text: expect.stringMatching(/3 papers: 0 new/u),
    });
  }
});
