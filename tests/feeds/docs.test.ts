import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplesTable, withTable } from '../../scripts/feeds-table.ts';
import { feeds } from '../../src/feeds/index.ts';
import { sharedPath } from '../support/shared.ts';

const document = readFileSync('docs/feeds.md', 'utf8');
const shared = sharedPath('');

/** Without the spaces and dashes that the formatter aligns tables with. */
function bare(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/-{3,}/gu, '---').replace(/ \| ?/gu, '|');
}

test('every feed stands in docs/feeds.md', () => {
  for (const feed of feeds) expect(document).toMatch(new RegExp(`^\\| (?:.*, )?${feed.name}[ ,]`, 'mu'));
});

test.skipIf(shared === null)('the table of samples is what the feeds give (needs ../shared)', async () => {
  expect(bare(withTable(document, await samplesTable(shared ?? '')))).toBe(bare(document));
});
