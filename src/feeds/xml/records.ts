import type { FeedItem, Source } from '../feed.ts';
import { reject, truncated } from '../item.ts';
import { parseXml, type XmlElement } from './tree.ts';

/** A record of an XML feed, what stands between the records, or an item that tells what is wrong. */
export type XmlEntry =
  | { readonly type: 'element'; readonly element: XmlElement; readonly where: string }
  | { readonly type: 'between'; readonly text: string }
  | FeedItem;

/** Longest record, in UTF-16 units; longer ones are damage. */
const recordLimit = 4 * 1024 * 1024;
/** Text between records that is handed on. */
const betweenLimit = 64 * 1024;

/**
 * Cuts the elements called `name` out of an XML text and parses each by itself: memory does not grow with the
 * source, and a broken record costs itself only. Prefixes are left out (`<atom:entry>` is an entry).
 */
export async function* readElements(source: Source, name: string, root: string): AsyncGenerator<XmlEntry> {
  const cut = cutElements(source.chunks(), name);
  let index = 0;
  let last = '';
  for await (const piece of cut) {
    if (!piece.record) {
      last = piece.text;
      if (piece.text.trim() !== '') yield { type: 'between', text: piece.text };
      continue;
    }
    index += 1;
    last = '';
    const where = `record ${index}`;
    if (!piece.whole) yield reject(where, `no end of <${name}>`, piece.text);
    else yield* element(piece.text, where);
  }
  if (!new RegExp(String.raw`</(?:[\w.-]+:)?${root}\s*>`, 'u').test(last)) {
    yield truncated(`${source.name}: the XML breaks off after record ${index}`);
  }
}

function* element(text: string, where: string): Generator<XmlEntry> {
  let parsed: XmlElement;
  try {
    parsed = parseXml(text);
  } catch (error) {
    yield reject(
      where,
      `not well-formed XML: ${error instanceof Error ? error.message : String(error)}`,
      text,
    );
    return;
  }
  yield { type: 'element', element: parsed, where };
}

interface Piece {
  readonly record: boolean;
  /** The end of the record was found. */
  readonly whole: boolean;
  readonly text: string;
}

async function* cutElements(chunks: AsyncIterable<string>, name: string): AsyncGenerator<Piece> {
  const tag = new RegExp(String.raw`<(/?)(?:[\w.-]{1,64}:)?${name}(?=[\s>/])[^<>]{0,2000}>`, 'gu');
  let text = '';
  let start = -1;
  let at = 0;
  for await (const chunk of chunks) {
    text += chunk;
    while (true) {
      tag.lastIndex = at;
      const found = tag.exec(text);
      if (found === null) break;
      const closes = found[1] === '/';
      at = tag.lastIndex;
      if (!closes) {
        // A record that begins inside another one: the end of that one is lost.
        if (start !== -1) yield { record: true, whole: false, text: text.slice(start, found.index) };
        else yield { record: false, whole: true, text: text.slice(0, found.index) };
        text = text.slice(found.index);
        at -= found.index;
        start = 0;
      } else if (start !== -1) {
        yield { record: true, whole: true, text: text.slice(start, at) };
        text = text.slice(at);
        at = 0;
        start = -1;
      }
    }
    // A tag may lie across two chunks; what is before the last `<` cannot hold one.
    at = Math.max(at, Math.max(0, text.lastIndexOf('<')));
    if (start !== -1 && text.length > recordLimit) {
      yield { record: true, whole: false, text: text.slice(0, 1000) };
      text = text.slice(at);
      at = 0;
      start = -1;
    } else if (start === -1 && text.length > betweenLimit) {
      text = text.slice(Math.min(at, text.length - betweenLimit / 2));
      at = 0;
    }
  }
  if (start !== -1) yield { record: true, whole: false, text };
  else yield { record: false, whole: true, text };
}
