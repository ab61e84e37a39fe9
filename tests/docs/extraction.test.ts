import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bandTable, readSets, ruleLists, scoreTable } from '../../scripts/extraction-tables.ts';
import { annotatedSets } from '../support/annotated.ts';

/** However wide the columns of a table are set. */
const plain = (markdown: string): string => markdown.replace(/ *\| */gu, '|').replace(/-{3,}/gu, '---');

const text = plain(readFileSync(new URL('../../docs/extraction.md', import.meta.url), 'utf8'));
const remedy = 'docs/extraction.md is stale: run npx tsx scripts/calibrate.ts --tables';

/** Names of the blocks that the document does not have as they are. */
function stale(blocks: Iterable<readonly [string, string]>): string[] {
  return [...blocks].filter(([, block]) => !text.includes(plain(block.trim()))).map(([name]) => name);
}

test('docs/extraction.md lists every step and refusal', () => {
  expect(stale(ruleLists()), remedy).toEqual([]);
});

const complete = annotatedSets.every((set) => set.input !== null && set.gold !== null);
test.skipIf(!complete)(
  'docs/extraction.md has the scores and bands of the rules as they are (needs ../shared)',
  async () => {
    // What is told below the bands takes learning; the script alone writes it.
    const sets = await readSets();
    const tables = [
      ['scores', scoreTable(sets)],
      ['bands', bandTable(sets)],
    ] as const;
    expect(stale(tables), remedy).toEqual([]);
  },
);
