import { repairMojibake } from './mojibake.ts';

/**
 * What two titles must share to be taken for the same paper: their letters and digits, without case, accents, LaTeX and broken encodings.
 * A title without any letter or digit is its own key.
 */
export function titleKey(title: string): string {
  const key = (repairMojibake(title) ?? title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\\[a-z]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? title.trim() : key;
}
