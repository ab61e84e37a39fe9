import type { ChalkInstance } from 'chalk';
import type { Command } from 'commander';
import { z } from 'zod';
import { colourModes, createColour, wantsColour } from '../io/colour.ts';
import { seenOnTerminal } from '../io/output.ts';
import { formatOfFile } from '../render/renderer.ts';
import { pick } from './suggest.ts';
import { withOutput } from './voice.ts';

/** Values of the options that `withTextFormats` and `withColour` add. */
export const TextOptions = z.object({
  format: z.string().optional(),
  json: z.boolean().default(false),
  color: z.string().default('auto'),
  output: z.string().optional(),
});

/** Adds the options of commands whose answer is no table of rows alone; the first of their formats is the usual one. */
export function withTextFormats(command: Command, formats: readonly string[]): void {
  command
    .optionsGroup('How it is shown:')
    .option('--format <format>', `${formats.join(', ')} (default: ${formats[0]})`)
    .option('--json', 'short for --format json');
  withOutput(command);
}

/** The format that was asked for, by its name or by the ending of the file; else the usual one. */
export function chosenTextFormat<T extends string>(
  { format, json, output }: z.infer<typeof TextOptions>,
  formats: readonly [T, ...T[]],
): T {
  if (json) return pick('format', 'json', formats);
  if (format !== undefined) return pick('format', format, formats);
  const told = output === undefined ? null : formatOfFile(output);
  return formats.find((one) => one === told) ?? formats[0];
}

/** Adds `--color`. */
export function withColour(command: Command): void {
  command.optionsGroup('How it is shown:').option('--color <when>', colourModes.join(', '), 'auto');
}

/** The colours of an answer, by `--color` and by where it goes. @throws UsageError for a mode that is not known. */
export function chosenColour(mode: string): ChalkInstance {
  const chosen = pick('value of --color', mode, colourModes);
  return createColour(wantsColour(chosen, { isTerminal: seenOnTerminal(), env: process.env }));
}
