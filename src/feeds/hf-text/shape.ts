import { type Block, toBlock } from './blocks.ts';

/** Length above which a line is an abstract: titles of the Daily Papers stay below 250 characters. */
const longestTitle = 300;
/** Length of a line that no editor has wrapped. */
const unwrapped = 250;

/** True for text that reads as an abstract rather than as a title. */
export function isProse(text: string): boolean {
  return text.length > longestTitle || (text.length > 120 && /[.!]["')\]]*$/u.test(text));
}

/** True for an abstract that ends inside a sentence, as it does where the input was cut. */
export function breaksOff(abstract: string): boolean {
  const ending = abstract.slice(-200).trimEnd();
  return !/(?:[.!?:;)"'”’\]…}*$%]|\S[/.]\S*)$/u.test(ending);
}

/**
 * Cuts a block in which titles and abstracts follow each other without an empty line between them.
 * A short line right before a line of abstract length is a title.
 */
export function splitGlued(page: string, block: Block): Block[] {
  const parts: Block[] = [];
  let from = 0;
  for (const [index, line] of block.lines.entries()) {
    const next = block.lines[index + 1];
    if (next === undefined || isProse(line.text) || next.text.length < unwrapped || !isProse(next.text))
      continue;
    if (index > from) parts.push(toBlock(page, block.lines.slice(from, index)));
    parts.push(toBlock(page, [line]));
    from = index + 1;
  }
  parts.push(toBlock(page, block.lines.slice(from)));
  return parts;
}
