import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { papers, sharedFolder } from '../support/run.ts';

const dump = new URL('../../../shared/gold/daily-papers.txt', import.meta.url).pathname;
const missing = !existsSync(dump);
if (missing) console.warn(`skipped: ${dump} is not there`);

const Rows = z.array(z.record(z.string(), z.string()));

describe.skipIf(missing)('the real page', () => {
  let db = '';
  beforeAll(async () => {
    db = join(sharedFolder(), 'papers.db');
    const { stdout } = await papers(['ingest', dump, '--db', db]);
    expect(stdout).toMatch(/^69 papers: 69 new, 0 changed, 0 same, 0 unreadable; \d+ claims$/u);
  });

  async function ask(...args: string[]) {
    const { stdout } = await papers(['query', ...args, '--db', db]);
    return Rows.parse(parse(stdout, { columns: true }));
  }

  test('a second ingest changes nothing', async () => {
    const { stdout } = await papers(['ingest', dump, '--db', db]);
    expect(stdout).toMatch(/^69 papers: 0 new, 0 changed, 69 same, 0 unreadable; \d+ claims$/u);
  });

  test('a list over devices gives each figure its own device', async () => {
    const figures = (await ask('--hw', 'H100', '--metric', 'speedup')).map((row) => row['figure']);
    expect(figures).toContain('17.8x');
    for (const wrong of ['17.7x', '449x', '19x', '3.7x']) expect(figures).not.toContain(wrong);
  });

  test('a device compared with is not the one measured on', async () => {
    expect((await ask('--vs', 'DGX H100')).map((row) => row['figure'])).toEqual(['3.7x']);
    expect((await ask('--vs', 'DGX A100')).map((row) => row['figure'])).toEqual(['6.6x']);
  });

  test('a rival’s figure on the same device is found too', async () => {
    const figures = (await ask('--hw', 'RTX 4090', '--metric', 'compute')).map((row) => row['figure']);
    expect(figures[0]).toBe('156 TFLOPS');
    expect(figures[1]).toMatch(/^45 TFLOPS/u);
  });

  test('dates have their year', async () => {
    const { stdout } = await papers(['list', '--columns', 'title,date,comments', '--db', db]);
    const dates = Object.fromEntries(
      Rows.parse(parse(stdout, { columns: true })).map((row) => [row['title']?.slice(0, 12), row['date']]),
    );
    expect(dates).toMatchObject({
      'CUDA-L1: Imp': '2025-07-18',
      EfficientViT: '2023-05-11',
      'HybriMoE: Hy': '2025-04-08',
    });
  });

  test('a title in a broken encoding is found as it was meant', async () => {
    const { stderr, exitCode } = await papers(['search', 'melange', '--db', db]);
    expect({ stderr, exitCode }).toEqual({ stderr: '1 paper', exitCode: 0 });
  });
});
