import { InputError } from '../model/errors.ts';
import { type Draft, openDraft } from './atomic.ts';
import { complain, isQuiet } from './terminal.ts';

// Where the answer goes: stdout, or the file of --output. Everything that is no remark goes through `writeOut`.

/** Thrown where nobody reads stdout any more (`papers query | head -1`). Ends the program quietly. */
export class ClosedPipe extends Error {}

let closed = false;
let failure: Error | null = null;

/** Takes note of a closed pipe instead of dying of it. Call once, before anything is written. */
export function watchPipes(): void {
  process.stdout.on('error', (error) => {
    closed = true;
    if (!('code' in error) || (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED'))
      failure = error;
  });
  // Remarks that nobody reads are no reason to stop.
  process.stderr.on('error', () => {});
}

let path: string | null = null;
let draft: Draft | null = null;
/** Takes back at once what there is of the file, also while it is being opened. */
let takeBack: () => void = () => {};

/** From now on the answer goes into a file, which is whole or not there; `-` is stdout. */
export function sendAnswerTo(file: string): void {
  path = file === '-' ? null : file;
}

/** Whether the answer goes to a terminal, where somebody reads it. */
export function seenOnTerminal(): boolean {
  return path === null && process.stdout.isTTY === true;
}

/**
 * Writes a part of the answer and waits where the reader is slow.
 * @throws ClosedPipe where nobody reads any more; InputError where the file cannot be written.
 */
export async function writeOut(piece: string | Uint8Array): Promise<void> {
  if (path === null) await writeToStdout(piece);
  else await (await draftOf(path)).write(piece);
}

/** Tells what became of work that changes something; left out when quiet. */
export async function report(text: string): Promise<void> {
  if (!isQuiet()) await writeOut(text);
}

/** Begun with the first piece: an answer that fails before it leaves no trace, and Ctrl-C is as quick as without a file. */
async function draftOf(file: string): Promise<Draft> {
  if (draft !== null) return draft;
  process.once('SIGINT', stopDraft);
  const begun = await openDraft(file, (discardNow) => {
    takeBack = discardNow;
  });
  draft = begun;
  return begun;
}

function stopDraft(): void {
  dropAnswerNow();
  complain(`papers: stopped; ${path} was not written`);
  process.exit(130);
}

/** Takes back what was written of an answer, in a program that is ended in the middle. */
export function dropAnswerNow(): void {
  takeBack();
  draft = null;
}

/** Ends the answer: now the file is there. `empty` says whether an answer without a single character makes a file too. */
export async function finishAnswer(empty: boolean): Promise<void> {
  if (path === null) return;
  if (draft === null && !empty) return;
  const whole = await draftOf(path);
  await whole.commit();
  process.off('SIGINT', stopDraft);
  draft = null;
}

/** Takes back what was written of an answer that failed. */
export async function dropAnswer(): Promise<void> {
  await draft?.discard();
  process.off('SIGINT', stopDraft);
  draft = null;
}

async function writeToStdout(piece: string | Uint8Array): Promise<void> {
  checkStdout();
  try {
    if (process.stdout.write(piece)) return;
  } catch (error) {
    // Files and devices are written to at once, and so they fail at once.
    throw unwritable(error);
  }
  await new Promise<void>((resolve) => {
    const ends = ['drain', 'close', 'error'];
    const done = (): void => {
      for (const end of ends) process.stdout.off(end, done);
      resolve();
    };
    for (const end of ends) process.stdout.on(end, done);
  });
  checkStdout();
}

function checkStdout(): void {
  if (failure !== null) throw unwritable(failure);
  if (closed) throw new ClosedPipe();
}

/** A full disk and the like as one line; every other error as it is. */
function unwritable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !/^E[A-Z]+$/u.test(code)) return error;
  return new InputError(`the answer cannot be written (${code}): make room, or send it elsewhere`);
}
