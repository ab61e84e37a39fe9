import type { Source } from '../feed.ts';
import { readLines } from '../lines.ts';

/** One `@type{key, field = value, …}`. */
export interface BibEntry {
  /** Lower case: `article`, `misc`, `string`. */
  readonly type: string;
  readonly key: string;
  /** Values by lower-case name without their outer braces or quotes; null where the entry is broken. */
  readonly fields: ReadonlyMap<string, string> | null;
  /** Line of the `@`, from 1. */
  readonly line: number;
  readonly raw: string;
}

const entryStart = /^[ \t]{0,20}@([a-z]{1,20})[ \t]{0,20}[{(]/iu;
/** Longest entry, in UTF-16 units. */
const entryLimit = 1024 * 1024;

/** The entries of a BibTeX text. An entry begins on a line of its own, so that one without an end costs itself only. */
export async function* bibEntries(source: Source): AsyncGenerator<BibEntry> {
  let lines: string[] = [];
  let length = 0;
  let start = 0;
  for await (const line of readLines(source)) {
    if (entryStart.test(line.text)) {
      if (lines.length > 0) yield parseEntry(lines.join('\n'), start);
      lines = [];
      length = 0;
      start = line.number;
    }
    length += line.text.length;
    if (start > 0 && length < entryLimit) lines.push(line.text);
  }
  if (lines.length > 0) yield parseEntry(lines.join('\n'), start);
}

function parseEntry(raw: string, line: number): BibEntry {
  const head = /^\s*@([a-z]+)\s*([{(])\s*([^\s,={}]*)\s*,?/iu.exec(raw);
  const type = (head?.[1] ?? '').toLowerCase();
  const close = head?.[2] === '(' ? ')' : '}';
  const fields = head === null ? null : parseFields(raw, head[0].length, close);
  return { type, key: head?.[3] ?? '', fields, line, raw };
}

const fieldStart = /[\s,]*([a-z][\w:.+-]*)\s*=\s*/iuy;

function parseFields(text: string, start: number, close: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  let at = start;
  while (true) {
    fieldStart.lastIndex = at;
    const found = fieldStart.exec(text);
    if (found === null) break;
    const value = parseValue(text, fieldStart.lastIndex);
    if (value === null) return null;
    fields.set((found[1] ?? '').toLowerCase(), value.text);
    at = value.end;
  }
  return /^[\s,]*$/u.test(text.slice(at, text.indexOf(close, at))) && text.indexOf(close, at) !== -1
    ? fields
    : null;
}

/** Parts joined by `#`: in braces, in quotes, or bare. */
function parseValue(text: string, start: number): { text: string; end: number } | null {
  let value = '';
  let at = start;
  while (true) {
    const sign = text[at];
    if (sign === '{' || sign === '"') {
      const end = closing(text, at, sign);
      if (end === -1) return null;
      value += text.slice(at + 1, end);
      at = end + 1;
    } else {
      const bare = /^[^\s,#{}"()]+/u.exec(text.slice(at, at + 200))?.[0];
      if (bare === undefined) return null;
      value += bare;
      at += bare.length;
    }
    const joint = /^\s{0,50}#\s{0,50}/u.exec(text.slice(at, at + 120));
    if (joint === null) return { text: value, end: at };
    at += joint[0].length;
  }
}

/** Offset of the sign that closes the value; braces nest, also inside quotes. */
function closing(text: string, start: number, sign: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (sign === '{' && depth === 0) return at;
    } else if (letter === '"' && sign === '"' && depth === 0 && at > start) return at;
  }
  return -1;
}
