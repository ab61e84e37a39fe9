import { extname } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { sendAnswerTo, writeOut } from '../../io/output.ts';
import { note } from '../../io/terminal.ts';
import { UsageError } from '../../model/errors.ts';
import { formats } from '../../render/renderer.ts';
import type { ClaimFilter, Page } from '../../store/claim-filter.ts';
import { claimColumns } from '../../store/claim-query.ts';
import { plural } from '../../store/ingest.ts';
import { type FoundPaper, paperColumns } from '../../store/paper-query.ts';
import type { Store } from '../../store/store.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { claimAnswerColumns, claimRow } from '../claim-columns.ts';
import { ClaimFilterOptions, claimFilter, withClaimFilter, withHardware } from '../claim-filter-options.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { paperAnswerColumns } from '../paper-columns.ts';
import { pageOf, withPage } from '../paper-filter-options.ts';
import { pick } from '../suggest.ts';
import { withStore } from '../with-store.ts';

const Options = ClaimFilterOptions.extend(AnswerOptions.shape).extend({
  db: z.string().optional(),
  papers: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

/** Formats that only an export has, with the endings of their files. */
const more: Readonly<Record<'bib' | 'sqlite', readonly string[]>> = {
  bib: ['.bib'],
  sqlite: ['.db', '.sqlite', '.sqlite3'],
};

export function define(command: Command): void {
  command.option('--papers', 'the papers of the matching claims, and not the claims (bib: always)');
  withClaimFilter(command);
  withPage(command);
  withAnswer(command, Object.keys(more));
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
  const conditions = claimFilter(options);
  await withStore(options.db, async (store) => {
    const filter = withHardware(conditions, options, store);
    const own = ownFormat(options);
    if (own === 'sqlite') await copyDatabase(store, filter, options);
    else if (own === 'bib') await exportBibtex(store, filter, options);
    else await exportRows(store, filter, options);
  });
}

/** A format that only an export has; null for those of every answer. */
function ownFormat({ format, output }: Options): keyof typeof more | null {
  const names = ['bib', 'sqlite'] as const;
  if (format !== undefined) {
    const named = pick('format', format, [...formats, ...names]);
    return names.find((name) => name === named) ?? null;
  }
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  return names.find((name) => more[name].includes(ending)) ?? null;
}

async function copyDatabase(store: Store, filter: ClaimFilter, { output }: Options): Promise<void> {
  // A copy is whole: one that left the filters out in silence would not be what was asked for.
  const { kind: _, ...asked } = filter;
  if (Object.values(asked).some((value) => !Array.isArray(value) || value.length > 0))
    throw new UsageError(
      'a SQLite copy has the whole database: leave the filters out, or use another format',
    );
  if (output === undefined || output === '-')
    throw new UsageError('a copy of the database needs a file: papers export -o copy.sqlite');
  // SQLite writes it by itself.
  sendAnswerTo('-');
  await store.backup(output);
  note(`${output}: a copy of ${store.path}`);
}

async function exportBibtex(store: Store, filter: ClaimFilter, options: Options): Promise<void> {
  const papers = papersOf(store, filter, pageOf(options, paperColumns, false));
  const { renderBibtex } = await import('../../render/bibtex.ts');
  for (const entry of renderBibtex(papers)) await writeOut(entry);
  noteExported(papers.length, 'paper', options);
}

async function exportRows(store: Store, filter: ClaimFilter, options: Options): Promise<void> {
  const { papers: wanted } = options;
  const page = pageOf(options, wanted ? paperColumns : claimColumns, false);
  const rows = wanted ? papersOf(store, filter, page) : store.claims(filter, page).map(claimRow);
  // Everything that is known, unless told: what is left out of a file cannot be asked for later.
  const shown = { ...options, columns: options.columns ?? 'all' };
  const columns = chosenColumns(wanted ? paperAnswerColumns : claimAnswerColumns, shown);
  await showAnswer({ name: wanted ? 'papers' : 'claims', columns, rows }, shown);
  noteExported(rows.length, wanted ? 'paper' : 'claim', options);
}

function noteExported(count: number, noun: string, { output }: Options): void {
  note(output === undefined || output === '-' ? plural(count, noun) : `${output}: ${plural(count, noun)}`);
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
