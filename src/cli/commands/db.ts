import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { report, writeOut } from '../../io/output.ts';
import { note } from '../../io/terminal.ts';
import { DatabaseError } from '../../model/errors.ts';
import { schemaVersion } from '../../store/migrations.ts';
import { countAll } from '../../store/overview.ts';
import { openStore } from '../../store/store.ts';
import { AnswerOptions, chosenColumns, showAnswer, withAnswer } from '../answer-options.ts';
import { withExamples } from '../command.ts';
import { databasePath, withDatabase } from '../database.ts';
import { unknownName } from '../suggest.ts';
import { withVoice } from '../voice.ts';
import { withStore } from '../with-store.ts';

const Options = AnswerOptions.extend({ db: z.string().optional() });
const columns = { all: [{ name: 'what' }, { name: 'value', shrink: 1, lines: 3 }], usual: ['what', 'value'] };

const actions = ['info', 'path', 'check', 'vacuum', 'backup'];

export function define(command: Command): void {
  const info = command.command('info', { isDefault: true }).description('path, size, versions and counts');
  withAnswer(info);
  withDatabase(info);
  info.allowExcessArguments(true).action(() => {
    const [wrong] = info.args;
    if (wrong !== undefined) throw unknownName('action', wrong, actions);
    return runInfo(Options.parse(info.opts()));
  });
  const path = command.command('path').description('print the path of the database that would be used');
  withVoice(path);
  withDatabase(path);
  path.action(async () => writeOut(`${databasePath(Options.parse(path.opts()).db)}\n`));
  const check = command
    .command('check')
    .description('check the database: SQLite, foreign keys and the index of words');
  withVoice(check);
  withDatabase(check);
  check.action(() => runCheck(Options.parse(check.opts()).db));
  const vacuum = command.command('vacuum').description('give unused space back to the disk');
  withVoice(vacuum);
  withDatabase(vacuum);
  vacuum.action(() => runVacuum(Options.parse(vacuum.opts()).db));
  const backup = command
    .command('backup')
    .description('copy the database, also while it is in use')
    .argument('<file>');
  withVoice(backup);
  withDatabase(backup);
  backup.action((file: string) => runBackup(file, Options.parse(backup.opts()).db));
  withExamples(command, [
    { run: 'db', about: 'where the database is and what is in it' },
    { run: 'db check', about: 'whether it is sound' },
    { run: 'db backup papers-backup.db', about: 'keep a copy' },
  ]);
}

async function runInfo(options: z.infer<typeof Options>): Promise<void> {
  const path = databasePath(options.db);
  const values = await withStore(path, ({ connection }) => ({
    path,
    bytes: statSync(path).size,
    schema: schemaVersion,
    ...countAll(connection),
    lastIngest: z
      .string()
      .nullable()
      .parse(connection.prepare('SELECT max(finished) FROM runs').pluck().get()),
    rules: z
      .array(z.string())
      .parse(connection.prepare('SELECT DISTINCT rules_version FROM papers ORDER BY 1').pluck().all()),
  }));
  const rows = Object.entries(values).map(([what, value]) => ({ what, value }));
  await showAnswer({ columns: chosenColumns(columns, options), rows }, options);
}

async function runCheck(db: string | undefined): Promise<void> {
  const path = databasePath(db);
  const problems = await withStore(path, (store) => store.check());
  if (problems.length === 0) await report(`${path}: sound\n`);
  else
    throw new DatabaseError(
      `${path}: ${problems.slice(0, 5).join('; ')}; restore a backup, or ingest into a new file`,
    );
}

async function runVacuum(db: string | undefined): Promise<void> {
  const path = databasePath(db);
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const store = openStore(path, 'update');
  store.connection.exec('VACUUM');
  store.close();
  await report(`${path}: ${before} bytes before, ${statSync(path).size} now\n`);
}

async function runBackup(file: string, db: string | undefined): Promise<void> {
  const path = databasePath(db);
  await withStore(path, (store) => store.backup(file));
  note(`${file}: a copy of ${path}`);
}
