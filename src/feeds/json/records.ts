import type { FeedItem, Source } from '../feed.ts';
import { reject, truncated } from '../item.ts';
import { readLines } from '../lines.ts';
import { asObject, type JsonObject } from '../values.ts';
import { jsonElements, parseJson } from './elements.ts';
import { type JsonShape, jsonShape } from './shape.ts';
import { nextRecord, recordSignature } from './signature.ts';

/** One object of a JSON feed and where it stands, or an item that tells what is wrong. */
export type JsonEntry =
  | { readonly type: 'object'; readonly object: JsonObject; readonly where: string }
  | FeedItem;

/**
 * The objects of a JSON source of any layout: a list, an envelope around a list, objects one after another,
 * one a line. Broken ones come as rejects; memory does not grow with the source.
 */
export function readObjects(source: Source): AsyncGenerator<JsonEntry> {
  const shape = jsonShape(source.head);
  return shape === null || shape.root === 'lines' ? readObjectLines(source) : readElements(source, shape);
}

async function* readElements(source: Source, shape: JsonShape): AsyncGenerator<JsonEntry> {
  let index = 0;
  let broken = false;
  let usual: readonly string[] | null = null;
  for await (const element of jsonElements(source.chunks(), shape.start, shape.root !== 'object')) {
    if (element.kind === 'cut') {
      const rest = element.text.trim();
      if (rest !== '' && rest !== ',') yield reject(`record ${index + 1}`, 'breaks off', rest);
      yield truncated(`${source.name}: the JSON breaks off after record ${index}`);
      return;
    }
    index += 1;
    const where = `record ${index}`;
    if (element.kind === 'broken') {
      broken = true;
      yield reject(where, 'not well-formed JSON', element.text);
      continue;
    }
    if (!broken) usual ??= Object.keys(asObject(element.value) ?? {});
    const known = usual ?? [...shape.keys].filter((key) => !key.includes('.'));
    if (broken && !isLike(element.value, known)) yield reject(where, 'part of a broken record', element.text);
    else yield objectEntry(element.value, element.text, where);
  }
}

/** After a break, an object inside a record may begin like a record; it has few of the fields. */
function isLike(value: unknown, known: readonly string[]): boolean {
  const keys = new Set(Object.keys(asObject(value) ?? {}));
  return known.filter((key) => keys.has(key)).length >= known.length * 0.4;
}

async function* readObjectLines(source: Source): AsyncGenerator<JsonEntry> {
  let signature: RegExp | null = null;
  for await (const line of readLines(source)) {
    const text = line.text.trim().replace(/^\uFEFF/u, '');
    if (text === '') continue;
    const where = `line ${line.number}`;
    if (line.tooLong) {
      yield reject(where, 'the line is too long', text);
      continue;
    }
    signature ??= recordSignature(text);
    const value = parseJson(text);
    if (value !== undefined) yield objectEntry(value, text, where);
    else yield* splitLine(text, signature, where, line.ended ? null : source.name);
  }
}

/**
 * Two records on one line, as a lost line end leaves them, are still two records. `last` is the name of the source
 * where the line is its last and has no end: a record that began there and is not whole was cut.
 */
function* splitLine(
  text: string,
  signature: RegExp | null,
  where: string,
  last: string | null,
): Generator<JsonEntry> {
  let from = 0;
  for (let next = nextRecord(text, signature, 1); ; next = nextRecord(text, signature, next + 1)) {
    const part = text.slice(from, next === -1 ? undefined : next).trim();
    const value = parseJson(part);
    if (value !== undefined) yield objectEntry(value, part, where);
    else if (last !== null && next === -1 && part.startsWith('{') && !part.endsWith('}')) {
      yield reject(where, 'breaks off', part);
      yield truncated(`${last}: the JSON breaks off in ${where}`);
    } else yield reject(where, 'not well-formed JSON', part);
    if (next === -1) return;
    from = next;
  }
}

function objectEntry(value: unknown, text: string, where: string): JsonEntry {
  const object = asObject(value);
  return object === null ? reject(where, 'not a JSON object', text) : { type: 'object', object, where };
}
