/**
 * What somebody types into a search box as a query of FTS5: all words must be there, "quoted words" in that order,
 * and `kern*` is the beginning of a word. No character is an operator, so nothing typed is an error.
 */
export function fullTextQuery(text: string): string {
  const parts = text.match(/"[^"]*"?\*?|[^\s"]+/gu) ?? [];
  const terms = parts.flatMap((part) => {
    const word = part.replaceAll('"', ' ').replace(/\*+$/u, '').trim();
    if (!/[\p{L}\p{N}]/u.test(word)) return [];
    return [`"${word}"${part.endsWith('*') ? '*' : ''}`];
  });
  return terms.join(' ');
}
