import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. A new one is its file in commands/ and one line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'ingest',
    about: 'read paper feeds into the database',
    load: () => import('./commands/ingest.ts'),
  },
  {
    name: 'fetch',
    about: 'fetch papers from Hugging Face or arXiv into the database',
    load: () => import('./commands/fetch.ts'),
  },
  {
    name: 'query',
    about: 'ask for claims: what was measured, how much, on which hardware, against what',
    load: () => import('./commands/query.ts'),
  },
  {
    name: 'list',
    about: 'list papers',
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'search',
    about: 'find papers by the words of title and abstract',
    load: () => import('./commands/search.ts'),
  },
  {
    name: 'show',
    about: 'show a paper: abstract with figures and hardware marked, and its claims',
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'hardware',
    about: 'the hardware in the database, with counts and best values',
    load: () => import('./commands/hardware.ts'),
  },
  {
    name: 'metrics',
    about: 'the metrics in the database, with counts and best values',
    load: () => import('./commands/metrics.ts'),
  },
  {
    name: 'stats',
    about: 'how much there is: by month, metric and hardware',
    load: () => import('./commands/stats.ts'),
  },
  {
    name: 'compare',
    about: 'put pieces of hardware side by side',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'export',
    about: 'write claims or papers to a file: csv, xlsx, parquet, bib, sqlite and more',
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'sql',
    about: 'run a statement of SQL that reads',
    load: () => import('./commands/sql.ts'),
  },
  {
    name: 'extract',
    about: 'print papers with their claims, without a database',
    load: () => import('./commands/extract.ts'),
  },
  {
    name: 'explain',
    about: 'show how the claims of a text or paper come about, rule by rule',
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'eval',
    about: 'score the extraction against annotated papers',
    load: () => import('./commands/eval.ts'),
  },
  {
    name: 'reextract',
    about: 'find the claims of stored papers anew after an update of the rules',
    load: () => import('./commands/reextract.ts'),
  },
  {
    name: 'db',
    about: 'the database: where it is, what is in it, check, vacuum, backup',
    load: () => import('./commands/db.ts'),
  },
  {
    name: 'feeds',
    about: 'the shapes of input that are known',
    load: () => import('./commands/feeds.ts'),
  },
  {
    name: 'schema',
    about: 'print the JSON Schema of a paper record',
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'config',
    about: 'show the settings and where each comes from',
    load: () => import('./commands/config.ts'),
  },
  {
    name: 'completion',
    about: 'print the completion script of a shell',
    load: () => import('./commands/completion.ts'),
  },
];
