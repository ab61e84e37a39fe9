import { setTimeout as pause } from 'node:timers/promises';
import { InputError } from '../model/errors.ts';

/** How requests are made. Times are milliseconds. */
export interface HttpOptions {
  readonly userAgent?: string;
  /** Longest wait for an answer to begin, and between two pieces of it. */
  readonly timeout?: number;
  /** Tries after the first one. */
  readonly retries?: number;
  /** First pause between tries; each further one is twice as long. */
  readonly backoff?: number;
  /** Longest pause that a server may ask for; a longer one ends the request. */
  readonly longestPause?: number;
  /** Waits; tests give their own. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1 that spreads the pauses. */
  readonly random?: () => number;
  /** Told before each pause. */
  readonly onRetry?: (message: string) => void;
}

/** An answer whose bytes come as they are read. */
export interface HttpAnswer {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Answers that a later try may change. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
const defaults = { timeout: 30_000, retries: 4, backoff: 1000, longestPause: 10 * 60_000 };
const textLimit = 256 * 1024 * 1024;

/**
 * Asks for an address until it answers or the tries are used up: `Retry-After` is kept, other pauses double
 * and are spread, so that many clients do not come back at once.
 * @throws InputError that names the address, what came, and what to do.
 */
export async function httpGet(url: string, options: HttpOptions = {}): Promise<HttpAnswer> {
  return tryAgain(url, options, () => request(url, options));
}

/** What is wrong with an answer: `again` may be mended by another try, `refuse` may not. */
export type Verdict = { readonly again: string } | { readonly refuse: string } | null;

/**
 * The whole text of an answer; a connection that is cut or stalls on the way is tried again.
 * `judge` looks at the text and its content type.
 * @throws InputError as `httpGet` does, and where `judge` refuses the answer.
 */
export async function httpText(
  url: string,
  options: HttpOptions = {},
  judge: (text: string, contentType: string) => Verdict = () => null,
): Promise<string> {
  return tryAgain(url, options, async () => {
    const answer = await request(url, options);
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.bytes) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > textLimit)
        throw new InputError(`${url}: the answer is too large: ask for less at once`);
    }
    text += decoder.decode();
    const verdict = judge(text, answer.contentType);
    if (verdict !== null && 'refuse' in verdict) throw new InputError(`${url}: ${verdict.refuse}`);
    if (verdict !== null) throw new Passing(verdict.again);
    return text;
  });
}

/** A failure that another try may mend. */
class Passing extends Error {
  /** Pause that the server asked for, or null. */
  readonly pause: number | null;
  constructor(message: string, wanted: number | null = null) {
    super(message);
    this.pause = wanted;
  }
}

async function tryAgain<T>(url: string, options: HttpOptions, work: () => Promise<T>): Promise<T> {
  const { retries, backoff, longestPause } = { ...defaults, ...options };
  const { sleep = pause, random = Math.random, onRetry } = options;
  for (let count = 0; ; count += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      const wait = error.pause ?? backoff * 2 ** count * (0.5 + random());
      if (count >= retries || wait > longestPause) {
        const later = wait > longestPause ? ` (the server asks to wait ${Math.round(wait / 1000)} s)` : '';
        throw new InputError(`${url}: ${error.message}${later}: try again later`);
      }
      onRetry?.(`${url}: ${error.message}; next try in ${Math.ceil(wait / 1000)} s`);
      await sleep(wait);
    }
  }
}

async function request(url: string, options: HttpOptions): Promise<HttpAnswer> {
  const { timeout } = { ...defaults, ...options };
  const stop = new AbortController();
  let answer: Response;
  const timer = setTimeout(() => stop.abort(), timeout);
  try {
    const headers = { 'user-agent': options.userAgent ?? userAgent, accept: '*/*' };
    answer = await fetch(url, { headers, signal: stop.signal });
  } catch (error) {
    throw connectionError(url, error, timeout);
  } finally {
    clearTimeout(timer);
  }
  if (!answer.ok) {
    await answer.body?.cancel();
    if (passing.has(answer.status)) throw new Passing(statusText(answer), retryAfter(answer));
    throw new InputError(`${url} answered ${statusText(answer)}: check the address`);
  }
  const contentType = answer.headers.get('content-type') ?? '';
  return { url, contentType, bytes: readBody(url, answer, stop, timeout) };
}

async function* readBody(
  url: string,
  answer: Response,
  stop: AbortController,
  timeout: number,
): AsyncGenerator<Uint8Array> {
  if (answer.body === null) return;
  const reader = answer.body.getReader();
  try {
    while (true) {
      const timer = setTimeout(() => stop.abort(), timeout);
      const next = await reader.read().finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    throw connectionError(url, error, timeout);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The name under which the program asks, as the APIs' manners want it. */
const userAgent = 'papers/0.1 (command line reader of paper feeds)';

function statusText(answer: Response): string {
  return answer.statusText === '' ? String(answer.status) : `${answer.status} ${answer.statusText}`;
}

/** Milliseconds of a `Retry-After` header, in seconds or as a date; null where there is none. */
function retryAfter(answer: Response): number | null {
  const header = answer.headers.get('retry-after');
  if (header === null) return null;
  if (/^\d{1,6}$/u.test(header.trim())) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, time - Date.now());
}

function connectionError(url: string, error: unknown, timeout: number): unknown {
  if (error instanceof Error && error.name === 'AbortError')
    return new Passing(`no answer for ${timeout / 1000} s`);
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOTFOUND') return new InputError(`${url}: no such host: check the address and the network`);
  if (code === 'ECONNREFUSED') return new Passing('the connection was refused');
  // What fetch throws for a broken connection is a TypeError whose cause tells why.
  if (error instanceof TypeError) {
    const invalid = cause instanceof Error && /invalid url/iu.test(cause.message);
    return invalid || error.message.includes('Invalid URL')
      ? new InputError(`${url} is no address: check it`)
      : new Passing('the connection broke off');
  }
  return error;
}

/** True for a failure of the connection, after which what came before may still be good. */
export function isConnectionLoss(error: unknown): error is Error {
  return error instanceof Passing;
}
