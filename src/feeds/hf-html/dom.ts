import type { CheerioAPI } from 'cheerio';
import { arxivIdInUrl } from '../arxiv-id.ts';
import { isoDate } from '../dates.ts';
import { parseDateLine } from '../hf-text/footer.ts';
import type { JsonObject } from '../values.ts';

/** A month has some 400 papers. */
const mostCards = 500;

/**
 * The cards of a list page, read from what the browser shows. Class names change with every redesign,
 * so only the links to papers are relied on. List cards have neither abstract nor authors' names.
 */
export function listCards(page: CheerioAPI): JsonObject[] {
  const records: JsonObject[] = [];
  // From the link to its card: a page of nothing but unclosed cards would else be looked through again and again.
  for (const found of page('article h3 a[href*="/papers/"]').toArray().slice(0, mostCards)) {
    const link = page(found);
    const card = link.closest('article');
    const id = arxivIdInUrl(link.attr('href') ?? '');
    const title = squeeze(link.text());
    if (title === '') continue;
    const text = card.text();
    records.push({
      id: id?.arxivId ?? null,
      title,
      summary: cardAbstract(
        card
          .find('p')
          .toArray()
          .map((part) => page(part).text()),
      ),
      publishedAt: publishedOn(text),
      numComments: number(squeeze(card.find('a[href$="#community"]').last().text())),
      upvotes: number(squeeze(card.find('div.shadow-alternate div.leading-none').first().text())),
    });
  }
  return records;
}

/** The page of a single paper: the heading "Abstract" and the paragraphs that follow it. */
export function paperPage(page: CheerioAPI): JsonObject[] {
  const heading = page('h2, h3').filter((_, found) => squeeze(page(found).text()) === 'Abstract');
  const title = squeeze(page('h1').first().text());
  const canonical =
    page('link[rel="canonical"]').attr('href') ?? page('meta[property="og:url"]').attr('content') ?? '';
  if (heading.length === 0 || title === '') return [];
  const paragraphs = heading.parent().find('p').toArray();
  const authors = page('span.author, a[href*="/search?q=authors"]').toArray();
  return [
    {
      id: arxivIdInUrl(canonical)?.arxivId ?? null,
      title,
      summary: paragraphs.map((part) => page(part).text().trim()).join('\n\n'),
      publishedAt: publishedOn(page('body').text()),
      authors: authors.map((author) => squeeze(page(author).text())),
    },
  ];
}

/** `Published on Jan 5, 2024` as an ISO date. */
function publishedOn(text: string): string | null {
  const found = /Published on\s+([A-Z][a-z]{2,8} \d{1,2}, ?\d{4})/u.exec(text);
  const day = parseDateLine(found?.[1] ?? '')?.day;
  return day === undefined || day.year === null ? null : isoDate(day.year, day.month, day.day);
}

/** Cards of the trending page show the abstract; other paragraphs of a card are short. */
function cardAbstract(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => text.trim()).find((text) => text.length > 150) ?? '';
}

function number(text: string): number | null {
  return /^\d{1,6}$/u.test(text) ? Number(text) : null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
