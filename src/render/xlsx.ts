import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { type Cell, type Column, cellText } from './answer.ts';
import type { Renderer } from './renderer.ts';

/** Most characters that a cell of Excel holds. */
const longestCell = 32_767;

/** Characters that XML, and so a workbook, cannot hold. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function cellOf(cell: Cell | undefined, column: Column) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  const text = cellText(cell).replace(forbidden, '').slice(0, longestCell);
  // Text stays text, whatever it looks like: an id is no number, and "=1+1" no formula.
  return text === '' ? null : { value: text, type: String, wrap: (column.lines ?? 1) > 1 };
}

/** A workbook of Excel with one sheet, its first line fixed. */
export const renderXlsx: Renderer = async ({ name, columns, rows }, { header }) => {
  const head = columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const data: SheetData = header ? [head] : [];
  for (const row of rows) data.push(columns.map((column) => cellOf(row[column.name], column)));
  const widths = columns.map(({ shrink = 0 }) => ({ width: shrink > 0 ? 28 : 14 }));
  const settings = { columns: widths, sheet: name ?? 'papers', stickyRowsCount: header ? 1 : 0 };
  return [await writeExcelFile(data, settings).toBuffer()];
};
