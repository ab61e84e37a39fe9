import iconv from 'iconv-lite';

/** Encodings that UTF-8 text was wrongly read in, where broken titles are seen: `r茅sum茅`, `rÃ©sumÃ©`. */
const wrongReadings = ['gbk', 'windows-1252'];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text as it was before its UTF-8 bytes were read as another encoding; null where it was not broken that way.
 * Only for finding: what a feed says is stored as it is.
 */
export function repairMojibake(text: string): string | null {
  if (!/[^\p{ASCII}]/u.test(text)) return null;
  for (const encoding of wrongReadings) {
    const bytes = iconv.encode(text, encoding);
    if (iconv.decode(bytes, encoding) !== text) continue;
    try {
      const repaired = utf8.decode(bytes);
      if (repaired !== text) return repaired;
    } catch {
      // These bytes are no UTF-8, so the text was not broken this way.
    }
  }
  return null;
}
