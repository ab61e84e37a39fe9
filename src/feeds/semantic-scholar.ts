import { parseArxivId } from './arxiv-id.ts';
import { isoDay } from './dates.ts';
import { paperItem } from './item.ts';
import { hasKeys, jsonFeed } from './json/json-feed.ts';
import { asObject, distinct, namesOf, textOf, textsOf, titleOf } from './values.ts';

const name = 'semantic-scholar';

/** Answers of the Semantic Scholar graph API (search, bulk, batch, single paper) and rows of its old corpus. */
export const semanticScholar = jsonFeed({
  name,
  about: 'Semantic Scholar API answers (search, bulk, batch, single paper) and rows of S2ORC',
  detect(shape) {
    if (hasKeys(shape, 'paperId', 'title')) return 0.9;
    if (hasKeys(shape, 'paperId') && (shape.keys.has('externalIds') || shape.keys.has('authors.authorId')))
      return 0.9;
    return shape.keys.has('paperAbstract') && (shape.keys.has('s2Url') || shape.keys.has('pdfUrls'))
      ? 0.9
      : 0;
  },
  item(record, where) {
    const ids = asObject(record['externalIds']);
    const id = parseArxivId(textOf(ids?.['ArXiv']) ?? '');
    const authors = namesOf(record['authors']);
    const pdf = asObject(record['openAccessPdf']);
    return paperItem(
      {
        title: titleOf(record['title']),
        abstract: textOf(record['abstract'] ?? record['paperAbstract']) ?? '',
        arxivId: id?.arxivId ?? null,
        date: isoDay(textOf(record['publicationDate']) ?? ''),
        authors,
        authorCount: authors.length > 0 ? authors.length : null,
        categories: textsOf(record['fieldsOfStudy']),
        urls: distinct([
          textOf(record['url'] ?? record['s2Url']),
          textOf(pdf?.['url']),
          ...textsOf(record['pdfUrls']),
        ]),
        doi: textOf(ids?.['DOI'] ?? record['doi']),
        journal: textOf(record['venue']),
        feed: name,
      },
      where,
      () => JSON.stringify(record),
    );
  },
});
