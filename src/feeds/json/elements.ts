import { nextRecord, recordSignature } from './signature.ts';

/** Broken records in a row after which the rest of the text at hand is given up. */
const mostFailures = 200;

/** A piece of JSON text that is one element of a list, or what is left of a broken one. */
export type Element =
  | { readonly kind: 'element'; readonly text: string; readonly value: unknown }
  | { readonly kind: 'broken'; readonly text: string }
  | { readonly kind: 'cut'; readonly text: string };

/** Longest record, in UTF-16 units; memory stays below a small multiple of it. */
const recordLimit = 8 * 1024 * 1024;

/**
 * Cuts the elements out of a JSON list (or of values that follow each other) without holding the whole.
 * Each element is parsed by itself, so that a broken one costs itself only: reading goes on at the next text
 * that begins like the first record. `cut` comes last where the text breaks off.
 */
export async function* jsonElements(
  chunks: AsyncIterable<string>,
  start: number,
  listed: boolean,
): AsyncGenerator<Element> {
  const scan = new Scan(listed);
  let skip = start;
  for await (const chunk of chunks) {
    const used = Math.min(skip, chunk.length);
    skip -= used;
    scan.add(chunk.slice(used));
    yield* scan.take(false);
  }
  yield* scan.take(true);
}

type Progress = 'element' | 'more' | 'end';

class Scan {
  #text = '';
  /** Where the current element begins in `#text`, or where the next one is looked for. */
  #from = 0;
  /** How far `#text` was looked at. */
  #at = 0;
  #depth = 0;
  #inString = false;
  #signature: RegExp | null = null;
  #closed = false;
  #failures = 0;
  readonly #listed: boolean;
  #opened: boolean;

  constructor(listed: boolean) {
    this.#listed = listed;
    this.#opened = !listed;
  }

  add(chunk: string): void {
    this.#text = this.#text.slice(this.#from) + chunk;
    this.#at -= this.#from;
    this.#from = 0;
  }

  *take(last: boolean): Generator<Element> {
    while (true) {
      const progress = this.#advance();
      if (progress === 'element') yield* this.#parse();
      else if (progress === 'more' && this.#at - this.#from > recordLimit) yield* this.#recover(false);
      else if (progress === 'end') {
        if (!this.#resume()) break;
      } else if (!last) return;
      else if (!(yield* this.#finish())) break;
    }
  }

  /** Looks at the text until an element ends, the list ends, or there is no more text. */
  #advance(): Progress {
    if (this.#closed) return 'end';
    const text = this.#text;
    while (this.#at < text.length) {
      if (this.#inString) {
        const quote = text.indexOf('"', this.#at);
        if (quote === -1) {
          this.#at = text.length;
          break;
        }
        this.#at = quote + 1;
        if (!isEscaped(text, quote, this.#from)) this.#inString = false;
        continue;
      }
      const code = text.charCodeAt(this.#at);
      this.#at += 1;
      if (code === 0x22) this.#inString = true;
      else if (code === 0x7b || code === 0x5b) {
        if (!this.#opened) {
          this.#opened = true;
          this.#from = this.#at;
        } else {
          if (this.#depth === 0) this.#from = this.#at - 1;
          this.#depth += 1;
        }
      } else if (code === 0x7d || code === 0x5d) {
        this.#depth -= 1;
        if (this.#depth === 0) return 'element';
        if (this.#depth < 0) {
          this.#depth = 0;
          this.#from = this.#at;
          if (this.#listed) {
            this.#closed = true;
            return 'end';
          }
        }
      }
    }
    return 'more';
  }

  *#parse(): Generator<Element> {
    const text = this.#text.slice(this.#from, this.#at);
    this.#signature ??= recordSignature(text);
    const value = parseJson(text);
    if (value === undefined) {
      yield* this.#recover(true);
      return;
    }
    this.#from = this.#at;
    this.#failures = 0;
    yield { kind: 'element', text, value };
  }

  /** Gives up the current element and goes on at the next record that can be told. */
  *#recover(ended: boolean): Generator<Element> {
    this.#signature ??= recordSignature(this.#text.slice(this.#from));
    this.#failures += 1;
    const isHopeless = this.#failures > mostFailures;
    const next = isHopeless ? -1 : nextRecord(this.#text, this.#signature, this.#from + 1);
    const end = next !== -1 ? next : ended ? this.#at : this.#text.length;
    const text = this.#text.slice(this.#from, end);
    this.#restart(end);
    yield { kind: 'broken', text };
  }

  /** After the list's end: goes on where a record still follows, which shows that the end was none. */
  #resume(): boolean {
    const next = nextRecord(this.#text, this.#signature, this.#from);
    if (next === -1) {
      // The beginning of a record may lie across two chunks.
      this.#from = Math.max(this.#from, this.#text.length - 4096);
      this.#at = this.#text.length;
      return false;
    }
    this.#closed = false;
    this.#restart(next);
    return true;
  }

  /** At the end of the text: true where a broken record hid others, which are read now. */
  *#finish(): Generator<Element, boolean> {
    const rest = this.#text.slice(this.#from);
    if (this.#depth === 0 && !this.#inString) {
      if (this.#listed) yield { kind: 'cut', text: rest };
      else if (rest.trim() !== '') yield { kind: 'broken', text: rest };
      return false;
    }
    this.#signature ??= recordSignature(rest);
    if (nextRecord(this.#text, this.#signature, this.#from + 1) === -1) {
      yield { kind: 'cut', text: rest };
      return false;
    }
    yield* this.#recover(false);
    return true;
  }

  #restart(at: number): void {
    this.#from = at;
    this.#at = at;
    this.#depth = 0;
    this.#inString = false;
  }
}

function isEscaped(text: string, quote: number, from: number): boolean {
  let at = quote - 1;
  while (at >= from && text.charCodeAt(at) === 0x5c) at -= 1;
  return (quote - 1 - at) % 2 === 1;
}

/** The value of a JSON text, or undefined where it is not well-formed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
