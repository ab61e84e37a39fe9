import { parseArxivId } from './arxiv-id.ts';
import { authorNames } from './authors.ts';
import { isoDay, mailDay, mailTime } from './dates.ts';
import { paperItem } from './item.ts';
import { hasKeys, jsonFeed } from './json/json-feed.ts';
import { decodeTexAccents } from './tex-accents.ts';
import { asObject, distinct, listOf, textOf, titleOf } from './values.ts';
import { isWithdrawn } from './withdrawn.ts';

const name = 'arxiv-kaggle';

/** The arXiv metadata snapshot on Kaggle: one record a line. */
export const arxivKaggle = jsonFeed({
  name,
  about: 'arxiv-metadata-oai-snapshot.json of Kaggle: JSON Lines, streamed',
  detect(shape) {
    if (hasKeys(shape, 'id', 'authors_parsed')) return 0.95;
    return hasKeys(shape, 'id', 'abstract', 'categories', 'update_date') ? 0.9 : 0;
  },
  item(record, where) {
    const id = parseArxivId(textOf(record['id']) ?? '');
    const parsed = listOf(record['authors_parsed']).map(listOf);
    const authors = parsed.length === 0 ? authorNames(textOf(record['authors']) ?? '') : parsed.map(fullName);
    const versions = listOf(record['versions']).map(asObject);
    const first = textOf(versions[0]?.['created']) ?? '';
    const last = versions.at(-1);
    const version = Number(/^v(\d{1,3})$/u.exec(textOf(last?.['version']) ?? '')?.[1] ?? '0');
    return paperItem(
      {
        title: titleOf(record['title']),
        abstract: textOf(record['abstract']) ?? '',
        arxivId: id?.arxivId ?? null,
        version: version > 0 ? version : null,
        date: mailDay(first) ?? isoDay(textOf(record['update_date']) ?? ''),
        publishedAt: mailTime(first),
        updatedAt: mailTime(textOf(last?.['created']) ?? '') ?? textOf(record['update_date']),
        authors,
        authorCount: authors.length > 0 ? authors.length : null,
        categories: distinct((textOf(record['categories']) ?? '').split(/\s+/u)),
        urls: [],
        doi: textOf(record['doi']),
        journal: textOf(record['journal-ref']),
        note: textOf(record['comments']),
        withdrawn: isWithdrawn(textOf(record['abstract']), textOf(record['comments'])),
        feed: name,
      },
      where,
      () => JSON.stringify(record),
    );
  },
});

/** `[last, first, suffix, …affiliations]` as one name. */
function fullName([last, first, suffix]: readonly unknown[]): string {
  return decodeTexAccents(distinct([first, last, suffix].map(textOf)).join(' '));
}
