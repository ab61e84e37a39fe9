import type { Command } from 'commander';
import { z } from 'zod';
import { writeOut } from '../../io/output.ts';
import { Paper } from '../../model/paper.ts';
import { withExamples } from '../command.ts';
import { withOutput } from '../voice.ts';

export function define(command: Command): void {
  withOutput(command);
  command.action(run);
  withExamples(command, [
    { run: 'schema', about: 'the JSON Schema of what `papers extract` prints for each paper' },
    { run: 'schema -o paper.schema.json', about: 'keep it in a file' },
  ]);
}

async function run(): Promise<void> {
  await writeOut(`${JSON.stringify(z.toJSONSchema(Paper, { io: 'output' }), null, 2)}\n`);
}
