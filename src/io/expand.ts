import { stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../model/errors.ts';

/** Endings that are taken from a folder; a file that is named is taken whatever its ending. */
const endings = [
  'txt',
  'md',
  'html',
  'htm',
  'json',
  'jsonl',
  'ndjson',
  'xml',
  'rss',
  'atom',
  'csv',
  'tsv',
  'bib',
];

/** True for an address that `openSource` fetches. */
export function isUrl(input: string): boolean {
  return /^https?:\/\//iu.test(input);
}

/**
 * The inputs to open: folders become the feeds in them, at any depth, and globs the files that match, each sorted.
 * Files, addresses and `-` stay as they are, and so does a missing file, for `openSource` to report.
 * @throws InputError for a folder or a glob that holds nothing to read.
 */
export async function expandInputs(inputs: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const input of inputs) {
    const found = await expandInput(input);
    all.push(...found.filter((path) => !all.includes(path)));
  }
  return all;
}

async function expandInput(input: string): Promise<string[]> {
  if (input === '-' || isUrl(input)) return [input];
  const info = await stat(input).catch(() => null);
  if (info?.isDirectory() === true) {
    const files = await glob(`**/*.{${endings.join(',')}}{,.gz,.bz2,.zst}`, {
      cwd: input,
      caseSensitiveMatch: false,
    });
    if (files.length > 0) return files.sort().map((file) => join(input, file));
    throw new InputError(
      `${input} holds no files that could be feeds (${endings.join(', ')}): name them one by one`,
    );
  }
  if (info !== null || !isDynamicPattern(input)) return [input];
  const files = await glob(input, { expandDirectories: false, absolute: isAbsolute(input) });
  if (files.length === 0) throw new InputError(`no file matches ${input}: check the pattern`);
  return files.sort();
}
