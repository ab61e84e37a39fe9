import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readFeed } from '../../src/feeds/index.ts';
import { type HttpOptions, httpText, type Verdict } from '../../src/io/http.ts';
import { openSource } from '../../src/io/input.ts';
import { collect } from '../support/items.ts';
import { closedPort, cut, playServer, reply, silence, stall, status } from '../support/server.ts';

function patient(): { options: HttpOptions; pauses: number[]; told: string[] } {
  const pauses: number[] = [];
  const told: string[] = [];
  const options: HttpOptions = {
    timeout: 200,
    retries: 3,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    onRetry: (message) => told.push(message),
  };
  return { options, pauses, told };
}

test('an answer comes through after passing trouble', async () => {
  const { url, requests } = await playServer(status(503), cut('half'), stall('half'), reply('whole'));
  const { options, pauses, told } = patient();
  expect(await httpText(url, options)).toBe('whole');
  expect(requests).toHaveLength(4);
  expect(pauses).toEqual([1000, 2000, 4000]);
  expect(told.join('\n')).toMatch(/503[\s\S]*broke off[\s\S]*no answer/u);
});

test('Retry-After is kept, in seconds and as a date', async () => {
  const date = new Date(Date.now() + 20_000).toUTCString();
  const { url } = await playServer(
    status(429, { 'retry-after': '7' }),
    status(503, { 'retry-after': date }),
    reply('whole'),
  );
  const { options, pauses } = patient();
  await httpText(url, options);
  expect(pauses[0]).toBe(7000);
  expect(pauses[1]).toBeGreaterThan(15_000);
  expect(pauses[1]).toBeLessThanOrEqual(20_000);
});

test.each([
  ['a page that is not there', [status(404)], /answered 404 Not Found: check the address/u, 1],
  ['a server that stays away', [status(503)], /503 Service Unavailable: try again later/u, 4],
  ['a server that never answers', [silence()], /no answer for 0\.2 s: try again later/u, 4],
  ['a very long pause', [status(429, { 'retry-after': '86400' })], /asks to wait 86400 s/u, 1],
])('%s ends with one line', async (_, answers, message, count) => {
  const { url, requests } = await playServer(...answers);
  await expect(httpText(url, patient().options)).rejects.toThrow(message);
  expect(requests).toHaveLength(count);
});

test('a content type may be refused', async () => {
  const { url, requests } = await playServer(reply('<html>', 'text/html'));
  const judge = (_: string, type: string): Verdict =>
    type.includes('json') ? null : { refuse: `not JSON but ${type}` };
  await expect(httpText(url, patient().options, judge)).rejects.toThrow(/not JSON but text\/html/u);
  expect(requests).toHaveLength(1);
});

test('an answer that is not whole is asked for again', async () => {
  const { url, requests } = await playServer(reply('[1,'), reply('[1]'));
  const judge = (text: string): Verdict => (text.endsWith(']') ? null : { again: 'not whole' });
  expect(await httpText(url, patient().options, judge)).toBe('[1]');
  expect(requests).toHaveLength(2);
});

test('a refused connection and a wrong address', async () => {
  await expect(httpText(await closedPort(), patient().options)).rejects.toThrow(/connection was refused/u);
  await expect(httpText('http://[', patient().options)).rejects.toThrow(/no address/u);
});

test('an address is an input, packed or not', async () => {
  const record = '{"title":"One","abstract":"It is 2x faster."}\n';
  for (const body of [record, gzipSync(record)]) {
    const { url } = await playServer(reply(body, 'application/json'));
    const { papers } = await collect(readFeed(await openSource(`${url}/feed.jsonl`)));
    expect(papers.map((paper) => paper.title)).toEqual(['One']);
  }
});

test('an input whose connection is cut keeps what came before', async () => {
  const record = '{"title":"One","abstract":"It is 2x faster."}\n';
  const { url } = await playServer(cut(record));
  const { papers, truncated } = await collect(
    readFeed(await openSource(`${url}/feed.jsonl`, patient().options)),
  );
  expect(papers).toHaveLength(1);
  expect(truncated.join()).toMatch(/the connection broke off/u);
});
