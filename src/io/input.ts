import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Source } from '../feeds/feed.ts';
import { InputError } from '../model/errors.ts';
import { decodeText } from './decode.ts';
import { isUrl } from './expand.ts';
import { type HttpOptions, httpGet, isConnectionLoss } from './http.ts';
import { type ByteStatus, inflate } from './inflate.ts';

/** Longest head that is kept for detection, in UTF-16 units. */
const headLength = 64 * 1024;
/** Longest text that is read at once; a saved page has less than one hundredth of it. */
const textLimit = 256 * 1024 * 1024;

/**
 * Opens a file, an http(s) address, or stdin where `path` is `-`: unpacks, decodes and reads the first characters.
 * @throws InputError where the input is missing, a folder, empty, or not text.
 */
export async function openSource(path: string, http: HttpOptions = {}): Promise<Source> {
  if (isUrl(path)) return sourceFromBytes(path, (await httpGet(path, http)).bytes);
  if (path === '-') return sourceFromBytes('<stdin>', process.stdin);
  const info = await stat(path).catch((error: unknown) => {
    throw fileError(path, error);
  });
  if (info.isDirectory()) {
    throw new InputError(
      `${path} is a folder: name the files in it, for example ${path.replace(/\/$/u, '')}/*.txt`,
    );
  }
  return sourceFromBytes(path, createReadStream(path));
}

/**
 * Makes a source of raw bytes, which may be packed and in any known encoding.
 * @throws InputError where there are no bytes, or they are not text.
 */
export async function sourceFromBytes(
  name: string,
  bytes: AsyncIterable<Uint8Array | string>,
): Promise<Source> {
  const status: ByteStatus = { problem: null };
  const decoded = decodeText(name, inflate(name, readBytes(name, bytes, status), status));
  const first: string[] = [];
  let length = 0;
  while (length < headLength) {
    const next = await decoded.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const beginning = first.join('');
  if (beginning.trim() === '') throw emptyError(name, status.problem);
  async function* chunks(): AsyncGenerator<string> {
    yield beginning;
    yield* decoded;
  }
  return { ...textReader(name, beginning.slice(0, headLength), chunks), problem: () => status.problem };
}

/** Makes a source of a text that is at hand. */
export function sourceFromText(name: string, text: string): Source {
  return textReader(name, text.slice(0, headLength), async function* () {
    yield text;
  });
}

function textReader(name: string, head: string, chunks: () => AsyncIterable<string>): Source {
  async function text(): Promise<string> {
    const parts: string[] = [];
    let length = 0;
    for await (const chunk of chunks()) {
      length += chunk.length;
      if (length > textLimit)
        throw new InputError(`${name} is too large for a saved page: split it into smaller files`);
      parts.push(chunk);
    }
    return parts.join('');
  }
  return { name, head, chunks, text };
}

async function* readBytes(
  name: string,
  bytes: AsyncIterable<Uint8Array | string>,
  status: ByteStatus,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of bytes) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    if (!isConnectionLoss(error)) throw fileError(name, error);
    status.problem = `${name}: ${error.message}`;
  }
}

function emptyError(name: string, problem: string | null): InputError {
  if (problem !== null) return new InputError(`${problem} before any text: get the file again`);
  return new InputError(`${name} is empty: save the page or the API answer again`);
}

/** A known error of the file system as one line; every other error as it is. */
function fileError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new InputError(`${path}: no such file: check the path, or use - for stdin`);
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(`${path} may not be read: check its permissions`);
  if (code === 'EISDIR') return new InputError(`${path} is a folder: name the files in it`);
  if (code === 'EIO' || code === 'ENOTDIR')
    return new InputError(`${path} cannot be read (${code}): check the path`);
  return error;
}
