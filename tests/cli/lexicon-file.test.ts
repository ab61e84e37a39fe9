import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineAt, offsetOfPath } from '../../src/cli/json-place.ts';
import { extractorWith, readLexicon } from '../../src/cli/lexicon-file.ts';
import { PaperInput } from '../../src/model/paper.ts';
import { papers, temporaryFolder } from '../support/run.ts';

const own = {
  hardware: [{ name: 'Quill 7', aliases: ['QL7'], vendor: 'Penwright', kind: 'npu' }],
  units: { 'widgets/s': { metric: 'throughput' }, gz: { unit: 'Gz', metric: 'frequency', scale: 1e9 } },
  nouns: [{ words: ['turnabout', 'spin-up lag'], metric: 'latency' }],
  changes: [{ words: ['brisker'], direction: 'increase', part: 'adjective', metric: 'speedup' }],
};

function written(text: string): string {
  const path = join(temporaryFolder(), 'mine.json');
  writeFileSync(path, text);
  return path;
}

function claimsWith(lexicon: string | undefined, abstract: string) {
  const { extract } = extractorWith(readLexicon(lexicon));
  return extract(PaperInput.parse({ title: 'A study', abstract, feed: 'test' })).claims;
}

describe('own words', () => {
  const path = (): string => written(JSON.stringify(own));
  test('hardware, a unit, a noun and a change word are found, and only with the file', () => {
    const text =
      'On a QL7 our kernel is 3.1x brisker. It cuts turnabout by 40% and spin-up lag by 12% and reaches 900 widgets/s at 2.1 gz.';
    const claims = claimsWith(path(), text);
    expect(claims.map(({ metric, low, unit, direction }) => [metric, low, unit, direction])).toEqual([
      ['speedup', 3.1, 'x', 'increase'],
      ['speedup', 40, '%', 'decrease'],
      ['speedup', 12, '%', 'decrease'],
      ['throughput', 900, 'widgets/s', null],
      ['frequency', 2.1, 'Gz', null],
    ]);
    expect(claims[0]?.on).toEqual(['Quill 7']);
    expect(claims[4]?.value).toBe(2.1e9);
    expect(claimsWith(undefined, text)).not.toEqual(claims);
  });
  test('what is built in stays as it is', () => {
    const text = 'On an H100 it is 2.5x faster than vLLM and uses 18 GB.';
    expect(claimsWith(path(), text)).toEqual(claimsWith(undefined, text));
  });
  test('rules with another lexicon are other rules', () => {
    const lexicon = readLexicon(path());
    expect(extractorWith(lexicon).rulesVersion).toMatch(/\+[0-9a-f]{8}$/u);
    expect(extractorWith(undefined).rulesVersion).not.toContain('+');
  });
});

describe('a file that is wrong is told with file, line and place', () => {
  test.each([
    [
      '{\n "hardware": [\n  {"name": "Q 1", "kind": "toaster"}\n ]\n}',
      'mine.json, line 3: hardware.0.kind: ',
    ],
    ['{\n "units": {\n\n  "w/s": {"metric": "speed"}}}', 'mine.json, line 4: units.w/s.metric: '],
    ['{\n "harware": []\n}', 'mine.json, line 2: harware: there is no such key; did you mean hardware?'],
    ['{"nouns": [{"words": [], "metric": "latency"}]}', 'mine.json, line 1: nouns.0.words: '],
    ['{\n "units": {\n  "a"\n}}', 'mine.json, line '],
    ['[]', 'mine.json, line 1: the file: '],
    ['{\n "hardware": [', 'mine.json, line 2: no JSON: '],
  ])('%s', (text, message) => {
    expect(() => readLexicon(written(text))).toThrow(message);
  });
  test('a missing file', () => {
    expect(() => readLexicon('/nowhere/mine.json')).toThrow('/nowhere/mine.json');
  });
});

test('the place of a path in JSON', () => {
  const json = '{"a": [1, {"b\\"c": "x,]"}, {"d": [true, null]}],\n "e": {"f": 2}}';
  const at = (...path: PropertyKey[]): string => json.slice(offsetOfPath(json, path)).slice(0, 4);
  expect(at('a', 0)).toBe('1, {');
  expect(at('a', 1, 'b"c')).toBe('"x,]');
  expect(at('a', 2, 'd', 1)).toBe('null');
  expect(at('e', 'f')).toBe('2}}');
  expect(at('e', 'none')).toBe('{"f"');
  expect(lineAt(json, offsetOfPath(json, ['e']))).toBe(2);
});

test('--lexicon on the command line and in the configuration', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine.json'), JSON.stringify(own));
  const text = 'It is 3.1x brisker on a QL7.';
  const plain = await papers(['explain', '--format', 'json', text], { cwd: folder });
  expect(plain.stdout).not.toContain('Quill 7');
  const told = await papers(['explain', '--lexicon', 'mine.json', '--format', 'json', text], { cwd: folder });
  expect(told.stdout).toContain('Quill 7');
  writeFileSync(join(folder, 'papers.config.json'), '{"lexicon": "mine.json"}');
  const configured = await papers(['explain', '--format', 'json', text], { cwd: folder });
  expect(configured.stdout).toBe(told.stdout);
  writeFileSync(join(folder, 'mine.json'), '{"hardware": 1}');
  const wrong = await papers(['explain', text], { cwd: folder });
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain('mine.json, line 1: hardware: ');
});
