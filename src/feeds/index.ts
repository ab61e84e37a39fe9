import { InputError, UsageError } from '../model/errors.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { arxivKaggle } from './arxiv-kaggle.ts';
import { arxivOai } from './arxiv-oai.ts';
import { arxivRss } from './arxiv-rss.ts';
import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import type { Feed, FeedItem, ReadOptions, Source } from './feed.ts';
import { mappedFields } from './fields.ts';
import { hfHtml } from './hf-html.ts';
import { hfJson } from './hf-json.ts';
import { hfText } from './hf-text.ts';
import { truncated, warning } from './item.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { openalex } from './openalex.ts';
import { papersWithCode } from './papers-with-code.ts';
import { semanticScholar } from './semantic-scholar.ts';

/** Every feed, in the order in which equally sure ones are preferred. */
export const feeds: readonly Feed[] = [
  hfText,
  hfHtml,
  hfJson,
  arxivAtom,
  arxivRss,
  arxivOai,
  arxivKaggle,
  semanticScholar,
  openalex,
  papersWithCode,
  bibtex,
  csv,
  jsonl,
  json,
];

/** What `readFeed` takes besides the options of the feeds. */
export interface FeedChoice extends ReadOptions {
  /** Name of the feed, where the user gave it. */
  readonly from?: string;
}

/** The feed that is surest that text beginning with `head` is its own, or null where none is. */
export function detectFeed(head: string, map?: ReadOptions['map']): Feed | null {
  let best: Feed | null = null;
  let surest = 0;
  for (const feed of feeds) {
    const sure = feed.detect(head, map);
    if (sure > surest) {
      best = feed;
      surest = sure;
    }
  }
  return best;
}

/** The feed of a name. @throws UsageError where there is none. */
export function feedNamed(name: string): Feed {
  const feed = feeds.find((other) => other.name === name);
  if (feed !== undefined) return feed;
  throw new UsageError(
    `no feed is called "${name}": use one of ${feeds.map((other) => other.name).join(', ')}`,
  );
}

/** From here on a feed is as good as certain. */
const certain = 0.8;

/** Prose is made of any text and a table of any lines: read as what it is not, a file would give papers that are none. */
function refuseForeign({ name, head }: Source, feed: Feed, detected: Feed, { map }: ReadOptions): void {
  if (feed.detect(head, map) > 0 || detected.detect(head, map) < certain) return;
  throw new InputError(`${name} is no ${feed.name}: it looks like ${detected.name}, so leave --from out`);
}

/**
 * Reads a source with the feed that the user named, or the one that its text shows.
 * @throws UsageError for a field in `map` that is none of ours.
 * @throws InputError where the text is no feed that is known, or holds no paper.
 */
export async function* readFeed(source: Source, choice: FeedChoice = {}): AsyncGenerator<FeedItem> {
  const wrong = Object.keys(choice.map ?? {}).find((field) => !mappedFields.includes(field));
  if (wrong !== undefined) {
    throw new UsageError(`--map knows no field "${wrong}": use one of ${mappedFields.join(', ')}`);
  }
  const detected = detectFeed(source.head, choice.map);
  const feed = choice.from === undefined ? detected : feedNamed(choice.from);
  if (feed === null) {
    throw new InputError(
      `${source.name} is not a paper feed that is known: paste the whole Daily Papers page, or name the feed with --from`,
    );
  }
  if (detected !== null && detected !== feed) refuseForeign(source, feed, detected, choice);
  let papers = 0;
  let rejects = 0;
  let reason = '';
  let abstracts = 0;
  for await (const item of feed.read(source, choice)) {
    if (item.type === 'paper') {
      papers += 1;
      if (item.paper.abstract !== '') abstracts += 1;
    }
    if (item.type === 'reject') {
      rejects += 1;
      if (reason === '') reason = item.reject.reason;
    }
    yield item;
  }
  const problem = source.problem?.() ?? null;
  if (problem !== null) yield truncated(problem);
  if (papers > 0 && abstracts === 0) {
    const count = papers === 1 ? '1 paper' : `${papers} papers`;
    yield warning(
      `${count}, 0 abstracts: nothing to extract from; save the page as HTML or use the API's JSON`,
    );
  }
  if (papers > 0) return;
  const unreadable = rejects === 0 ? '' : ` (${rejects} unreadable: ${reason})`;
  const instead =
    detected === null || detected === feed
      ? 'check that the whole page was saved'
      : `it looks like ${detected.name}, so leave --from out`;
  throw new InputError(`${source.name} holds no papers as ${feed.name}${unreadable}: ${instead}`);
}
