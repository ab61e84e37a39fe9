import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fetchArxiv } from '../../src/fetch/arxiv.ts';
import { fetchHf } from '../../src/fetch/hf.ts';
import { fetchOai } from '../../src/fetch/oai.ts';
import { type FetchedPage, type FetchOptions, memoryCursors } from '../../src/fetch/page.ts';
import { collect } from '../support/items.ts';
import { type Answer, cut, playServer, reply, silence, stall, status } from '../support/server.ts';

const fixture = (name: string): string => readFileSync(`fixtures/feeds/${name}`, 'utf8');
const daily = fixture('hf-daily.json');
const json = (body: string): Answer => reply(body, 'application/json; charset=utf-8');
const xml = (body: string): Answer => reply(body, 'text/xml');

/**
 * Options of a fetch that loses no time, with the pauses that it would have made. `timeout` in ms: short only where a
 * server is silent, since a busy machine may answer late.
 */
function quick(endpoint: string, timeout = 20_000): { options: FetchOptions; pauses: number[] } {
  const pauses: number[] = [];
  const http = {
    timeout,
    retries: 3,
    random: () => 0.5,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
    },
  };
  return { options: { endpoint, http, cursors: memoryCursors() }, pauses };
}

/** Titles of all pages, or of the first ones, as a fetch gives them that is then interrupted. */
async function take(pages: AsyncIterable<FetchedPage>, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const titles: string[] = [];
  let count = 0;
  for await (const page of pages) {
    titles.push(...(await collect(page.items)).papers.map((paper) => paper.title));
    page.commit();
    count += 1;
    if (count >= most) break;
  }
  return titles;
}

describe('hf', () => {
  test.each([
    [{ date: '2025-11-24' }, '/api/daily_papers?date=2025-11-24&p=0&limit=100'],
    [{ week: '2025-W47' }, '/api/daily_papers?week=2025-W47&p=0&limit=100'],
    [{ month: '2025-11' }, '/api/daily_papers?month=2025-11&p=0&limit=100'],
  ])('%o', async (query, path) => {
    const { url, requests } = await playServer(json(daily));
    expect(await take(fetchHf(query, quick(url).options))).toHaveLength(3);
    expect(requests).toEqual([path]);
  });

  test('since a day: days up to the month, whole months, and days after', async () => {
    const { url, requests } = await playServer(json('[]'));
    await take(fetchHf({ since: '2025-01-30', until: '2025-04-02' }, quick(url).options));
    expect(requests.map((path) => /\?(\w+=[\d-]+)/u.exec(path)?.[1])).toEqual([
      'date=2025-01-30',
      'date=2025-01-31',
      'month=2025-02',
      'month=2025-03',
      'date=2025-04-01',
      'date=2025-04-02',
    ]);
  });

  test('long lists come in pages, also from a server that gives the same page again', async () => {
    const [record] = JSON.parse(daily);
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...record,
      title: `Paper ${index}`,
      numComments: index,
    }));
    const paged = await playServer(json(JSON.stringify(many)), json(daily));
    expect(await take(fetchHf({ month: '2025-11' }, quick(paged.url).options))).toHaveLength(103);
    const stubborn = await playServer(json(JSON.stringify(many)));
    expect(await take(fetchHf({ month: '2025-11' }, quick(stubborn.url).options))).toHaveLength(100);
    expect(stubborn.requests).toHaveLength(2);
  });

  test('an interrupted fetch goes on behind the last committed day', async () => {
    const { url, requests } = await playServer(json(daily));
    const { options } = quick(url);
    const query = { since: '2025-11-24', until: '2025-11-26' };
    await take(fetchHf(query, options), 2);
    expect(await take(fetchHf(query, options))).toHaveLength(3);
    expect(requests.map((path) => path.slice(23, 33))).toEqual(['2025-11-24', '2025-11-25', '2025-11-26']);
    await take(fetchHf(query, options));
    expect(requests).toHaveLength(6);
  });

  test('trouble on the way is borne', async () => {
    const answers = [
      status(429, { 'retry-after': '5' }),
      cut('[{"paper"', 'application/json'),
      json('[{"pa'),
      json(daily),
    ];
    const { url } = await playServer(...answers);
    const { options, pauses } = quick(url);
    expect(await take(fetchHf({ date: '2025-11-24' }, options))).toHaveLength(3);
    expect(pauses).toEqual([5000, 2000, 4000]);
  });

  test('a page of HTML is no answer', async () => {
    const { url, requests } = await playServer(reply('<html>Log in</html>', 'text/html'));
    await expect(take(fetchHf({ date: '2025-11-24' }, quick(url).options))).rejects.toThrow(
      /the answer is text\/html, not JSON: check the endpoint/u,
    );
    expect(requests).toHaveLength(1);
  });
});

describe('arxiv', () => {
  const whole = fixture('arxiv-atom.xml');
  const empty = whole.replace(/<entry>[\s\S]*<\/entry>/u, '');

  test('a query with days, page after page', async () => {
    const more = whole.replace('>3</opensearch', '>6</opensearch');
    const { url, requests } = await playServer(xml(more));
    const { options, pauses } = quick(url);
    const query = { query: 'cat:cs.AR', since: '2025-06-01' };
    expect(await take(fetchArxiv(query, options))).toHaveLength(6);
    const [first, second] = requests.map((path) => new URL(path, url).searchParams);
    expect(first?.get('search_query')).toBe('(cat:cs.AR) AND submittedDate:[202506010000 TO 209912312359]');
    expect([first?.get('start'), second?.get('start')]).toEqual(['0', '3']);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(2000);
  });

  test('no more than asked for', async () => {
    const { url, requests } = await playServer(xml(whole));
    await take(fetchArxiv({ query: 'cat:cs.AR', max: 3 }, quick(url).options));
    expect(requests.map((path) => new URL(path, url).searchParams.get('max_results'))).toEqual(['3']);
  });

  test('an empty page in the middle is asked for again', async () => {
    const { url } = await playServer(xml(empty), xml(whole));
    expect(await take(fetchArxiv({ query: 'cat:cs.AR' }, quick(url).options))).toHaveLength(3);
  });

  test('no papers are no error', async () => {
    const { url } = await playServer(xml(empty.replace('>3</opensearch', '>0</opensearch')));
    expect(await take(fetchArxiv({ query: 'cat:cs.AR' }, quick(url).options))).toEqual([]);
  });

  test('a query that arXiv does not take', async () => {
    const { url } = await playServer(xml(fixture('arxiv-atom-error.xml')));
    await expect(take(fetchArxiv({ query: 'x' }, quick(url).options))).rejects.toThrow(
      /incorrect id format/u,
    );
  });

  test('an interrupted fetch goes on where it was', async () => {
    const { url, requests } = await playServer(xml(whole.replace('>3</opensearch', '>9</opensearch')));
    const { options } = quick(url);
    await take(fetchArxiv({ query: 'cat:cs.AR' }, options), 1);
    await take(fetchArxiv({ query: 'cat:cs.AR' }, options));
    const starts = requests.map((path) => new URL(path, url).searchParams.get('start'));
    expect(starts).toEqual(['0', '3', '6']);
  });
});

describe('oai', () => {
  const page = fixture('arxiv-oai.xml');
  const last = fixture('arxiv-oai-raw.xml');
  const error = (code: string): string => `<OAI-PMH><error code="${code}">none</error></OAI-PMH>`;

  test('tokens lead from page to page', async () => {
    const { url, requests } = await playServer(xml(page), xml(last));
    const query = { set: 'cs', since: '2025-06-01' };
    expect(await take(fetchOai(query, quick(url).options))).toHaveLength(3);
    expect(requests).toEqual([
      '/?verb=ListRecords&metadataPrefix=arXiv&set=cs&from=2025-06-01',
      '/?verb=ListRecords&resumptionToken=77%26x%7C1001',
    ]);
  });

  test('an interrupted harvest goes on with its token, or anew where that is forgotten', async () => {
    const { url, requests } = await playServer(xml(page), xml(error('badResumptionToken')), xml(last));
    const { options } = quick(url);
    await take(fetchOai({ set: 'cs' }, options), 1);
    expect(await take(fetchOai({ set: 'cs' }, options))).toHaveLength(1);
    expect(requests.map((path) => path.includes('resumptionToken'))).toEqual([false, true, false]);
  });

  test('slow answers, cut ones and 503 are borne', async () => {
    const { url } = await playServer(
      status(503, { 'retry-after': '20' }),
      silence(),
      stall(page.slice(0, 400)),
      xml(last),
    );
    const { options, pauses } = quick(url, 1000);
    expect(await take(fetchOai({}, options))).toHaveLength(1);
    expect(pauses).toEqual([20_000, 2000, 4000]);
  });

  test('nothing new is no error; a wrong set is', async () => {
    const nothing = await playServer(xml(error('noRecordsMatch')));
    expect(await take(fetchOai({ set: 'cs' }, quick(nothing.url).options))).toEqual([]);
    const wrong = await playServer(xml(error('badArgument')));
    await expect(take(fetchOai({ set: 'x' }, quick(wrong.url).options))).rejects.toThrow(
      /badArgument: none/u,
    );
  });
});
