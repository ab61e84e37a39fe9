import { hfPaperItem } from './hf-paper.ts';
import { hasKeys, jsonFeed } from './json/json-feed.ts';

const name = 'hf-json';

/** Answers of the Hugging Face papers API in every layout, and what the `hf papers` command prints. */
export const hfJson = jsonFeed({
  name,
  about:
    'Hugging Face papers API: daily list, search, single paper, `hf papers ls --format json`, public dumps',
  detect(shape) {
    if (hasKeys(shape, 'paper.id') || hasKeys(shape, 'paper.authors')) return 0.95;
    const own = [
      'discussionId',
      'discussion_id',
      'submittedOnDailyAt',
      'ai_summary',
      'ai_keywords',
      'githubRepo',
    ];
    if (hasKeys(shape, 'id') && own.some((key) => shape.keys.has(key))) return 0.9;
    const published = shape.keys.has('publishedAt') || shape.keys.has('published_at');
    if (published && shape.keys.has('summary') && hasKeys(shape, 'title')) return 0.8;
    return published && (shape.keys.has('upvotes') || shape.keys.has('authors.hidden')) ? 0.7 : 0;
  },
  item: (record, where) => hfPaperItem(record, where, name),
});
