import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives a function that collects garbage, but not again within `pause` milliseconds; it takes some 35 of them. V8 lets
 * its heap grow to four times of what lives before it looks through all of it: over gigabytes of input that is 100 MB
 * that nobody needs.
 */
export function createSweeper(pause: number): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let last = performance.now();
  return () => {
    if (performance.now() - last < pause || typeof collect !== 'function') return;
    collect();
    last = performance.now();
  };
}
