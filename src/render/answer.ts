/** One value of a cell; a list is shown joined by "; ". */
export type Cell = string | number | boolean | null | readonly string[];

/** A column of an answer. */
export interface Column {
  /** Key in the rows and head of the column. */
  readonly name: string;
  /** Numbers stand right in a table. */
  readonly align?: 'left' | 'right';
  /** How much the column gives way where the terminal is narrow: 0 never, larger earlier. */
  readonly shrink?: number;
  /** Lines a cell may take in a table before it is cut; 1 unless told. */
  readonly lines?: number;
}

export type Row = Readonly<Record<string, Cell>>;

/** An answer to be shown: every renderer gets the same. */
export interface Answer {
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

/** A cell as text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return cell.join('; ');
}
