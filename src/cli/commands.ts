import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. A new one is its file in commands/ and one line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'ingest',
    about: 'read paper feeds into the database',
    load: () => import('./commands/ingest.ts'),
  },
  {
    name: 'query',
    about: 'ask for claims: what was measured, how much, on which hardware, against what',
    load: () => import('./commands/query.ts'),
  },
  {
    name: 'extract',
    about: 'print papers with their claims, without a database',
    load: () => import('./commands/extract.ts'),
  },
  {
    name: 'schema',
    about: 'print the JSON Schema of a paper record',
    load: () => import('./commands/schema.ts'),
  },
];
