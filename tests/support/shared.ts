import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.env['PAPERS_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * Path of a file or folder in the annotated collection beside the repository, or null where it is not there.
 * Tests that need it: `test.skipIf(path === null)('… (needs ../shared)', …)`.
 */
export function sharedPath(name: string): string | null {
  const path = `${folder.replace(/\/?$/u, '/')}${name}`;
  if (existsSync(path)) return path;
  console.warn(`skipped: ../shared/${name} is not there`);
  return null;
}
