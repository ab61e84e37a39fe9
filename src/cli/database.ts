import { join } from 'node:path';
import type { Command } from 'commander';
import envPaths from 'env-paths';

/** Adds `--db`. */
export function withDatabase(command: Command): void {
  command
    .optionsGroup('Where:')
    .option('--db <file>', 'database file (else $PAPERS_DB, else papers.db in your data folder)');
}

/** Path of the database: the option, else $PAPERS_DB, else papers.db in the user's data folder. */
export function databasePath(option: string | undefined): string {
  return option ?? (process.env['PAPERS_DB'] || join(envPaths('papers', { suffix: '' }).data, 'papers.db'));
}
