import { watchPipes } from '../io/terminal.ts';
import { buildProgram } from './program.ts';
import { reportError } from './report-error.ts';

/** Entry of the command line; `bin/papers.js` calls it with `process.argv`. Never throws; sets `process.exitCode`. */
export async function main(argv: readonly string[]): Promise<void> {
  watchPipes();
  const words = argv.slice(2);
  try {
    const program = await buildProgram(
      (name) => words[0] === name || (words[0] === 'help' && words[1] === name),
    );
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    process.exitCode = reportError(error);
  }
}
