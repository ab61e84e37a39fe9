/** One value of a cell; a list is shown joined by "; ". */
export type Cell = string | number | boolean | null | readonly string[];

/** A column of an answer. */
export interface Column {
  /** Key in the rows and head of the column. */
  readonly name: string;
  /** What its cells are where they are not null; text (or a list of it) unless told. */
  readonly type?: 'text' | 'number' | 'flag';
  /** Where cells stand in a table: numbers right, the rest left unless told. */
  readonly align?: 'left' | 'right';
  /** How it stands out where there is colour. */
  readonly tone?: 'strong' | 'faint' | 'name';
  /** How much the column gives way where the terminal is narrow: 0 never, larger earlier. */
  readonly shrink?: number;
  /** Cells of the terminal that it keeps when it gives way; the width of its head, or 6, unless told. */
  readonly least?: number;
  /** Lines a cell may take in a table before it is cut; 1 unless told. */
  readonly lines?: number;
}

export type Row = Readonly<Record<string, Cell>>;

/** Marks that may stand around words of a cell which are to stand out in a table. They take no room. */
export const foundMarks = { start: '\u0002', end: '\u0003' } as const;

/** An answer to be shown: every renderer gets the same. */
export interface Answer {
  /** What the rows are, where a format has a place for it: the sheet of a workbook. */
  readonly name?: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

/** Where the cells of a column stand. */
export function alignOf({ align, type }: Column): 'left' | 'right' {
  return align ?? (type === 'number' ? 'right' : 'left');
}

/** A cell as text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return cell.join('; ');
}
