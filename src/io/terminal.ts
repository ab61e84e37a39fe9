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

/**
 * Writes a part of the answer to stdout and waits where the reader is slow.
 * @throws ClosedPipe where nobody reads any more.
 */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  if (failure !== null) throw failure;
  if (closed) throw new ClosedPipe();
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    const ends = ['drain', 'close', 'error'];
    const done = (): void => {
      for (const end of ends) process.stdout.off(end, done);
      resolve();
    };
    for (const end of ends) process.stdout.on(end, done);
  });
  if (failure !== null) throw failure;
  if (closed) throw new ClosedPipe();
}

let quiet = false;

/** Leaves remarks out from now on; errors are still told. */
export function beQuiet(): void {
  quiet = true;
}

/** Writes a remark for the user, not part of the answer, to stderr. */
export function note(line: string): void {
  if (!quiet) complain(line);
}

let interlude: (() => void) | null = null;

/** What is to be done before a line goes to stderr: a progress bar makes room. Null for nothing. */
export function setInterlude(work: (() => void) | null): void {
  interlude = work;
}

/** Writes a line about an error to stderr. */
export function complain(line: string): void {
  interlude?.();
  process.stderr.write(`${line}\n`);
}

/** Width of the terminal in cells; where the answer goes into a pipe that of COLUMNS, or 100. */
export function terminalWidth(): number {
  const told = Number(process.env['COLUMNS']);
  const width = process.stdout.columns || process.stderr.columns;
  if (width > 0) return width;
  return told >= 20 ? told : process.stdout.isTTY ? 80 : 100;
}
