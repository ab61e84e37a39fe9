import type { Columns } from './answer-options.ts';

/** Columns of an answer of papers. */
export const paperAnswerColumns: Columns = {
  all: [
    { name: 'date', tone: 'faint' },
    { name: 'claims', type: 'number' },
    { name: 'hardware', tone: 'name', shrink: 2, least: 12, lines: 2 },
    { name: 'title', shrink: 1, least: 20, lines: 2 },
    { name: 'id', tone: 'faint', shrink: 4, least: 10 },
    { name: 'organization', shrink: 2, least: 8 },
    { name: 'authors', shrink: 3, least: 12, lines: 2 },
    { name: 'authorCount', type: 'number' },
    { name: 'upvotes', type: 'number' },
    { name: 'comments', type: 'number' },
    { name: 'categories', shrink: 2 },
    { name: 'urls', shrink: 2, lines: 2 },
    { name: 'feeds', shrink: 1 },
    { name: 'doi', shrink: 1 },
    { name: 'journal', shrink: 2 },
    { name: 'arxivId' },
    { name: 'withdrawn', type: 'flag' },
    { name: 'abstract', shrink: 4, lines: 4 },
  ],
  usual: ['date', 'claims', 'hardware', 'title', 'id'],
};
