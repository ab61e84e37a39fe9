import { CommanderError } from 'commander';
import { ClosedPipe } from '../io/output.ts';
import { complain } from '../io/terminal.ts';
import { exitCodes, PapersError } from '../model/errors.ts';

/** Tells the user about an error: a known one in one line, an unknown one with its stack. Gives the exit code. */
export function reportError(error: unknown): number {
  if (error instanceof ClosedPipe) return exitCodes.ok;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.ok;
    complain(`papers: ${oneLine(error.message.replace(/^error: /u, ''))}`);
    return exitCodes.usage;
  }
  if (error instanceof PapersError) {
    complain(`papers: ${oneLine(error.message)}`);
    return error.exitCode;
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ');
}
