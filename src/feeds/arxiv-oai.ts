import { parseArxivId } from './arxiv-id.ts';
import { authorNames } from './authors.ts';
import { isoDay, mailDay, mailTime } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { paperItem, reject, warning } from './item.ts';
import { distinct, titleOf } from './values.ts';
import { isWithdrawn } from './withdrawn.ts';
import { readElements } from './xml/records.ts';
import { child, children, childText, parseXml, type XmlElement } from './xml/tree.ts';

const name = 'arxiv-oai';

/** Records harvested from arXiv by OAI-PMH, with the `arXiv` or the `arXivRaw` payload. */
export const arxivOai: Feed = {
  name,
  about: 'OAI-PMH answers of arXiv (ListRecords, GetRecord; metadataPrefix arXiv or arXivRaw)',
  detect: (head) => (/<(?:[\w.-]+:)?OAI-PMH[\s>]/u.test(head) ? 0.95 : 0),
  async *read(source) {
    let deleted = 0;
    const shown: string[] = [];
    for await (const entry of readElements(source, 'record', 'OAI-PMH')) {
      if (entry.type === 'element') {
        const item = recordItem(entry.element, entry.where);
        if (item !== null) yield item;
        else {
          deleted += 1;
          if (deleted <= 3)
            shown.push(childText(child(entry.element, 'header'), 'identifier') ?? entry.where);
        }
      } else if (entry.type === 'between') yield* remarks(entry.text, source.name);
      else yield entry;
    }
    if (deleted > 0) {
      const more = deleted > shown.length ? ' …' : '';
      yield warning(`${deleted} deleted on arXiv: ${shown.join(', ')}${more}`);
    }
  },
};

/** A token says that the answer is one page of more; an error element that there is nothing. */
function* remarks(text: string, source: string): Generator<FeedItem> {
  const token = oaiToken(text);
  if (token !== null)
    yield warning(`${source}: more records follow on the server, with resumptionToken ${token}`);
  const error = /<(?:[\w.-]+:)?error\s[^<>]*?code="([^"<>]*)"[^<>]*>([^<>]*)</u.exec(text);
  if (error !== null) yield reject('error', `the server answered ${error[1]}: ${error[2] ?? ''}`, error[0]);
}

/** The resumption token in what stands between or after records, or null where the list is complete. */
export function oaiToken(text: string): string | null {
  const element =
    /<(?:[\w.-]+:)?resumptionToken(?:\s[^<>]*)?>[^<>]*<\/(?:[\w.-]+:)?resumptionToken\s*>/u.exec(text);
  const token = element === null ? '' : textOfXml(element[0]).trim();
  return token === '' ? null : token;
}

/** The text of a single element; none where it is damaged. */
function textOfXml(element: string): string {
  try {
    return parseXml(element).text;
  } catch {
    return '';
  }
}

/** The paper of a record; null where the record says that it was deleted. */
function recordItem(record: XmlElement, where: string): FeedItem | null {
  const header = child(record, 'header');
  const identifier = childText(header, 'identifier') ?? '';
  const metadata = child(record, 'metadata');
  const raw = child(metadata, 'arXivRaw');
  const payload = child(metadata, 'arXiv') ?? raw;
  const id = parseArxivId(childText(payload, 'id') ?? identifier);
  if (header?.attributes['status'] === 'deleted') {
    return null;
  }
  if (payload === undefined) {
    return reject(where, 'neither arXiv nor arXivRaw metadata', identifier);
  }
  const versions = children(raw, 'version');
  const first = childText(versions[0], 'date') ?? '';
  const last = versions.at(-1);
  const version = Number(/^v(\d{1,3})$/u.exec(last?.attributes['version'] ?? '')?.[1] ?? '0');
  const abstract = childText(payload, 'abstract') ?? '';
  const authors =
    raw === undefined ? structuredAuthors(payload) : authorNames(childText(raw, 'authors') ?? '');
  const note = childText(payload, 'comments');
  return paperItem(
    {
      title: titleOf(childText(payload, 'title')),
      abstract,
      arxivId: id?.arxivId ?? null,
      version: version > 0 ? version : null,
      date: isoDay(childText(payload, 'created') ?? '') ?? mailDay(first),
      publishedAt: mailTime(first) ?? childText(payload, 'created'),
      updatedAt: mailTime(childText(last, 'date') ?? '') ?? childText(payload, 'updated'),
      authors,
      authorCount: authors.length > 0 ? authors.length : null,
      categories: distinct((childText(payload, 'categories') ?? '').split(/\s+/u)),
      doi: childText(payload, 'doi'),
      journal: childText(payload, 'journal-ref'),
      note,
      withdrawn: isWithdrawn(abstract, note),
      feed: name,
    },
    where,
    () => identifier,
  );
}

function structuredAuthors(payload: XmlElement): string[] {
  return children(child(payload, 'authors'), 'author')
    .map((author) =>
      distinct(['forenames', 'keyname', 'suffix'].map((part) => childText(author, part))).join(' '),
    )
    .filter((author) => author !== '');
}
