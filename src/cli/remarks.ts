import { complain, note } from '../io/terminal.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import type { Remark } from '../store/ingest.ts';

/** How many unreadable records of one input are named; the rest are counted. */
const namedRejects = 10;

/** Tells the user what a feed remarks on one input: unreadable records, warnings, an input that breaks off. */
export function createRemarker(input: string): { tell(remark: Remark): void; finish(): void } {
  let rejects = 0;
  return {
    tell(remark) {
      if (remark.type === 'reject') {
        rejects += 1;
        if (rejects <= namedRejects)
          note(`papers: ${input}, ${remark.reject.where}: ${remark.reject.reason}`);
        return;
      }
      if (remark.type === 'warning') {
        const named = remark.message.startsWith(input);
        note(`papers: ${named ? '' : `${input}: `}${remark.message}`);
        return;
      }
      complain(`papers: ${remark.message}`);
      process.exitCode = exitCodes.input;
    },
    finish() {
      const more = rejects - namedRejects;
      if (more > 0) note(`papers: ${input}: ${more} more records could not be read`);
    },
  };
}

/** Tells about an input that cannot be read and goes on with the next; every other error is thrown on. */
export function tellInputError(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
  complain(`papers: ${error.message}`);
  process.exitCode = error.exitCode;
}
