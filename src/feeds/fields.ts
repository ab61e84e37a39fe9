import { z } from 'zod';
import { arxivIdInUrl, parseArxivId } from './arxiv-id.ts';
import { isoDay, mailDay } from './dates.ts';
import type { FeedItem } from './feed.ts';
import { paperItem } from './item.ts';

/** Names under which generic records keep a field, in the order of preference; letters and digits only, lower case. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'papertitle', 'displayname', 'name'],
  abstract: ['abstract', 'summary', 'paperabstract', 'abstracttext'],
  arxivId: ['arxivid', 'arxiv', 'paperid', 'paperarxivid', 'id', 'eprint'],
  date: [
    'date',
    'published',
    'publishedat',
    'publicationdate',
    'publisheddate',
    'submitted',
    'created',
    'updatedate',
  ],
  authors: ['authors', 'author', 'creators'],
  categories: ['categories', 'category', 'tags', 'subjects'],
  url: ['url', 'link', 'urls', 'pdfurl', 'paperurl'],
  upvotes: ['upvotes'],
  comments: ['numcomments', 'comments'],
};

const Text = z.union([z.string(), z.number()]).transform(String);
const Name = z.union([z.string(), z.looseObject({ name: z.string() }).transform((author) => author.name)]);
const Count = z.coerce.number().int().nonnegative();

/** A record whose field names are found by their usual names or by the user's map. */
export class FieldReader {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #map: Readonly<Record<string, string>>;

  constructor(record: Readonly<Record<string, unknown>>, map: Readonly<Record<string, string>>) {
    this.#record = record;
    this.#keys = new Map(
      Object.keys(record).map((key) => [key.toLowerCase().replace(/[^a-z0-9]/gu, ''), key]),
    );
    this.#map = map;
  }

  /** The value of one of our fields, or undefined. */
  value(field: string): unknown {
    const mapped = this.#map[field];
    if (mapped !== undefined) return this.#record[mapped];
    for (const alias of aliases[field] ?? []) {
      const key = this.#keys.get(alias);
      if (key !== undefined && this.#record[key] !== null && this.#record[key] !== '')
        return this.#record[key];
    }
    return undefined;
  }

  text(field: string): string {
    return Text.safeParse(this.value(field)).data?.trim() ?? '';
  }

  count(field: string): number | null {
    const value = this.value(field);
    return value === undefined ? null : (Count.safeParse(value).data ?? null);
  }

  /** Texts of a list, or of one text cut at `separator`. */
  texts(field: string, separator: RegExp): string[] {
    const value = this.value(field);
    const listed = z.array(Name).safeParse(value).data ?? this.text(field).split(separator);
    return listed.map((text) => text.trim()).filter((text) => text !== '');
  }
}

/** The paper of a generic record: title and abstract by name, the rest where it is there. */
export function recordItem(
  record: Readonly<Record<string, unknown>>,
  options: { readonly map?: Readonly<Record<string, string>>; readonly feed: string; readonly where: string },
): FeedItem {
  const fields = new FieldReader(record, options.map ?? {});
  const urls = fields.texts('url', /\s+/u);
  const id = parseArxivId(fields.text('arxivId')) ?? firstId(urls);
  const date = fields.text('date');
  const authors = fields.texts('authors', /\s*;\s*|\s+and\s+|,\s*/u);
  return paperItem(
    {
      title: fields.text('title').replace(/\s*\n\s*/gu, ' '),
      abstract: fields.text('abstract'),
      arxivId: id?.arxivId ?? null,
      version: id?.version ?? null,
      date: isoDay(date) ?? mailDay(date),
      authors,
      authorCount: authors.length > 0 ? authors.length : null,
      upvotes: fields.count('upvotes'),
      comments: fields.count('comments'),
      categories: fields.texts('categories', /[\s,;]+/u),
      urls,
      feed: options.feed,
    },
    options.where,
    () => JSON.stringify(record),
  );
}

function firstId(urls: readonly string[]): { arxivId: string; version: number | null } | null {
  for (const url of urls) {
    const id = arxivIdInUrl(url);
    if (id !== null) return id;
  }
  return null;
}
