import { z } from 'zod';
import { hfJson } from '../feeds/hf-json.ts';
import { endpoints } from './endpoints.ts';
import {
  createAsker,
  type FetchedPage,
  type FetchOptions,
  type FetchPlan,
  judgeJson,
  pageOf,
} from './page.ts';

/** Which Daily Papers to fetch: one of a day, a week (`2025-W47`), a month (`2025-11`), or all days from `since` on. */
export type HfQuery =
  | { readonly date: string }
  | { readonly week: string }
  | { readonly month: string }
  | { readonly since: string; readonly until: string };

/** Papers of one request; the API gives no more. */
const pageSize = 100;
/** A day has some 30 papers and a month some 400: more pages than this are a server that repeats itself. */
const mostPages = 100;
const pauseBetween = 500;

const Answer = z.union([
  z.array(z.unknown()),
  z.looseObject({ dailyPapers: z.array(z.unknown()) }).transform((page) => page.dailyPapers),
]);

/** The stretches of days that are still to be asked for, and the key under which the cursor is kept. */
function beginning(query: HfQuery, { endpoint = endpoints.hf, cursors }: FetchOptions) {
  const base = endpoint.replace(/\/+$/u, '');
  const key = `hf ${base} ${'since' in query ? `since=${query.since}` : spanOf(query)}`;
  const done = cursors?.read(key) ?? null;
  const ahead = [...spans(query)].filter((span) => done === null || span.last >= done);
  const urlOf = (span: Span, page: number): string =>
    `${base}/api/daily_papers?${span.parameter}&p=${page}&limit=${pageSize}`;
  return { key, done, ahead, urlOf };
}

/** What `fetchHf` would ask for first. */
export function planHf(query: HfQuery, options: FetchOptions = {}): FetchPlan {
  const { done, ahead, urlOf } = beginning(query, options);
  return {
    urls: ahead.map((span) => urlOf(span, 0)),
    pause: options.pause ?? pauseBetween,
    resumes: done === null ? null : `with ${done}`,
  };
}

/** Fetches Daily Papers, a page at a time. Interrupted with cursors, the next call goes on behind the last committed page. */
export async function* fetchHf(query: HfQuery, options: FetchOptions = {}): AsyncGenerator<FetchedPage> {
  const ask = createAsker(options, pauseBetween);
  const { cursors } = options;
  const { key, ahead, urlOf } = beginning(query, options);
  for (const span of ahead) {
    const seen = new Set<string>();
    for (let page = 0; page < mostPages; page += 1) {
      const url = urlOf(span, page);
      const text = await ask(url, judgeJson);
      const records = (Answer.safeParse(JSON.parse(text)).data ?? []).map((record) => JSON.stringify(record));
      const fresh = records.filter((record) => !seen.has(record));
      for (const record of records) seen.add(record);
      // A server that does not know pages gives the same answer again.
      if (fresh.length === 0) break;
      const isLast = records.length < pageSize;
      yield pageOf(url, hfJson, text, () => {
        // Within a span the pages move while papers are added, so only whole spans count as done.
        if (isLast) cursors?.write(key, span.next);
      });
      if (isLast) break;
    }
  }
  cursors?.clear(key);
}

interface Span {
  readonly parameter: string;
  /** Last day of the span and the one after it; empty for a query of one span. */
  readonly last: string;
  readonly next: string;
}

function spanOf(query: { date: string } | { week: string } | { month: string }): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** One request for each whole month of a stretch of days, and one for each day of the rest. */
function* spans(query: HfQuery): Generator<Span> {
  if (!('since' in query)) {
    yield { parameter: spanOf(query), last: '', next: '' };
    return;
  }
  for (let day = query.since; day <= query.until; ) {
    const month = day.slice(0, 7);
    const firstOfNext = `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
    const endOfMonth = addDays(firstOfNext, -1);
    const whole = day.endsWith('-01') && endOfMonth <= query.until;
    const last = whole ? endOfMonth : day;
    yield { parameter: whole ? `month=${month}` : `date=${day}`, last, next: addDays(last, 1) };
    day = addDays(last, 1);
  }
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
