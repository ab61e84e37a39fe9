import type { Command } from 'commander';
import { type FeedChoice, feeds } from '../feeds/index.ts';
import { parseDay } from './days.ts';
import { pick } from './suggest.ts';

/** Adds the options that say how an input is read. */
export function withFeedChoice(command: Command): void {
  command
    .optionsGroup('How it is read:')
    .option('--from <feed>', 'name of the feed, where its content does not show it')
    .option('--as-of <date>', 'day the page was taken; settles dates without a year');
}

/** What the options say about reading. @throws UsageError for an unknown feed or a wrong date. */
export function feedChoice(options: { from?: string | undefined; asOf?: string | undefined }): FeedChoice {
  const names = feeds.map((feed) => feed.name);
  return {
    ...(options.from === undefined ? {} : { from: pick('feed', options.from, names) }),
    ...(options.asOf === undefined ? {} : { asOf: parseDay(options.asOf, 'end') }),
  };
}
