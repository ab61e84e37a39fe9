import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperInput } from '../../src/model/paper.ts';
import { openDatabase } from '../../src/store/open.ts';
import { createWriter } from '../../src/store/writer.ts';
import { claim, hardware, paperInput, scriptedExtractor } from '../support/records.ts';

const day = '2025-11-24';

function fill(papers: readonly PaperInput[]) {
  const connection = openDatabase(':memory:', 'write');
  const writer = createWriter(connection, scriptedExtractor());
  const outcomes = papers.map((paper) => writer.add(paper, day).outcome);
  const rows = connection.prepare('SELECT * FROM papers_flat ORDER BY id').all();
  return { connection, writer, outcomes, rows };
}

test('the same paper twice changes nothing', () => {
  const paper = paperInput({ title: 'Fast Kernels', abstract: 'It is fast.', comments: 3, urls: ['u', 'u'] });
  const { outcomes, rows } = fill([paper, paper, { ...paper }]);
  expect(outcomes).toEqual(['new', 'same', 'same']);
  expect(rows).toHaveLength(1);
});

test('a paper from two feeds is one row with the fuller fields, and learns its arXiv id', () => {
  const text = paperInput({
    title: 'Fast Kernels',
    abstract: 'It is fast.',
    date: '2025-11-20',
    dateInferred: true,
  });
  const json = paperInput({
    title: 'Fast kernels',
    arxivId: '2511.00001',
    authors: ['A', 'B'],
    feed: 'hf-json',
    date: '2025-11-19',
  });
  const { outcomes, rows } = fill([text, json]);
  expect(outcomes).toEqual(['new', 'changed']);
  expect(rows).toMatchObject([
    {
      id: '2511.00001',
      abstract: 'It is fast.',
      author_count: 2,
      date: '2025-11-19',
      date_inferred: 0,
      feeds: 'hf-json; hf-text',
    },
  ]);
});

test('a newer arXiv version wins and an older one does not come back', () => {
  const v = (version: number, abstract: string) =>
    paperInput({ title: 'T', arxivId: '2511.00002', version, abstract, feed: 'arxiv-atom' });
  expect(fill([v(1, 'old'), v(2, 'new'), v(1, 'old')]).rows).toMatchObject([{ abstract: 'new', version: 2 }]);
});

test('two papers with one title and two arXiv ids stay two', () => {
  const a = paperInput({ title: 'Same', arxivId: '2511.00003', abstract: 'a', feed: 'arxiv-atom' });
  const b = paperInput({ title: 'Same', arxivId: '2511.00004', abstract: 'b', feed: 'arxiv-atom' });
  expect(fill([a, b]).rows).toHaveLength(2);
});

test('titles that give one slug stay two papers with two ids', () => {
  const { rows } = fill([paperInput({ title: 'A – B' }), paperInput({ title: 'A – Б' })]);
  expect(rows).toHaveLength(2);
});

test('a changed abstract replaces the claims; the links go with them', () => {
  const connection = openDatabase(':memory:', 'write');
  const found = { T: { hardware: [hardware('H100')], claims: [claim({ on: ['H100'], vs: ['A100'] })] } };
  createWriter(connection, scriptedExtractor(found)).add(paperInput({ title: 'T', abstract: 'one' }), day);
  expect(connection.prepare('SELECT "on", vs FROM claims_flat').all()).toEqual([{ on: 'H100', vs: 'A100' }]);
  const silent = createWriter(connection, scriptedExtractor({}, 'test-1'));
  expect(silent.add(paperInput({ title: 'T', abstract: 'two' }), '2025-11-25').outcome).toBe('changed');
  expect(connection.prepare('SELECT count(*) FROM claims').pluck().get()).toBe(0);
  expect(connection.prepare('SELECT count(*) FROM claim_hardware').pluck().get()).toBe(0);
});

test('new rules make new claims of an old text', () => {
  const connection = openDatabase(':memory:', 'write');
  const paper = paperInput({ title: 'T', abstract: 'one' });
  createWriter(connection, scriptedExtractor()).add(paper, day);
  const better = createWriter(connection, scriptedExtractor({ T: { claims: [claim()] } }, 'test-2'));
  expect(better.add(paper, day).outcome).toBe('changed');
  expect(connection.prepare('SELECT rules_version FROM claims').pluck().all()).toEqual(['test-2']);
});

test('upvotes are kept with the day they were seen on', () => {
  const connection = openDatabase(':memory:', 'write');
  const writer = createWriter(connection, scriptedExtractor());
  const seen = (upvotes: number, on: string) =>
    writer.add(paperInput({ title: 'T', arxivId: '2511.00005', upvotes, feed: 'hf-json' }), on).outcome;
  expect([seen(5, '2025-11-20'), seen(5, '2025-11-21'), seen(9, '2025-11-22')]).toEqual([
    'new',
    'same',
    'changed',
  ]);
  expect(connection.prepare('SELECT day, upvotes FROM observations').all()).toEqual([
    { day: '2025-11-20', upvotes: 5 },
    { day: '2025-11-22', upvotes: 9 },
  ]);
});

test('whatever order feeds come in, the rows are the same', () => {
  const record = fc.record({
    title: fc.constantFrom('Fast Kernels', 'FAST kernels!', 'Slow Kernels'),
    arxivId: fc.constantFrom(null, '2511.00001', '2511.00002'),
    version: fc.constantFrom(null, 1, 2),
    upvotes: fc.constantFrom(null, 3, 4),
    authors: fc.constantFrom<string[]>([], ['A'], ['B', 'C']),
    abstract: fc.constantFrom('', 'one', 'two'),
  });
  const withFeed = fc.uniqueArray(record, {
    minLength: 2,
    maxLength: 5,
    selector: (paper) => `${paper.arxivId ?? paper.title}`,
  });
  const feedNames = ['hf-text', 'hf-json', 'arxiv-atom', 'csv', 'hf-html'];
  const columns = `id, title, abstract, version, authors, author_count, upvotes, feeds`;
  const rowsOf = (papers: readonly PaperInput[]): unknown =>
    fill(papers).connection.prepare(`SELECT ${columns} FROM papers_flat ORDER BY id`).all();
  fc.assert(
    fc.property(withFeed, fc.integer({ min: 0, max: 1000 }), (records, seed) => {
      const papers = records.map((fields, index) =>
        paperInput({ ...fields, feed: feedNames[index] ?? 'csv' }),
      );
      const shuffled = papers
        .map((paper, index) => ({ paper, place: ((index + 1) * (seed * 7919 + 13)) % 101 }))
        .sort((a, b) => a.place - b.place)
        .map(({ paper }) => paper);
      expect(rowsOf(shuffled)).toEqual(rowsOf(papers));
    }),
    { numRuns: 150 },
  );
});
