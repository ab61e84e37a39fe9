import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expandInputs } from '../../src/io/expand.ts';
import { tempFolder } from '../support/temp.ts';

test('folders, globs, files and addresses', async () => {
  const folder = tempFolder({
    'b.txt': 'x',
    'a.JSON.gz': 'x',
    'deep/c.xml': 'x',
    'image.png': 'x',
    '.hidden.txt': 'x',
  });
  const found = await expandInputs([folder]);
  expect(found).toEqual(['a.JSON.gz', 'b.txt', 'deep/c.xml'].map((name) => join(folder, name)));
  expect(await expandInputs([`${folder}/*.txt`, join(folder, 'b.txt')])).toEqual([join(folder, 'b.txt')]);
  expect(await expandInputs(['-', 'https://example.org/feed', join(folder, 'none.txt')])).toHaveLength(3);
});

test('a file whose name looks like a pattern is a file', async () => {
  const folder = tempFolder({ 'papers [1].txt': 'x' });
  expect(await expandInputs([join(folder, 'papers [1].txt')])).toHaveLength(1);
});

test('a folder or a pattern with nothing to read is an error', async () => {
  const folder = tempFolder({ 'image.png': 'x' });
  await expect(expandInputs([folder])).rejects.toThrow(/holds no files that could be feeds/u);
  await expect(expandInputs([`${folder}/*.txt`])).rejects.toThrow(/no file matches/u);
});
