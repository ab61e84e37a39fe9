/**
 * Time per megabyte and peak memory of the feeds whose input may be large.
 * Usage: npx tsx bench/feeds.ts [megabytes…=10 100]; each case runs in a process of its own, on records of the
 * fixtures repeated while they are read, so that nothing is written to disk.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFeed } from '../src/feeds/index.ts';
import { sourceFromBytes } from '../src/io/input.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const megabyte = 1024 * 1024;

interface Case {
  readonly head: string;
  readonly body: string;
  readonly between: string;
  readonly tail: string;
}

function fixture(name: string): string {
  return readFileSync(`${root}fixtures/feeds/${name}`, 'utf8');
}

/** A fixture as what comes before, in, and after its records. */
function around(name: string, first: string, last: string): Case {
  const text = fixture(name);
  const start = text.indexOf(first);
  const end = text.lastIndexOf(last) + last.length;
  return { head: text.slice(0, start), body: text.slice(start, end), between: '\n', tail: text.slice(end) };
}

const cases: Readonly<Record<string, () => Case>> = {
  'arxiv-kaggle (JSON Lines)': () => ({
    head: '',
    body: fixture('arxiv-kaggle.jsonl'),
    between: '',
    tail: '',
  }),
  'hf-json (JSON array)': () => ({
    head: '[',
    body: fixture('hf-daily.json').slice(1, -1),
    between: ',',
    tail: ']',
  }),
  'arxiv-oai (XML)': () => around('arxiv-oai.xml', '<record>', '</record>'),
  'arxiv-atom (XML)': () => around('arxiv-atom.xml', '  <entry>', '</entry>'),
  csv: () => {
    const [head = '', ...rows] = fixture('papers.csv').split(/(?<=URL\r?\n)/u);
    return { head, body: rows.join(''), between: '', tail: '' };
  },
};

async function* repeat(part: Case, bytes: number): AsyncGenerator<Uint8Array> {
  const block = Buffer.from(
    Array(Math.ceil((256 * 1024) / part.body.length))
      .fill(part.body)
      .join(part.between),
  );
  const between = Buffer.from(part.between);
  yield Buffer.from(part.head);
  for (let sent = 0; sent < bytes; sent += block.length) {
    if (sent > 0) yield between;
    yield block;
  }
  yield Buffer.from(part.tail);
}

async function measure(name: string, size: number): Promise<void> {
  const part = cases[name]?.();
  if (part === undefined) throw new RangeError(`no case is called ${name}`);
  const start = performance.now();
  let papers = 0;
  let others = 0;
  for await (const item of readFeed(await sourceFromBytes(name, repeat(part, size * megabyte)))) {
    if (item.type === 'paper') papers += 1;
    else if (item.type !== 'warning') others += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const row = [name, size, papers, ((seconds / size) * 1000).toFixed(1), peak.toFixed(0)];
  console.log(`| ${row.join(' | ')} |${others > 0 ? ` ${others} unreadable!` : ''}`);
}

const [first, second] = process.argv.slice(2);
if (first === '--case' && second !== undefined) {
  await measure(second, Number(process.argv[4]));
} else {
  const sizes = process.argv.slice(2).map(Number);
  console.log('| feed | MB | papers | ms per MB | peak memory, MB |\n| --- | --- | --- | --- | --- |');
  for (const name of Object.keys(cases)) {
    for (const size of sizes.length > 0 ? sizes : [10, 100]) {
      const args = [...process.execArgv, fileURLToPath(import.meta.url), '--case', name, String(size)];
      process.stdout.write(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    }
  }
}
