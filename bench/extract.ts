/**
 * How quick extraction is, in MB of abstract text per second, and against a plain JSON.parse of the same lines: the
 * rules alone, in their first and in their second pass over the texts, and the whole program in a process of its own.
 * Usage: npm run build && npx tsx bench/extract.ts [FILE]; the file is JSON Lines (packed or not) with an `abstract` in each.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { extract } from '../src/extract.ts';
import { PaperInput } from '../src/model/paper.ts';

const path = process.argv[2] ?? fileURLToPath(new URL('../../shared/corpus/arxiv.jsonl.gz', import.meta.url));
const bytes = readFileSync(path);
const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '');
const Line = z.object({ title: z.string(), abstract: z.string() });
const papers = lines.map((line) => PaperInput.parse({ ...Line.parse(JSON.parse(line)), feed: 'bench' }));
const megabytes = papers.reduce((sum, { abstract }) => sum + Buffer.byteLength(abstract), 0) / 1e6;

/** Seconds of processor time, of all threads: the machine may do other work meanwhile. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const parsing = secondsOf(() => {
  for (const line of lines) JSON.parse(line);
});

function tell(what: string, seconds: number): void {
  const rate = (megabytes / seconds).toFixed(2);
  console.log(`${what}: ${rate} MB/s; ${(seconds / parsing).toFixed(1)} times JSON.parse`);
}

let claims = 0;
const pass = (): void => {
  claims = 0;
  for (const paper of papers) claims += extract(paper).claims.length;
};
const first = secondsOf(pass);
const second = secondsOf(pass);
console.log(`${papers.length} papers, ${megabytes.toFixed(1)} MB of abstracts, ${claims} claims`);
tell('rules, first pass', first);
tell('rules, second pass', second);

/** What the child tells of itself when it ends: microseconds of processor time. */
const Usage = z.object({ user: z.number(), system: z.number() });
const tellUsage = `process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(process.cpuUsage())))`;
const program = fileURLToPath(new URL('../bin/papers.js', import.meta.url));
const watched = ['--import', `data:text/javascript,${encodeURIComponent(tellUsage)}`, program];
const child = spawnSync(process.execPath, [...watched, 'extract', path, '--format', 'ndjson'], {
  stdio: ['ignore', 'ignore', 'pipe'],
  encoding: 'utf8',
});
const { user, system } = Usage.parse(JSON.parse(child.stderr.split('\n').at(-1) ?? ''));
tell('whole process', (user + system) / 1e6);
