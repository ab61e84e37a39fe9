import { parquetWriteBuffer } from 'hyparquet-writer';
import { type Cell, type Column, cellText } from './answer.ts';
import type { Renderer } from './renderer.ts';

const types = { number: 'DOUBLE', flag: 'BOOLEAN', text: 'STRING' } as const;

function parquetValue(cell: Cell | undefined, { type = 'text' }: Column): Cell {
  if (cell === null || cell === undefined) return null;
  return type === 'text' ? cellText(cell) : cell;
}

/** A Parquet file. Types of columns are fixed and do not depend on what is in them, so that files can be put together. */
export const renderParquet: Renderer = ({ columns, rows }) => {
  const all = [...rows];
  const columnData = columns.map((column) => ({
    name: column.name,
    data: all.map((row) => parquetValue(row[column.name], column)),
    type: types[column.type ?? 'text'],
    nullable: true,
  }));
  return [new Uint8Array(parquetWriteBuffer({ columnData }))];
};
