import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectFeed } from '../../src/feeds/index.ts';
import { readPath, readText } from '../support/items.ts';

const folder = 'fixtures/feeds';
const willow = 'Willow: Streaming Speech on One Core';
const tern = 'Tern: A Cache for Long Prompts';
const alder = 'Alder: Faster Sorting of Tokens';
const remark = 'A Remark on Caches';

/** File → feed → titles → ids. */
const expected: Readonly<Record<string, readonly [feed: string, titles: string[], ids: (string | null)[]]>> =
  {
    'arxiv-announced.atom': ['arxiv-rss', [willow, alder], ['2506.01001', '2401.01003']],
    'arxiv-atom.xml': ['arxiv-atom', [willow, remark, alder], ['2506.01001', 'math/0309136', '2506.01003']],
    'arxiv-kaggle.jsonl': ['arxiv-kaggle', [willow, remark], ['2506.01001', 'math/0309136']],
    'arxiv-oai-raw.xml': ['arxiv-oai', [willow], ['2506.01001']],
    'arxiv-oai.xml': ['arxiv-oai', [willow, tern], ['2506.01001', '2506.01002']],
    'arxiv-rss.xml': ['arxiv-rss', [willow, tern, alder], ['2506.01001', '2506.01002', '2401.01003']],
    'hf-cards.html': ['hf-html', [willow, tern, alder], ['2506.01001', '2506.01002', '2506.01003']],
    'hf-cli.json': ['hf-json', [willow, tern, alder], ['2506.01001', '2506.01002', '2506.01003']],
    'hf-daily.json': ['hf-json', [willow, tern, alder], ['2506.01001', '2506.01002', '2506.01003']],
    'hf-day.html': ['hf-html', [willow, tern, alder], ['2506.01001', '2506.01002', '2506.01003']],
    'hf-export.txt': ['hf-text', [willow, tern], ['2602.01001', '2410.01002']],
    'hf-flat.jsonl': ['hf-json', [willow, tern, alder], ['2506.01001', '2506.01002', '2506.01003']],
    'hf-linked.txt': ['hf-text', [willow, tern], ['2606.01001', '2502.01002']],
    'hf-list.txt': ['hf-text', [willow, tern, alder], [null, null, null]],
    'hf-paper-shown.html': ['hf-html', [tern], ['2506.01002']],
    'hf-paper.html': ['hf-html', [willow], ['2506.01001']],
    'hf-search.html': ['hf-html', [tern, alder], ['2506.01002', '2506.01003']],
    'library.bib': ['bibtex', [willow, tern], ['2506.01001', null]],
    'openalex.json': ['openalex', [willow, tern], ['2506.01001', null]],
    'papers-with-code.json': ['papers-with-code', [willow, tern], ['2506.01001', null]],
    'papers.csv': ['csv', [willow, tern], ['2506.01001', null]],
    'semantic-scholar.json': ['semantic-scholar', [willow, tern], ['2506.01001', null]],
  };

test.each(Object.entries(expected))('%s', async (name, [feed, titles, ids]) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  expect(detectFeed(text)?.name).toBe(feed);
  const { papers, truncated } = await readPath(`${folder}/${name}`);
  expect(papers.map((paper) => paper.title)).toEqual(titles);
  expect(papers.map((paper) => paper.arxivId)).toEqual(ids);
  expect(papers.every((paper) => paper.feed === feed)).toBe(true);
  expect(truncated).toEqual([]);
});

test('every fixture has its expectation', () => {
  const others = ['hf-dump.txt', 'arxiv-atom-error.xml'];
  const names = readdirSync(folder).filter((name) => !others.includes(name));
  expect(names.sort()).toEqual(Object.keys(expected).sort());
});

async function papersOf(name: string) {
  return (await readPath(`${folder}/${name}`)).papers;
}

describe('fields', () => {
  test('Hugging Face API', async () => {
    const [first, second, third] = await papersOf('hf-daily.json');
    expect(first).toMatchObject({
      date: '2025-06-11',
      publishedAt: '2025-06-11T17:59:49.000Z',
      listedOn: '2025-06-12',
      authors: ['Ada Reed', 'Bo Fenn'],
      authorCount: 2,
      upvotes: 12,
      comments: 3,
      urls: ['https://github.com/example/willow', 'https://example.org/willow'],
      withdrawn: false,
    });
    expect(first?.abstract).toContain('single core\ncould do it');
    expect(second?.organization).toBe('Marsh Lab');
    expect(third).toMatchObject({ withdrawn: true, withdrawnAt: '2025-07-01T00:00:00.000Z' });
    for (const paper of await papersOf('hf-daily.json'))
      expect(paper.abstract).not.toContain('machine wrote');
  });

  test('every shape of the Hugging Face records gives the same text', async () => {
    const daily = await papersOf('hf-daily.json');
    for (const name of ['hf-cli.json', 'hf-flat.jsonl', 'hf-day.html']) {
      const others = await papersOf(name);
      expect(others.map((paper) => [paper.abstract, paper.authors, paper.date])).toEqual(
        daily.map((paper) => [paper.abstract, paper.authors, paper.date]),
      );
    }
  });

  test('one record alone, an envelope, and lines', async () => {
    const [first] = JSON.parse(readFileSync(`${folder}/hf-daily.json`, 'utf8'));
    for (const text of [
      JSON.stringify(first),
      JSON.stringify(first.paper, null, 2),
      JSON.stringify({ dailyPapers: [first] }),
      `${JSON.stringify(first)}\n${JSON.stringify(first)}\n`,
    ]) {
      const { papers } = await readText(text);
      expect(papers[0]).toMatchObject({ feed: 'hf-json', title: willow, arxivId: '2506.01001' });
    }
  });

  test('arXiv API', async () => {
    const [first, second, third] = await papersOf('arxiv-atom.xml');
    expect(first).toMatchObject({
      version: 2,
      date: '2025-06-11',
      updatedAt: '2025-07-02T10:00:00Z',
      authors: ['Ada Reed', 'Bo Fenn'],
      categories: ['eess.AS', 'cs.LG'],
      note: '12 pages, code at https://github.com/example/willow',
      doi: '10.1000/x.v2',
    });
    expect(first?.abstract).toContain('$<2$ W & less');
    expect([second?.withdrawn, third?.withdrawn]).toEqual([false, true]);
    await expect(readPath(`${folder}/arxiv-atom-error.xml`)).rejects.toThrow(/incorrect id format for 1234/u);
  });

  test('arXiv announcements', async () => {
    const rss = await papersOf('arxiv-rss.xml');
    expect(rss.map((paper) => [paper.announceType, paper.version, paper.date])).toEqual([
      ['new', 1, '2025-06-12'],
      ['cross', 1, '2025-06-12'],
      ['replace', 4, null],
    ]);
    const atom = await papersOf('arxiv-announced.atom');
    expect(atom[0]?.abstract).toBe(rss[0]?.abstract);
    expect(atom.map((paper) => [paper.announceType, paper.authors])).toEqual([
      ['new', ['Ada Reed', 'Bo Fenn']],
      ['replace-cross', ['Ada Reed', 'Bo Fenn']],
    ]);
  });

  test('OAI-PMH', async () => {
    const { papers, warnings } = await readPath(`${folder}/arxiv-oai.xml`);
    expect(papers[0]).toMatchObject({
      authors: ['Ada Reed', 'Bo Fenn Jr'],
      doi: '10.1000/x',
      note: '12 pages',
    });
    expect(warnings.join('\n')).toMatch(/resumptionToken 77&x\|1001[\s\S]*1 deleted on arXiv/u);
    const raw = await readPath(`${folder}/arxiv-oai-raw.xml`);
    expect(raw.papers[0]).toMatchObject({
      version: 2,
      date: '2025-06-11',
      authors: ['Ada Reed', 'Bo Fenn', 'Zoë Hélie'],
    });
    expect(raw.warnings).toEqual([]);
  });

  test('Kaggle', async () => {
    const [first, second] = await papersOf('arxiv-kaggle.jsonl');
    expect(first).toMatchObject({
      version: 2,
      authors: ['Ada Reed', 'Zoë Hélie'],
      categories: ['eess.AS', 'cs.AR'],
    });
    expect(second).toMatchObject({
      withdrawn: true,
      date: '2003-09-07',
      doi: '10.1000/y',
      authors: ['Bo Fenn Jr'],
    });
  });

  test('OpenAlex', async () => {
    const [first, second] = await papersOf('openalex.json');
    expect(first?.abstract).toMatch(/^Speech models are run .* than real time\.$/u);
    expect(first).toMatchObject({
      authors: ['Ada Reed', 'Bo Fenn'],
      doi: '10.48550/arXiv.2506.01001',
      journal: 'arXiv',
    });
    expect(second).toMatchObject({ withdrawn: true, abstract: '' });
  });

  test('BibTeX', async () => {
    const { papers, rejects } = await readPath(`${folder}/library.bib`);
    expect(papers[0]).toMatchObject({ date: '2025-06-11', authors: ['Ada Reed', 'Zoë Hélie', 'Bo Fenn Jr'] });
    expect(papers[0]?.abstract).toContain('$3.4\\times$ faster {than}');
    expect(papers[1]).toMatchObject({ authors: ['Bo Fenn'], doi: '10.1000/y' });
    expect(rejects.map((found) => found.where)).toEqual(['line 14']);
  });

  test('a heading that never closes takes no title with it', async () => {
    const page = readFileSync(`${folder}/hf-linked.txt`, 'utf8');
    const endless = `### [${'an endless title '.repeat(100)}\n\n### [`;
    const { papers } = await readText(page.replace('### [', endless));
    expect(papers.map((paper) => paper.title)).toEqual([willow, tern]);
  });

  test('pasted pages', async () => {
    const [linked, second] = await papersOf('hf-linked.txt');
    expect(linked).toMatchObject({ date: '2026-05-30', authorCount: 3, upvotes: null, comments: 7 });
    expect(second).toMatchObject({
      date: '2025-02-20',
      organization: 'Marsh Lab',
      upvotes: 12,
      comments: null,
    });
    const list = await papersOf('hf-list.txt');
    expect(
      list.map((paper) => [paper.upvotes, paper.authorCount, paper.organization, paper.comments]),
    ).toEqual([
      [94, 533, null, 5],
      [null, 4, null, null],
      [12, null, 'Marsh Lab', 1],
    ]);
  });
});

describe('tables', () => {
  test('other delimiters, quotes and line breaks in cells', async () => {
    const { papers } = await readText('id\ttitle\tsummary\n2506.01001\tOne\t"Two lines\nof ""text""."\n');
    expect(papers[0]).toMatchObject({
      title: 'One',
      abstract: 'Two lines\nof "text".',
      arxivId: '2506.01001',
    });
  });

  test('columns by map, and a broken row', async () => {
    const { papers, rejects } = await readText(
      'Name;Text\nOne;It is fast.\nTwo;b;c;d\nThree;It is small.\n',
      {
        from: 'csv',
        map: { title: 'Name', abstract: 'Text' },
      },
    );
    expect(papers.map((paper) => paper.title)).toEqual(['One', 'Three']);
    expect(rejects).toHaveLength(1);
  });

  test('a quote that is never closed costs the rows behind it, and says so', async () => {
    const { papers, rejects } = await readText(
      'title,abstract\nOne,It is fast.\nTwo,"It is small.\nThree,x\n',
    );
    expect(papers.map((paper) => paper.title)).toEqual(['One']);
    expect(rejects).toHaveLength(1);
  });
});
