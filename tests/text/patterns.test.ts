import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isExponential } from '../support/ambiguity.ts';
import { withoutLookaround } from '../support/lookaround.ts';

// The checker's own choice would be a Java or native process where there is one; the JavaScript build runs everywhere.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const root = fileURLToPath(new URL('../../src/', import.meta.url));

interface Pattern {
  /** The file of a literal; `built` for one that is made of lists of words. */
  readonly from: string;
  readonly source: string;
  readonly flags: string;
}

/** All regular-expression literals of the folders that read papers' text. */
function literals(): Pattern[] {
  const found: Pattern[] = [];
  for (const folder of ['annotate', 'claims', 'lexicon', 'text']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.ts')) continue;
      const from = join(folder, entry);
      const tree = ts.createSourceFile(from, readFileSync(join(root, from), 'utf8'), ts.ScriptTarget.ES2022);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({ from, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
  }
  return found;
}

/** All patterns that are built while the same folders are loaded. */
async function built(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const usual = globalThis.RegExp;
  globalThis.RegExp = new Proxy(usual, {
    construct(target, [pattern, given]: [string, string?]) {
      const made = new target(pattern, given);
      found.push({ from: 'built', source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import('../../src/extract.ts');
  } finally {
    globalThis.RegExp = usual;
  }
  return found;
}

/** Whether no part of a pattern is exponential, look-around judged by itself. */
function isBounded({ source, flags }: Pattern): boolean {
  return withoutLookaround(source).every((part) => !isExponential(part, flags));
}

const samples: readonly (readonly [string, boolean])[] = [
  ['(?:a+)+b', true],
  ['(?:a|a)*b', true],
  ['(?:a|ab|b)*c', true],
  ['(?:\\w+\\s?)*$', true],
  ['(?:x{1,4})*y', true],
  ['(?:a?a?)*b', true],
  ['(?:a{2,}b?)*c', true],
  ['(?:x{1,4}y)*z', false],
  ['(?:a{2,}b)*c', false],
  ['(?:x{0,2}y)*z', false],
  ['(?:a|b)*c', false],
  ['(?:a|ab)*c', false],
  ['(?:[A-Z][a-z]* )*x', false],
  ['\\d{1,3}(?:,\\d{3})+|\\d+', false],
  ['(?:é|É)*x', false],
];

describe('patterns', async () => {
  const all = [...literals(), ...(await built())];
  const patterns = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];

  test.each(samples)('%s is exponential: %s', (source, expected) => {
    expect(isExponential(source, 'u')).toBe(expected);
    // Another checker thinks so too, where it comes to an end in time.
    const other = checkSync(source, 'u', { checker: 'automaton', timeout: 5000 });
    if (other.status === 'unknown') return;
    const exponential = other.status === 'vulnerable' && other.complexity.type === 'exponential';
    expect(exponential).toBe(expected);
  });
  test('case may make a pattern ambiguous', () => expect(isExponential('(?:é|É)*', 'iu')).toBe(true));

  test('there are literals and built patterns', () => {
    expect(patterns.filter(({ from }) => from === 'built').length).toBeGreaterThan(40);
    expect(patterns.filter(({ from }) => from !== 'built').length).toBeGreaterThan(100);
  });

  test('look-around is judged by itself', () => {
    expect(withoutLookaround('a(?=b(?!c))[(?=](?<=d|\\))e')).toEqual(['a[(?=]e', 'b', 'c', 'd|\\)']);
  });

  // Rules only ever see pieces of at most 3,000 characters, so a square of that is bounded; an exponent is not.
  test('none is exponential on hostile input', () => {
    const open = patterns.filter((pattern) => !isBounded(pattern));
    expect(open.map(({ from, source }) => `${from}: ${source}`)).toEqual([]);
  });
});
