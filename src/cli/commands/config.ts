import type { Command } from 'commander';
import { z } from 'zod';
import { note } from '../../io/terminal.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { Config, configPaths, type FoundConfig, findConfigs } from '../config.ts';
import { databasePath } from '../database.ts';
import { endpointSetting, isEndpointKey, type Setting } from '../endpoint.ts';

const names = ['key', 'value', 'from', 'about'];
const columns = {
  all: names.map((name) => ({ name, shrink: name === 'key' ? 0 : 1, lines: 2 })),
  usual: names,
};

export function define(command: Command): void {
  withAnswer(command);
  command.action(() => run(AnswerOptions.parse(command.opts())));
  withExamples(command, [
    { run: 'config', about: 'every setting, its value, and where the value comes from' },
    { run: 'config --json', about: 'the same for a program' },
  ]);
}

async function run(options: z.infer<typeof AnswerOptions>): Promise<void> {
  const found = findConfigs(process.cwd());
  const rows = Object.entries(Config.shape).map(([key, schema]) => ({
    key,
    ...effective(key, found),
    about: schema.description ?? '',
  }));
  await showAnswer({ columns: chosenColumns(columns, options), rows }, options);
  if (found.length === 0) {
    const paths = configPaths(process.cwd());
    note(`no configuration; it would be read from ${paths[0]} or ${paths.at(-1)}`);
  }
}

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

function effective(key: string, configs: readonly FoundConfig[]): Setting<string | number | boolean> {
  if (key === 'db' && (process.env['PAPERS_DB'] ?? '') !== '') {
    return { value: databasePath(undefined), from: '$PAPERS_DB' };
  }
  if (isEndpointKey(key)) return endpointSetting(key, configs);
  for (const { path, values } of configs) {
    const value = Values.parse(values)[key];
    if (value !== undefined) return { value, from: path };
  }
  return { value: usual[key] ?? '', from: 'default' };
}

const usual: Readonly<Record<string, string | number | boolean>> = {
  db: databasePath(undefined),
  format: 'table on a terminal, csv in a pipe',
  color: 'auto',
  kind: 'result',
  confidence: 0,
  limit: 'none',
  quiet: false,
};
