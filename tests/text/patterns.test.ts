import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// The checker's own choice would be a Java or native process where there is one; the JavaScript build runs everywhere.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const root = fileURLToPath(new URL('../../src/', import.meta.url));

interface Literal {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** All regular-expression literals of the folders that read papers' text. */
function literals(): Literal[] {
  const found: Literal[] = [];
  for (const folder of ['annotate', 'claims', 'lexicon', 'text']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.ts')) continue;
      const file = join(folder, entry);
      const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({
            file,
            source: node.text.slice(1, end),
            flags: node.text.slice(end + 1).replace('y', ''),
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
  }
  return found;
}

describe('patterns', () => {
  // Rules only ever see pieces of at most 3,000 characters, so a square of that is bounded; an exponent is not.
  test('no pattern that the checker can decide is exponential on hostile input', { timeout: 120_000 }, () => {
    const all = literals();
    expect(all.length).toBeGreaterThan(100);
    const bad = all.filter(({ source, flags }) => {
      // Letters of all scripts make the automaton too large to decide; those of one script stand for them.
      const plain = source
        .replaceAll('\\p{Lu}', 'A-Z')
        .replaceAll('\\p{L}', 'A-Za-z')
        .replaceAll('\\p{N}', '0-9');
      const classes = plain.replace(/(?<![[\w-])(A-Za-z|A-Z|0-9)(?![\w\]-])/gu, '[$1]');
      const verdict = checkSync(classes, flags, { checker: 'automaton', timeout: 800 });
      return verdict.status === 'vulnerable' && verdict.complexity.type === 'exponential';
    });
    expect(bad).toEqual([]);
  });
});
