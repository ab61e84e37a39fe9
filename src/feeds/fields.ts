import { arxivIdInUrl, parseArxivId } from './arxiv-id.ts';
import { authorNames } from './authors.ts';
import { isoDay, mailDay } from './dates.ts';
import type { FeedItem, ReadOptions } from './feed.ts';
import { paperItem } from './item.ts';
import {
  countOf,
  distinct,
  integerOf,
  type JsonObject,
  namesOf,
  textOf,
  textsOf,
  titleOf,
} from './values.ts';

/** Our fields and the names under which other tools keep them, best first; lower case, letters and digits only, those of every script: other words beside `title` make another name. */
const aliases = {
  title: ['title', 'papertitle', 'articletitle', 'documenttitle', 'displayname'],
  abstract: ['abstract', 'summary', 'paperabstract', 'abstractnote', 'abstracttext'],
  arxivId: ['arxivid', 'arxiv', 'paperid', 'paperarxivid', 'eprint', 'id'],
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
  authors: ['authors', 'author', 'creators', 'authornames'],
  authorCount: ['authorcount', 'numauthors', 'authors'],
  categories: ['categories', 'category', 'tags', 'subjects', 'keywords'],
  url: ['url', 'urls', 'link', 'pdfurl', 'paperurl', 'code', 'githuburl', 'githubrepo'],
  doi: ['doi'],
  upvotes: ['upvotes'],
  comments: ['numcomments', 'comments'],
  organization: ['organization', 'organisation', 'affiliation'],
} as const;
type Field = keyof typeof aliases;

/** Names of our fields that `--map` may give. */
export const mappedFields: readonly string[] = Object.keys(aliases);

/** True where one of the names is a title's: the one that the user's map gives, else a usual one. */
export function hasTitleName(names: Iterable<string>, map: ReadOptions['map']): boolean {
  const titles: readonly string[] = aliases.title;
  const mapped = map?.['title'];
  return [...names].some((name) => (mapped === undefined ? titles.includes(bare(name)) : name === mapped));
}

/** The paper of a generic record: title and abstract by their usual names or the user's map, the rest where it is there. */
export function recordItem(record: JsonObject, feed: string, where: string, options: ReadOptions): FeedItem {
  const keys = keysOf(record);
  const values = (field: Field): unknown[] => {
    const mapped = options.map?.[field];
    if (mapped !== undefined) return [record[mapped]];
    return keys[field].map((key) => record[key]).filter((value) => textOrList(value));
  };
  const value = (field: Field): unknown => {
    const key = options.map?.[field] ?? keys[field].find((name) => textOrList(record[name]));
    return key === undefined ? undefined : record[key];
  };
  const urls = distinct(values('url').flatMap((url) => [textOf(url), ...textsOf(url)]));
  const id = firstId(values('arxivId'), urls);
  const date = textOf(value('date')) ?? '';
  const authors = names(value('authors'));
  return paperItem(
    {
      title: titleOf(value('title')),
      abstract: textOf(value('abstract')) ?? '',
      arxivId: id?.arxivId ?? null,
      version: id?.version ?? null,
      date: isoDay(date) ?? mailDay(date),
      authors,
      authorCount: authors.length > 0 ? authors.length : countOf(value('authorCount')),
      organization: textOf(value('organization')),
      upvotes: integerOf(value('upvotes')),
      comments: countOf(value('comments')),
      categories: list(value('categories')),
      urls,
      doi: textOf(value('doi')),
      feed,
    },
    where,
    () => JSON.stringify(record),
  );
}

/** The keys under which records of one make keep each of our fields, best first. */
type FieldKeys = Readonly<Record<Field, readonly string[]>>;

/** The keys of one record after the other; most records have the names of the one in front. */
function keyReader(): (record: JsonObject) => FieldKeys {
  let names: readonly string[] = [];
  let keys = fieldKeys(names);
  return (record) => {
    const now = Object.keys(record);
    if (now.length !== names.length || now.some((name, i) => name !== names[i])) {
      names = now;
      keys = fieldKeys(now);
    }
    return keys;
  };
}
const keysOf = keyReader();

function fieldKeys(names: readonly string[]): FieldKeys {
  const byBare = new Map(names.map((name) => [bare(name), name]));
  const of = (field: Field) => aliases[field].flatMap((alias) => byBare.get(alias) ?? []);
  return {
    title: of('title'),
    abstract: of('abstract'),
    arxivId: of('arxivId'),
    date: of('date'),
    authors: of('authors'),
    authorCount: of('authorCount'),
    categories: of('categories'),
    url: of('url'),
    doi: of('doi'),
    upvotes: of('upvotes'),
    comments: of('comments'),
    organization: of('organization'),
  };
}

function bare(name: string): string {
  return /^[a-z0-9]*$/u.test(name) ? name : name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function textOrList(value: unknown): boolean {
  return textOf(value) !== null || (Array.isArray(value) && value.length > 0);
}

function firstId(
  ids: readonly unknown[],
  urls: readonly string[],
): { arxivId: string; version: number | null } | null {
  const texts = ids.map((id) => textOf(id) ?? '');
  for (const text of texts) {
    const id = parseArxivId(text) ?? arxivIdInUrl(text);
    if (id !== null) return id;
  }
  return urls.map(arxivIdInUrl).find((id) => id !== null) ?? null;
}

/** Authors as a list, as one text, or as their number, which names nobody. */
function names(value: unknown): string[] {
  const text = textOf(value);
  if (text === null) return namesOf(value);
  return /^\d+$/u.test(text) ? [] : authorNames(text);
}

function list(value: unknown): string[] {
  const text = textOf(value);
  return text === null ? textsOf(value) : distinct(text.split(/[\s,;]+/u));
}
