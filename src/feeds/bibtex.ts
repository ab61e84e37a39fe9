import { arxivIdInUrl, parseArxivId } from './arxiv-id.ts';
import { type BibEntry, bibEntries } from './bibtex/entries.ts';
import { isoDate, isoDay, monthNumber } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { paperItem, reject } from './item.ts';
import { decodeTexAccents } from './tex-accents.ts';
import { distinct } from './values.ts';

const name = 'bibtex';
/** Entries that are no papers. */
const otherTypes = new Set(['string', 'preamble', 'comment']);

/** BibTeX as reference managers export it, with the field `abstract`. */
export const bibtex: Feed = {
  name,
  about: 'BibTeX with abstracts, as reference managers export it',
  detect: (head) =>
    /^[ \t]{0,20}@[a-z]{1,20}[ \t]{0,20}[{(]\s{0,20}[^\s,={}]{0,200}\s{0,20},/imu.test(head) ? 0.85 : 0,
  async *read(source) {
    for await (const entry of bibEntries(source)) {
      if (otherTypes.has(entry.type)) continue;
      const where = `line ${entry.line}`;
      if (entry.fields === null)
        yield reject(where, 'the entry has no end, or its braces do not match', entry.raw);
      else yield entryItem(entry, entry.fields, where);
    }
  },
};

function entryItem(entry: BibEntry, fields: ReadonlyMap<string, string>, where: string): FeedItem {
  const links = distinct([fields.get('url'), fields.get('pdf'), fields.get('doi')]);
  const eprint = parseArxivId(fields.get('eprint') ?? '') ?? parseArxivId(entry.key);
  const inJournal = /arXiv:(\S+)/iu.exec(fields.get('journal') ?? '')?.[1] ?? '';
  const id =
    eprint ?? parseArxivId(inJournal) ?? links.map(arxivIdInUrl).find((found) => found !== null) ?? null;
  const authors = personNames(fields.get('author') ?? '');
  return paperItem(
    {
      title: plain(fields.get('title') ?? ''),
      abstract: (fields.get('abstract') ?? '').trim(),
      arxivId: id?.arxivId ?? null,
      version: id?.version ?? null,
      date: entryDay(fields),
      authors,
      authorCount: authors.length > 0 ? authors.length : null,
      urls: distinct([fields.get('url'), fields.get('pdf')]),
      doi: fields.get('doi') ?? null,
      journal: plain(fields.get('journal') ?? fields.get('booktitle') ?? '') || null,
      note: fields.get('note') ?? null,
      feed: name,
    },
    where,
    () => entry.raw,
  );
}

/** Braces in BibTeX keep capitals and are not part of the title. */
function plain(text: string): string {
  return decodeTexAccents(text)
    .replace(/(?<!\\)[{}]/gu, '')
    .replace(/\\([&%_#])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `Last, First and Last, Jr, First and others` as names in reading order. */
function personNames(text: string): string[] {
  return plain(text)
    .split(/\s+and\s+/u)
    .map((person) => {
      const [last = '', second = '', third] = person.split(/\s*,\s*/u);
      const parts = third === undefined ? [second, last] : [third, last, second];
      return parts.join(' ').trim();
    })
    .filter((person) => person !== '' && person !== 'others');
}

/** A day where there is one; a year and a month alone are no date. */
function entryDay(fields: ReadonlyMap<string, string>): string | null {
  const whole = isoDay(fields.get('date') ?? '');
  if (whole !== null) return whole;
  const month = fields.get('month') ?? '';
  const number = monthNumber(month) ?? (/^\d{1,2}$/u.test(month) ? Number(month) : null);
  const day = fields.get('day') ?? '';
  const year = fields.get('year') ?? '';
  if (number === null || !/^\d{1,2}$/u.test(day) || !/^\d{4}$/u.test(year)) return null;
  return isoDate(Number(year), number, Number(day));
}
