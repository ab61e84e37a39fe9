import { isDigit, isLetterOrDigit } from '../lexicon/hardware/characters.ts';
import { countFillers, countWords, makers } from '../lexicon/hardware/words.ts';
import { codeAt } from '../text/codes.ts';

/** Start of the word that ends at `end` (letters, digits, and `,` `.` `-` `'` inside it). */
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 40) {
    const code = codeAt(text, start - 1);
    const joins = code === 44 || code === 46 || code === 45 || code === 39;
    if (!isLetterOrDigit(code) && !(joins && start < end)) break;
    start--;
  }
  return start;
}

const whole = /^(?:\d{1,3}(?:,\d{3})+|\d{1,6})$/u;
const timed = /^\s?-?\s?(?:GPU[\s-]?)?(?:hour|day|week|month|minute|second)/iu;
const memory = /^\d+GB?$/iu;
const looksLikeYear = /^(?:19|20)\d\d$/u;

/**
 * How many devices the words before a name count: `8×A100`, `512 NVIDIA V100 GPUs`, `four H100 GPUs`.
 * Null where the text gives no count, and where the number counts hours (`5 A100 GPU-days`).
 */
export function countBefore(text: string, start: number, end: number): number | null {
  if (timed.test(text.slice(end, end + 16))) return null;
  let at = start;
  for (let words = 0; words < 4; words++) {
    while (at > 0 && text.charAt(at - 1) === ' ') at--;
    const sign = text.charAt(at - 1);
    if (sign === '×' || sign === 'x' || sign === 'X' || sign === '*') {
      let digits = at - 1;
      if (text.charAt(digits - 1) === ' ') digits--;
      const from = wordStart(text, digits);
      const number = text.slice(from, digits);
      if (whole.test(number)) return Number(number.replace(/,/gu, '')) || null;
      if (sign === '×' || sign === '*') return null;
    }
    const from = wordStart(text, at);
    const word = text.slice(from, at);
    if (word === '') return null;
    if (whole.test(word)) {
      if (
        looksLikeYear.test(word) &&
        /\b(?:in|since|of|by)\s$/iu.test(text.slice(Math.max(0, from - 7), from))
      )
        return null;
      return isDigit(codeAt(text, from - 2)) ? null : Number(word.replace(/,/gu, '')) || null;
    }
    const spelled = countWords.get(word.toLowerCase());
    if (spelled !== undefined) return spelled;
    if (!makers.has(word.toLowerCase()) && !countFillers.has(word.toLowerCase()) && !memory.test(word))
      return null;
    at = from;
  }
  return null;
}
