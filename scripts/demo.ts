import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What the program does, in two commands on the page in fixtures/, with a database that is gone afterwards.

const folder = mkdtempSync(join(tmpdir(), 'papers-demo-'));
const env = { ...process.env, PAPERS_DB: join(folder, 'papers.db') };

function papers(...args: string[]): void {
  const shown = args.map((arg) => (/[\s"]/u.test(arg) ? `'${arg}'` : arg)).join(' ');
  process.stdout.write(`\n$ papers ${shown}\n`);
  execFileSync(process.execPath, ['bin/papers.js', ...args], { env, stdio: 'inherit' });
}

try {
  papers('ingest', 'fixtures/daily-papers.txt');
  papers('query', '--hw', 'H100', '--metric', 'speedup', '--format', 'table');
  papers('query', '--vs', 'A100', '--format', 'table');
  papers('metrics', '--format', 'table');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
