import type { ChalkInstance } from 'chalk';
import type { Answer } from './answer.ts';

/** What a renderer may use of its surroundings. */
export interface RenderOptions {
  /** Width of the terminal in cells. */
  readonly width: number;
  readonly colour: ChalkInstance;
  /** Whether the names of the columns are printed, where the format has such a line. */
  readonly header: boolean;
  /** Byte order mark and CRLF, as spreadsheets like it (csv, tsv). */
  readonly spreadsheet: boolean;
}

/** Turns an answer into pieces of text. */
export type Renderer = (answer: Answer, options: RenderOptions) => Iterable<string>;

export const formats = ['table', 'csv', 'tsv', 'json', 'ndjson', 'md'] as const;
export type Format = (typeof formats)[number];

/** Loads the renderer of a format; each sits in its own file and is loaded only when used. */
export async function loadRenderer(format: Format): Promise<Renderer> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).renderTable;
    case 'csv':
      return (await import('./csv.ts')).renderCsv;
    case 'tsv':
      return (await import('./csv.ts')).renderTsv;
    case 'json':
      return (await import('./json.ts')).renderJson;
    case 'ndjson':
      return (await import('./json.ts')).renderNdjson;
    case 'md':
      return (await import('./markdown.ts')).renderMarkdown;
  }
}
