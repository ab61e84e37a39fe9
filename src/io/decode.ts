import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { InputError } from '../model/errors.ts';
import { byteEncoding, wideEncoding } from './encoding.ts';

/** Turns bytes into text piece by piece; letters may lie across pieces. */
interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Bytes that are looked at to tell the encoding. */
const sampleLength = 64 * 1024;

/**
 * Decodes text in any known encoding and refuses bytes that are no text. The encoding is told when the first
 * byte comes that is not ASCII, however late that is.
 * @throws InputError for binary files.
 */
export async function* decodeText(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let head: string | null = null;
  let held: Uint8Array[] = [];
  let heldLength = 0;
  for await (const chunk of atLeast(bytes, 1024)) {
    if (chunk.length === 0) continue;
    if (head === null) {
      head = Buffer.from(chunk.subarray(0, sampleLength)).toString('latin1');
      const wide = wideEncoding(chunk);
      if (wide !== null) decoder = createDecoder(wide);
      else refuseBinary(name, chunk);
    }
    if (decoder !== null) yield decoder.write(chunk);
    else if (heldLength === 0 && isAscii(chunk)) yield Buffer.from(chunk).toString('latin1');
    else {
      held.push(chunk);
      heldLength += chunk.length;
      if (heldLength < sampleLength) continue;
      decoder = createDecoder(byteEncoding(Buffer.concat(held), head));
      for (const part of held) yield decoder.write(part);
      held = [];
    }
  }
  if (heldLength > 0 && decoder === null) {
    decoder = createDecoder(byteEncoding(Buffer.concat(held), head ?? ''));
    for (const part of held) yield decoder.write(part);
  }
  if (decoder !== null) yield decoder.end();
}

/** Joins short first pieces, so that a byte order mark is never cut. */
async function* atLeast(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (first === null) yield chunk;
    else {
      first = Buffer.concat([first, chunk]);
      if (first.length < length) continue;
      yield first;
      first = null;
    }
  }
  if (first !== null) yield first;
}

function createDecoder(encoding: string): Decoder {
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) {
    const decoder = new TextDecoder(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
}

const binaryKinds: readonly (readonly [start: string, kind: string, instead: string])[] = [
  ['%PDF-', 'a PDF', 'give the abstract page or the API answer instead'],
  ['PK\u0003\u0004', 'a ZIP archive or office document', 'unpack it, or save the table as CSV'],
  ['SQLite format 3', 'a SQLite database', 'name it with --db to use it'],
  ['PAR1', 'a Parquet file', 'save it as CSV or JSON Lines'],
];

function refuseBinary(name: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  const known = binaryKinds.find(([magic]) => start.startsWith(magic));
  if (known !== undefined) throw new InputError(`${name} is ${known[1]}: ${known[2]}`);
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter(
    (byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte),
  ).length;
  if (sample.includes(0) || controls * 20 > sample.length) {
    throw new InputError(
      `${name} is a binary file: save the page as text or HTML, or the API answer as JSON`,
    );
  }
}
