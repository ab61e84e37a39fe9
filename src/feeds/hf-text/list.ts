import { type PageLine, pageLines } from './blocks.ts';
import { isChrome } from './chrome.ts';
import type { Draft, Leftover, Page } from './draft.ts';
import { organizationName, parseAuthorsLine, parseCountLine } from './footer.ts';

const opening = 'submitted by';

/** True for the list page: cards with a submitter, votes and a title, but no abstract. */
export function isListPage(page: string): boolean {
  return pageLines(page).some((line) => line.text.toLowerCase() === opening);
}

/**
 * Reads the text of the day's list: `Submitted by / user / votes / title / · / N authors / comments`.
 * The page has no abstracts and no dates of publication.
 */
export function readListPage(page: string): Page {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  for (const card of cards(pageLines(page))) {
    const draft = readCard(card);
    if (draft === null) {
      const first = card[0];
      leftovers.push({
        line: first?.number ?? 0,
        reason: 'a card without a title, or cut off in it',
        raw: card.map(textOf).join('\n'),
      });
    } else drafts.push(draft);
  }
  return { drafts, leftovers, warnings: [], year: null };
}

/** The lines of each card from the submitter on. What stands before the first one is the banner. */
function cards(lines: readonly PageLine[]): PageLine[][] {
  const all: PageLine[][] = [];
  for (const line of lines) {
    if (line.text.toLowerCase() === opening) all.push([]);
    else all.at(-1)?.push(line);
  }
  return all;
}

function readCard(lines: readonly PageLine[]): Draft | null {
  let upvotes: number | null = null;
  let title: PageLine | null = null;
  let authorCount: number | null = null;
  let comments: number | null = null;
  let organization: string | null = null;
  let separated = false;
  // The submitter's name comes first, and may look like anything.
  for (const line of lines.slice(1)) {
    const count = parseCountLine(line.text);
    const authors = parseAuthorsLine(line.text);
    if (authors !== null) authorCount ??= authors;
    else if (count !== null && title === null) upvotes = count;
    else if (count !== null) comments ??= count;
    else if (isChrome(line.text)) separated ||= title !== null && line.text === '·';
    else if (title === null) title = line;
    else if (authorCount === null && comments === null) organization ??= organizationName(line.text);
  }
  // A title is whole when something stands below it.
  if (title === null || !(separated || authorCount !== null || comments !== null)) return null;
  return {
    title: title.text,
    abstract: '',
    line: title.number,
    day: null,
    authorCount,
    organization,
    upvotes,
    comments,
    arxivId: null,
    urls: [],
  };
}

function textOf(line: PageLine): string {
  return line.text;
}
