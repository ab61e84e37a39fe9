import { parseArxivId } from './arxiv-id.ts';
import { isoDay } from './dates.ts';
import type { FeedItem } from './feed.ts';
import { paperItem } from './item.ts';
import {
  asObject,
  countOf,
  distinct,
  integerOf,
  type JsonObject,
  namesOf,
  textOf,
  textsOf,
  timeOf,
  titleOf,
} from './values.ts';

/**
 * The paper of a Hugging Face record: an item of the daily list (`paper` inside), a bare paper,
 * a line of the `hf papers` command (snake_case), or a flat row of a public dump.
 * `ai_summary` is machine-written and never stands in for the abstract.
 */
export function hfPaperItem(record: JsonObject, where: string, feed: string): FeedItem {
  const paper = asObject(record['paper']) ?? record;
  const organization = asObject(paper['organization']) ?? asObject(record['organization']);
  const id = parseArxivId(
    textOf(paper['id']) ?? textOf(paper['paper_id']) ?? textOf(paper['arxiv_id']) ?? '',
  );
  const authors = authorNames(paper['authors']);
  const publishedAt = timeOf(paper['publishedAt'] ?? paper['published_at'] ?? record['publishedAt']);
  const listedAt = timeOf(paper['submittedOnDailyAt'] ?? paper['submitted_at']);
  const withdrawnAt = timeOf(paper['withdrawnAt'] ?? paper['withdrawn_at']);
  return paperItem(
    {
      title: titleOf(paper['title'] ?? record['title']),
      abstract: textOf(paper['summary'] ?? record['summary'] ?? paper['abstract']) ?? '',
      arxivId: id?.arxivId ?? null,
      version: id?.version ?? null,
      date: isoDay(publishedAt ?? textOf(paper['date']) ?? ''),
      publishedAt,
      listedOn: isoDay(listedAt ?? ''),
      authors,
      authorCount: authors.length > 0 ? authors.length : null,
      organization: textOf(organization?.['fullname'] ?? organization?.['name'] ?? paper['organization']),
      upvotes: integerOf(paper['upvotes'] ?? record['upvotes']),
      comments: countOf(record['numComments'] ?? paper['numComments'] ?? paper['comments']),
      urls: distinct([
        textOf(paper['githubRepo'] ?? paper['github_repo']),
        textOf(paper['projectPage'] ?? paper['project_page']),
        ...textsOf(paper['mediaUrls'] ?? record['mediaUrls']),
      ]),
      withdrawn: withdrawnAt !== null,
      withdrawnAt,
      feed,
    },
    where,
    () => JSON.stringify(record),
  );
}

/** Names as listed; flat dumps may have them in one text. */
function authorNames(value: unknown): string[] {
  const text = textOf(value);
  return text === null ? namesOf(value) : distinct(text.split(/[,;]/u).map((name) => name.trim()));
}
