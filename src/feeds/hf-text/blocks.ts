/** Lines that stand together: a title, an abstract, or a footer with the lines above it. */
export interface Block {
  /** The characters as given, from the first line's text to the last line's. */
  readonly text: string;
  readonly lines: readonly PageLine[];
}

/** One line of a page. */
export interface PageLine {
  /** Without outer white space. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Offset of `text` in the page. */
  readonly start: number;
}

/** The lines of a page that hold anything, with their numbers and places. */
export function pageLines(page: string): PageLine[] {
  const lines: PageLine[] = [];
  let start = 0;
  for (const [index, raw] of page.split('\n').entries()) {
    const text = raw.trim();
    if (text !== '') lines.push({ text, number: index + 1, start: start + raw.indexOf(text) });
    start += raw.length + 1;
  }
  return lines;
}

/** Groups lines into blocks; an empty line ends a block. */
export function pageBlocks(page: string): Block[] {
  const blocks: Block[] = [];
  let group: PageLine[] = [];
  for (const line of pageLines(page)) {
    const before = group.at(-1);
    if (before !== undefined && line.number > before.number + 1) {
      blocks.push(toBlock(page, group));
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) blocks.push(toBlock(page, group));
  return blocks;
}

/** The block of consecutive lines of a page. */
export function toBlock(page: string, lines: readonly PageLine[]): Block {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { text: '', lines };
  return { text: page.slice(first.start, last.start + last.text.length), lines };
}
