import type { Command } from 'commander';

/** What a command shows under its options: tried by the tests as it stands. */
export interface Example {
  /** The arguments after `papers`. */
  readonly run: string;
  readonly about: string;
}

/** One command of the program; its file is loaded only when it is called. */
interface CommandModule {
  /** Adds arguments, options, examples and the action. */
  define(command: Command): void;
}

/** A command's place in the program. */
export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  load(): Promise<CommandModule>;
}

/** Adds the examples to a command's help. */
export function withExamples(command: Command, examples: readonly Example[]): void {
  const lines = examples.map(({ run, about }) => `  # ${about}\n  $ papers ${run}`);
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}
