import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { InputError } from '../model/errors.ts';

/**
 * Writes a file that is whole or not there: into a new file beside it, which takes its name only when all is on the disk.
 * @throws InputError where the folder cannot be written to.
 */
export async function writeAtomically(
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      for await (const piece of pieces) {
        await file.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) {
      throw new InputError(`${path} cannot be written (${code}): choose another file or folder`);
    }
    throw error;
  }
}
