// Keeps a feed in a database and prints the largest speedups on a device: node best-on.js FILE DATABASE DEVICE
import { openSource, openStore, readFeed } from 'papers';

const [, , file = '-', database = 'papers.db', device = 'H100'] = process.argv;

const store = openStore(database, 'write');
try {
  const now = (): string => new Date().toISOString();
  const summary = await store.ingest(readFeed(await openSource(file)), {
    input: file,
    feed: null,
    day: now().slice(0, 10),
    now,
  });
  console.log(`${summary.papers} papers, ${summary.new} of them new`);
  const claims = store.claims(
    { on: [device], metrics: ['speedup'], forms: ['factor'], kind: 'result' },
    { sort: [{ column: 'value', descending: true }], limit: 5 },
  );
  for (const claim of claims) console.log(`${claim.value}x  ${claim.title}`);
} finally {
  store.close();
}
