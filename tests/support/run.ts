import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, onTestFinished } from 'vitest';

/** The program. */
export const bin = new URL('../../bin/papers.js', import.meta.url).pathname;

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that all tests of a file share. Call it in `beforeAll`. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-test-'));
  shared.push(folder);
  return folder;
}
const shared: string[] = [];
afterAll(() => {
  for (const folder of shared) rmSync(folder, { recursive: true, force: true });
});

/** Runs the real program in an empty home, with its output in pipes. */
export async function papers(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; cwd?: string } = {},
) {
  const home = options.env?.['HOME'] ?? '/nonexistent';
  const { exitCode, stdout, stderr } = await execa('node', [bin, ...args], {
    reject: false,
    input: options.input ?? '',
    extendEnv: false,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...options.env },
  });
  return { exitCode, stdout, stderr };
}

/** Runs the real program and gives its answer as bytes. */
export async function papersBytes(
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Uint8Array> {
  const { exitCode, stdout, stderr } = await execa('node', [bin, ...args], {
    reject: false,
    encoding: 'buffer',
    extendEnv: false,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...options.env },
  });
  if (exitCode !== 0) throw new Error(Buffer.from(stderr).toString('utf8'));
  return stdout;
}
