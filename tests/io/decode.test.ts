import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { openSource } from '../../src/io/input.ts';
import { tempFolder } from '../support/temp.ts';

const western = 'The café of naïve Mélange: a résumé of “smart” quotes — and 20 µs on Zürich’s GPUs.\n';
const chinese = '大型语言模型的推理需要大量显存，本文提出一种新的方法，在单个显卡上把吞吐量提高了两倍。\n';
const dump =
  'M茅lange: Serving on Mixed Cards\n\nIt halves the cost of a token.\n\n  • 7 authors\nApr 22, 2024\n';

async function decoded(bytes: Uint8Array): Promise<string> {
  const folder = tempFolder({ 'page.txt': bytes });
  return (await openSource(join(folder, 'page.txt'))).text();
}

test.each([
  ['UTF-8', 'utf8', western + chinese],
  ['UTF-16 LE', 'utf16le', western],
  ['UTF-16 BE', 'utf16be', western],
  ['Windows-1252', 'windows-1252', western],
  ['Latin-1', 'latin1', 'Une méthode plus rapide à la fois, très générale et déjà publiée.\n'],
  ['GB18030', 'gb18030', chinese],
  ['GB18030 with four-byte letters', 'gb18030', dump],
  ['Windows-1251', 'windows-1251', 'Мы предлагаем новый метод, который ускоряет вывод модели в два раза.\n'],
  [
    'Shift_JIS',
    'shift_jis',
    '本論文では、推論を二倍に高速化する新しい手法を提案する。これはとても速いです。\n',
  ],
])('%s is told from the bytes', async (_, encoding, text) => {
  expect(await decoded(iconv.encode(text, encoding))).toBe(text);
});

test('byte order marks are left out', async () => {
  for (const encoding of ['utf8', 'utf16le', 'utf16be']) {
    expect(await decoded(iconv.encode(western, encoding, { addBOM: true }))).toBe(western);
  }
});

test('XML and HTML say their encoding themselves', async () => {
  const xml = '<?xml version="1.0" encoding="iso-8859-2"?><feed><title>Zażółć gęślą jaźń</title></feed>';
  expect(await decoded(iconv.encode(xml, 'iso-8859-2'))).toBe(xml);
  const html = '<html><head><meta charset="windows-1250"></head><body>Příliš žluťoučký kůň</body></html>';
  expect(await decoded(iconv.encode(html, 'windows-1250'))).toBe(html);
});

test('the first letter that is not ASCII may come late', async () => {
  const text = `${'All of this is plain text.\n'.repeat(20_000)}${western.repeat(3)}`;
  expect(await decoded(iconv.encode(text, 'utf8'))).toBe(text);
  expect(await decoded(iconv.encode(text, 'windows-1252'))).toBe(text);
});

test('a few damaged bytes do not change the encoding', async () => {
  const bytes = Buffer.from(chinese.repeat(20));
  bytes[100] = 0xff;
  expect((await decoded(bytes)).slice(-500)).toBe(chinese.repeat(20).slice(-500));
});
