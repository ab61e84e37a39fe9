import { decodeTexAccents } from './tex-accents.ts';

/**
 * The names in one line of authors, as arXiv has it: `A. One, B. Two (Institute) and C. Three`.
 * What stands in brackets is an affiliation and is left out.
 */
export function authorNames(line: string): string[] {
  return decodeTexAccents(withoutBrackets(line))
    .replace(/\s+/gu, ' ')
    .split(/\s*[,;]\s*(?:and )?|\s+and\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (depth === 0) kept += letter;
    if (letter === ')' && depth > 0) depth -= 1;
  }
  return kept;
}
