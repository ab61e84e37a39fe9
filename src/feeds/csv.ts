import { Readable } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import type { Feed, FeedItem } from './feed.ts';
import { hasTitleName, recordItem } from './fields.ts';
import { reject } from './item.ts';
import { asObject } from './values.ts';

const name = 'csv';
/** A table with more is none. */
const mostColumns = 500;
const delimiters = [',', '\t', ';', '|'];

/** A table with a header line: CSV or TSV, as spreadsheets and reference managers export it. */
export const csv: Feed = {
  name,
  about:
    'CSV or TSV with a header line and columns for title and abstract; --map title=COLUMN for other names',
  detect(head, map) {
    if (/^\s*[{[]/u.test(head)) return 0;
    const { names } = header(head);
    return names.length > 1 && names.length <= mostColumns && hasTitleName(names, map) ? 0.6 : 0;
  },
  async *read(source, options) {
    if (header(source.head).names.length > mostColumns) {
      yield reject('line 1', `more than ${mostColumns} columns`, source.head);
      return;
    }
    const broken: FeedItem[] = [];
    const delimiter = header(source.head).delimiter;
    const records = Readable.from(source.chunks()).compose(
      parse({ ...settings, delimiter, on_skip: skipped }),
    );
    function skipped(error: CsvError | undefined, raw: string | undefined): undefined {
      const line = error === undefined ? 0 : Number(error['lines'] ?? 0);
      broken.push(reject(`line ${line}`, error?.message ?? 'not a row of the table', raw ?? ''));
    }
    for await (const entry of records) {
      yield* broken.splice(0);
      const row = asObject(entry);
      const record = asObject(row?.['record']);
      const line = Number(asObject(row?.['info'])?.['lines'] ?? 0);
      if (record !== null) yield recordItem(record, name, `line ${line}`, options);
    }
    yield* broken.splice(0);
  },
};

const settings: Options = {
  bom: true,
  columns: (names: string[]) => names.map((column) => column.trim()),
  info: true,
  // Each quote out of place would else be an error of its own, with a copy of the row in it.
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  max_record_size: 4 * 1024 * 1024,
};

/** The column names and what parts them: the sign that makes the most columns of the first line. */
function header(head: string): { names: string[]; delimiter: string } {
  const line = head.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1)[0] ?? '';
  let best: { names: string[]; delimiter: string } = { names: [], delimiter: ',' };
  for (const delimiter of delimiters) {
    const names = line.split(delimiter).map((column) => column.trim().replace(/^"|"$/gu, ''));
    if (names.length > best.names.length) best = { names, delimiter };
  }
  return best;
}
