import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readFeed } from '../../src/feeds/index.ts';
import { openSource } from '../../src/io/input.ts';
import { InputError } from '../../src/model/errors.ts';
import { collect } from '../support/items.ts';

const folder = mkdtempSync(join(tmpdir(), 'papers-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('plain text, a byte order mark and gzip give the same text', async () => {
  for (const content of ['Grüße 2×\n', '\uFEFFGrüße 2×\n', gzipSync('Grüße 2×\n')]) {
    const source = await openSource(file('a.txt', content));
    expect(source.head).toBe('Grüße 2×\n');
    expect(await source.text()).toBe('Grüße 2×\n');
  }
});

test('characters that lie across chunks stay whole', async () => {
  const text = `${'a'.repeat(65_535)}é${'ü'.repeat(100_000)}`;
  const source = await openSource(file('long.txt', text));
  expect(source.head).toHaveLength(64 * 1024);
  expect(await source.text()).toBe(text);
});

test.each([
  ['missing', () => join(folder, 'none.txt'), /none\.txt: no such file/u],
  ['a folder', () => folder, /is a folder/u],
  ['empty', () => file('empty.txt', ''), /empty\.txt is empty/u],
  ['only spaces', () => file('spaces.txt', ' \n\n'), /spaces\.txt is empty/u],
  ['binary', () => file('image.png', Uint8Array.of(0x89, 0x50, 0, 0, 1, 2)), /image\.png is a binary file/u],
])('%s input is one clear line', async (_, path, message) => {
  const opened = openSource(path());
  await expect(opened).rejects.toThrow(message);
  await expect(opened).rejects.toBeInstanceOf(InputError);
});

test('a gzip file that breaks off gives what came before and says so', async () => {
  const records = Array.from({ length: 5000 }, (_, index) => `{"title":"Paper ${Math.sin(index)}"}\n`).join(
    '',
  );
  const packed = gzipSync(records);
  const source = await openSource(file('cut.jsonl.gz', packed.subarray(0, packed.length - 2000)));
  const { papers, truncated } = await collect(readFeed(source));
  expect(papers.length).toBeGreaterThan(3000);
  expect(papers.length).toBeLessThan(5000);
  expect(truncated.join()).toMatch(/cut\.jsonl\.gz: the gzip file breaks off/u);
});
