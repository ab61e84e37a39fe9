import type { Answer, Cell } from './answer.ts';
import type { Renderer } from './renderer.ts';

function* records({ columns, rows }: Answer): Iterable<string> {
  for (const row of rows) {
    const record: Record<string, Cell> = {};
    for (const { name } of columns) record[name] = row[name] ?? null;
    yield JSON.stringify(record);
  }
}

/** One array, one record a line. */
export const renderJson: Renderer = function* (answer) {
  let first = true;
  for (const record of records(answer)) {
    yield `${first ? '[\n' : ',\n'}${record}`;
    first = false;
  }
  yield first ? '[]\n' : '\n]\n';
};

/** One record a line. */
export const renderNdjson: Renderer = function* (answer) {
  for (const record of records(answer)) yield `${record}\n`;
};
