import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { steps } from '../../src/claims/index.ts';
import { refusalRules } from '../../src/claims/refusals.ts';

test('docs/extraction.md lists every step and refusal; `npx tsx scripts/calibrate.ts --tables` writes them', () => {
  const text = readFileSync(new URL('../../docs/extraction.md', import.meta.url), 'utf8');
  for (const { name, about } of [...steps, ...refusalRules])
    expect(text).toContain(`- \`${name}\`: ${about}`);
});
