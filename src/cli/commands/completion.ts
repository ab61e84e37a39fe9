import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { printScript, shells } from '../complete.ts';
import { pick } from '../suggest.ts';
import { withVoice } from '../voice.ts';

export function define(command: Command): void {
  command
    .argument('<shell>', shells.join(', '))
    .action((shell: string) => printScript(pick('shell', shell, shells)));
  withVoice(command);
  withExamples(command, [
    { run: 'completion bash > ~/.local/share/bash-completion/completions/papers', about: 'for bash' },
    { run: 'completion fish > ~/.config/fish/completions/papers.fish', about: 'for fish' },
    { run: 'completion zsh > ~/.zfunc/_papers', about: 'for zsh, with ~/.zfunc in $fpath' },
  ]);
}
