import { extname } from 'node:path';
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

type Pieces = Iterable<string | Uint8Array>;

/** Turns an answer into pieces of a text or a file. */
export type Renderer = (answer: Answer, options: RenderOptions) => Pieces | Promise<Pieces>;

/** Formats that can be read on a terminal. */
export const textFormats = ['table', 'csv', 'tsv', 'json', 'ndjson', 'md'] as const;
export const formats = [...textFormats, 'xlsx', 'parquet'] as const;
export type Format = (typeof formats)[number];

/** Endings of files that tell the format. */
const endings: Readonly<Record<string, Format>> = {
  '.txt': 'table',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
};

/** The format that the ending of a file tells; null where it tells none. */
export function formatOfFile(path: string): Format | null {
  return endings[extname(path).toLowerCase()] ?? null;
}

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
    case 'xlsx':
      return (await import('./xlsx.ts')).renderXlsx;
    case 'parquet':
      return (await import('./parquet.ts')).renderParquet;
  }
}
