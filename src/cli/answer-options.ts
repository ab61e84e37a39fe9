import type { Command } from 'commander';
import { z } from 'zod';
import { seenOnTerminal, writeOut } from '../io/output.ts';
import { terminalWidth } from '../io/terminal.ts';
import { UsageError } from '../model/errors.ts';
import type { Answer, Column } from '../render/answer.ts';
import { type Format, formatOfFile, formats, loadRenderer, textFormats } from '../render/renderer.ts';
import { pick } from './suggest.ts';
import { chosenColour, withColour } from './text-options.ts';
import { withOutput } from './voice.ts';

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
  output: z.string().optional(),
});
export type AnswerOptions = z.infer<typeof AnswerOptions>;

/** Adds the options that say how an answer is shown. `more` are formats that only this command has. */
export function withAnswer(command: Command, more: readonly string[] = []): void {
  const all = [...formats, ...more].join(', ');
  const told = 'write the answer into a file, whole or not at all; its ending tells the format';
  command
    .optionsGroup('How it is shown:')
    .option('--format <format>', `${all} (default: table on a terminal, csv in a pipe)`)
    .option('--csv', 'short for --format csv')
    .option('--tsv', 'short for --format tsv')
    .option('--json', 'short for --format json')
    .option('--ndjson', 'short for --format ndjson')
    .option('--md', 'short for --format md')
    .option('--columns <names>', 'columns to show, with commas; +name adds one, "all" shows every one')
    .option('--no-header', 'leave out the line with the names of the columns')
    .option('--excel', 'csv and tsv for spreadsheets: byte order mark, CRLF, ids stay text');
  withColour(command);
  withOutput(command, told);
}

/**
 * The format that was asked for, by its name or by the ending of the file; else table on a terminal, CSV in a pipe.
 * @throws UsageError for one that is not known, or that nobody can read on a terminal.
 */
export function chosenFormat(options: AnswerOptions): Format {
  const format = namedFormat(options);
  if (seenOnTerminal() && !textFormats.some((one) => one === format))
    throw new UsageError(`${format} is not for reading: name a file with -o, or send it into a pipe`);
  return format;
}

function namedFormat(options: AnswerOptions): Format {
  // The short forms first: --format may come from the configuration.
  const short = textFormats.find((format) => format !== 'table' && options[format] === true);
  if (short !== undefined) return short;
  const { format, output } = options;
  if (format !== undefined) return pick('format', format, formats);
  if (output === undefined || output === '-') return seenOnTerminal() ? 'table' : 'csv';
  const told = formatOfFile(output);
  if (told !== null) return told;
  throw new UsageError(`the ending of ${output} tells no format: use --format ${formats.join(', ')}`);
}

/** Whether somebody reads the answer as a table on a terminal. */
export function isReadOnTerminal(options: AnswerOptions): boolean {
  return seenOnTerminal() && chosenFormat(options) === 'table';
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

/** Gives an answer in the chosen format. */
export async function showAnswer(answer: Answer, options: AnswerOptions): Promise<void> {
  const render = await loadRenderer(chosenFormat(options));
  const pieces = await render(answer, {
    width: terminalWidth(),
    colour: chosenColour(options.color),
    header: options.header,
    spreadsheet: options.excel,
  });
  for (const piece of pieces) await writeOut(piece);
}
