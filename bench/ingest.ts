/**
 * Time and peak memory of whole ingests: reading, extraction and the database, by the built program in a process of
 * its own, for files of real records. `distinct` changes ids and titles, so that every record is a paper of its own
 * and the database grows with the input; `repeated` has the same records over and over.
 * Usage: npm run build && npx tsx bench/ingest.ts [--only TEXT] [MB…=10 100]; needs ../shared, and free space for
 * twice the largest size and its database in the folder for temporary files.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Shape, shapes } from './ingest-shapes.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const shared = process.env['PAPERS_SHARED'] ?? `${root}../shared`;
const megabyte = 1024 * 1024;

/** What the child tells of itself when it ends: kilobytes, and microseconds of processor time. */
const Usage = z.object({ maxRSS: z.number(), userCPUTime: z.number(), systemCPUTime: z.number() });
const tellUsage = `process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(process.resourceUsage())))`;

/** Writes records in one shape until the file has its size. Gives their number. */
async function writeInput(path: string, shape: Shape, bytes: number, distinct: boolean): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let count = 0;
  let block = shape.head;
  for (; written + block.length < bytes; count += 1) {
    block += `${count === 0 ? '' : shape.between}${shape.record(count, distinct)}`;
    if (block.length < megabyte) continue;
    if (!file.write(block)) await once(file, 'drain');
    written += Buffer.byteLength(block);
    block = '';
  }
  file.end(block + shape.tail);
  await once(file, 'close');
  return count;
}

const reference = JSON.stringify(
  Array.from({ length: 2000 }, (_, index) => ({ index, text: 'x'.repeat(480) })),
);

/** Processor time of a fixed piece of work, ms per MB: what the time of the program is compared with. */
function referenceTime(): number {
  const before = process.cpuUsage();
  for (let turn = 0; turn < 20; turn += 1) JSON.parse(reference);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / ((20 * reference.length) / megabyte);
}

async function ingest(
  file: string,
  db: string,
): Promise<{ usage: z.infer<typeof Usage>; unit: number; log: number }> {
  const args = ['--import', `data:text/javascript,${encodeURIComponent(tellUsage)}`, `${root}bin/papers.js`];
  const child = spawn(process.execPath, [...args, 'ingest', file, '--db', db, '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  let running = true;
  const ended = once(child, 'close').then(() => {
    running = false;
  });
  const units: number[] = [];
  let log = 0;
  // Beside the program and all the time: the speed of a shared machine changes.
  while (running) {
    units.push(referenceTime());
    if (existsSync(`${db}-wal`)) log = Math.max(log, statSync(`${db}-wal`).size);
    await Promise.race([ended, pause(2000)]);
  }
  if (child.exitCode !== 0) throw new Error(`ingest ended with ${child.exitCode}: ${told}`);
  const usage = Usage.parse(JSON.parse(told.trim().split('\n').at(-1) ?? ''));
  return { usage, unit: units.reduce((sum, one) => sum + one, 0) / units.length, log };
}

async function measure(shape: Shape, size: number, distinct: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-bench-'));
  try {
    const file = join(folder, 'input');
    const db = join(folder, 'papers.db');
    const records = await writeInput(file, shape, size * megabyte, distinct);
    const start = performance.now();
    const { usage, unit, log } = await ingest(file, db);
    const seconds = (performance.now() - start) / 1000;
    const perMegabyte = (usage.userCPUTime + usage.systemCPUTime) / 1000 / size;
    const row = [
      `${shape.name}, ${distinct ? 'distinct' : 'repeated'}`,
      size,
      records,
      seconds.toFixed(0),
      perMegabyte.toFixed(0),
      (perMegabyte / unit).toFixed(0),
      (usage.maxRSS / 1024).toFixed(0),
      (statSync(db).size / megabyte).toFixed(0),
      (log / megabyte).toFixed(0),
    ];
    console.log(`| ${row.join(' | ')} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : [10, 100];
console.log(
  '| input | MB | records | s | processor ms per MB | times JSON.parse | peak memory, MB | database, MB | log, MB |',
);
console.log(`|${' --- |'.repeat(9)}`);
for (const shape of shapes(shared)) {
  for (const distinct of [true, false]) {
    const name = `${shape.name}, ${distinct ? 'distinct' : 'repeated'}`;
    if (!name.includes(values.only ?? '')) continue;
    for (const size of sizes) await measure(shape, size, distinct);
  }
}
