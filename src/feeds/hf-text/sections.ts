import { type Block, type PageLine, pageBlocks, toBlock } from './blocks.ts';
import { isByline, isChrome } from './chrome.ts';
import {
  type DateLine,
  organizationName,
  parseAuthorsLine,
  parseCountLine,
  parseDateLine,
} from './footer.ts';
import { isProse, splitGlued } from './shape.ts';

/** The stretch of a pasted page from one date line to the next: usually one paper. */
export interface Section {
  /** Titles and abstracts in their order. */
  readonly texts: readonly Block[];
  readonly authorCount: number | null;
  readonly organization: string | null;
  readonly date: DateLine | null;
  readonly upvotes: number | null;
  readonly comments: number | null;
  /** The page's banner stands in it. */
  readonly banner: boolean;
  /** The end of the page cut through the authors or the date: the line as it is. */
  readonly fragment: PageLine | null;
}

type Part =
  | { readonly kind: 'text'; readonly block: Block }
  | { readonly kind: 'authors'; readonly count: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'date'; readonly date: DateLine; readonly above: PageLine | null }
  | { readonly kind: 'fragment'; readonly line: PageLine }
  | { readonly kind: 'banner' };

/** Cuts a pasted page into sections. */
export function pageSections(page: string): Section[] {
  const sections: Section[] = [];
  let current: Part[] = [];
  for (const block of pageBlocks(page)) {
    let afterDate = false;
    for (const part of blockParts(page, block)) {
      const last = sections.at(-1);
      if (part.kind === 'count' && afterDate && last !== undefined) {
        // The number of comments on a line of its own.
        if (last.comments === null) sections.splice(-1, 1, { ...last, comments: part.count });
        continue;
      }
      if (part.kind === 'text' && current.some((before) => before.kind === 'authors')) {
        // What follows the authors is the next paper, whose predecessor has lost its date.
        sections.push(toSection(page, current));
        current = [];
      }
      current.push(part);
      afterDate = part.kind === 'date';
      if (!afterDate) continue;
      sections.push(toSection(page, current));
      current = [];
    }
  }
  if (current.length > 0) sections.push(toSection(page, current));
  return sections;
}

/** Cuts a block where its lines change their kind. */
function* blockParts(page: string, block: Block): Generator<Part> {
  let lines: PageLine[] = [];
  const text = function* (): Generator<Part> {
    if (lines.length > 0) yield { kind: 'text', block: toBlock(page, lines) };
    lines = [];
  };
  for (const [index, line] of block.lines.entries()) {
    const date = parseDateLine(line.text);
    const authors = parseAuthorsLine(line.text);
    const count = parseCountLine(line.text);
    if (date !== null) {
      const above = lines.at(-1) ?? null;
      yield* text();
      yield { kind: 'date', date, above };
    } else if (authors !== null || count !== null) {
      yield* text();
      if (authors !== null) yield { kind: 'authors', count: authors };
      else if (count !== null) yield { kind: 'count', count };
    } else if (isChrome(line.text)) {
      yield* text();
      if (isByline(line.text)) yield { kind: 'banner' };
    } else if (isFragment(page, line, block.lines[index - 1] ?? null)) {
      yield* text();
      yield { kind: 'fragment', line };
    } else lines.push(line);
  }
  yield* text();
}

/** True for the last line of a page that was cut inside `• 12 authors` or inside the date below it. */
function isFragment(page: string, line: PageLine, above: PageLine | null): boolean {
  if (line.start + line.text.length < page.trimEnd().length) return false;
  if (/^[•·](?:\s*\d{1,5}(?:\s*a[a-z]{0,6})?)?$/u.test(line.text)) return true;
  return above !== null && parseAuthorsLine(above.text) !== null && line.text.length <= 14;
}

function toSection(page: string, parts: readonly Part[]): Section {
  let texts: Block[] = [];
  let authorCount: number | null = null;
  let upvotes: number | null = null;
  let organization: string | null = null;
  let date: DateLine | null = null;
  let banner = false;
  let fragment: PageLine | null = null;
  for (const part of parts) {
    if (part.kind === 'text') texts.push(part.block);
    else if (part.kind === 'banner') banner = true;
    else if (part.kind === 'fragment') fragment = part.line;
    else if (part.kind === 'authors') authorCount = part.count;
    else if (part.kind === 'count') upvotes = texts.length === 0 ? part.count : upvotes;
    else {
      date = part.date;
      const line = authorCount === null ? organizationLine(texts, part.above) : null;
      if (line !== null) {
        organization = organizationName(line.text);
        texts = withoutLine(page, texts, line);
      }
    }
  }
  const cut = texts.flatMap((block) => splitGlued(page, block));
  const comments = date?.comments ?? null;
  return { texts: cut, authorCount, organization, date, upvotes, comments, banner, fragment };
}

/** The organisation stands where the authors would: directly above the date, or alone in the block before it. */
function organizationLine(texts: readonly Block[], above: PageLine | null): PageLine | null {
  const last = texts.at(-1);
  const line = above ?? (last?.lines.length === 1 ? (last.lines[0] ?? null) : null);
  const hasAbstract = texts.some((block) => isProse(block.text));
  const isName = line !== null && line.text.length <= 100 && !/[.:!?]$|:\/\//u.test(line.text);
  return hasAbstract && isName ? line : null;
}

function withoutLine(page: string, texts: readonly Block[], line: PageLine): Block[] {
  return texts
    .map((block) =>
      toBlock(
        page,
        block.lines.filter((other) => other !== line),
      ),
    )
    .filter((block) => block.lines.length > 0);
}
