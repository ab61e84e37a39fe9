import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** What single bytes above 0x7f are taken for where nothing tells: Western Europe, as Windows writes it. */
const fallback = 'windows-1252';
const guesses = new Set(['GB18030', 'Big5', 'EUC-KR', 'EUC-JP', 'Shift_JIS', 'windows-1251', 'KOI8-R']);

/** Encoding by byte order mark, or by the zero bytes of UTF-16 text; null where neither shows. */
export function wideEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1024);
  const half = Math.floor(sample.length / 2);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (half < 4) return null;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null;
}

/**
 * Encoding of text with bytes above 0x7f: UTF-8 where the bytes fit, then what the text declares about itself,
 * then a guess from the bytes.
 */
export function byteEncoding(sample: Uint8Array, head: string): string {
  if (fitsUtf8(sample)) return 'utf-8';
  const declared = declaredEncoding(head);
  if (declared !== null && !/^utf-?(?:8|16)/iu.test(declared) && iconv.encodingExists(declared))
    return declared;
  const pairs = highPairs(sample);
  // Western text has its high bytes one by one, the encodings of China, Japan and Korea in pairs.
  if (pairs.whole < pairs.odd) return cyrillic(sample) ?? fallback;
  const guess = analyse(sample)[0];
  if (guess !== undefined && guesses.has(guess.name)) return guess.name;
  return pairs.odd === 0 ? 'GB18030' : fallback;
}

/** A few damaged bytes do not make a text another encoding. */
function fitsUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  let bad = 0;
  let good = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return bad === 0 || good > bad * 2;
}

/** Encoding that XML or HTML names in its first lines, or null. */
function declaredEncoding(head: string): string | null {
  const start = head.slice(0, 2048);
  const xml = /^\s*<\?xml[^>]{0,200}?encoding=["']([\w.:-]{2,40})["']/u.exec(start)?.[1];
  const html = /<meta[^>]{0,200}?charset=["']?([\w.:-]{2,40})/iu.exec(start)?.[1];
  return xml ?? html ?? null;
}

/** How many high bytes make two-byte or four-byte letters of GB18030, and how many do not. */
function highPairs(sample: Uint8Array): { whole: number; odd: number } {
  let whole = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0x80) continue;
    const [second = 0, third = 0, fourth = 0] = sample.subarray(at + 1, at + 4);
    const isFour = isDigit(second) && third >= 0x81 && isDigit(fourth);
    if (isFour) at += 3;
    else if (second >= 0xa1) at += 1;
    if (isFour || second >= 0xa1) whole += 1;
    else odd += 1;
  }
  return { whole, odd };
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function cyrillic(sample: Uint8Array): string | null {
  const guess = analyse(sample)[0];
  return guess !== undefined && /1251|KOI8/u.test(guess.name) && guess.confidence > 50 ? guess.name : null;
}
