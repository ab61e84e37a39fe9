import type { PaperInput } from '../model/paper.ts';

/** Decoded input of one file, pipe or answer. */
export interface Source {
  /** What to call the input in messages: a path, a URL, or `<stdin>`. */
  readonly name: string;
  /** The first characters (at most 64 Ki), for detection. */
  readonly head: string;
  /** The whole text in pieces of any length; may be iterated once. */
  chunks(): AsyncIterable<string>;
  /** The whole text. For feeds whose input is small by nature (a saved page). */
  text(): Promise<string>;
  /** Why the input ended too soon or is damaged (a cut gzip), or null; settled once the last chunk was read. */
  problem?(): string | null;
}

/** A record that could not be read as a paper. It costs that record only. */
export interface Reject {
  /** Where in the input: `line 12`, `record 7`. */
  readonly where: string;
  readonly reason: string;
  /** The record as found, cut to a sensible length. */
  readonly raw: string;
}

/** Options that any feed may use. */
export interface ReadOptions {
  /** The day the page was taken, ISO; settles dates without a year. */
  readonly asOf?: string;
  /** Field names of generic feeds: our name → theirs. */
  readonly map?: Readonly<Record<string, string>>;
}

/**
 * What a feed yields: a paper, a record it could not read, or a remark for the user.
 * `truncated` says that the input broke off: what came before is good, the run is to end with exit code 3.
 */
export type FeedItem =
  | { readonly type: 'paper'; readonly paper: PaperInput; readonly where: string }
  | { readonly type: 'reject'; readonly reject: Reject }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'truncated'; readonly message: string };

/** One shape of input. A feed is pure: it reads the text it is given and nothing else. */
export interface Feed {
  /** Short kebab-case name, as given to `--from`. */
  readonly name: string;
  /** One line for `papers feeds`. */
  readonly about: string;
  /** How sure the feed is that `head` is its own: 0 (not) … 1 (certain). Generic feeds look for the fields that `map` names. */
  detect(head: string, map?: ReadOptions['map']): number;
  read(source: Source, options: ReadOptions): AsyncIterable<FeedItem>;
}
