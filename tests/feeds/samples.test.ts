import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PaperInput } from '../../src/model/paper.ts';
import { readPath, readText } from '../support/items.ts';
import { sharedPath } from '../support/shared.ts';

/**
 * Each feed against a second reading of the same file: paths into the JSON, selectors into the XML,
 * and none of the feed's own code.
 */
const folder = sharedPath('formats/');
const corpus = sharedPath('corpus/');
const Author = z.object({ name: z.string() });
const Wrapper = z.object({
  numComments: z.number(),
  paper: z.object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    publishedAt: z.string(),
    authors: z.array(Author),
    upvotes: z.number(),
    withdrawnAt: z.string().optional(),
  }),
});

function read(name: string): string {
  const bytes = readFileSync(name);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ');
}

function facts(papers: readonly PaperInput[]) {
  return papers.map((paper) => ({
    id: paper.arxivId,
    title: paper.title,
    abstract: paper.abstract,
    date: paper.date,
    authors: paper.authors,
  }));
}

function wrapperFacts(wrappers: readonly z.infer<typeof Wrapper>[]) {
  return wrappers.map(({ paper }) => ({
    id: paper.id,
    title: oneLine(paper.title),
    abstract: paper.summary.trim(),
    date: paper.publishedAt.slice(0, 10),
    authors: paper.authors.map((author) => author.name.trim()),
  }));
}

describe.skipIf(folder === null || corpus === null)('the samples (need ../shared)', () => {
  test.each([
    ['hf-daily-papers-2026-06-12.json', 30],
    ['hf-daily-papers-api-sample.json', 10],
  ])('%s', async (name, count) => {
    const source = z.array(Wrapper).parse(JSON.parse(read(`${folder}${name}`)));
    const { papers, rejects } = await readPath(`${folder}${name}`);
    expect(rejects).toEqual([]);
    expect(papers).toHaveLength(count);
    expect(facts(papers)).toEqual(wrapperFacts(source));
    expect(papers.map((paper) => [paper.upvotes, paper.comments])).toEqual(
      source.map((wrapper) => [wrapper.paper.upvotes, wrapper.numComments]),
    );
  });

  test('27 months of the Hugging Face list', async () => {
    let count = 0;
    let withdrawn = 0;
    const months = readdirSync(`${corpus}hf-daily-papers`).filter((name) => name.endsWith('.json.gz'));
    for (const month of months) {
      const path = `${corpus}hf-daily-papers/${month}`;
      const source = z.array(Wrapper).parse(JSON.parse(read(path)));
      const { papers, rejects } = await readPath(path);
      expect(rejects).toEqual([]);
      expect(facts(papers)).toEqual(wrapperFacts(source));
      count += papers.length;
      withdrawn += papers.filter((paper) => paper.withdrawn).length;
    }
    expect([months.length, count, withdrawn]).toEqual([27, 8037, 2]);
  });

  test('30,000 arXiv records', async () => {
    const { papers, rejects } = await readPath(`${corpus}arxiv.jsonl.gz`);
    expect(rejects).toEqual([]);
    const Row = z.object({
      id: z.string(),
      title: z.string(),
      abstract: z.string(),
      authors: z.number().nullable(),
    });
    const source = read(`${corpus}arxiv.jsonl.gz`)
      .trimEnd()
      .split('\n')
      .map((line) => Row.parse(JSON.parse(line)));
    expect(papers).toHaveLength(30_000);
    expect(papers.map((paper) => [paper.arxivId, paper.title, paper.abstract, paper.authorCount])).toEqual(
      source.map((row) => [row.id, oneLine(row.title), row.abstract.trim(), row.authors]),
    );
  });

  test('the saved list page and its pasted text', async () => {
    const html = read(`${folder}hf-papers-2024-08-01.html`);
    const island = /data-target="DailyPapers"[^>]*data-props="([^"]*)"/u.exec(html)?.[1] ?? '';
    const json = island
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    const source = z.object({ dailyPapers: z.array(Wrapper) }).parse(JSON.parse(json)).dailyPapers;
    const page = await readPath(`${folder}hf-papers-2024-08-01.html`);
    expect(page.papers).toHaveLength(13);
    expect(facts(page.papers)).toEqual(wrapperFacts(source));
    const pasted = await readPath(`${folder}hf-papers-2024-08-01.pasted.txt`);
    expect(
      pasted.papers.map((paper) => [paper.title, paper.authorCount, paper.upvotes, paper.comments]),
    ).toEqual(
      source.map((wrapper) => [
        oneLine(wrapper.paper.title),
        wrapper.paper.authors.length,
        wrapper.paper.upvotes,
        wrapper.numComments,
      ]),
    );
    expect(pasted.rejects).toEqual([]);
    expect(pasted.warnings).toEqual([
      "13 papers, 0 abstracts: nothing to extract from; save the page as HTML or use the API's JSON",
    ]);
    const bare = html.replaceAll(/data-target="DailyPapers"/gu, '');
    const shown = await readText(bare);
    expect(shown.papers.map((paper) => [paper.title, paper.arxivId])).toEqual(
      source.map((wrapper) => [oneLine(wrapper.paper.title), wrapper.paper.id]),
    );
  });

  test('search pages as text', async () => {
    const linked = await readPath(`${folder}hf-search-page-html2text.txt`);
    expect(linked.papers.map((paper) => [paper.title.split(':')[0], paper.date, paper.authorCount])).toEqual([
      ['MURMUR', '2026-05-30', 3],
      ['ChunkFormer', '2025-02-20', 4],
    ]);
    const text = read(`${folder}hf-search-page-html2text.txt`);
    for (const paper of linked.papers) expect(text).toContain(`[\n\n${paper.abstract}\n\n][`);
    const exported = await readPath(`${folder}hf-search-page-notebook-export.txt`);
    expect(
      exported.papers.map((paper) => [paper.arxivId, paper.date, paper.authorCount, paper.organization]),
    ).toEqual([
      ['2502.06858', '2025-02-07', 6, null],
      ['2104.13100', '2021-04-26', 6, null],
      ['2510.21057', '2025-10-23', null, 'Google'],
    ]);
    expect(exported.papers.map((paper) => [paper.upvotes, paper.comments]).at(-1)).toEqual([5, 1]);
    expect([...linked.rejects, ...linked.warnings, ...exported.rejects, ...exported.warnings]).toEqual([]);
  });

  test.each([
    ['arxiv-atom-2025-10.xml', 2],
    ['arxiv-atom-2026-06.xml', 5],
  ])('%s', async (name, count) => {
    const xml = load(read(`${folder}${name}`), { xml: true });
    const { papers } = await readPath(`${folder}${name}`);
    const source = xml('feed > entry').toArray();
    expect(papers).toHaveLength(count);
    expect(facts(papers)).toEqual(
      source.map((entry) => ({
        id: xml(entry)
          .children('id')
          .text()
          .replace(/^.*\/abs\/|v\d+$/gu, ''),
        title: oneLine(xml(entry).children('title').text()),
        abstract: xml(entry).children('summary').text().trim(),
        date: xml(entry).children('published').text().slice(0, 10),
        authors: xml(entry)
          .find('author > name')
          .toArray()
          .map((author) => xml(author).text()),
      })),
    );
    expect(papers.map((paper) => paper.categories[0])).toEqual(
      source.map((entry) => xml(entry).find(String.raw`arxiv\:primary_category`).attr('term')),
    );
  });

  test.each(['arxiv-rss-2026-04.xml', 'arxiv-rss-item-shape.xml'])('%s', async (name) => {
    const xml = load(read(`${folder}${name}`), { xml: true });
    const { papers } = await readPath(`${folder}${name}`);
    expect(facts(papers)).toEqual(
      xml('item')
        .toArray()
        .map((item) => ({
          id: xml(item)
            .children('link')
            .text()
            .replace(/^.*\/abs\//u, ''),
          title: xml(item).children('title').text(),
          abstract: xml(item).children('description').text().split('Abstract:')[1]?.trim(),
          date: new Date(xml(item).children('pubDate').text().replace(' 00:', ' 12:'))
            .toISOString()
            .slice(0, 10),
          authors: xml(item).children(String.raw`dc\:creator`).text().split(', '),
        })),
    );
    expect(papers.every((paper) => paper.announceType === 'new' && paper.version === 1)).toBe(true);
  });

  test.each(['arxiv-oai-arXiv-shape.xml', 'arxiv-oai-record.xml'])('%s', async (name) => {
    const xml = load(read(`${folder}${name}`), { xml: true });
    const { papers } = await readPath(`${folder}${name}`);
    expect(facts(papers)).toEqual(
      xml('metadata > arXiv')
        .toArray()
        .map((payload) => ({
          id: xml(payload).children('id').text(),
          title: xml(payload).children('title').text().trim(),
          abstract: xml(payload).children('abstract').text().trim(),
          date: xml(payload).children('created').text(),
          authors: xml(payload)
            .find('author')
            .toArray()
            .map(
              (author) =>
                `${xml(author).children('forenames').text()} ${xml(author).children('keyname').text()}`,
            ),
        })),
    );
  });

  test('an OAI page tells of deleted records and of the next page', async () => {
    const { warnings } = await readPath(`${folder}arxiv-oai-arXiv-shape.xml`);
    expect(warnings.join('\n')).toMatch(
      /resumptionToken 111222444\|1[\s\S]*1 deleted on arXiv: oai:arXiv\.org:2609\.00002/u,
    );
  });

  test('the Kaggle snapshot', async () => {
    const Row = z.object({
      id: z.string(),
      title: z.string(),
      abstract: z.string(),
      authors_parsed: z.array(z.array(z.string())),
    });
    const source = read(`${folder}arxiv-kaggle-snapshot.jsonl`)
      .trim()
      .split('\n')
      .map((line) => Row.parse(JSON.parse(line)));
    const { papers } = await readPath(`${folder}arxiv-kaggle-snapshot.jsonl`);
    expect(facts(papers)).toEqual(
      source.map((row, index) => ({
        id: row.id,
        title: oneLine(row.title),
        abstract: row.abstract.trim(),
        date: ['2007-03-31', '2007-04-02'][index],
        authors: row.authors_parsed.map(([last, first]) => `${first} ${last}`),
      })),
    );
  });

  test('Semantic Scholar', async () => {
    const Answer = z.object({
      data: z.array(
        z.object({
          title: z.string(),
          abstract: z.string().nullable(),
          publicationDate: z.string().nullable(),
          externalIds: z.object({ ArXiv: z.string().optional() }),
          authors: z.array(Author),
        }),
      ),
    });
    const path = `${folder}semantic-scholar-search-2026-06.json`;
    const source = Answer.parse(JSON.parse(read(path))).data;
    const { papers } = await readPath(path);
    expect(facts(papers)).toEqual(
      source.map((paper) => ({
        id: paper.externalIds.ArXiv ?? null,
        title: paper.title,
        abstract: paper.abstract ?? '',
        date: paper.publicationDate,
        authors: paper.authors.map((author) => author.name),
      })),
    );
  });

  test('OpenAlex and Papers with Code', async () => {
    const works = await readPath(`${folder}openalex-work-shape.json`);
    expect(works.papers.map((paper) => [paper.arxivId, paper.date, paper.abstract])).toEqual([
      ['2310.06770', '2023-10-10', 'The Huronian Supergroup, The early one'],
    ]);
    const dump = await readPath(`${folder}pwc-papers-with-abstracts-shape.json`);
    expect(dump.papers.map((paper) => [paper.arxivId, paper.version, paper.date, paper.authors])).toEqual([
      ['1805.10616', 4, '2018-05-27', ['Elahe Ghalebi', 'Baharan Mirzasoleiman']],
    ]);
  });
});
