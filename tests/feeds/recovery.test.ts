import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/feeds/index.ts';
import { sourceFromText } from '../../src/io/input.ts';
import { collect, readText } from '../support/items.ts';

const record = (index: number): string =>
  JSON.stringify({
    id: `2506.0100${index}`,
    title: `Paper ${index}`,
    abstract: `It is "${index}" {times} [faster].`,
  });
const list = (...records: readonly string[]): string => `[${records.join(',\n')}]`;
const entry = (index: number): string =>
  `<entry><id>http://arxiv.org/abs/2506.0100${index}v1</id><title>Paper ${index}</title><summary>Fast &amp; small.</summary></entry>`;
const feed = (...entries: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>${entries.join('\n')}</feed>`;

async function titles(text: string): Promise<{ papers: string[]; rejects: number; truncated: number }> {
  const { papers, rejects, truncated } = await readText(text);
  return { papers: papers.map((paper) => paper.title), rejects: rejects.length, truncated: truncated.length };
}

describe('JSON', () => {
  test.each([
    ['a lost quote', record(2).replace('"title"', '"title')],
    ['a lost brace at the end', record(2).slice(0, -1)],
    ['a brace too many', `${record(2)}}`],
    ['a bracket too many', `${record(2)}]`],
    ['a bare word', record(2).replace('"Paper 2"', 'Paper')],
    ['a lost comma', record(2).replace(',"title"', '"title"')],
  ])('%s costs that record only', async (_, broken) => {
    const found = await titles(list(record(1), broken, record(3), record(4)));
    expect(found.papers.filter((title) => title !== 'Paper 2')).toEqual(['Paper 1', 'Paper 3', 'Paper 4']);
    expect(found.papers.length + found.rejects).toBeGreaterThanOrEqual(4);
  });

  test('the first record may be the broken one', async () => {
    const found = await titles(list(record(1).replace('"Paper 1"', '"Paper'), record(2), record(3)));
    expect(found.papers).toEqual(['Paper 2', 'Paper 3']);
  });

  test('a last line that is half a record is a break, other text there is not', async () => {
    const lines = [record(1), record(2), record(3)].join('\n');
    const cut = await readText(lines.slice(0, -20));
    expect(cut.papers.map((paper) => paper.title)).toEqual(['Paper 1', 'Paper 2']);
    expect(cut.rejects).toMatchObject([{ where: 'line 3', reason: 'breaks off' }]);
    expect(cut.truncated).toEqual(['test input: the JSON breaks off in line 3']);
    expect((await titles(`${lines}\nthe end`)).truncated).toBe(0);
    expect((await titles(`${lines.slice(0, -20)}\n`)).truncated).toBe(0);
  });

  test('a list that breaks off keeps what came before', async () => {
    const whole = list(record(1), record(2), record(3));
    for (let length = whole.length - 1; length > record(1).length + 1; length -= 1) {
      const found = await titles(whole.slice(0, length));
      expect(found.truncated).toBe(1);
      expect(found.papers).toEqual(['Paper 1', 'Paper 2', 'Paper 3'].slice(0, found.papers.length));
    }
  });

  test('two records on one line are two records', async () => {
    const found = await titles(`${record(1)}\n${record(2)}${record(3)}\n${record(4)}\n`);
    expect(found.papers).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
  });

  test('pieces of any length give the same papers', async () => {
    const text = readFileSync('fixtures/feeds/hf-daily.json', 'utf8');
    const whole = await readText(text);
    for (const length of [1, 2, 3, 7, 64]) {
      const source = {
        ...sourceFromText('pieces', text),
        async *chunks() {
          for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
        },
      };
      expect(await collect(readFeed(source))).toEqual(whole);
    }
  });
});

describe('XML', () => {
  test.each([
    ['a lost end of the record', entry(2).replace('</entry>', '')],
    ['a lost end of a field', entry(2).replace('</title>', '')],
    ['a bare ampersand', entry(2).replace('&amp;', '&')],
    ['a field without text', entry(2).replace('Paper 2', '')],
  ])('%s costs that record only', async (_, broken) => {
    const found = await titles(feed(entry(1), broken, entry(3)));
    expect(found).toEqual({ papers: ['Paper 1', 'Paper 3'], rejects: 1, truncated: 0 });
  });

  test('XML that breaks off keeps what came before', async () => {
    const whole = feed(entry(1), entry(2), entry(3));
    for (let length = whole.length - 1; length > 250; length -= 3) {
      const found = await titles(whole.slice(0, length));
      expect(found.truncated).toBe(1);
      expect(found.papers).toEqual(['Paper 1', 'Paper 2', 'Paper 3'].slice(0, found.papers.length));
    }
  });

  test('pieces of any length give the same papers', async () => {
    const text = readFileSync('fixtures/feeds/arxiv-oai.xml', 'utf8');
    const whole = await readText(text);
    for (const length of [1, 3, 50]) {
      const source = {
        ...sourceFromText('test input', text),
        async *chunks() {
          for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
        },
      };
      expect(await collect(readFeed(source))).toEqual(whole);
    }
  });
});

test('a wrong --from says what the text looks like', async () => {
  await expect(readText(feed(entry(1)), { from: 'hf-json' })).rejects.toThrow(/looks like arxiv-atom/u);
  await expect(readText(list(record(1)), { from: 'arxiv-oai' })).rejects.toThrow(/looks like json/u);
  // Prose and tables take anything, so here nothing would fail.
  await expect(readText(feed(entry(1)), { from: 'hf-text' })).rejects.toThrow(/looks like arxiv-atom/u);
  await expect(readText(feed(entry(1)), { from: 'csv' })).rejects.toThrow(/looks like arxiv-atom/u);
  await expect(readText(list(record(1)), { from: 'hf' })).rejects.toThrow(/no feed is called "hf"/u);
  await expect(readText(list(record(1)), { map: { name: 'x' } })).rejects.toThrow(
    /--map knows no field "name": use one of title/u,
  );
});
