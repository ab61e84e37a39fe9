import { extname } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { writeAtomically } from '../../io/atomic.ts';
import { createColour } from '../../io/colour.ts';
import { note, writeOut } from '../../io/terminal.ts';
import { UsageError } from '../../model/errors.ts';
import type { Answer } from '../../render/answer.ts';
import { formats, loadRenderer } from '../../render/renderer.ts';
import type { ClaimFilter, Page } from '../../store/claim-filter.ts';
import { claimColumns } from '../../store/claim-query.ts';
import { plural } from '../../store/ingest.ts';
import { type FoundPaper, paperColumns } from '../../store/paper-query.ts';
import type { Store } from '../../store/store.ts';
import { AnswerOptions, chosenColumns } from '../answer-options.ts';
import { claimAnswerColumns, claimRow } from '../claim-columns.ts';
import { ClaimFilterOptions, claimFilter, withClaimFilter, withHardware } from '../claim-filter-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { paperAnswerColumns } from '../paper-columns.ts';
import { pageOf, withPage } from '../paper-filter-options.ts';
import { pick } from '../suggest.ts';
import { withStore } from '../with-store.ts';

const Options = ClaimFilterOptions.extend({
  db: z.string().optional(),
  format: z.string().optional(),
  output: z.string().optional(),
  papers: z.boolean().default(false),
  columns: z.string().default('all'),
  header: z.boolean().default(true),
  excel: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

const exportFormats = [
  ...formats.filter((format) => format !== 'table'),
  'xlsx',
  'parquet',
  'bib',
  'sqlite',
] as const;
type ExportFormat = (typeof exportFormats)[number];

/** Endings of files that tell the format. */
const endings: Readonly<Record<string, ExportFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
  '.bib': 'bib',
  '.db': 'sqlite',
  '.sqlite': 'sqlite',
  '.sqlite3': 'sqlite',
};

export function define(command: Command): void {
  command
    .option('-o, --output <file>', 'file to write; its ending tells the format (else stdout)')
    .option('--format <format>', exportFormats.join(', '))
    .option('--papers', 'the papers of the matching claims, and not the claims (bib: always)')
    .option('--columns <names>', 'columns, with commas', 'all')
    .option('--no-header', 'leave out the line with the names of the columns')
    .option('--excel', 'csv and tsv as spreadsheets like them: byte order mark and CRLF');
  withClaimFilter(command);
  withPage(command);
  withDatabase(command);
  command.action(() => run(Options.parse(command.opts())));
  withExamples(command, [
    { run: 'export -o claims.xlsx', about: 'every result, for a spreadsheet' },
    { run: 'export --hw H100 --kind all -o h100.parquet', about: 'for pandas, DuckDB or Polars' },
    {
      run: 'export --metric speedup --min 10x --format bib',
      about: 'the papers behind the claims, for LaTeX',
    },
    { run: 'export -o copy.sqlite', about: 'a copy of the whole database' },
  ]);
}

async function run(options: Options): Promise<void> {
  const format = formatOf(options);
  const conditions = claimFilter(options);
  const { output } = options;
  if (output === undefined && isBinary(format) && process.stdout.isTTY) {
    throw new UsageError(`${format} is not for reading: name a file with -o, or send it into a pipe`);
  }
  await withStore(options.db, async (store) => {
    const filter = withHardware(conditions, options, store);
    if (format === 'sqlite') {
      refuseFilters(filter);
      await copyDatabase(store, options);
      return;
    }
    const { pieces, told } = await render(store, filter, format, options);
    if (output === undefined) for (const piece of pieces) await writeOut(piece);
    else await writeAtomically(output, pieces);
    note(output === undefined ? told : `${output}: ${told}`);
  });
}

function isBinary(format: ExportFormat): boolean {
  return format === 'xlsx' || format === 'parquet' || format === 'sqlite';
}

function formatOf({ format, output }: Options): ExportFormat {
  if (format !== undefined) return pick('format', format, exportFormats);
  if (output === undefined) return 'csv';
  const known = endings[extname(output).toLowerCase()];
  if (known !== undefined) return known;
  throw new UsageError(`the ending of ${output} tells no format: use --format ${exportFormats.join(', ')}`);
}

/** A copy is whole: one that left the filters out in silence would not be what was asked for. */
function refuseFilters({ kind: _, ...filter }: ClaimFilter): void {
  const asked = Object.values(filter).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  if (asked)
    throw new UsageError(
      'a SQLite copy has the whole database: leave the filters out, or use another format',
    );
}

async function copyDatabase(store: Store, { output }: Options): Promise<void> {
  if (output === undefined)
    throw new UsageError('a copy of the database needs a file: papers export -o copy.sqlite');
  await store.backup(output);
  note(`${output}: a copy of ${store.path}`);
}

interface Rendered {
  readonly pieces: Iterable<string | Uint8Array>;
  /** What was rendered, for the user. */
  readonly told: string;
}

async function render(
  store: Store,
  filter: ClaimFilter,
  format: ExportFormat,
  options: Options,
): Promise<Rendered> {
  const wantsPapers = options.papers || format === 'bib';
  const page: Page = pageOf(options, wantsPapers ? paperColumns : claimColumns);
  const papers = wantsPapers ? papersOf(store, filter, page) : [];
  const claims = wantsPapers ? [] : store.claims(filter, page);
  const told = wantsPapers ? plural(papers.length, 'paper') : plural(claims.length, 'claim');
  if (format === 'bib')
    return { pieces: (await import('../../render/bibtex.ts')).renderBibtex(papers), told };
  const columns = chosenColumns(
    wantsPapers ? paperAnswerColumns : claimAnswerColumns,
    AnswerOptions.parse({ columns: options.columns }),
  );
  const answer: Answer = { columns, rows: wantsPapers ? papers : claims.map(claimRow) };
  return { pieces: await renderAnswer(answer, format, wantsPapers, options), told };
}

async function renderAnswer(
  answer: Answer,
  format: Exclude<ExportFormat, 'bib'>,
  papers: boolean,
  options: Options,
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'sqlite') throw new RangeError('a copy of the database is not rendered');
  if (format === 'xlsx') {
    return [await (await import('../../render/xlsx.ts')).renderXlsx(answer, papers ? 'papers' : 'claims')];
  }
  if (format === 'parquet') return [(await import('../../render/parquet.ts')).renderParquet(answer)];
  const renderer = await loadRenderer(format);
  const settings = {
    width: 100,
    colour: createColour(false),
    header: options.header,
    spreadsheet: options.excel,
  };
  return renderer(answer, settings);
}

/** The papers that have a claim which the filter lets through. */
function papersOf(store: Store, filter: ClaimFilter, page: Page): FoundPaper[] {
  const ids = new Set(store.claims(filter).map((claim) => claim.paper));
  const papers = store.papers({}, page.sort === undefined ? {} : { sort: page.sort });
  const { offset = 0, limit } = page;
  return papers
    .filter((paper) => ids.has(paper.id))
    .slice(offset, limit === undefined ? undefined : offset + limit);
}
