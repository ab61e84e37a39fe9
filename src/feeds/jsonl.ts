import { hasTitleName, recordItem } from './fields.ts';
import { jsonFeed } from './json/json-feed.ts';

const name = 'jsonl';

/** One JSON object a line with a title and an abstract under their usual names, or those given by `map`. */
export const jsonl = jsonFeed({
  name,
  about: 'JSON Lines of anything with a title and an abstract; --map title=NAME for other field names',
  detect: (shape, map) => (shape.root === 'lines' && hasTitleName(shape.keys, map) ? 0.5 : 0),
  item: (record, where, options) => recordItem(record, name, where, options),
});
