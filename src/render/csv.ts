import { stringify } from 'csv-stringify/sync';
import { type Answer, type Cell, cellText } from './answer.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

/**
 * Comma-separated values as of RFC 4180. Numbers stay numbers; text that a spreadsheet would run as a formula
 * (`=1+1`, `+cmd`, `-x`, `@sum`) gets an apostrophe before it.
 */
export const renderCsv: Renderer = function* (answer, options) {
  const settings = {
    escape_formulas: true,
    record_delimiter: options.spreadsheet ? 'windows' : 'unix',
    // A line break of the other kind than that of the file is one too.
    quoted_match: /[\r\n]/u,
  };
  for (const cells of lines(answer, options))
    yield typeof cells === 'string' ? cells : stringify([cells], settings);
};

/**
 * Tab-separated values, one line a row: white space in a cell is a space, so that cut(1), awk and Miller read it as
 * spreadsheets and pandas do. Guarded like CSV.
 */
export const renderTsv: Renderer = function* (answer, options) {
  const end = options.spreadsheet ? '\r\n' : '\n';
  for (const cells of lines(answer, options))
    yield typeof cells === 'string' ? cells : `${cells.map(tsvCell).join('\t')}${end}`;
};

function tsvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ').replace(/^(?=[=+\-@])/u, "'");
  // Programs that know quotes look for them at the beginning only.
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The byte order mark, the names of the columns, the rows: as far as they are wanted. */
function* lines({ columns, rows }: Answer, options: RenderOptions): Iterable<string | (string | number)[]> {
  if (options.spreadsheet) yield '\ufeff';
  if (options.header) yield columns.map((column) => column.name);
  for (const row of rows) yield columns.map(({ name }) => flatCell(row[name] ?? null, options));
}

function flatCell(cell: Cell, { spreadsheet }: RenderOptions): string | number {
  if (typeof cell === 'number') return cell;
  return spreadsheet ? keptText(cellText(cell)) : cellText(cell);
}

/**
 * Text that a spreadsheet would change. An arXiv id is no number (2507.10000 would be 2507.1): it gets its usual prefix.
 * Other text that it would take for a number with fewer digits (`007`, `1e5`) or for a day (`1-2`, `2:4`) gets an
 * apostrophe. Days like 2025-07-18 may become days.
 */
function keptText(text: string): string {
  if (/^\d{4}\.\d{4,5}(?:v\d+)?$/u.test(text)) return `arXiv:${text}`;
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return text;
  const changed = /^\d[\d.]*(?:e[-+]?\d+)?$/iu.test(text) && String(Number(text)) !== text;
  return changed || /^\d+(?:[-/:]\d+)+$/u.test(text) ? `'${text}` : text;
}
