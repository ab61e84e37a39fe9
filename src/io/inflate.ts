import type { Duplex } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What went wrong with the bytes after good ones had come. */
export interface ByteStatus {
  problem: string | null;
}

/** Bytes that are unpacked in one go: even a hostile gzip makes no more than 16 MB of them. */
const pieceLength = 16 * 1024;

/** Unpacks gzip, told by its first bytes; other bytes pass through. Damage after good bytes goes to `status`. */
export async function* inflate(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  status: ByteStatus,
): AsyncGenerator<Uint8Array> {
  const { first, all } = await peek(bytes, 4);
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* all;
    return;
  }
  const unpacker = createGunzip();
  try {
    yield* unpack(unpacker, all);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error;
    status.problem = `${name}: the gzip file ${code === 'Z_BUF_ERROR' ? 'breaks off' : 'is damaged'}`;
  } finally {
    unpacker.destroy();
  }
}

/**
 * Drives a transform by hand. Reading it as a stream would drop what it holds when an error comes,
 * and what came before the damage is to be kept.
 */
async function* unpack(unpacker: Duplex, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  unpacker.on('data', (chunk: Uint8Array) => out.push(chunk));
  let failure: Error | null = null;
  const failed = new Promise<void>((resolve) => {
    unpacker.on('error', (error) => {
      failure = error;
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => unpacker.on('end', resolve));
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length && failure === null; from += pieceLength) {
      const written = new Promise<void>((resolve) => {
        unpacker.write(chunk.subarray(from, from + pieceLength), () => resolve());
      });
      await Promise.race([written, failed]);
      yield* out;
      out = [];
    }
    if (failure !== null) break;
  }
  if (failure === null) unpacker.end();
  await Promise.race([ended, failed]);
  yield* out;
  if (failure !== null) throw failure;
}

/** Reads at least `length` bytes ahead and gives them back in front of the rest. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ first: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let first = new Uint8Array(0);
  while (first.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first, all: all() };
}
