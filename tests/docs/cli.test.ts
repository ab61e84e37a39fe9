import { expect, test } from 'vitest';
import { cliMarkdown, manPage } from '../../scripts/cli-docs.ts';
import { commands } from '../../src/cli/commands.ts';
import { buildProgram } from '../../src/cli/program.ts';

// `npm run docs` writes these files anew.

test('docs/cli.md says what the command tree says; `npm run docs` writes it', async () => {
  const program = await buildProgram(() => true);
  await expect(cliMarkdown(program)).toMatchFileSnapshot('../../docs/cli.md');
});

test('the man page says what the command tree says; `npm run docs` writes it', async () => {
  const program = await buildProgram(() => true);
  await expect(manPage(program)).toMatchFileSnapshot('../../docs/papers.1');
});

test.each(commands.map(({ name }) => name))('the help of %s has two examples or more', async (name) => {
  const program = await buildProgram((wanted) => wanted === name);
  const command = program.commands.find((one) => one.name() === name);
  let help = '';
  command?.configureOutput({ writeOut: (text) => (help += text) });
  command?.outputHelp();
  expect(help.match(/^ {2}\$ papers /gmu)?.length).toBeGreaterThanOrEqual(2);
});
