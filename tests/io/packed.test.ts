import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPath } from '../support/items.ts';
import { tempFolder } from '../support/temp.ts';

const records =
  '{"title":"Paper one","abstract":"It is 2x faster."}\n{"title":"Paper two","abstract":"It is 3x faster."}\n';
const packed = {
  gzip: gzipSync(records),
  bzip2: Buffer.from(
    'QlpoOTFBWSZTWf7lQg4AADJfgAAQUAUYEAAgQAA7JdzKIABUJVNME0YgGTeqBVUaADQAZHzxNJJx7Ug0MnyKK9FBQg3duSUk2hIGBumxOAeIaYMCLHJAzJaJIifi7kinChIf3KhBwA==',
    'base64',
  ),
  zstd: Buffer.from(
    'KLUv/SRoJQIAhAN7InRpdGxlIjoiUGFwZXIgb25lIiwiYWJzdHJhY3QiOiJJdCBpcyAyeCBmYXN0ZXIuIn0KdHdvMwMAgBOAHnQRBQVHIODi',
    'base64',
  ),
};
const kinds = Object.entries(packed);

test.each(kinds)('%s is unpacked, whatever the file is called', async (_, bytes) => {
  const folder = tempFolder({ papers: bytes });
  const { papers, truncated } = await readPath(join(folder, 'papers'));
  expect(papers.map((paper) => paper.title)).toEqual(['Paper one', 'Paper two']);
  expect(truncated).toEqual([]);
});

test.each(kinds)('%s cut at any place ends with a message or what came before', async (kind, bytes) => {
  for (let length = 1; length < bytes.length; length += 5) {
    const folder = tempFolder({ papers: bytes.subarray(0, length) });
    const outcome = await readPath(join(folder, 'papers')).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome.name).toBe('InputError');
      // gzip gives its first letters early, the others give whole blocks.
      if (kind !== 'gzip' && length > 4) {
        expect(outcome.message).toMatch(/papers: the \w+ file breaks off before any text/u);
      }
      continue;
    }
    const packing = [expect.stringMatching(/file breaks off/u)];
    expect(outcome).toMatchObject({ truncated: expect.arrayContaining(packing) });
  }
});

test('several gzip files one after another are one text', async () => {
  const folder = tempFolder({ 'two.gz': Buffer.concat([packed.gzip, packed.gzip]) });
  expect((await readPath(join(folder, 'two.gz'))).papers).toHaveLength(4);
});
