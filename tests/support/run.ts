import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';

const bin = new URL('../../bin/papers.js', import.meta.url).pathname;

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the real program in an empty home, with its output in pipes. */
export async function papers(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
) {
  const home = options.env?.['HOME'] ?? '/nonexistent';
  const { exitCode, stdout, stderr } = await execa('node', [bin, ...args], {
    reject: false,
    input: options.input ?? '',
    extendEnv: false,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...options.env },
  });
  return { exitCode, stdout, stderr };
}
