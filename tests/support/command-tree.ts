import type { Command } from 'commander';

/** The commands that do something, by their names: `db info` and not `db`. */
export function leafCommands(
  command: Command,
  path: readonly string[] = [],
): (readonly [name: string, command: Command])[] {
  const inner = command.commands.filter((one) => one.name() !== 'help');
  if (inner.length === 0) return [[path.join(' '), command]];
  return inner.flatMap((one) => leafCommands(one, [...path, one.name()]));
}
