import { isDigit, isLetterOrDigit, isSeparator } from '../lexicon/hardware/characters.ts';
import { formFactors } from '../lexicon/hardware/words.ts';
import { codeAt } from '../text/codes.ts';

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetterOrDigit(codeAt(text, end))) end++;
  return end;
}

/** `80GB`, `80 GB`, `80G` at an offset: its end, or −1. */
function sizeEnd(text: string, at: number): number {
  let i = at;
  while (isDigit(codeAt(text, i)) && i - at < 4) i++;
  if (i === at) return -1;
  if (text.charAt(i) === ' ') i++;
  if (text.charAt(i) !== 'G') return -1;
  i++;
  if (text.charAt(i) === 'B' || text.charAt(i) === 'b') i++;
  return isLetterOrDigit(codeAt(text, i)) ? -1 : i;
}

/** The end of a name with its memory size and form factor: `A100-80GB`, `A100 SXM4 80GB`, `H100 PCIe`. */
export function memoryEnd(text: string, end: number): number {
  let at = end;
  if (!isSeparator(codeAt(text, at))) return end;
  const word = wordEnd(text, at + 1);
  if (formFactors.has(text.slice(at + 1, word).toLowerCase())) {
    end = word;
    at = word;
    if (!isSeparator(codeAt(text, at))) return end;
  }
  const size = sizeEnd(text, at + 1);
  return size < 0 ? end : size;
}
