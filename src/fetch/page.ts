import { setTimeout as pause } from 'node:timers/promises';
import type { Feed, FeedItem } from '../feeds/feed.ts';
import { type HttpOptions, httpText, type Verdict } from '../io/http.ts';
import { sourceFromText } from '../io/input.ts';

/** Where an interrupted fetch remembers how far it was. The store keeps them in the database. */
export interface Cursors {
  read(key: string): string | null;
  write(key: string, value: string): void;
  clear(key: string): void;
}

/** What every source takes besides its query. */
export interface FetchOptions {
  /** Base address, where it is not the public one. */
  readonly endpoint?: string;
  readonly http?: HttpOptions;
  /** Without them every fetch begins at its beginning. */
  readonly cursors?: Cursors;
  /** Pause between two requests in milliseconds, where it is not what the source asks for. */
  readonly pause?: number;
}

/** What a fetch would ask for first, told without asking. */
export interface FetchPlan {
  /** First request of each stretch that is asked for; further pages follow where an answer says so. */
  readonly urls: readonly string[];
  /** Pause between two requests, milliseconds. */
  readonly pause: number;
  /** Where an interrupted fetch was, in words; null for one that begins at its beginning. */
  readonly resumes: string | null;
}

/** One answer of a source. */
export interface FetchedPage {
  /** The address that was asked; says where the papers come from. */
  readonly url: string;
  readonly feed: string;
  /** Papers and rejects, as from a file; to be read once. */
  readonly items: AsyncIterable<FeedItem>;
  /** Moves the cursor behind this page. Call it when the papers are stored: until then a new fetch asks for the page again. */
  commit(): void;
}

/** Cursors that live as long as the program. */
export function memoryCursors(): Cursors {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => values.set(key, value),
    clear: (key) => values.delete(key),
  };
}

/** Asks one address after another with a pause between, so that no source is hurried. */
export function createAsker(
  options: FetchOptions,
  usualPause: number,
): (url: string, judge: (text: string, contentType: string) => Verdict) => Promise<string> {
  const sleep = options.http?.sleep ?? pause;
  const between = options.pause ?? usualPause;
  let last = Number.NEGATIVE_INFINITY;
  return async (url, judge) => {
    const wait = last + between - performance.now();
    if (wait > 0) await sleep(wait);
    try {
      return await httpText(url, options.http, judge);
    } finally {
      last = performance.now();
    }
  };
}

/** A page whose items the feed reads out of the text. */
export function pageOf(url: string, feed: Feed, text: string, commit: () => void): FetchedPage {
  return { url, feed: feed.name, items: feed.read(sourceFromText(url, text), {}), commit };
}

/** Refuses what is no JSON at all, and asks again for JSON that is not whole. */
export function judgeJson(text: string, contentType: string): Verdict {
  const start = text.trimStart().slice(0, 1);
  if (start !== '[' && start !== '{')
    return { refuse: `${otherKind(contentType)}, not JSON: check the endpoint` };
  try {
    JSON.parse(text);
    return null;
  } catch {
    return { again: 'the JSON is not whole' };
  }
}

/** Refuses what is no XML with the root, and asks again for XML without its end. */
export function judgeXml(root: string): (text: string, contentType: string) => Verdict {
  const start = new RegExp(String.raw`<(?:[\w.-]+:)?${root}[\s>]`, 'u');
  const end = new RegExp(String.raw`</(?:[\w.-]+:)?${root}\s*>\s*$`, 'u');
  return (text, contentType) => {
    if (!start.test(text.slice(0, 4096))) {
      return { refuse: `${otherKind(contentType)} without <${root}>: check the endpoint` };
    }
    return end.test(text.slice(-4096)) ? null : { again: 'the XML is not whole' };
  };
}

function otherKind(contentType: string): string {
  const kind = contentType.split(';', 1)[0]?.trim() ?? '';
  return `the answer is ${kind === '' ? 'of no known kind' : kind}`;
}
