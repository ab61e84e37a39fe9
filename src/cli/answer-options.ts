import type { Command } from 'commander';
import { z } from 'zod';
import { colourModes, createColour, wantsColour } from '../io/colour.ts';
import { beQuiet, terminalWidth, writeOut } from '../io/terminal.ts';
import { UsageError } from '../model/errors.ts';
import type { Answer, Column } from '../render/answer.ts';
import { formats, loadRenderer } from '../render/renderer.ts';
import { pick } from './suggest.ts';

/** Values of the options that `withAnswer` adds. */
export const AnswerOptions = z.object({
  format: z.string().optional(),
  csv: z.boolean().optional(),
  tsv: z.boolean().optional(),
  json: z.boolean().optional(),
  ndjson: z.boolean().optional(),
  md: z.boolean().optional(),
  columns: z.string().optional(),
  header: z.boolean().default(true),
  excel: z.boolean().default(false),
  color: z.string().default('auto'),
  quiet: z.boolean().default(false),
});
export type AnswerOptions = z.infer<typeof AnswerOptions>;

/** Adds the options that say how an answer is shown. */
export function withAnswer(command: Command): void {
  command
    .optionsGroup('How it is shown:')
    .option('--format <format>', `${formats.join(', ')} (default: table on a terminal, csv in a pipe)`)
    .option('--csv', 'short for --format csv')
    .option('--tsv', 'short for --format tsv')
    .option('--json', 'short for --format json')
    .option('--ndjson', 'short for --format ndjson')
    .option('--md', 'short for --format md')
    .option('--columns <names>', 'columns to show, with commas; +name adds one, "all" shows every one')
    .option('--no-header', 'leave out the line with the names of the columns')
    .option('--excel', 'csv and tsv as spreadsheets like them: byte order mark and CRLF')
    .option('--color <when>', colourModes.join(', '), 'auto')
    .option('-q, --quiet', 'only the answer: no remarks on stderr');
}

/** The format that was asked for; table on a terminal, CSV in a pipe. */
export function chosenFormat(options: AnswerOptions): (typeof formats)[number] {
  // The short forms first: --format may come from the configuration.
  const short = formats.find((format) => format !== 'table' && options[format] === true);
  if (short !== undefined) return short;
  if (options.format !== undefined) return pick('format', options.format, formats);
  return process.stdout.isTTY ? 'table' : 'csv';
}

/** All columns of an answer, and which of them are shown unless others are asked for. */
export interface Columns {
  readonly all: readonly Column[];
  readonly usual: readonly string[];
}

/**
 * The columns to show: those asked for, else the usual ones; JSON, which programs read, has all of them.
 * @throws UsageError for a name that is not a column.
 */
export function chosenColumns(columns: Columns, options: AnswerOptions): Column[] {
  const names = columns.all.map((column) => column.name);
  const format = chosenFormat(options);
  const usual = format === 'json' || format === 'ndjson' ? names : columns.usual;
  const wanted = options.columns === undefined ? [...usual] : listed(options.columns, names, columns.usual);
  return wanted.flatMap((name) => columns.all.find((column) => column.name === name) ?? []);
}

function listed(text: string, names: readonly string[], usual: readonly string[]): string[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(`--columns needs a name: use some of ${names.join(', ')}`);
  const chosen: string[] = words.every((word) => word.startsWith('+')) ? [...usual] : [];
  for (const word of words) {
    if (word === 'all') chosen.push(...names);
    else chosen.push(pick('column', word.replace(/^\+/u, ''), names));
  }
  return [...new Set(chosen)];
}

/** Prints an answer to stdout in the chosen format. */
export async function showAnswer(answer: Answer, options: AnswerOptions): Promise<void> {
  if (options.quiet) beQuiet();
  const render = await loadRenderer(chosenFormat(options));
  const mode = pick('value of --color', options.color, colourModes);
  const isTerminal = process.stdout.isTTY === true;
  const pieces = render(answer, {
    width: terminalWidth(),
    colour: createColour(wantsColour(mode, { isTerminal, env: process.env })),
    header: options.header,
    spreadsheet: options.excel,
  });
  for (const piece of pieces) await writeOut(piece);
}
