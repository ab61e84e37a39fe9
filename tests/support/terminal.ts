import { spawnSync } from 'node:child_process';
import { execa } from 'execa';
import { bin } from './run.ts';

/** Whether there is no script(1), which makes the pseudo-terminal. */
export const noTerminal = spawnSync('script', ['--version']).status !== 0;

/** Runs a line of shell on a pseudo-terminal of 80 cells; `papers` in it is the program. */
export async function onTerminal(
  line: string,
  { env = {}, cwd = process.cwd() }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<{ text: string; exitCode: number | undefined }> {
  const shell = `papers() { node '${bin}' "$@"; }; stty cols 80 rows 24; ${line}`;
  const { stdout, exitCode } = await execa('script', ['-qec', shell, '/dev/null'], {
    cwd,
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      TERM: 'xterm',
      SHELL: '/bin/bash',
      ...env,
    },
  });
  return { text: stdout.replaceAll('\r', ''), exitCode };
}

/** A text without the codes of colours. */
export function withoutColour(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  return text.replace(/\u001b\[[0-9;]*m/gu, '');
}
