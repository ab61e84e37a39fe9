import { readFeed } from '../../src/feeds/index.ts';
import { sourceFromBytes } from '../../src/io/input.ts';
import { InputError } from '../../src/model/errors.ts';
import { PaperInput } from '../../src/model/paper.ts';
import { type Collected, collect } from './items.ts';
import { type Mutation, mutate } from './mutate.ts';

/** How reading a damaged copy ended. */
export interface Outcome {
  readonly ended: 'papers' | 'error';
  readonly count: number;
  /** What must not be: a crash, or a paper that is no whole paper. */
  readonly faults: readonly string[];
}

/** Reads a file's bytes as the commands do; bytes come in pieces of 64 KiB. */
export async function readBytes(name: string, bytes: Buffer): Promise<Collected> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  return collect(readFeed(await sourceFromBytes(name, pieces())));
}

/**
 * Reads a damaged copy. Whatever the damage, reading ends with papers or with a known error. After a cut the
 * papers that are there must be those of the whole file, word for word: `whole` holds their titles and abstracts.
 */
export async function survive(
  name: string,
  bytes: Buffer,
  kind: Mutation,
  random: () => number,
  whole: ReadonlySet<string>,
): Promise<Outcome> {
  const damaged = mutate(bytes, kind, random);
  let found: Collected;
  try {
    found = await readBytes(name, damaged);
  } catch (error) {
    if (error instanceof InputError) return { ended: 'error', count: 0, faults: [] };
    return {
      ended: 'error',
      count: 0,
      faults: [`crash: ${error instanceof Error ? error.stack : String(error)}`],
    };
  }
  const faults: string[] = [];
  for (const paper of found.papers) {
    if (!PaperInput.safeParse(paper).success) faults.push(`no paper: ${JSON.stringify(paper).slice(0, 200)}`);
    if (kind === 'truncate' && !whole.has(textKey(paper)))
      faults.push(`half a paper: ${textKey(paper).slice(0, 3000)}`);
  }
  return { ended: 'papers', count: found.papers.length, faults };
}

/** Title and abstract of a paper as one text. */
export function textKey(paper: { readonly title: string; readonly abstract: string }): string {
  return `${paper.title}\n${paper.abstract}`;
}
