import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleDatabase } from '../support/database.ts';
import { papers, sharedFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

const Rows = z.array(z.record(z.string(), z.string()));

/** Figures that a query gives, in its order. */
async function figures(...args: string[]): Promise<string[]> {
  const { stdout, stderr, exitCode } = await papers(['query', ...args, '--db', db]);
  expect(exitCode, stderr).toBe(0);
  return Rows.parse(parse(stdout, { columns: true })).map((row) => row['figure'] ?? '');
}

describe('hardware', () => {
  test.concurrent.each([
    ['--hw', 'H100', ['17.8x']],
    ['--hw', 'h100', ['17.8x']],
    ['--hw', 'rtx3090', ['19x']],
    ['--hw', '3090', ['19x']],
    ['--hw', 'B200', []],
    ['--vs', 'dgx-h100', ['≤3.7x']],
    ['--any-hw', 'SN40L', ['450 W', '↓40%', '≤3.7x']],
    ['--vendor', 'sambanova', ['450 W', '↓40%', '≤3.7x']],
    ['--kind-of-hardware', 'accelerator', ['450 W', '↓40%', '≤3.7x']],
    ['--hw-kind', 'fpga,accelerator', ['450 W', '↓40%', '≤3.7x']],
    ['--hw', 'A100,H100', ['17.8x', '17.7x']],
  ])('%s %s', async (option, value, expected) => {
    expect(await figures(option, value)).toEqual(expected);
  });

  test('several --hw are alternatives, with other filters they must all hold', async () => {
    expect(await figures('--hw', 'A100', '--hw', 'H100', '--min', '17.75x')).toEqual(['17.8x']);
  });
});

test.concurrent.each([
  [
    ['--metric', 'compute'],
    ['156 TFLOPS', '45 TFLOPS (other)'],
  ],
  [
    ['--metric', 'energy'],
    ['450 W', '↓40%'],
  ],
  [
    ['--metric', 'latency,compute', '--subject', 'ours'],
    ['156 TFLOPS', '~50 ms'],
  ],
  [['--kind', 'context'], ['64 GB']],
  [['--form', 'percent'], ['↓40%']],
  [['--bound', 'at-most'], ['≤3.7x']],
  [['--baseline', 'rival'], ['156 TFLOPS']],
  [['--metric', 'speedup', '--min', '18'], ['19x']],
  [['--metric', 'speedup', '--max', '4x'], ['≤3.7x']],
  [['--min', '40%', '--form', 'percent'], ['↓40%']],
  [
    ['--since', '2025'],
    ['19x', '17.8x', '17.7x'],
  ],
  [
    ['--until', '2024-03'],
    ['156 TFLOPS', '45 TFLOPS (other)', '~50 ms'],
  ],
  [['--org', 'kernel', '--limit', '1'], ['19x']],
  [['--paper', 'dataflow', '--metric', 'speedup'], ['≤3.7x']],
  [['--text', 'rival', '--metric', 'latency'], ['~50 ms']],
  [['--text', 'melange', '--metric', 'speedup'], ['≤3.7x']],
  [['--where', "sentence like '%RTX%' and value > 18"], ['19x']],
  [
    ['--metric', 'speedup', '--sort', 'date,-value', '--limit', '2'],
    ['≤3.7x', '19x'],
  ],
  [
    ['--metric', 'speedup', '--limit', '2', '--offset', '2'],
    ['17.7x', '≤3.7x'],
  ],
  [['--metric', 'compute', '--best'], ['156 TFLOPS']],
])('query %j', async (args, expected) => {
  expect(await figures(...args)).toEqual(expected);
});

test('groups have count, least, median and largest value', async () => {
  const { stdout } = await papers([
    'query',
    '--metric',
    'speedup',
    '--group-by',
    'year',
    '--json',
    '--db',
    db,
  ]);
  expect(JSON.parse(stdout)).toEqual([
    { year: '2025', metric: 'speedup', unit: 'x', claims: 3, papers: 1, min: 17.7, median: 17.8, max: 19 },
    { year: '2024', metric: 'speedup', unit: 'x', claims: 1, papers: 1, min: 3.7, median: 3.7, max: 3.7 },
  ]);
});

test('the columns are the same in every format, and JSON has everything', async () => {
  const table = await papers(['query', '--hw', 'H100', '--format', 'table', '--db', db]);
  const csv = await papers(['query', '--hw', 'H100', '--db', db]);
  expect(table.stdout.split('\n')[0]?.trim().split(/\s+/u)).toEqual(csv.stdout.split('\n')[0]?.split(','));
  const chosen = await papers([
    'query',
    '--hw',
    'H100',
    '--columns',
    'paper,value,on',
    '--ndjson',
    '--db',
    db,
  ]);
  expect(JSON.parse(chosen.stdout)).toEqual({ paper: '2507.00001', value: 17.8, on: ['H100'] });
  const more = await papers(['query', '--hw', 'H100', '--columns', '+value', '--no-header', '--db', db]);
  expect(more.stdout).toMatch(/Themselves,2025-07-18,2507\.00001,17\.8$/u);
});

test('the summary and the reason of an empty answer are on stderr; -q leaves them out', async () => {
  const full = await papers(['query', '--hw', 'H100', '--db', db]);
  expect(full.stderr).toBe('1 claim of 1 paper');
  const empty = await papers(['query', '--hw', 'H100', '--metric', 'power', '--db', db]);
  expect(empty.exitCode).toBe(0);
  expect(empty.stdout).toBe('metric,figure,on,vs,title,date,paper');
  expect(empty.stderr).toContain('without --metric: 1 claim');
  expect(empty.stderr).toContain('without --hw: 2 claims');
  expect((await papers(['query', '--hw', 'H100', '-q', '--db', db])).stderr).toBe('');
});

test.concurrent.each([
  [['--hw', 'H10'], /unknown hardware "H10": did you mean H100/u],
  [['--metric', 'sped-up'], /did you mean speedup/u],
  [['--group-by', 'metrc'], /did you mean metric/u],
  [['--sort', 'vaule'], /did you mean value/u],
  [['--min', 'much'], /"much" is no amount/u],
  [['--min', '3 parsecs'], /unknown unit "parsecs"/u],
  [['--limit', '-1'], /--limit needs a whole number/u],
  [['--where', 'nonsense here'], /--where: /u],
  [['--confidence', '2'], /0 to 1/u],
  [['--text', '!!'], /--text needs a word/u],
])('query %j is wrong use', async (args, message) => {
  const { exitCode, stdout, stderr } = await papers(['query', ...args, '--db', db]);
  expect(stderr).toMatch(message);
  expect(stderr.split('\n')).toHaveLength(1);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
});
