import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { alignOf, type Cell, type Column, cellText, foundMarks } from './answer.ts';
import { fitCell } from './fit.ts';
import { layOut } from './layout.ts';
import type { Renderer } from './renderer.ts';

const gap = 2;

/** Columns stand apart by spaces alone, so that lines can be copied out of the terminal. */
const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};

/** Numbers of a table for the eye: at most four decimals, large and tiny ones with an exponent. */
function shown(cell: Cell | undefined): string {
  if (typeof cell !== 'number' || Number.isInteger(cell)) {
    if (typeof cell === 'number' && Math.abs(cell) >= 1e7) return cell.toExponential().replace('e+', 'e');
    return cellText(cell);
  }
  const size = Math.abs(cell);
  return size !== 0 && (size < 1e-3 || size >= 1e7)
    ? cell.toExponential(2).replace('e+', 'e')
    : String(Number(cell.toFixed(4)));
}

const anyMark = new RegExp(`([${foundMarks.start}${foundMarks.end}])`, 'u');

/** Paints line by line: a colour that ran over the end of a line would run over the columns beside it. */
function paint(text: string, tone: Column['tone'], colour: ChalkInstance): string {
  const brush =
    tone === undefined ? null : { strong: colour.bold, faint: colour.dim, name: colour.cyan }[tone];
  let found = false;
  const paintLine = (line: string): string => {
    if (brush !== null) return brush(line);
    // A find may go on in the next line, or lose its end where the cell is cut.
    const parts = line.split(anyMark).map((part) => {
      if (part === foundMarks.start || part === foundMarks.end) {
        found = part === foundMarks.start;
        return '';
      }
      return found && part !== '' ? colour.yellow(part) : part;
    });
    return parts.join('');
  };
  return text === '' ? text : text.split('\n').map(paintLine).join('\n');
}

/** Rows as blocks of a line for each column that has something: for more columns than a terminal has room for. */
function* records(
  columns: readonly Column[],
  cells: readonly string[][],
  width: number,
  colour: ChalkInstance,
): Iterable<string> {
  const heads = columns.map(({ name }) => stringWidth(name));
  const indent = Math.min(Math.max(...heads), Math.floor(width / 3)) + gap;
  for (const [at, row] of cells.entries()) {
    if (at > 0) yield '\n';
    for (const [index, { name, tone }] of columns.entries()) {
      const text = row[index] ?? '';
      if (text === '') continue;
      const head = fitCell(name, indent - gap, 1);
      const lines = fitCell(text, Math.max(width - indent, 1), Number.POSITIVE_INFINITY).split('\n');
      for (const [line, part] of lines.entries()) {
        const before =
          line === 0
            ? paint(head, 'strong', colour) + ' '.repeat(indent - stringWidth(head))
            : ' '.repeat(indent);
        yield `${before}${paint(part, tone, colour)}`.trimEnd().concat('\n');
      }
    }
  }
}

/** A table that fits the terminal: columns that may shrink are wrapped and, past their lines, cut with an ellipsis. Where they do not fit even so, rows become blocks. */
export const renderTable: Renderer = function* ({ columns, rows }, { width, colour, header }) {
  const cells = [...rows].map((row) => columns.map(({ name }) => shown(row[name])));
  const wishes = columns.map((column, index) => {
    // Heads of several words may stand in several lines.
    const head = header ? Math.max(...column.name.split(' ').map((word) => stringWidth(word))) : 1;
    const body = cells.reduce((most, row) => Math.max(most, stringWidth(row[index] ?? '')), 0);
    return {
      natural: Math.max(head, body),
      least: column.least ?? Math.max(head, 6),
      shrink: column.shrink ?? 0,
    };
  });
  const widths = layOut(wishes, width, gap);
  if (widths.reduce((sum, one) => sum + one, gap * (widths.length - 1)) > width) {
    yield* records(columns, cells, width, colour);
    return;
  }
  const table = new Table({
    chars: noBorders,
    colWidths: widths,
    colAligns: columns.map(alignOf),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    head: header
      ? columns.map((column, index) => paint(fitCell(column.name, widths[index] ?? 1, 3), 'strong', colour))
      : [],
  });
  for (const row of cells) {
    const fitted = row.map((text, index) => fitCell(text, widths[index] ?? 1, columns[index]?.lines ?? 1));
    table.push(fitted.map((text, index) => paint(text, columns[index]?.tone, colour)));
  }
  if (cells.length === 0 && !header) return;
  for (const line of table.toString().split('\n')) yield `${line.trimEnd()}\n`;
};
