import { openDraft } from '../io/atomic.ts';

/** Takes the records that could not be read, as they come: a broken input may have millions. */
export interface Rejects {
  add(record: { input: string; where: string; reason: string; raw: string }): void;
  /** Gives the file its name. Without it the file is gone when the program ends. */
  finish(): Promise<void>;
}

/** Begins a file of JSON Lines. @throws InputError where it cannot be written. */
export async function openRejects(path: string): Promise<Rejects> {
  const draft = await openDraft(path);
  process.once('exit', draft.discardNow);
  let written = Promise.resolve();
  return {
    add(record) {
      written = written.then(() => draft.write(`${JSON.stringify(record)}\n`));
      // A failure is told by `finish`; until then nobody waits for it.
      written.catch(() => {});
    },
    async finish() {
      await written;
      await draft.commit();
      process.off('exit', draft.discardNow);
    },
  };
}
