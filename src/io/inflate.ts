import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import unbzip2 from 'unbzip2-stream';

/** What went wrong with the bytes after good ones had come. */
export interface ByteStatus {
  problem: string | null;
}

/** Takes packed bytes and gives what can be unpacked so far; throws where they are damaged or break off. */
interface Unpacker {
  add(bytes: Uint8Array): Promise<Uint8Array[]>;
  end(): Promise<Uint8Array[]>;
}

/** Known kinds by their first bytes. */
const kinds: readonly { readonly name: string; readonly magic: readonly number[]; create(): Unpacker }[] = [
  { name: 'gzip', magic: [0x1f, 0x8b], create: gunzip },
  { name: 'bzip2', magic: [0x42, 0x5a, 0x68], create: bunzip2 },
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], create: unzstd },
];

/** Packed bytes that are unpacked in one go: even a hostile gzip makes no more than 16 MB of them. */
const pieceLength = 16 * 1024;

/**
 * Unpacks gzip, bzip2 and zstd, told by their first bytes; other bytes pass through.
 * Damage after good bytes ends the bytes and is told in `status`.
 */
export async function* inflate(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  status: ByteStatus,
): AsyncGenerator<Uint8Array> {
  const { first, all } = await peek(bytes, 4);
  const kind = kinds.find(({ magic }) => magic.every((byte, index) => first[index] === byte));
  if (kind === undefined) {
    yield* all;
    return;
  }
  const unpacker = kind.create();
  let failure: unknown = null;
  for await (const chunk of all) {
    for (let from = 0; from < chunk.length && failure === null; from += pieceLength) {
      yield* await attempt(() => unpacker.add(chunk.subarray(from, from + pieceLength)));
    }
    if (failure !== null) break;
  }
  if (failure === null) yield* await attempt(() => unpacker.end());
  if (failure !== null) status.problem = `${name}: the ${kind.name} file ${damage(failure)}`;

  async function attempt(work: () => Promise<Uint8Array[]>): Promise<Uint8Array[]> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      failure = error.cause;
      return error.before;
    }
  }
}

/** What an unpacker throws, with the good bytes that it had before. */
class Damage extends Error {
  readonly before: Uint8Array[];
  constructor(cause: unknown, before: Uint8Array[]) {
    super('damaged', { cause });
    this.before = before;
  }
}

function damage(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /unexpected (?:end|eof)|unexpected input end|end of file/iu.test(text) ? 'breaks off' : 'is damaged';
}

/** Driven by hand: reading it as a stream would drop what it holds when an error comes. */
function gunzip(): Unpacker {
  const stream = createGunzip();
  let out: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => out.push(chunk));
  const failed = new Promise<Error>((resolve) => stream.on('error', resolve));
  const ended = new Promise<null>((resolve) => stream.on('end', () => resolve(null)));
  async function settle(done: Promise<null>): Promise<Uint8Array[]> {
    const failure = await Promise.race([done, failed]);
    const ready = out;
    out = [];
    if (failure !== null) throw new Damage(failure, ready);
    return ready;
  }
  return {
    add: (bytes) => settle(new Promise((resolve) => stream.write(bytes, () => setImmediate(resolve, null)))),
    end() {
      stream.end();
      return settle(ended);
    },
  };
}

function bunzip2(): Unpacker {
  const stream = unbzip2();
  let out: Uint8Array[] = [];
  let failure: unknown = null;
  let finished = false;
  stream.on('data', (chunk: Uint8Array) => out.push(chunk));
  stream.on('error', (error: unknown) => {
    failure ??= error;
  });
  stream.on('end', () => {
    finished = true;
  });
  async function settle(): Promise<Uint8Array[]> {
    const ready = out;
    out = [];
    if (failure !== null) throw new Damage(failure, ready);
    return ready;
  }
  return {
    add(bytes) {
      stream.write(Buffer.from(bytes));
      return settle();
    },
    end() {
      stream.end();
      // Out of bytes, the library reads past its own buffer.
      if (!finished && (failure === null || failure instanceof TypeError))
        failure = new Error('unexpected end');
      return settle();
    },
  };
}

function unzstd(): Unpacker {
  let out: Uint8Array[] = [];
  const stream = new Decompress((chunk) => out.push(chunk));
  async function push(bytes: Uint8Array, final: boolean): Promise<Uint8Array[]> {
    let failure: unknown = null;
    try {
      stream.push(bytes, final);
    } catch (error) {
      failure = error;
    }
    const ready = out;
    out = [];
    if (failure !== null) throw new Damage(failure, ready);
    return ready;
  }
  return { add: (bytes) => push(bytes, false), end: () => push(new Uint8Array(0), true) };
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
