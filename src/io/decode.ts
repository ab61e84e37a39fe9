import { InputError } from '../model/errors.ts';

/** Decodes UTF-8 (with or without a byte order mark) and refuses bytes that are no text. */
export async function* decodeText(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let first = true;
  for await (const chunk of bytes) {
    if (first && chunk.length > 0) {
      first = false;
      if (looksBinary(chunk)) {
        throw new InputError(
          `${name} is a binary file: save the page as text or HTML, or the API answer as JSON`,
        );
      }
    }
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(0);
}
