import { hasTitleName, recordItem } from './fields.ts';
import { jsonFeed } from './json/json-feed.ts';

const name = 'json';

/** A JSON list of objects (or one object) with a title and an abstract. */
export const json = jsonFeed({
  name,
  about: 'a JSON list of anything with a title and an abstract; --map title=NAME for other field names',
  detect: (shape, map) => (hasTitleName(shape.keys, map) ? 0.4 : 0),
  item: (record, where, options) => recordItem(record, name, where, options),
});
