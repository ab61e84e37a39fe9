import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleDatabase } from '../support/database.ts';
import { programNamed } from '../support/programs.ts';
import { papers, sharedFolder } from '../support/run.ts';

// What is exported, opened by the programs that people open it with: every cell is what JSON says.

const office = programNamed('soffice', 'apt-get install libreoffice-calc');
const miller = programNamed('mlr', 'apt-get install miller');

/** Cells that programs like to get wrong; no value of a line is null, so that the second line can be told apart. */
const traps = `
  select '2507.10000' as id, 'a' || char(10) || 'b' as lines, 'a' || char(13) || char(10) || 'b' as crlf,
    'x' || char(9) || 'y' as tab, 'say "hi", now' as quoted, '"all"' as quotes, '=1+1' as formula, '-x' as minus,
    '@cmd' as att, '+3' as plus, '数据流 👩‍🔬' as wide, '  spaces  ' as spaces, '1-2' as dayish, '2:4' as ratio,
    '1e5' as big, '007' as zeros, 'TRUE' as truth, null as none, '' as blank, 1.5e14 as large, -0.1 as negative,
    0.1 + 0.2 as imprecise, 9007199254740991 as long, 'it''s' as apostrophe, 'a\\nb' as backslash, '2025-07-18' as day
  union all select '2507.10001', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p', 'p',
    1, 2, 3, 4, 'p', 'p', '2025-07-19'`;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const Records = z.array(z.record(z.string(), Value));
type Records = z.infer<typeof Records>;

/** Every answer that is exported here, with what its cells are. */
const answers: Readonly<Record<string, readonly string[]>> = {
  claims: ['export', '--kind', 'all'],
  papers: ['export', '--kind', 'all', '--papers'],
  traps: ['sql', traps],
};
const names = Object.keys(answers);

let folder = '';
const truth: Record<string, Records> = {};
beforeAll(async () => {
  folder = sharedFolder();
  const env = { PAPERS_DB: await sampleDatabase(folder) };
  for (const [name, args] of Object.entries(answers)) {
    truth[name] = Records.parse(JSON.parse((await papers([...args, '--json'], { env })).stdout));
    const files = ['.csv', '.tsv', '.xlsx', '.parquet'].map((ending) => [ending]);
    for (const [ending = '', ...more] of [...files, ['.excel.csv', '--excel']])
      await papers([...args, '-q', '-o', join(folder, `${name}${ending}`), ...more], { env });
  }
}, 60_000);

/** What a text may have become on its way: the guards taken off, and white space of TSV made one space. */
interface Loss {
  readonly oneLine?: boolean;
  readonly spreadsheet?: boolean;
}

/** A cell as all programs can be compared by: numbers to 15 digits, everything else as text. */
function comparable(value: unknown, { oneLine = false, spreadsheet = false }: Loss): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value).toPrecision(15);
  // Kinds of line break, and how the truth is written, are each program's own.
  const line = oneLine ? text.replace(/[\t\r\n]+/gu, ' ') : text.replaceAll('\r\n', '\n');
  const bare = line
    .replace(/^'(?=[=+\-@])/u, '')
    .replace(/^(?:true|false)$/iu, (truth) => truth.toLowerCase());
  // In a spreadsheet text that is wholly a number, or a percentage, may be that number.
  if (!spreadsheet) return bare;
  const plain = bare.replace(/^'(?=\d)/u, '').replace(/^arXiv:(?=\d)/u, '');
  const percent = /^(\d+(?:\.\d+)?)%$/u.exec(plain)?.[1];
  if (percent !== undefined) return `${Number(percent)}%`;
  const number = /^-?\d/u.test(plain) && String(Number(plain)) === plain;
  return number ? Number(plain).toPrecision(15) : plain;
}

/** The cells of one answer by JSON, row by row. */
function expected(name: string, loss: Loss = {}): string[][] {
  return (truth[name] ?? []).map((record) => Object.values(record).map((value) => comparable(value, loss)));
}

/** Rows of text that a program gave, with numbers where JSON has numbers. */
function read(name: string, rows: readonly (readonly unknown[])[], loss: Loss = {}): string[][] {
  const records = truth[name] ?? [];
  return rows.map((row, at) =>
    row.map((cell, index) => {
      const wanted = Object.values(records[at] ?? {})[index];
      return comparable(typeof wanted === 'number' && cell !== '' ? Number(cell) : cell, loss);
    }),
  );
}

const Table = z.array(z.array(z.string()));

describe('DuckDB', () => {
  async function ask(sql: string): Promise<unknown[][]> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return (await connection.runAndReadAll(sql)).getRowsJS();
  }

  test.each(names)('reads every cell of %s', async (name) => {
    const file = (ending: string) => `'${join(folder, name)}${ending}'`;
    expect(read(name, await ask(`select * from ${file('.parquet')}`))).toEqual(expected(name));
    const options = 'all_varchar = true, header = true';
    for (const ending of ['.csv', '.excel.csv']) {
      const rows = await ask(`select * from read_csv(${file(ending)}, ${options}, delim = ',')`);
      const loss = { spreadsheet: ending === '.excel.csv' };
      expect(read(name, rows, loss)).toEqual(expected(name, loss));
    }
    const rows = await ask(`select * from read_csv(${file('.tsv')}, ${options}, delim = '\t', quote = '"')`);
    expect(read(name, rows, { oneLine: true })).toEqual(expected(name, { oneLine: true }));
  });

  test('finds numbers to be numbers by itself', async () => {
    const [sums] = await ask(`select sum(value), avg(confidence) from '${join(folder, 'claims.csv')}'`);
    const values = (truth['claims'] ?? []).map((record) => Number(record['value']));
    expect(sums?.[0]).toBeCloseTo(values.reduce((sum, value) => sum + value, 0));
    const typed = await ask(`describe select * from '${join(folder, 'claims.parquet')}'`);
    expect(typed.find(([name]) => name === 'value')?.[1]).toBe('DOUBLE');
    expect(typed.find(([name]) => name === 'paper')?.[1]).toBe('VARCHAR');
  });
});

describe.skipIf(miller === null)('Miller', () => {
  test.each(names)('reads every cell of %s', async (name) => {
    for (const [ending, flags] of [
      ['.csv', ['--icsv']],
      ['.excel.csv', ['--icsv']],
      ['.tsv', ['--itsv']],
    ] as const) {
      const file = join(folder, `${name}${ending}`);
      const { stdout } = await execa('mlr', [...flags, '--ojson', '-S', 'cat', file]);
      const rows = z.array(z.record(z.string(), z.string())).parse(JSON.parse(stdout));
      const loss = { oneLine: ending === '.tsv', spreadsheet: ending === '.excel.csv' };
      // Miller takes \\n for a line break and leaves quotes in TSV as they are.
      const cells = rows.map((row) => Object.values(row).map((cell) => (loss.oneLine ? asTsv(cell) : cell)));
      expect(read(name, cells, loss)).toEqual(expected(name, loss));
    }
  });

  function asTsv(cell: string): string {
    const text = cell.replaceAll('\n', '\\n');
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  }
});

describe.skipIf(office === null)('LibreOffice', () => {
  /** Opens files as a user does, lets numbers be recognised, and saves what it has. */
  async function open(files: readonly string[], infilter: string): Promise<(name: string) => string[][]> {
    const out = join(folder, `office-${infilter.length}`);
    // Comma, quotes, UTF-8; numbers as they are and not as they are shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
    const home = pathToFileURL(join(folder, 'office')).href;
    const paths = files.map((file) => join(folder, file));
    const arrange = infilter === '' ? [] : [`--infilter=${infilter}`];
    await execa(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=${home}`,
        ...arrange,
        '--convert-to',
        filter,
        '--outdir',
        out,
        ...paths,
      ],
      { timeout: 120_000 },
    );
    return (name) => Table.parse(parse(readFileSync(join(out, `${name}.csv`), 'utf8')));
  }

  test('opens every cell of the workbooks; text stays text', { timeout: 180_000 }, async () => {
    const sheet = await open(
      names.map((name) => `${name}.xlsx`),
      '',
    );
    for (const name of names) {
      const [head, ...rows] = sheet(name);
      expect(head).toEqual(Object.keys(truth[name]?.[0] ?? {}));
      expect(read(name, rows)).toEqual(expected(name));
    }
  });

  test('opens every cell of CSV for spreadsheets; ids stay text', { timeout: 180_000 }, async () => {
    const sheet = await open(
      names.map((name) => `${name}.excel.csv`),
      'CSV:44,34,76,1',
    );
    for (const name of names) {
      const [, ...rows] = sheet(`${name}.excel`);
      expect(read(name, rows, { spreadsheet: true })).toEqual(expected(name, { spreadsheet: true }));
    }
    expect(sheet('traps.excel')[1]?.slice(0, 2)).toEqual(['arXiv:2507.10000', 'a\nb']);
  });
});
