// What is said beside the answer, on stderr.

const loudness = { quiet: false, verbose: false };

/** How much is said beside the answer from now on; errors are told always. */
export function speak(how: Readonly<typeof loudness>): void {
  Object.assign(loudness, how);
}

/** Whether remarks, reports and progress are left out. */
export function isQuiet(): boolean {
  return loudness.quiet;
}

/** Writes a remark for the user, not part of the answer, to stderr. */
export function note(line: string): void {
  if (!loudness.quiet) complain(line);
}

/** Writes a remark that only --verbose shows. */
export function detail(line: string): void {
  if (loudness.verbose) complain(line);
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

/** Width of the terminal in cells; where the answer goes into a pipe or a file that of COLUMNS, or 100. */
export function terminalWidth(): number {
  const told = Number(process.env['COLUMNS']);
  const width = process.stdout.columns || process.stderr.columns;
  if (width > 0) return width;
  return told >= 20 ? told : process.stdout.isTTY ? 80 : 100;
}
