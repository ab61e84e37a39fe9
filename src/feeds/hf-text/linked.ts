import { arxivIdInUrl } from '../arxiv-id.ts';
import type { Draft, Leftover, Page } from './draft.ts';
import { organizationName, parseAuthorsLine, parseDateLine } from './footer.ts';

/** A title may run over line ends; without a limit to its length, headings that never close would each be read to the end of the page. */
const heading = /^#{1,4} \[([^\]]{1,1000})\]\[(\d{1,5})\]\s*$/gmu;
const blockEnd = /^\]\[(\d{1,5})\]$/u;
const reference = /^\s*\[?(\d{1,5})\]?[:.]\s+(https?:\/\/\S+)\s*$/gmu;

/** True for the text that html2text makes of a page: titles and abstracts are links with numbers. */
export function isLinkedPage(page: string): boolean {
  return page.search(heading) !== -1;
}

/** Reads `### [title][32]`, `[ abstract ][33]`, `[ * 3 authors ][34]`, `·`, the date, `[ 1 ][69]`. */
export function readLinkedPage(page: string): Page {
  const urls = new Map([...page.matchAll(reference)].map((found) => [found[1] ?? '', found[2] ?? '']));
  const titles = [...page.matchAll(heading)];
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const warnings: string[] = [];
  let line = 1;
  for (const [index, found] of titles.entries()) {
    const above = page.slice(titles[index - 1]?.index ?? 0, found.index);
    const body = page.slice(found.index + found[0].length, titles[index + 1]?.index);
    const number = Number(found[2]);
    line += above.split('\n').length - 1;
    const title = (found[1] ?? '').replace(/\s+/gu, ' ').trim();
    const links = linkBlocks(body);
    const abstract = links.find((link) => link.text.length > 100)?.text ?? '';
    const url = urls.get(found[2] ?? '') ?? null;
    const nextNumber = Number(titles[index + 1]?.[2] ?? '-1');
    const below = footer(body, links, nextNumber);
    if (abstract === '' && below.day === null && below.authorCount === null) {
      leftovers.push({ line, reason: 'a title with neither abstract nor footer', raw: title });
      continue;
    }
    if (abstract === '') warnings.push(`line ${line}: no abstract below "${title}"`);
    drafts.push({
      title,
      abstract,
      line,
      ...below,
      upvotes: countWithNumber(linkBlocks(above), number - 1),
      arxivId: arxivIdInUrl(url ?? '')?.arxivId ?? null,
      urls: url === null ? [] : [url],
    });
  }
  return { drafts, leftovers, warnings, year: null };
}

interface LinkBlock {
  readonly text: string;
  readonly number: number;
}

/** What stands between a line `[` and the next line `][33]`. */
function linkBlocks(text: string): LinkBlock[] {
  const blocks: LinkBlock[] = [];
  let start = -1;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = blockEnd.exec(line.trim());
    if (line.trim() === '[') start = at + line.length;
    else if (end !== null && start !== -1) {
      blocks.push({ text: text.slice(start, at).trim(), number: Number(end[1]) });
      start = -1;
    }
    at += line.length + 1;
  }
  return blocks;
}

/** Votes stand above a title, with the link number before the title's. */
function countWithNumber(links: readonly LinkBlock[], number: number): number | null {
  const found = links.find((link) => link.number === number && /^\d+$/u.test(link.text));
  return found === undefined ? null : Number(found.text);
}

function footer(
  body: string,
  links: readonly LinkBlock[],
  nextTitle: number,
): Pick<Draft, 'day' | 'authorCount' | 'organization' | 'comments'> {
  const dates = body.split('\n').map(parseDateLine);
  const date = dates.find((found) => found !== null) ?? null;
  const authors = links.map((link) => parseAuthorsLine(link.text));
  const authorCount = authors.find((count) => count !== null) ?? null;
  const count = links.find((link) => /^\d+$/u.test(link.text) && link.number !== nextTitle - 1);
  const short = links.find((link) => link.text.length <= 100 && /^[^*\d-]/u.test(link.text));
  return {
    day: date?.day ?? null,
    authorCount,
    organization: authorCount === null && short !== undefined ? organizationName(short.text) : null,
    comments: date?.comments ?? (count === undefined ? null : Number(count.text)),
  };
}
