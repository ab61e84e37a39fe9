import { spawnSync } from 'node:child_process';

/** A program of the machine, or null where it is not there; tests that need it say so when they are skipped. */
export function programNamed(name: string, install: string): string | null {
  if (spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0) return name;
  console.warn(`skipped: ${name} is not on this machine (${install})`);
  return null;
}
