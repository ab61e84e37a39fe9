import { arxivIdInUrl, parseArxivId } from './arxiv-id.ts';
import { isoDay } from './dates.ts';
import { paperItem } from './item.ts';
import { hasKeys, jsonFeed } from './json/json-feed.ts';
import { distinct, namesOf, textOf, textsOf, titleOf } from './values.ts';

const name = 'papers-with-code';

/** The dump `papers-with-abstracts` of Papers with Code. */
export const papersWithCode = jsonFeed({
  name,
  about: 'the papers-with-abstracts dump of Papers with Code',
  detect: (shape) => (hasKeys(shape, 'paper_url', 'title') && shape.keys.has('url_abs') ? 0.95 : 0),
  item(record, where) {
    const link = arxivIdInUrl(textOf(record['url_abs']) ?? '');
    const id = parseArxivId(textOf(record['arxiv_id']) ?? '') ?? link;
    const authors = namesOf(record['authors']);
    return paperItem(
      {
        title: titleOf(record['title']),
        abstract: textOf(record['abstract']) ?? '',
        arxivId: id?.arxivId ?? null,
        version: id?.version ?? (link?.arxivId === id?.arxivId ? (link?.version ?? null) : null),
        date: isoDay(textOf(record['date']) ?? ''),
        authors,
        authorCount: authors.length > 0 ? authors.length : null,
        categories: textsOf(record['tasks']),
        urls: distinct([textOf(record['url_abs']), textOf(record['url_pdf']), textOf(record['paper_url'])]),
        journal: textOf(record['proceeding']),
        feed: name,
      },
      where,
      () => JSON.stringify(record),
    );
  },
});
