import type { Command } from 'commander';
import { dropAnswer, finishAnswer, watchPipes } from '../io/output.ts';
import { detail } from '../io/terminal.ts';
import { buildProgram } from './program.ts';
import { reportError } from './report-error.ts';

/** Entry of the command line; `bin/papers.js` calls it with `process.argv`. Never throws; sets `process.exitCode`. */
export async function main(argv: readonly string[]): Promise<void> {
  watchPipes();
  const words = argv.slice(2);
  const [first, second] = words;
  try {
    if (first === 'complete') return await (await import('./complete.ts')).complete(words);
    const program = await buildProgram((name) => first === name || (first === 'help' && second === name));
    const command = program.commands.find((one) => one.name() === first);
    if (command !== undefined) await configure(command);
    if (first === undefined) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
    await finishAnswer(process.exitCode === undefined || process.exitCode === 0);
    detail(`papers: done in ${(performance.now() / 1000).toFixed(2)} s`);
  } catch (error) {
    await dropAnswer();
    process.exitCode = reportError(error);
  }
}

/** Gives a command the values of the configuration files. */
async function configure(command: Command): Promise<void> {
  const { applyConfig, findConfigs } = await import('./config.ts');
  const found = findConfigs(process.cwd());
  applyConfig(command, found);
  command.hook('preAction', () => {
    for (const { path } of found) detail(`papers: configuration ${path}`);
  });
}
