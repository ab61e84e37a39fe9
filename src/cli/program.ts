import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { commands } from './commands.ts';

/** Version of the package. */
function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? 'unknown';
}

const start = `
Start with:
  $ papers ingest daily-papers.txt
  $ papers query --hw H100 --metric speedup
Every command tells more with --help.`;

/**
 * The command tree. Only the commands that `wanted` accepts are loaded in full, so that a call pays for one command;
 * the others stand in it by name and description.
 */
export async function buildProgram(wanted: (name: string) => boolean): Promise<Command> {
  const program = new Command('papers');
  program
    .description('What paper claimed what figure, on which chip, against what.')
    .version(packageVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showHelpAfterError(false)
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', start)
    .hook('preAction', async (_, command) => (await import('./voice.ts')).applyVoice(command));
  for (const { name, about, load } of commands) {
    const command = program.command(name).description(about);
    if (!wanted(name)) continue;
    (await load()).define(command);
    command.helpCommand(false);
  }
  return program;
}
