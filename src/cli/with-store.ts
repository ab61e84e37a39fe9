import { detail } from '../io/terminal.ts';
import { openStore, type Store } from '../store/store.ts';
import { databasePath } from './database.ts';

/** Opens the database for reading, lets `work` use it, and closes it whatever happens. */
export async function withStore<T>(
  db: string | undefined,
  work: (store: Store) => Promise<T> | T,
): Promise<T> {
  const path = databasePath(db);
  const store = openStore(path);
  detail(`papers: database ${path}`);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
