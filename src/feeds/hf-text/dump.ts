import type { Block } from './blocks.ts';
import type { Draft, Leftover, Page } from './draft.ts';
import { pageSections, type Section } from './sections.ts';
import { breaksOff, isProse } from './shape.ts';

/** A title with the blocks that follow it. */
interface Entry {
  readonly title: Block;
  readonly body: Block[];
}

/**
 * Reads the page as it is pasted from the browser: title, abstract, authors or organisation, date.
 * A paper without a footer shows as a second title before the next date line.
 */
export function readDump(page: string): Page {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const warnings: string[] = [];
  for (const section of pageSections(page)) {
    // The day of the page, and on a search page the words that were searched for.
    if (section.banner && !section.texts.some((block) => isProse(block.text))) continue;
    const entries = toEntries(section.texts, leftovers);
    for (const [index, entry] of entries.entries()) {
      const footer = index === entries.length - 1 && hasFooter(section) ? section : null;
      const draft = toDraft(page, entry, footer, index === 0 ? section.upvotes : null);
      const problem = footer === null ? problemWithoutFooter(page, entry, draft.abstract) : null;
      if (problem !== null) {
        leftovers.push({ line: draft.line, reason: problem, raw: draft.title });
        continue;
      }
      if (footer !== null && section.fragment !== null) {
        warnings.push(`line ${section.fragment.number}: the page breaks off in "${section.fragment.text}"`);
      }
      if (footer === null) warnings.push(`line ${draft.line}: no authors and no date below "${draft.title}"`);
      if (draft.abstract === '') warnings.push(`line ${draft.line}: no abstract below "${draft.title}"`);
      drafts.push(draft);
    }
  }
  return { drafts, leftovers, warnings, year: null };
}

function hasFooter(section: Section): boolean {
  return section.date !== null || section.authorCount !== null || section.fragment !== null;
}

/** Deals the blocks of a section out to papers: a title is the first block, and each one right before an abstract. */
function toEntries(texts: readonly Block[], leftovers: Leftover[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, block] of texts.entries()) {
    const next = texts[index + 1];
    const current = entries.at(-1);
    const isTitle =
      !isProse(block.text) && (current === undefined || (next !== undefined && isProse(next.text)));
    if (isTitle) entries.push(...titleEntries(block, texts.length === 1));
    else if (current !== undefined) current.body.push(block);
    else leftovers.push({ line: lineOf(block), reason: 'an abstract without a title', raw: block.text });
  }
  return entries;
}

/** A lone block of several lines is a title with its wrapped abstract, pasted without an empty line between. */
function titleEntries(block: Block, alone: boolean): Entry[] {
  const [first, ...rest] = block.lines;
  const second = rest[0];
  if (!alone || first === undefined || second === undefined) return [{ title: block, body: [] }];
  const text = block.text.slice(second.start - first.start);
  return [{ title: { text: first.text, lines: [first] }, body: [{ text, lines: rest }] }];
}

function toDraft(page: string, entry: Entry, footer: Section | null, upvotes: number | null): Draft {
  return {
    title: entry.title.text.replace(/\s+/gu, ' '),
    abstract: bodyText(page, entry.body),
    line: lineOf(entry.title),
    day: footer?.date?.day ?? null,
    authorCount: footer?.authorCount ?? null,
    organization: footer?.organization ?? null,
    upvotes,
    comments: footer?.comments ?? null,
    arxivId: null,
    urls: [],
  };
}

function problemWithoutFooter(page: string, entry: Entry, abstract: string): string | null {
  if (abstract === '') return 'a line that is neither title nor abstract of a paper';
  const last = entry.body.at(-1)?.lines.at(-1);
  const endsPage = last !== undefined && !page.includes('\n', last.start + last.text.length);
  // A cut between two sentences looks like an end; the missing line end gives it away.
  return endsPage || breaksOff(abstract) ? 'the abstract breaks off and no authors or date follow' : null;
}

/** The abstract exactly as pasted, from its first block to its last. */
function bodyText(page: string, body: readonly Block[]): string {
  const first = body[0]?.lines[0];
  const last = body.at(-1)?.lines.at(-1);
  return first === undefined || last === undefined
    ? ''
    : page.slice(first.start, last.start + last.text.length);
}

function lineOf(block: Block): number {
  return block.lines[0]?.number ?? 0;
}
