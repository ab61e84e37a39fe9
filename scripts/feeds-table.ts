/**
 * Makes the table of samples in docs/feeds.md anew: file, feed, papers, with abstract.
 * Usage: npx tsx scripts/feeds-table.ts; needs the collection of samples beside the repository.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readFeed } from '../src/feeds/index.ts';
import { openSource } from '../src/io/input.ts';

const markers = ['<!-- samples: made by scripts/feeds-table.ts -->', '<!-- end of samples -->'] as const;

/** Samples that are no feeds. */
const others = /README|SOURCES|hard-sentences|gold\.jsonl|GUIDELINES|score\.mjs/u;

async function row(folder: string, file: string): Promise<string> {
  let papers = 0;
  let abstracts = 0;
  const feeds = new Set<string>();
  for await (const item of readFeed(await openSource(`${folder}${file}`))) {
    if (item.type !== 'paper') continue;
    papers += 1;
    feeds.add(item.paper.feed);
    if (item.paper.abstract !== '') abstracts += 1;
  }
  return `| ${file} | ${[...feeds].join(', ')} | ${papers} | ${abstracts} |`;
}

/** The table of all samples in a folder that has `formats/`, `corpus/` and `gold/`. */
export async function samplesTable(folder: string): Promise<string> {
  const rows = ['| file | feed | papers | with abstract |', '| --- | --- | --- | --- |'];
  for (const part of ['formats/', 'gold/', 'corpus/', 'corpus/hf-daily-papers/']) {
    const files = readdirSync(`${folder}${part}`, { withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map((entry) => entry.name).filter((name) => !others.test(name));
    for (const name of names.sort()) rows.push(await row(folder, `${part}${name}`));
  }
  return rows.join('\n');
}

/** The document with another table between the markers. */
export function withTable(document: string, table: string): string {
  const [begin, end] = markers;
  const before = document.slice(0, document.indexOf(begin) + begin.length);
  return `${before}\n${table}\n${document.slice(document.indexOf(end))}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const folder = `${root}../shared/`;
  if (!existsSync(folder)) throw new Error('the samples are not beside the repository');
  const path = `${root}docs/feeds.md`;
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), await samplesTable(folder)));
}
