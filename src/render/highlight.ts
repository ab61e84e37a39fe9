/** A stretch of a text that is to stand out. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly paint: (text: string) => string;
}

/** A text whose marked stretches are painted; of two that overlap the first is kept whole. */
export function highlight(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let painted = '';
  let at = 0;
  for (const { start, end, paint } of sorted) {
    if (start < at || end > text.length) continue;
    painted += text.slice(at, start) + paint(text.slice(start, end));
    at = end;
  }
  return painted + text.slice(at);
}

/**
 * Breaks a painted text into lines. White space is squeezed; painted stretches are broken at spaces like any other text,
 * so every word is painted by itself and no colour runs over the end of a line.
 */
export function paintWords(paint: (text: string) => string): (text: string) => string {
  return (text) => text.replace(/\S+/gu, (word) => paint(word));
}
