import { isAnnouncement } from './arxiv-announce.ts';
import { arxivIdInUrl, parseArxivId } from './arxiv-id.ts';
import { isoDay } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { paperItem, reject } from './item.ts';
import { distinct, timeOf, titleOf } from './values.ts';
import { isWithdrawn } from './withdrawn.ts';
import { readElements } from './xml/records.ts';
import { child, children, childText, type XmlElement } from './xml/tree.ts';

const name = 'arxiv-atom';

/** Answers of the arXiv API. */
export const arxivAtom: Feed = {
  name,
  about: 'answers of the arXiv API (export.arxiv.org/api/query), saved as they come',
  detect(head) {
    if (!/<(?:[\w.-]+:)?feed[\s>]/u.test(head)) return 0;
    if (isAnnouncement(head)) return 0;
    return /arxiv\.org/iu.test(head) ? 0.95 : 0.3;
  },
  async *read(source) {
    for await (const entry of readElements(source, 'entry', 'feed')) {
      if (entry.type === 'element') yield entryItem(entry.element, entry.where);
      else if (entry.type !== 'between') yield entry;
    }
  },
};

function entryItem(entry: XmlElement, where: string): FeedItem {
  const link = childText(entry, 'id') ?? '';
  const title = titleOf(childText(entry, 'title'));
  const abstract = childText(entry, 'summary') ?? '';
  if (title === 'Error' || /\/api\/errors/u.test(link)) {
    return reject(where, `the API answered with an error: ${abstract}`, link);
  }
  const id = arxivIdInUrl(link) ?? parseArxivId(link);
  const links = children(entry, 'link');
  const authors = distinct(children(entry, 'author').map((author) => childText(author, 'name')));
  const primary = child(entry, 'primary_category')?.attributes['term'];
  const publishedAt = timeOf(childText(entry, 'published'));
  const note = childText(entry, 'comment');
  return paperItem(
    {
      title,
      abstract,
      arxivId: id?.arxivId ?? null,
      version: id?.version ?? null,
      date: isoDay(publishedAt ?? ''),
      publishedAt,
      updatedAt: timeOf(childText(entry, 'updated')),
      authors,
      authorCount: authors.length > 0 ? authors.length : null,
      categories: distinct([
        primary,
        ...children(entry, 'category').map((category) => category.attributes['term']),
      ]),
      urls: distinct(links.map((other) => other.attributes['href'])),
      doi: childText(entry, 'doi'),
      journal: childText(entry, 'journal_ref'),
      note,
      withdrawn: isWithdrawn(abstract, note),
      feed: name,
    },
    where,
    () => `${link} ${title}`,
  );
}
