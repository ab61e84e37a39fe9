/** Index of the parenthesis that closes the group opened at `open`. */
function closing(source: string, open: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = open; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return i;
  }
  throw new Error(`a group never closes: ${source}`);
}

/**
 * A pattern without its look-around, and what stood in each look-around, as patterns of their own.
 * An assertion only ever ends attempts, so that the pattern has no more of them than it has without; and each
 * attempt costs what its assertions cost. If no part is exponential, the whole is not.
 */
export function withoutLookaround(source: string): string[] {
  const bodies: string[] = [];
  let rest = '';
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? '';
    if (sign === '\\') {
      rest += sign + (source[++i] ?? '');
      continue;
    }
    if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') {
      const kind = /^\(\?<?[=!]/u.exec(source.slice(i, i + 4))?.[0];
      if (kind !== undefined) {
        const end = closing(source, i);
        bodies.push(...withoutLookaround(source.slice(i + kind.length, end)));
        i = end;
        continue;
      }
    }
    rest += sign;
  }
  return [rest, ...bodies];
}
