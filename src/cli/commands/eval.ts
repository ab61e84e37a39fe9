import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { type GoldPaper, parseGold } from '../../eval/gold.ts';
import { type Difference, fields, levels, type Rates, type Score, score } from '../../eval/score.ts';
import { colourModes, createColour, wantsColour } from '../../io/colour.ts';
import { note, terminalWidth, writeOut } from '../../io/terminal.ts';
import { InputError } from '../../model/errors.ts';
import type { Paper } from '../../model/paper.ts';
import type { Column, Row } from '../../render/answer.ts';
import { loadRenderer } from '../../render/renderer.ts';
import { withExamples } from '../command.ts';
import { FeedChoiceOptions, feedChoice, withFeedChoice } from '../feed-choice.ts';
import { extractorWith, readLexicon, withLexicon } from '../lexicon-file.ts';
import { collect, OptionList } from '../lists.ts';
import { resolveMetric } from '../metric-names.ts';
import { readPapers } from '../read-papers.ts';
import { pick } from '../suggest.ts';

const Options = FeedChoiceOptions.extend({
  input: z.array(z.string()),
  lexicon: z.string().optional(),
  errors: z.boolean().default(false),
  metric: OptionList,
  paper: z.string().optional(),
  format: z.string(),
  color: z.string().default('auto'),
});
type Options = z.infer<typeof Options>;

export function define(command: Command): void {
  command
    .argument('<gold>', 'annotated papers, one JSON object a line; docs/extraction.md describes them')
    .requiredOption('--input <files>', 'the papers themselves: files, folders, globs; - is stdin', collect);
  withFeedChoice(command);
  withLexicon(command);
  command
    .optionsGroup('What is scored:')
    .option('--metric <names>', 'claims of these metrics', collect)
    .option('--paper <text>', 'papers with this in their title')
    .optionsGroup('How it is shown:')
    .option('--errors', 'list what annotation and extraction see differently')
    .option('--format <format>', 'table or json', 'table')
    .option('--color <when>', colourModes.join(', '), 'auto')
    .action((gold: string) => run(gold, Options.parse(command.opts())));
  withExamples(command, [
    {
      run: 'eval daily-papers.gold.jsonl --input daily-papers.txt',
      about: 'precision, recall and F1 on an annotated page',
    },
    {
      run: 'eval daily-papers.gold.jsonl --input daily-papers.txt --metric speedup --errors',
      about: 'speedups alone, with the list of differences',
    },
  ]);
}

async function run(goldPath: string, options: Options): Promise<void> {
  const format = pick('format', options.format, ['table', 'json']);
  const mode = pick('value of --color', options.color, colourModes);
  const metrics = options.metric.flatMap(resolveMetric);
  const choice = feedChoice(options);
  const { extract } = extractorWith(readLexicon(options.lexicon));
  const gold = await readGold(goldPath);
  const papers: Paper[] = [];
  for await (const paper of readPapers(options.input, choice)) papers.push(extract(paper));
  const result = score(papers, gold, {
    ...(metrics.length === 0 ? {} : { metrics }),
    ...(options.paper === undefined ? {} : { paper: options.paper }),
  });
  if (format === 'json') {
    const { differences, ...scores } = result;
    await writeOut(`${JSON.stringify(options.errors ? result : scores, null, 1)}\n`);
    return;
  }
  if (options.errors) for (const difference of result.differences) await writeOut(`${lineOf(difference)}\n`);
  const { missing } = result.papers;
  if (missing.length > 0) {
    note(
      `papers: ${missing.length} of ${gold.length} annotated papers are not in the input, the first "${missing[0]}"`,
    );
  }
  const render = await loadRenderer('table');
  const colour = createColour(
    wantsColour(mode, { isTerminal: process.stdout.isTTY === true, env: process.env }),
  );
  const look = { width: terminalWidth(), colour, header: true, spreadsheet: false };
  for (const answer of tables(result)) {
    if (answer.rows.length === 0) continue;
    if (options.errors || answer.columns !== scoreColumns) await writeOut('\n');
    for (const piece of render(answer, look)) await writeOut(piece);
  }
}

async function readGold(path: string): Promise<GoldPaper[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return parseGold(text, path);
}

function lineOf({ type, paper, detail }: Difference): string {
  return `${type.padEnd(18)}${paper.slice(0, 50)} :: ${detail}`;
}

const rateColumns: readonly Column[] = [
  { name: 'precision', align: 'right' },
  { name: 'recall', align: 'right' },
  { name: 'f1', align: 'right', tone: 'strong' },
  { name: 'right', type: 'number' },
  { name: 'gold', type: 'number' },
  { name: 'given', type: 'number' },
];
const scoreColumns: readonly Column[] = [{ name: 'score', tone: 'name' }, ...rateColumns];
const metricColumns: readonly Column[] = [
  { name: 'metric', tone: 'name' },
  ...rateColumns,
  { name: 'completeF1', align: 'right' },
];
const fieldColumns: readonly Column[] = [
  { name: 'field', tone: 'name' },
  { name: 'right', align: 'right' },
];

/** Three decimals, as scores are told. */
const shown = (share: number): string => share.toFixed(3);

function rateCells({ precision, recall, f1, right, gold, given }: Rates): Row {
  return { precision: shown(precision), recall: shown(recall), f1: shown(f1), right, gold, given };
}

function tables(result: Score): { columns: readonly Column[]; rows: Row[] }[] {
  const { hardware, links, all, core, byMetric } = result;
  return [
    {
      columns: scoreColumns,
      rows: [
        { score: 'hardware', ...rateCells(hardware) },
        { score: 'links', ...rateCells(links) },
        ...levels.map((level) => ({ score: `all/${level}`, ...rateCells(all[level]) })),
        ...levels.map((level) => ({ score: `core/${level}`, ...rateCells(core[level]) })),
      ],
    },
    {
      columns: metricColumns,
      rows: Object.entries(byMetric).map(([metric, rates]) => ({
        metric,
        ...rateCells(rates.figure),
        completeF1: shown(rates.complete.f1),
      })),
    },
    {
      columns: fieldColumns,
      rows: fields.map((field) => ({ field, right: shown(result.fields[field]) })),
    },
  ];
}
