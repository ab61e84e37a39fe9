/** A word or phrase as regular-expression source: special characters escaped, `*` for letters that may follow. */
function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll('\\*', '\\p{L}*');
}

/**
 * Words as one alternation, longest first so that a longer word is never cut short by its own beginning.
 * `achiev*` stands for all words that begin with it.
 */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern)
    .join('|');
}

/** A pattern of any of the words, whole and in either case. */
export function anyOf(words: Iterable<string>): RegExp {
  return new RegExp(`\\b(?:${alternatives(words)})\\b`, 'iu');
}

/** Words that may stand one behind the other in front of something else, each with the space behind it. */
export function anyNumberOf(words: Iterable<string>): string {
  return `(?:(?:${alternatives(words)}) )*`;
}
