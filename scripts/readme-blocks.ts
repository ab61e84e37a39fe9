import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../src/cli/commands.ts';
import { metricAbout } from '../src/cli/metric-names.ts';
import { feeds } from '../src/feeds/index.ts';
import { metrics } from '../src/model/claim.ts';

/** The parts of README.md that are made from the program, by the name in their comment. */
export const blocks: Readonly<Record<string, () => string>> = {
  session,
  commands: () =>
    markdownTable(
      ['command', 'what it does'],
      commands.map(({ name, about }) => [`\`${name}\``, about]),
    ),
  quality,
  feeds: () =>
    markdownTable(
      ['feed', 'what it reads'],
      feeds.map(({ name, about }) => [`\`${name}\``, about]),
    ),
  metrics: () =>
    markdownTable(
      ['metric', 'what'],
      metrics.map((name) => [`\`${name}\``, metricAbout[name]]),
    ),
};

/** What the rows of the scores in docs/extraction.md are called in the README; the others stand there alone. */
const told: Readonly<Record<string, string>> = {
  hardware: 'hardware named in a paper',
  'all/figure': 'figure: place, numbers, unit and metric',
  'all/attributed': 'figure, and which hardware it is on and against',
  'all/complete': 'all of a claim',
};

/** The key figures of docs/extraction.md, which `npx tsx scripts/calibrate.ts --tables` writes. */
function quality(): string {
  const page = readFileSync(new URL('../docs/extraction.md', import.meta.url), 'utf8');
  const scores = /<!-- begin: scores -->\n([\s\S]*?)<!-- end: scores -->/u.exec(page)?.[1] ?? '';
  const [head = [], , ...rows] = scores
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const key = rows.filter(([name = '']) => told[name] !== undefined);
  return markdownTable(
    head,
    key.map(([name = '', ...cells]) => [told[name] ?? name, ...cells]),
  );
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What is typed in the session. */
const typed = [
  ['ingest', 'fixtures/daily-papers.txt'],
  ['query', '--hw', 'H100', '--metric', 'speedup'],
  ['query', '--vs', 'DGX H100'],
  ['query', '--metric', 'energy', '--min', '2x', '--columns', 'metric,figure,on,vs,title'],
];

/** A session as a terminal of 80 cells shows it, on the page in fixtures/. */
function session(): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-readme-'));
  const top = new URL('..', import.meta.url).pathname;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    COLUMNS: '80',
    PAPERS_DB: join(folder, 'papers.db'),
  };
  try {
    const parts = typed.map((args) => {
      const shown = args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ');
      const format = args[0] === 'ingest' ? [] : ['--format', 'table'];
      const answer = execFileSync(process.execPath, ['bin/papers.js', ...args, ...format], {
        cwd: top,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return `$ papers ${shown}\n${answer.trimEnd()}\n`;
    });
    return `\`\`\`console\n${parts.join('\n')}\`\`\``;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text with its blocks made anew. */
export function fillBlocks(text: string): string {
  return text.replace(
    /(<!-- begin: (\w+) -->\n)[\s\S]*?(<!-- end: \2 -->)/gu,
    (whole, begin: string, name: string, end: string) => {
      const block = blocks[name];
      return block === undefined ? whole : `${begin}${block()}\n${end}`;
    },
  );
}
