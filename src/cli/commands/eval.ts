import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { type GoldPaper, parseGold } from '../../eval/gold.ts';
import { type Difference, score } from '../../eval/score.ts';
import { writeOut } from '../../io/output.ts';
import { note, terminalWidth } from '../../io/terminal.ts';
import { InputError } from '../../model/errors.ts';
import type { Paper } from '../../model/paper.ts';
import { loadRenderer } from '../../render/renderer.ts';
import { withExamples } from '../command.ts';
import { FeedChoiceOptions, feedChoice, withFeedChoice } from '../feed-choice.ts';
import { extractorWith, readLexicon, withLexicon } from '../lexicon-file.ts';
import { collect, OptionList } from '../lists.ts';
import { resolveMetric } from '../metric-names.ts';
import { readPapers } from '../read-papers.ts';
import { scoreAnswers } from '../score-answers.ts';
import { chosenColour, chosenTextFormat, TextOptions, withColour, withTextFormats } from '../text-options.ts';

const formats = ['table', 'json'] as const;

const Options = FeedChoiceOptions.extend(TextOptions.shape).extend({
  input: z.array(z.string()),
  lexicon: z.string().optional(),
  errors: z.boolean().default(false),
  metric: OptionList,
  paper: z.string().optional(),
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
    .option('--errors', 'list what annotation and extraction see differently');
  withTextFormats(command, formats);
  withColour(command);
  command.action((gold: string) => run(gold, Options.parse(command.opts())));
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
  const format = chosenTextFormat(options, formats);
  const colour = chosenColour(options.color);
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
  const look = { width: terminalWidth(), colour, header: true, spreadsheet: false };
  for (const [index, answer] of scoreAnswers(result).entries()) {
    if (options.errors || index > 0) await writeOut('\n');
    for (const piece of await render(answer, look)) await writeOut(piece);
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
