import type { FeedItem, ReadOptions } from '../../src/feeds/feed.ts';
import { type FeedChoice, readFeed } from '../../src/feeds/index.ts';
import { openSource, sourceFromText } from '../../src/io/input.ts';
import type { PaperInput } from '../../src/model/paper.ts';

/** What a feed gave, by kind. */
export interface Collected {
  readonly papers: PaperInput[];
  readonly rejects: { readonly where: string; readonly reason: string }[];
  readonly warnings: string[];
  readonly truncated: string[];
}

export async function collect(items: AsyncIterable<FeedItem>): Promise<Collected> {
  const all: Collected = { papers: [], rejects: [], warnings: [], truncated: [] };
  for await (const item of items) {
    if (item.type === 'paper') all.papers.push(item.paper);
    else if (item.type === 'reject') all.rejects.push(item.reject);
    else if (item.type === 'warning') all.warnings.push(item.message);
    else all.truncated.push(item.message);
  }
  return all;
}

export function readText(text: string, choice: FeedChoice & ReadOptions = {}): Promise<Collected> {
  return collect(readFeed(sourceFromText('test input', text), choice));
}

export async function readPath(path: string, choice: FeedChoice & ReadOptions = {}): Promise<Collected> {
  return collect(readFeed(await openSource(path), choice));
}
