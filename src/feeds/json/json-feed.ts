import type { Feed, FeedItem, ReadOptions } from '../feed.ts';
import type { JsonObject } from '../values.ts';
import { readObjects } from './records.ts';
import { type JsonShape, jsonShape } from './shape.ts';

/** What a JSON feed has of its own: how it is told, and how a record becomes a paper. */
export interface JsonFeed {
  readonly name: string;
  readonly about: string;
  detect(shape: JsonShape, map: ReadOptions['map']): number;
  item(record: JsonObject, where: string, options: ReadOptions): FeedItem;
}

/** A feed of JSON records in any layout: list, envelope, single object, or one a line. */
export function jsonFeed(feed: JsonFeed): Feed {
  return {
    name: feed.name,
    about: feed.about,
    detect(head, map) {
      const shape = jsonShape(head);
      return shape === null ? 0 : feed.detect(shape, map);
    },
    async *read(source, options) {
      for await (const entry of readObjects(source)) {
        if (entry.type === 'object') yield feed.item(entry.object, entry.where, options);
        else yield entry;
      }
    },
  };
}

/** True where the shape has every one of the fields. */
export function hasKeys(shape: JsonShape, ...keys: readonly string[]): boolean {
  return keys.every((key) => shape.keys.has(key));
}
