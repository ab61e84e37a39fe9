import { arxivIdInUrl } from './arxiv-id.ts';
import { isoDay } from './dates.ts';
import { paperItem } from './item.ts';
import { hasKeys, jsonFeed } from './json/json-feed.ts';
import { asObject, countOf, distinct, listOf, textOf, titleOf } from './values.ts';

const name = 'openalex';

/** No abstract has more words; positions beyond are damage, and would make an endless text. */
const wordLimit = 20_000;

/** Works of OpenAlex: an answer of `/works`, a single work, or a snapshot's lines. */
export const openalex = jsonFeed({
  name,
  about: 'OpenAlex works; the abstract is rebuilt from the inverted index',
  detect(shape) {
    if (shape.keys.has('abstract_inverted_index')) return 0.95;
    return hasKeys(shape, 'display_name', 'authorships') ? 0.95 : 0;
  },
  item(record, where) {
    const location = asObject(record['primary_location']);
    const open = asObject(record['best_oa_location']);
    const doi = textOf(record['doi']);
    const links = distinct([
      doi,
      textOf(location?.['landing_page_url']),
      textOf(location?.['pdf_url']),
      textOf(open?.['landing_page_url']),
      textOf(open?.['pdf_url']),
    ]);
    const id = links.map(arxivIdInUrl).find((found) => found !== null) ?? null;
    const authors = distinct(listOf(record['authorships']).map(authorName));
    return paperItem(
      {
        title: titleOf(record['title'] ?? record['display_name']),
        abstract: rebuildAbstract(record['abstract_inverted_index']),
        arxivId: id?.arxivId ?? null,
        version: id?.version ?? null,
        date: isoDay(textOf(record['publication_date']) ?? ''),
        authors,
        authorCount: authors.length > 0 ? authors.length : null,
        urls: distinct([...links, textOf(record['id'])]),
        withdrawn: record['is_retracted'] === true,
        doi: doi?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '') ?? null,
        journal: textOf(asObject(location?.['source'])?.['display_name']),
        feed: name,
      },
      where,
      () => JSON.stringify(record),
    );
  },
});

function authorName(authorship: unknown): string | null {
  const entry = asObject(authorship);
  return textOf(asObject(entry?.['author'])?.['display_name']) ?? textOf(entry?.['raw_author_name']);
}

/** Puts each word at its positions; positions that cannot be are left out. */
function rebuildAbstract(value: unknown): string {
  const words: string[] = [];
  for (const [word, positions] of Object.entries(asObject(value) ?? {})) {
    for (const position of listOf(positions)) {
      const place = countOf(position);
      if (place !== null && place < wordLimit) words[place] = word;
    }
  }
  return words
    .filter((word) => word !== undefined)
    .join(' ')
    .trim();
}
