import { alignOf, cellText } from './answer.ts';
import type { Renderer } from './renderer.ts';

function escapeCell(text: string): string {
  return text.replace(/[\\|<*_`[\]]/gu, '\\$&').replace(/\s*\n\s*/gu, ' ');
}

/** A table of GitHub's Markdown. */
export const renderMarkdown: Renderer = function* ({ columns, rows }) {
  yield `| ${columns.map((column) => escapeCell(column.name)).join(' | ')} |\n`;
  yield `| ${columns.map((column) => (alignOf(column) === 'right' ? '--:' : '---')).join(' | ')} |\n`;
  for (const row of rows)
    yield `| ${columns.map(({ name }) => escapeCell(cellText(row[name]))).join(' | ')} |\n`;
};
