import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts text to `width` cells of a terminal, with an ellipsis where something is lost. Never cuts a character in two. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const cells = stringWidth(segment);
    if (used + cells > width - 1) break;
    kept += segment;
    used += cells;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks text at spaces (in a word only where the word is wider than the line) into lines of at most `width` cells. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const word of text.split(/(?<=[\s_-])|(?=[\u3000-\u9fff\uff00-\uffef])/u)) {
    const cells = stringWidth(word.trimEnd());
    if (used > 0 && used + cells > width) flush();
    if (cells <= width) {
      line += word;
      used += stringWidth(word);
      continue;
    }
    for (const { segment } of graphemes.segment(word)) {
      const size = stringWidth(segment);
      if (used + size > width) flush();
      line += segment;
      used += size;
    }
  }
  if (line.trim() !== '') flush();
  return lines.length === 0 ? [''] : lines;
}

/** Fits text into a box of `width` cells and `lines` lines. */
export function fitCell(text: string, width: number, lines: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const wrapped = wrap(flat, width);
  if (wrapped.length <= lines) return wrapped.join('\n');
  const kept = wrapped.slice(0, lines - 1);
  // Lines lose only the spaces at their ends, so what is left begins after as many other characters.
  let rest = flat;
  for (const line of kept) rest = rest.slice(line.length).trimStart();
  return [...kept, cut(rest, width)].join('\n');
}
