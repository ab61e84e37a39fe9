import { announcedAbstract, announceTypeOf, isAnnouncement } from './arxiv-announce.ts';
import { arxivIdInUrl, parseArxivId } from './arxiv-id.ts';
import { authorNames } from './authors.ts';
import { isoDay, mailDay } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { paperItem } from './item.ts';
import { distinct, titleOf } from './values.ts';
import { isWithdrawn } from './withdrawn.ts';
import { readElements } from './xml/records.ts';
import { child, children, childText, type XmlElement } from './xml/tree.ts';

const name = 'arxiv-rss';

/** The daily announcements of arXiv, as RSS or as Atom. */
export const arxivRss: Feed = {
  name,
  about:
    'daily announcements of arXiv (rss.arxiv.org/rss/… and /atom/…), new papers, cross-lists and replacements',
  detect(head) {
    if (/<rss[\s>]/u.test(head)) return /arxiv/iu.test(head) ? 0.95 : 0.3;
    return /<(?:[\w.-]+:)?feed[\s>]/u.test(head) && isAnnouncement(head) ? 0.95 : 0;
  },
  async *read(source) {
    const atom = !/<rss[\s>]/u.test(source.head);
    for await (const entry of readElements(source, atom ? 'entry' : 'item', atom ? 'feed' : 'rss')) {
      if (entry.type === 'element') yield announcementItem(entry.element, entry.where);
      else if (entry.type !== 'between') yield entry;
    }
  },
};

function announcementItem(item: XmlElement, where: string): FeedItem {
  const text =
    childText(item, 'description') ?? childText(item, 'summary') ?? childText(item, 'encoded') ?? '';
  const guid = childText(item, 'guid') ?? childText(item, 'id') ?? '';
  const link = childText(item, 'link') ?? child(item, 'link')?.attributes['href'] ?? null;
  const id =
    parseArxivId(guid) ?? parseArxivId(/^arXiv:\S+/u.exec(text)?.[0] ?? '') ?? arxivIdInUrl(link ?? guid);
  const abstract = announcedAbstract(text);
  const time = childText(item, 'pubDate') ?? childText(item, 'published') ?? childText(item, 'updated') ?? '';
  const type = announceTypeOf(childText(item, 'announce_type'), text);
  const creators = children(item, 'creator').map((creator) => creator.text);
  const named = children(item, 'author').map((author) => childText(author, 'name') ?? author.text);
  const authors = [...creators, ...named].flatMap(authorNames);
  const day = mailDay(time) ?? isoDay(time);
  const categories = children(item, 'category').map(
    (category) => category.attributes['term'] ?? category.text.trim(),
  );
  return paperItem(
    {
      title: titleOf(childText(item, 'title')),
      abstract,
      arxivId: id?.arxivId ?? null,
      version: id?.version ?? null,
      // A replacement is announced long after its paper came out.
      date: type === null || type.startsWith('replace') ? null : day,
      updatedAt: day,
      announceType: type,
      authors,
      authorCount: authors.length > 0 ? authors.length : null,
      categories: distinct(categories),
      urls: distinct([link]),
      doi: childText(item, 'DOI') ?? childText(item, 'doi'),
      journal: childText(item, 'journal_reference'),
      withdrawn: isWithdrawn(abstract, null),
      feed: name,
    },
    where,
    () => `${guid} ${text}`,
  );
}
