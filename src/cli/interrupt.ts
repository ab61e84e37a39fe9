import { dropAnswerNow } from '../io/output.ts';
import { stopProgress } from '../io/progress.ts';
import { complain } from '../io/terminal.ts';

/**
 * Lets Ctrl-C end the program at once with exit code 130, as shells expect, and say how far it came.
 * Gives a function that takes this off again.
 */
export function onInterrupt(tell: () => string): () => void {
  const end = (): void => {
    stopProgress();
    dropAnswerNow();
    complain(`papers: stopped; ${tell()}`);
    process.exit(130);
  };
  process.once('SIGINT', end);
  return () => {
    process.off('SIGINT', end);
  };
}
