import type { Source } from './feed.ts';

/** One line of a source without its line end. */
export interface SourceLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** The line was longer than the limit; `text` is its beginning. */
  readonly tooLong: boolean;
  /** False for a last line without a line end, which may have lost more than that. */
  readonly ended: boolean;
}

/** Longest line that is read as a whole, in UTF-16 units; longer ones would let memory grow with the input. */
const lineLimit = 16 * 1024 * 1024;

/** The lines of a source, one at a time, whatever its size. */
export async function* readLines(source: Source, limit: number = lineLimit): AsyncGenerator<SourceLine> {
  let number = 0;
  let pending = '';
  let tooLong = false;
  for await (const chunk of source.chunks()) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      number += 1;
      yield line(tooLong ? pending : pending + chunk.slice(from, end), number, tooLong, true);
      pending = '';
      tooLong = false;
      from = end + 1;
    }
    if (!tooLong) pending += chunk.slice(from);
    if (pending.length > limit) {
      tooLong = true;
      pending = pending.slice(0, 1000);
    }
  }
  if (pending !== '') yield line(pending, number + 1, tooLong, false);
}

function line(text: string, number: number, tooLong: boolean, ended: boolean): SourceLine {
  return { text: text.endsWith('\r') ? text.slice(0, -1) : text, number, tooLong, ended };
}
