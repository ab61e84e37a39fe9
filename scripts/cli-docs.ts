import type { Argument, Command, Option } from 'commander';
import { Config } from '../src/cli/config.ts';
import { endpointKeys } from '../src/cli/endpoint.ts';
import { exitCodes } from '../src/model/errors.ts';

/** What docs/cli.md and the man page are made of: both come from the command tree, so neither can fall behind it. */

/** The examples that a command's help shows, as it shows them. */
function examplesOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (piece) => (text += piece) });
  command.outputHelp();
  return /\nExamples:\n([\s\S]*)$/u.exec(text)?.[1]?.trimEnd() ?? '';
}

function usageOf(command: Command): string {
  const path: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) path.unshift(at.name());
  return `${path.join(' ')} ${command.usage()}`.trim();
}

function innerOf(command: Command): readonly Command[] {
  return command.commands.filter((inner) => inner.name() !== 'help');
}

function described(option: Option): string {
  const usual = option.defaultValue;
  const shown = typeof usual === 'string' ? ` (default: ${usual})` : '';
  return `${option.description}${shown}`;
}

const codes: readonly (readonly [number, string])[] = [
  [exitCodes.ok, 'all is well; an answer without rows too'],
  [exitCodes.usage, 'wrong use: an unknown option, name or value'],
  [exitCodes.input, 'input that cannot be read or holds no papers, or that broke off'],
  [exitCodes.database, 'a database that cannot be opened, is not ours, or is newer than the program'],
];

const environment: readonly (readonly [string, string])[] = [
  ['PAPERS_DB', 'the database, where --db does not say'],
  ...Object.entries(endpointKeys).flatMap(([key, { variables }]) =>
    variables.map((name): [string, string] => [
      name,
      `address that fetch asks, before ${key} of the configuration`,
    ]),
  ),
  ['NO_COLOR', 'no colour'],
  ['FORCE_COLOR', 'colour also in a pipe; 0 is none'],
  ['COLUMNS', 'width of a table that goes into a pipe'],
];

/** docs/cli.md */
export function cliMarkdown(program: Command): string {
  const sections = innerOf(program).map((command) => commandMarkdown(command, '##'));
  const list = innerOf(program).map(
    (one) => `| [\`${one.name()}\`](#papers-${one.name()}) | ${cell(one.description())} |`,
  );
  return [
    '# The command line',
    '',
    `${program.description()}`,
    '',
    '| command | what it does |',
    '| --- | --- |',
    ...list,
    '',
    ...sections,
    '## Exit codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...codes.map(([code, about]) => `| ${code} | ${about} |`),
    '',
    'Known errors are one line on stderr. The answer alone goes to stdout; remarks go to stderr.',
    '',
    '## Environment',
    '',
    '| variable | meaning |',
    '| --- | --- |',
    ...environment.map(([name, about]) => `| \`${name}\` | ${about} |`),
    '',
    '## Configuration',
    '',
    'A file `papers.config.json` in the folder, else in the nearest one above it, and one in the configuration folder of',
    'the user give options their values. The command line wins over the environment, that over the file of the folder,',
    'that over the file of the user. `papers config` shows what is in force and where it comes from.',
    '',
    '| key | meaning |',
    '| --- | --- |',
    ...Object.entries(Config.shape).map(([key, { description }]) => `| \`${key}\` | ${description ?? ''} |`),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/gu, '\\|');
}

function commandMarkdown(command: Command, head: string): string {
  const options = command.options.map(
    (option) => `| \`${cell(option.flags)}\` | ${cell(described(option))} |`,
  );
  const takes = command.registeredArguments.map(
    (one) => `| \`${argumentName(one)}\` | ${cell(one.description)} |`,
  );
  const examples = examplesOf(command);
  return [
    `${head} ${usageOf(command).replace(/ \[.*| <.*/u, '')}`,
    '',
    `${command.description()}.`,
    '',
    '```',
    usageOf(command),
    '```',
    '',
    ...(takes.length + options.length === 0 ? [] : ['| | |', '| --- | --- |', ...takes, ...options, '']),
    ...(examples === '' ? [] : ['```sh', examples.replace(/^ {2}/gmu, ''), '```', '']),
    ...innerOf(command).map((inner) => commandMarkdown(inner, `${head}#`)),
  ].join('\n');
}

function argumentName(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** Text as roff takes it. */
function roff(text: string): string {
  return text
    .replace(/\\/gu, '\\e')
    .replace(/-/gu, '\\-')
    .replace(/^([.'])/gmu, '\\&$1');
}

/** docs/papers.1 */
export function manPage(program: Command): string {
  const lines = [
    `.TH PAPERS 1 "" "papers ${program.version() ?? ''}" "User Commands"`,
    '.SH NAME',
    `papers \\- ${roff(program.description())}`,
    '.SH SYNOPSIS',
    '.B papers',
    '.I command',
    '[\\fIoptions\\fR]',
    '.SH COMMANDS',
    ...innerOf(program).flatMap(commandRoff),
    '.SH EXIT STATUS',
    ...codes.flatMap(([code, about]) => ['.TP', `.B ${code}`, roff(about)]),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, about]) => ['.TP', `.B ${name}`, roff(about)]),
  ];
  return `${lines.join('\n')}\n`;
}

function commandRoff(command: Command): string[] {
  const examples = examplesOf(command);
  return [
    `.SS ${roff(usageOf(command))}`,
    roff(`${command.description()}.`),
    ...command.registeredArguments.flatMap((one) => [
      '.TP',
      `.I ${roff(argumentName(one))}`,
      roff(one.description),
    ]),
    ...command.options.flatMap((option) => ['.TP', `.B ${roff(option.flags)}`, roff(described(option))]),
    ...(examples === '' ? [] : ['.PP', '.nf', roff(examples), '.fi']),
    ...innerOf(command).flatMap(commandRoff),
  ];
}
