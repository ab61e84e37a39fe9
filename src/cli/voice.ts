import type { Command } from 'commander';
import { z } from 'zod';
import { sendAnswerTo } from '../io/output.ts';
import { speak } from '../io/terminal.ts';
import { formatOfFile } from '../render/renderer.ts';

const heading = 'How it is shown:';

/** Adds `--quiet` and `--verbose`, which every command has. */
export function withVoice(command: Command): void {
  command
    .optionsGroup(heading)
    .option('-q, --quiet', 'only the answer and errors: no remarks, no summary, no progress')
    .option('-v, --verbose', 'say more on stderr: what is read, which database, how long it took');
}

/** Adds `--output`, `--quiet` and `--verbose`, which every command has that gives an answer. */
export function withOutput(
  command: Command,
  about = 'write the answer into a file, whole or not at all',
): void {
  command.optionsGroup(heading).option('-o, --output <file>', about);
  withVoice(command);
}

const VoiceOptions = z.object({
  quiet: z.boolean().default(false),
  verbose: z.boolean().default(false),
  output: z.string().optional(),
});

/** Acts on these options before a command runs. */
export function applyVoice(command: Command): void {
  const { quiet, verbose, output } = VoiceOptions.parse(command.opts());
  // --quiet may stand in the configuration; --verbose is always typed.
  speak({ quiet: quiet && !verbose, verbose });
  if (output === undefined) return;
  sendAnswerTo(output);
  // The ending of a file says more about it than a format that the configuration has for all answers.
  const configured = command.getOptionValueSource('format') === 'config';
  if (configured && formatOfFile(output) !== null) command.setOptionValue('format', undefined);
}
