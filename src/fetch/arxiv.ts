import { arxivAtom } from '../feeds/arxiv-atom.ts';
import type { Verdict } from '../io/http.ts';
import { endpoints } from './endpoints.ts';
import {
  createAsker,
  type FetchedPage,
  type FetchOptions,
  type FetchPlan,
  judgeXml,
  pageOf,
} from './page.ts';

/** What to ask the arXiv API for. */
export interface ArxivQuery {
  /** In the API's own language: `cat:cs.AR AND abs:speedup`. */
  readonly query: string;
  /** First and last day of submission, ISO. */
  readonly since?: string;
  readonly until?: string;
  /** Most papers to fetch. */
  readonly max?: number;
}

/** arXiv asks for no more than one request in three seconds. */
export const arxivPause = 3000;
const pageSize = 500;

/** Where a fetch begins and under which key its cursor is kept. */
function beginning(query: ArxivQuery, { endpoint = endpoints.arxiv, cursors }: FetchOptions) {
  const search = withDays(query);
  const key = `arxiv ${endpoint} ${search}`;
  const known = cursors?.read(key) ?? null;
  const most = query.max ?? Number.POSITIVE_INFINITY;
  function urlOf(start: number): string {
    const parameters = new URLSearchParams({
      search_query: search,
      start: String(start),
      max_results: String(Math.min(pageSize, most - start)),
      sortBy: 'submittedDate',
      sortOrder: 'ascending',
    });
    return `${endpoint}?${parameters}`;
  }
  return { key, start: Number(known ?? '0'), most, urlOf };
}

/** What `fetchArxiv` would ask for first. */
export function planArxiv(query: ArxivQuery, options: FetchOptions = {}): FetchPlan {
  const { start, most, urlOf } = beginning(query, options);
  return {
    urls: start < most ? [urlOf(start)] : [],
    pause: options.pause ?? arxivPause,
    resumes: start === 0 ? null : `behind the first ${start} papers`,
  };
}

/** Fetches papers by a query, oldest first, a page at a time. Interrupted with cursors, the next call goes on where it was. */
export async function* fetchArxiv(
  query: ArxivQuery,
  options: FetchOptions = {},
): AsyncGenerator<FetchedPage> {
  const ask = createAsker(options, arxivPause);
  const { cursors } = options;
  const { key, start: first, most, urlOf } = beginning(query, options);
  let start = first;
  while (start < most) {
    const url = urlOf(start);
    const text = await ask(url, judgePage(start));
    const count = entriesOf(text);
    const next = start + count;
    if (count > 0) yield pageOf(url, arxivAtom, text, () => cursors?.write(key, String(next)));
    start = next;
    if (count === 0 || start >= totalOf(text)) break;
  }
  cursors?.clear(key);
}

/** The API now and then answers with an empty page in the middle of a list; asked again, it gives the papers. */
function judgePage(start: number): (text: string, contentType: string) => Verdict {
  const judge = judgeXml('feed');
  return (text, contentType) => {
    const verdict = judge(text, contentType);
    if (verdict !== null) return verdict;
    if (/<id>[^<]{0,100}\/api\/errors/u.test(text)) {
      return { refuse: `arXiv does not take the query: ${errorOf(text)}` };
    }
    const isEmpty = entriesOf(text) === 0 && totalOf(text) > start;
    return isEmpty ? { again: 'an empty page where papers should be' } : null;
  };
}

function errorOf(text: string): string {
  return /<summary[^>]*>([^<]{0,300})</u.exec(text)?.[1]?.trim() ?? 'no reason given';
}

function entriesOf(text: string): number {
  return [...text.matchAll(/<(?:[\w.-]+:)?entry[\s>]/gu)].length;
}

function totalOf(text: string): number {
  return Number(/<(?:[\w.-]+:)?totalResults[^>]*>\s*(\d{1,9})/u.exec(text)?.[1] ?? '0');
}

/** The query with the days of submission in the API's notation. */
function withDays({ query, since, until }: ArxivQuery): string {
  if (since === undefined && until === undefined) return query;
  const from = (since ?? '1991-01-01').replaceAll('-', '');
  const to = (until ?? '2099-12-31').replaceAll('-', '');
  return `(${query}) AND submittedDate:[${from}0000 TO ${to}2359]`;
}
