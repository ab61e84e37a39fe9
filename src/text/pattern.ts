/** A word or phrase as regular-expression source: special characters escaped. */
function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
}

/** Words as one alternation, longest first so that a longer word is never cut short by its own beginning. */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern)
    .join('|');
}
