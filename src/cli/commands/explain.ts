import type { Command } from 'commander';
import { z } from 'zod';
import { explain } from '../../explain.ts';
import { writeOut } from '../../io/output.ts';
import { readText } from '../../io/stdin.ts';
import { note, terminalWidth } from '../../io/terminal.ts';
import { InputError } from '../../model/errors.ts';
import { explanation } from '../../render/explanation.ts';
import { withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import { formatFigure } from '../figure.ts';
import { findPaper } from '../find-paper.ts';
import { readLexicon, withLexicon } from '../lexicon-file.ts';
import { chosenColour, chosenTextFormat, TextOptions, withColour, withTextFormats } from '../text-options.ts';
import { withStore } from '../with-store.ts';

const formats = ['text', 'json'] as const;

const Options = TextOptions.extend({
  db: z.string().optional(),
  paper: z.boolean().default(false),
  lexicon: z.string().optional(),
});
type Options = z.infer<typeof Options>;

/** Lines are easier to read when they are not longer than this. */
const widest = 100;

export function define(command: Command): void {
  command
    .argument('<text...>', 'a text; or one word: id or title of a stored paper; - is a text on stdin')
    .option('--paper', 'the words are the id or title of a stored paper');
  withLexicon(command);
  withDatabase(command);
  withTextFormats(command, formats);
  withColour(command);
  command.action((words: string[]) => run(words, Options.parse(command.opts())));
  withExamples(command, [
    {
      run: 'explain "It is 3.2x faster on an H100 than on an A100."',
      about: 'what each rule makes of a sentence',
    },
    { run: 'explain cuda', about: 'the one stored paper with "cuda" in its id or title' },
    { run: 'explain - --json < daily-papers.txt', about: 'a text from stdin, for programs' },
  ]);
}

interface Text {
  readonly id: string | null;
  readonly title: string;
  readonly abstract: string;
}

async function run(words: readonly string[], options: Options): Promise<void> {
  const format = chosenTextFormat(options, formats);
  const colour = chosenColour(options.color);
  const lexicon = readLexicon(options.lexicon);
  const text = await textOf(words.join(' '), options);
  const sentences = explain(text, lexicon === undefined ? {} : { lexicon });
  if (format === 'json') {
    const { id, title } = text;
    await writeOut(`${JSON.stringify({ id, title, sentences }, null, 1)}\n`);
    return;
  }
  if (sentences.length === 0) note('papers: nothing found: no figure and no name of hardware');
  const width = Math.min(terminalWidth(), widest);
  for (const [i, sentence] of sentences.entries()) {
    if (i > 0) await writeOut('\n');
    for (const line of explanation(sentence, colour, width, formatFigure)) await writeOut(`${line}\n`);
  }
}

/** The text that is meant: stdin, a stored paper, or the words themselves. */
async function textOf(words: string, options: Options): Promise<Text> {
  if (words === '-' && !options.paper) {
    const abstract = await readText();
    if (abstract.trim() === '') throw new InputError('<stdin> is empty: give it a text');
    return { id: null, title: '', abstract };
  }
  // One word is no sentence.
  if (!options.paper && /\S\s+\S/u.test(words)) return { id: null, title: '', abstract: words };
  return withStore(options.db, (store) => findPaper(words.trim(), store));
}
