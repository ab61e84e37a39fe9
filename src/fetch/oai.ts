import { arxivOai, oaiToken } from '../feeds/arxiv-oai.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { InputError } from '../model/errors.ts';
import { arxivPause } from './arxiv.ts';
import { endpoints } from './endpoints.ts';
import {
  createAsker,
  type FetchedPage,
  type FetchOptions,
  type FetchPlan,
  judgeXml,
  pageOf,
} from './page.ts';

/** Which records to harvest. */
export interface OaiQuery {
  /** Set of the server: `cs`, `cs:cs:AR`. */
  readonly set?: string;
  /** First and last day on which a record was changed, ISO. */
  readonly since?: string;
  readonly until?: string;
  /** `arXivRaw` has the versions. */
  readonly prefix?: 'arXiv' | 'arXivRaw';
}

/** A token is forgotten after a day or so; a server that forgets them at once is not worth another try. */
const mostRestarts = 3;

/** Where a harvest begins, and the key under which its cursor is kept. */
function beginning(query: OaiQuery, { endpoint = endpoints.oai, cursors }: FetchOptions) {
  const key = `oai ${endpoint} ${first(query)}`;
  const urlOf = (token: string): string =>
    `${endpoint}?${token === '' ? first(query) : `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`}`;
  return { key, token: cursors?.read(key) ?? '', urlOf };
}

/** What `fetchOai` would ask for first. */
export function planOai(query: OaiQuery, options: FetchOptions = {}): FetchPlan {
  const { token, urlOf } = beginning(query, options);
  return {
    urls: [urlOf(token)],
    pause: options.pause ?? arxivPause,
    resumes: token === '' ? null : `with the token ${token}`,
  };
}

/**
 * Harvests records by OAI-PMH, a page at a time. Interrupted with cursors, the next call goes on with the last
 * token; where the server has forgotten it, from the beginning, since the records come in no order of days.
 */
export async function* fetchOai(query: OaiQuery, options: FetchOptions = {}): AsyncGenerator<FetchedPage> {
  const ask = createAsker(options, arxivPause);
  const judge = judgeXml('OAI-PMH');
  const { cursors } = options;
  const { key, token: known, urlOf } = beginning(query, options);
  let token = known;
  let restarts = 0;
  while (true) {
    const url = urlOf(token);
    const text = await ask(url, judge);
    const error = /<(?:[\w.-]+:)?error\s[^<>]{0,200}?code="(\w{1,40})"[^<>]*>([^<>]{0,300})/u.exec(text);
    if (error?.[1] === 'badResumptionToken' && token !== '' && restarts < mostRestarts) {
      restarts += 1;
      token = '';
      continue;
    }
    if (error?.[1] === 'noRecordsMatch') break;
    if (error !== null)
      throw new InputError(`${url}: the server answered ${error[1]}: ${error[2]}: check set and days`);
    const next = oaiToken(text) ?? '';
    const page = pageOf(url, arxivOai, text, () => cursors?.write(key, next));
    // That more pages follow is no news here.
    yield { ...page, items: withoutTokens(page.items) };
    if (next === '') break;
    token = next;
  }
  cursors?.clear(key);
}

function first({ set, since, until, prefix = 'arXiv' }: OaiQuery): string {
  const parameters = new URLSearchParams({ verb: 'ListRecords', metadataPrefix: prefix });
  if (set !== undefined) parameters.set('set', set);
  if (since !== undefined) parameters.set('from', since);
  if (until !== undefined) parameters.set('until', until);
  return parameters.toString();
}

async function* withoutTokens(items: AsyncIterable<FeedItem>): AsyncGenerator<FeedItem> {
  for await (const item of items) {
    if (item.type !== 'warning' || !item.message.includes('resumptionToken')) yield item;
  }
}
