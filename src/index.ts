export { extract, paperId, rulesVersion } from './extract.ts';
export type { Feed, FeedItem, ReadOptions, Reject, Source } from './feeds/feed.ts';
export { detectFeed, type FeedChoice, feedNamed, feeds, readFeed } from './feeds/index.ts';
export { openSource, sourceFromBytes, sourceFromText } from './io/input.ts';
export * from './model/claim.ts';
export * from './model/errors.ts';
export * from './model/hardware.ts';
export * from './model/paper.ts';
