import { stringify } from 'csv-stringify/sync';
import { type Answer, cellText } from './answer.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

/**
 * Comma-separated values as of RFC 4180. Numbers stay numbers; text that a spreadsheet would run as a formula
 * (`=1+1`, `+cmd`, `-x`, `@sum`) gets an apostrophe before it.
 */
export const renderCsv: Renderer = (answer, options) => delimited(answer, options, ',');

/** Tab-separated values, otherwise like CSV. */
export const renderTsv: Renderer = (answer, options) => delimited(answer, options, '\t');

function* delimited({ columns, rows }: Answer, options: RenderOptions, delimiter: string): Iterable<string> {
  const settings = {
    delimiter,
    escape_formulas: true,
    record_delimiter: options.spreadsheet ? 'windows' : 'unix',
  };
  if (options.spreadsheet) yield '\ufeff';
  if (options.header) yield stringify([columns.map((column) => column.name)], settings);
  for (const row of rows) {
    const cells = columns.map(({ name }) => {
      const cell = row[name] ?? null;
      return typeof cell === 'number' ? cell : cellText(cell);
    });
    yield stringify([cells], settings);
  }
}
