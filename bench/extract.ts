/**
 * How quick extraction is, in MB of abstract text per second, and against a plain JSON.parse of the same lines.
 * Usage: npx tsx bench/extract.ts [FILE]; the file is JSON Lines (packed or not) with an `abstract` in each.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { extract } from '../src/extract.ts';
import { PaperInput } from '../src/model/paper.ts';

const path = process.argv[2] ?? new URL('../../shared/corpus/arxiv.jsonl.gz', import.meta.url).pathname;
const bytes = readFileSync(path);
const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '');
const Line = z.object({ title: z.string(), abstract: z.string() });

const parsing = performance.now();
for (const line of lines) JSON.parse(line);
const parsed = (performance.now() - parsing) / 1000;

const papers = lines.map((line) => PaperInput.parse({ ...Line.parse(JSON.parse(line)), feed: 'bench' }));
const megabytes = papers.reduce((sum, { abstract }) => sum + Buffer.byteLength(abstract), 0) / 1e6;
const start = performance.now();
let claims = 0;
for (const paper of papers) claims += extract(paper).claims.length;
const seconds = (performance.now() - start) / 1000;

console.log(`${papers.length} papers, ${megabytes.toFixed(1)} MB of abstracts, ${claims} claims`);
console.log(`${(megabytes / seconds).toFixed(2)} MB/s; ${(seconds / parsed).toFixed(1)} times JSON.parse`);
