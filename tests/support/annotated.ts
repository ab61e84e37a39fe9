import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GoldPaper, parseGold } from '../../src/eval/gold.ts';
import { extract } from '../../src/extract.ts';
import { readFeed } from '../../src/feeds/index.ts';
import { openSource } from '../../src/io/input.ts';
import type { Paper } from '../../src/model/paper.ts';
import { sharedPath } from './shared.ts';

/** Annotated papers: where they are, null where they are not there. */
export interface AnnotatedSet {
  readonly name: string;
  readonly input: string | null;
  readonly gold: string | null;
}

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

export const annotatedSets: readonly AnnotatedSet[] = [
  {
    name: 'fixtures',
    input: fixture('daily-papers.txt'),
    gold: fixture('daily-papers.gold.jsonl'),
  },
  {
    name: 'daily-papers',
    input: sharedPath('gold/daily-papers.txt'),
    gold: sharedPath('gold/daily-papers.gold.jsonl'),
  },
  {
    name: 'arxiv-dev',
    input: sharedPath('gold/arxiv-dev.jsonl'),
    gold: sharedPath('gold/arxiv-dev.gold.jsonl'),
  },
];

/** The papers of a set, extracted, and their annotation. */
export async function readAnnotated({
  input,
  gold,
}: AnnotatedSet): Promise<{ papers: Paper[]; gold: GoldPaper[] }> {
  if (input === null || gold === null) throw new Error('the annotated papers are not there');
  const papers: Paper[] = [];
  for await (const item of readFeed(await openSource(input)))
    if (item.type === 'paper') papers.push(extract(item.paper));
  return { papers, gold: parseGold(readFileSync(gold, 'utf8'), gold) };
}
