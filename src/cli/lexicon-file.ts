import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { extendLexicon, type Lexicon } from '../annotate/lexicon.ts';
import { extract, rulesVersion } from '../extract.ts';
import { LexiconAdditions } from '../lexicon/additions.ts';
import { InputError, UsageError } from '../model/errors.ts';
import type { Extractor } from '../store/writer.ts';
import { lineAt, offsetOfPath } from './json-place.ts';
import { nearest } from './suggest.ts';

/** Adds `--lexicon`. */
export function withLexicon(command: Command): void {
  command.option('--lexicon <file>', 'your own hardware, units and words, as JSON; docs/extraction.md');
}

/**
 * The built-in lexicon with the additions of a file; undefined where there is no file.
 * @throws InputError for a file that cannot be read; UsageError, with file, line and place, for one that is wrong.
 */
export function readLexicon(path: string | undefined): Lexicon | undefined {
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    throw new InputError(`cannot read the lexicon ${path}: ${messageOf(error)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = messageOf(error);
    const offset = /at position (\d+)/u.exec(message)?.[1];
    const line = lineAt(text, offset === undefined ? text.trimEnd().length : Number(offset));
    throw new UsageError(`${path}, line ${line}: no JSON: ${message}`);
  }
  const parsed = LexiconAdditions.safeParse(json);
  if (parsed.success) return extendLexicon(parsed.data);
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
  const place = [...(issue?.path ?? []), ...(unknown === null ? [] : [unknown])];
  const line = lineAt(text, offsetOfPath(text, place));
  const meant = unknown === null ? null : nearest(unknown, keys);
  const message =
    unknown === null
      ? issue?.message
      : `there is no such key${meant === null ? '' : `; did you mean ${meant}?`}`;
  throw new UsageError(`${path}, line ${line}: ${place.map(String).join('.') || 'the file'}: ${message}`);
}

const keys = [
  ...Object.keys(LexiconAdditions.shape),
  ...['name', 'aliases', 'vendor', 'kind', 'need', 'unit', 'metric', 'baseUnit', 'scale', 'weak'],
  ...['words', 'relative', 'vague', 'direction', 'part'],
];

/** The extractor over a lexicon. Claims made with another lexicon count as made by other rules. */
export function extractorWith(lexicon: Lexicon | undefined): Extractor {
  if (lexicon === undefined) return { extract, rulesVersion };
  return {
    extract: (paper) => extract(paper, { lexicon }),
    rulesVersion: `${rulesVersion}+${lexicon.key}`,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
