import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import envPaths from 'env-paths';
import { z } from 'zod';
import { colourModes } from '../io/colour.ts';
import { UsageError } from '../model/errors.ts';
import { textFormats } from '../render/renderer.ts';
import { unknownName } from './suggest.ts';

const Address = z
  .url({ protocol: /^https?$/u, error: 'write an address such as https://huggingface.co' })
  .optional();

/** What a configuration file may hold: values for the options of the same names, where a command has them, and the addresses of `fetch`. */
export const Config = z.strictObject({
  db: z.string().optional().describe('database file, relative to the folder of the configuration'),
  lexicon: z.string().optional().describe('your own lexicon, relative to the folder of the configuration'),
  format: z.enum(textFormats).optional().describe('format of answers'),
  color: z.enum(colourModes).optional().describe('when to colour'),
  kind: z.enum(['result', 'context', 'all']).optional().describe('kind of claims'),
  confidence: z.number().min(0).max(1).optional().describe('least confidence of claims'),
  limit: z.number().int().nonnegative().optional().describe('most rows of an answer'),
  quiet: z.boolean().optional().describe('no remarks on stderr'),
  hfEndpoint: Address.describe('address that `fetch hf` asks'),
  arxivEndpoint: Address.describe('address that `fetch arxiv --query` asks'),
  oaiEndpoint: Address.describe('address that `fetch arxiv --oai` asks'),
});
export type Config = z.infer<typeof Config>;

/** A configuration and the file it is of. */
export interface FoundConfig {
  readonly path: string;
  readonly values: Config;
}

const fileName = 'papers.config.json';

/** Where configurations are looked for, the nearest first: up the tree from `folder`, then the user's own folder. */
export function configPaths(folder: string): string[] {
  const paths: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    paths.push(join(at, fileName));
    if (dirname(at) === at) break;
  }
  return [...paths, join(envPaths('papers', { suffix: '' }).config, fileName)];
}

/**
 * The nearest configuration of the folder and those above it, then the user's own, as far as they are there.
 * The first that has a value gives it. @throws UsageError for one that is wrong.
 */
export function findConfigs(folder: string): FoundConfig[] {
  const paths = configPaths(folder);
  const own = paths.pop();
  const project = paths
    .filter((path) => path !== own)
    .map(readConfig)
    .find((config) => config !== null);
  return [project ?? null, own === undefined ? null : readConfig(own)].filter((config) => config !== null);
}

function readConfig(path: string): FoundConfig | null {
  const text = readIfThere(path);
  return text === null ? null : { path, values: parseConfig(text, path) };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseConfig(text: string, path: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = Config.safeParse(json);
  if (parsed.success) {
    const values = { ...parsed.data };
    const folder = dirname(path);
    if (values.db !== undefined) values.db = resolve(folder, values.db);
    if (values.lexicon !== undefined) values.lexicon = resolve(folder, values.lexicon);
    return values;
  }
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const error = unknownName('key', issue.keys[0] ?? '', Object.keys(Config.shape));
    throw new UsageError(`${path}: ${error.message}`);
  }
  throw new UsageError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Gives the options of a command the values of the configuration; what stands on the command line still wins. */
export function applyConfig(command: Command, configs: readonly FoundConfig[]): void {
  const values = Object.assign({}, ...configs.map((config) => config.values).reverse());
  for (const [key, value] of Object.entries(Config.parse(values))) {
    const option = command.options.find((one) => one.attributeName() === key);
    // The environment is nearer to the user than a file.
    const overruled = key === 'db' && (process.env['PAPERS_DB'] ?? '') !== '';
    // `format` is that of answers; commands that print something else have formats of their own.
    const foreign = key === 'format' && !command.options.some((one) => one.attributeName() === 'csv');
    if (option === undefined || overruled || foreign) continue;
    command.setOptionValueWithSource(key, typeof value === 'number' ? String(value) : value, 'config');
  }
  for (const inner of command.commands) applyConfig(inner, configs);
}
