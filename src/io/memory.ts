import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives a function that collects garbage at every `nth` call. V8 lets its heap grow to four times of what lives
 * before it looks through all of it: over gigabytes of input that is 100 MB that nobody needs.
 */
export function createSweeper(nth: number): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % nth === 0 && typeof collect === 'function') collect();
  };
}
