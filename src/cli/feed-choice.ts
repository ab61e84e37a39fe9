import type { Command } from 'commander';
import { z } from 'zod';
import { mappedFields } from '../feeds/fields.ts';
import { type FeedChoice, feeds } from '../feeds/index.ts';
import { UsageError } from '../model/errors.ts';
import { parseDay } from './days.ts';
import { collect, OptionList } from './lists.ts';
import { pick } from './suggest.ts';

/** Values of the options that `withFeedChoice` adds. */
export const FeedChoiceOptions = z.object({
  from: z.string().optional(),
  asOf: z.string().optional(),
  map: OptionList,
});

/** Adds the options that say how an input is read. */
export function withFeedChoice(command: Command): void {
  command
    .optionsGroup('How it is read:')
    .option('--from <feed>', 'name of the feed, where its content does not show it; see `papers feeds`')
    .option('--as-of <date>', 'day the page was taken; settles dates without a year')
    .option('--map <ours=theirs>', 'where CSV and JSON keep a field: title=Name', collect);
}

/** What the options say about reading. @throws UsageError for an unknown feed or field, or a wrong date. */
export function feedChoice({ from, asOf, map }: z.infer<typeof FeedChoiceOptions>): FeedChoice {
  const names = feeds.map((feed) => feed.name);
  return {
    ...(from === undefined ? {} : { from: pick('feed', from, names) }),
    ...(asOf === undefined ? {} : { asOf: parseDay(asOf, 'end') }),
    ...(map.length === 0 ? {} : { map: Object.fromEntries(map.map(parseMapping)) }),
  };
}

function parseMapping(text: string): [string, string] {
  const [, ours, theirs] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
  if (ours === undefined || theirs === undefined) {
    throw new UsageError(`--map needs a field and its name, as in title=Name, not "${text}"`);
  }
  return [pick('field', ours, mappedFields), theirs];
}
