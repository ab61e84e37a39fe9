import type { Command } from 'commander';
import { z } from 'zod';
import { fetchArxiv, planArxiv } from '../../fetch/arxiv.ts';
import { fetchHf, type HfQuery, planHf } from '../../fetch/hf.ts';
import { fetchOai, type OaiQuery, planOai } from '../../fetch/oai.ts';
import { UsageError } from '../../model/errors.ts';
import { withExamples } from '../command.ts';
import { findConfigs } from '../config.ts';
import { withDatabase } from '../database.ts';
import { parseDay, today } from '../days.ts';
import { describeEndpoint, type EndpointKey, endpointSetting } from '../endpoint.ts';
import { bind, runFetch } from '../fetch-run.ts';
import { withVoice } from '../voice.ts';

const Shared = z.object({
  db: z.string().optional(),
  endpoint: z.string().optional(),
  restart: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  since: z.string().optional(),
  until: z.string().optional(),
});
const HfOptions = Shared.extend({
  date: z.string().optional(),
  week: z.string().optional(),
  month: z.string().optional(),
});
const ArxivOptions = Shared.extend({
  query: z.string().optional(),
  max: z.string().optional(),
  oai: z.boolean().default(false),
  set: z.string().optional(),
  versions: z.boolean().default(false),
});

export function define(command: Command): void {
  const hf = command
    .command('hf')
    .description('Daily Papers of Hugging Face: a day (today), week, month, or since a day');
  hf.option('--date <date>', 'a day, such as 2025-11-24')
    .option('--week <week>', 'a week, such as 2025-W47')
    .option('--month <month>', 'a month, such as 2025-11');
  withShared(hf, describeEndpoint('hfEndpoint'));
  hf.action(() => runHf(HfOptions.parse(hf.opts())));
  const arxiv = command
    .command('arxiv')
    .description('papers of arXiv: by a query, or a whole set by OAI-PMH');
  arxiv
    .option('--query <query>', 'in the language of the arXiv API, such as "cat:cs.AR AND abs:GPU"')
    .option('--max <n>', 'most papers to fetch by a query')
    .option('--oai', 'harvest by OAI-PMH, for more than some thousand papers')
    .option('--set <set>', 'set to harvest, such as cs or cs:cs:AR')
    .option('--versions', 'harvest records that tell the version');
  withShared(arxiv, describeEndpoint('arxivEndpoint', 'oaiEndpoint'));
  arxiv.action(() => runArxiv(ArxivOptions.parse(arxiv.opts())));
  withExamples(command, [
    { run: 'fetch hf --help', about: 'a day, a week, a month of Daily Papers, or all since a day' },
    { run: 'fetch arxiv --help', about: 'by a query, or a whole set' },
  ]);
}

function withShared(command: Command, endpointHelp: string): void {
  command
    .option('--since <date>', 'first day')
    .option('--until <date>', 'last day')
    .option('--endpoint <url>', endpointHelp)
    .option('--restart', 'begin anew, not where an interrupted fetch was')
    .option('--dry-run', 'say what would be asked, and ask nothing');
  withVoice(command);
  withDatabase(command);
}

async function runHf(options: z.infer<typeof HfOptions>): Promise<void> {
  const query = hfQuery(options);
  const endpoint = addressFor(options, 'hfEndpoint');
  await runFetch({ ...options, db: options.db, endpoint }, bind(query, planHf, fetchHf));
}

function hfQuery({ date, week, month, since, until }: z.infer<typeof HfOptions>): HfQuery {
  const given = [date, week, month, since].filter((value) => value !== undefined);
  if (given.length > 1) throw new UsageError('give one of --date, --week, --month and --since');
  if (until !== undefined && since === undefined) throw new UsageError('--until needs --since');
  if (week !== undefined) return { week: matching(week, /^\d{4}-W\d{2}$/u, '--week', '2025-W47') };
  if (month !== undefined) return { month: matching(month, /^\d{4}-\d{2}$/u, '--month', '2025-11') };
  if (since === undefined) return { date: date === undefined ? today() : parseDay(date, 'end') };
  return { since: parseDay(since, 'start'), until: until === undefined ? today() : parseDay(until, 'end') };
}

function matching(text: string, pattern: RegExp, option: string, example: string): string {
  if (pattern.test(text)) return text;
  throw new UsageError(`${option} "${text}": write it like ${example}`);
}

async function runArxiv(options: z.infer<typeof ArxivOptions>): Promise<void> {
  const days = {
    ...(options.since === undefined ? {} : { since: parseDay(options.since, 'start') }),
    ...(options.until === undefined ? {} : { until: parseDay(options.until, 'end') }),
  };
  if (options.oai) {
    if (options.query !== undefined || options.max !== undefined)
      throw new UsageError('--oai takes --set, --since and --until, not --query and --max');
    const endpoint = addressFor(options, 'oaiEndpoint');
    const prefix = options.versions ? 'arXivRaw' : 'arXiv';
    const set = options.set === undefined ? {} : { set: options.set };
    const query: OaiQuery = { ...days, ...set, prefix };
    await runFetch({ ...options, db: options.db, endpoint }, bind(query, planOai, fetchOai));
    return;
  }
  const { query, max } = options;
  if (query === undefined)
    throw new UsageError('give --query, such as --query cat:cs.AR, or --oai with --set');
  if (options.set !== undefined || options.versions) throw new UsageError('--set and --versions need --oai');
  const endpoint = addressFor(options, 'arxivEndpoint');
  const limit = max === undefined ? {} : { max: Number(matching(max, /^[1-9]\d{0,8}$/u, '--max', '500')) };
  await runFetch(
    { ...options, db: options.db, endpoint },
    bind({ query, ...days, ...limit }, planArxiv, fetchArxiv),
  );
}

function addressFor(options: z.infer<typeof Shared>, key: EndpointKey): string {
  return options.endpoint ?? endpointSetting(key, findConfigs(process.cwd())).value;
}
