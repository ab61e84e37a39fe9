import { writeOut } from './output.ts';

/** Characters that are written at once. */
const batch = 1 << 16;

/** Writes many small parts of the answer in few large ones, at the latest when the program waits for input. */
export interface BatchedOut {
  /** @throws ClosedPipe where nobody reads any more; InputError where the answer cannot be written. */
  write(text: string): Promise<void>;
  /** Writes what is left. Call at the end, whatever happened. */
  end(): Promise<void>;
}

export function batchedOut(): BatchedOut {
  let pending = '';
  let waiting: NodeJS.Immediate | null = null;
  let broken: unknown = null;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    if (waiting !== null) clearImmediate(waiting);
    waiting = null;
    const text = pending;
    pending = '';
    if (text !== '')
      writing = writing
        .then(() => writeOut(text))
        .catch((error: unknown) => {
          broken ??= error;
        });
    return writing;
  };
  const flushed = async (): Promise<void> => {
    await flush();
    if (broken !== null) throw broken;
  };
  return {
    async write(text) {
      pending += text;
      if (pending.length >= batch || broken !== null) await flushed();
      else waiting ??= setImmediate(() => void flush());
    },
    end: flushed,
  };
}
