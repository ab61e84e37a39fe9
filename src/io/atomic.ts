import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { InputError } from '../model/errors.ts';

/** A file that is being written. It has its name only when all is on the disk. */
export interface Draft {
  write(piece: string | Uint8Array): Promise<void>;
  /** Gives the file its name, in place of what had it before. */
  commit(): Promise<void>;
  discard(): Promise<void>;
  /** For the last moments of a program, which cannot wait. */
  discardNow(): void;
}

/**
 * Begins a file that is whole or not there: a new one beside it, with the rights of the one it replaces. A link stays a
 * link; into a device or a pipe, which nothing can replace, is written at once.
 * `announce` is given, before there is anything to take back, what takes it back at once.
 * @throws InputError where it cannot be written.
 */
export async function openDraft(
  path: string,
  announce: (discardNow: () => void) => void = () => {},
): Promise<Draft> {
  return told(path, async () => {
    const old = await stat(path).catch(() => null);
    if (old?.isDirectory() === true)
      throw new InputError(
        `${path} is a folder: name a file in it, such as ${path.replace(/\/+$/u, '')}/a.csv`,
      );
    if (old !== null && !old.isFile()) return direct(path, await open(path, 'w'));
    const target = old === null ? path : await realpath(path);
    const place = `${target}.${randomBytes(4).toString('hex')}.part`;
    const discardNow = () => rmSync(place, { force: true });
    announce(discardNow);
    const file = await open(place, 'wx');
    if (old !== null) await chmod(place, old.mode);
    return {
      write: (piece) => told(path, () => writeAll(file, piece)),
      commit: () =>
        told(path, async () => {
          await file.sync();
          await file.close();
          await rename(place, target);
        }),
      discard: async () => {
        await file.close().catch(() => {});
        await rm(place, { force: true });
      },
      discardNow,
    };
  });
}

function direct(path: string, file: FileHandle): Draft {
  return {
    write: (piece) => told(path, () => writeAll(file, piece)),
    commit: () => file.close(),
    discard: () => file.close().catch(() => {}),
    discardNow: () => {},
  };
}

async function writeAll(file: FileHandle, piece: string | Uint8Array): Promise<void> {
  await file.writeFile(piece);
}

/** Runs `work`; trouble with the disk becomes one line that names the file. */
async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) {
      throw new InputError(`${path} cannot be written (${code}): choose another file or folder`);
    }
    throw error;
  }
}
