import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { unknownName } from './suggest.ts';

const Names = z.array(z.string());

/** What two spellings of a name share: `rtx4090`, `RTX-4090` and `RTX 4090`. */
function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The usual name of hardware as somebody may write it. @throws UsageError for a name that nobody knows. */
export function resolveHardware(name: string, store: Store): string {
  const stored = Names.parse(store.connection.prepare('SELECT name FROM hardware').pluck().all());
  const found = stored.find((one) => squeeze(one) === squeeze(name));
  if (found !== undefined) return found;
  throw unknownName('hardware', name, stored);
}

/** The name of a vendor as the database has it. @throws UsageError for one that is not in it. */
export function resolveVendor(name: string, store: Store): string {
  const sql = 'SELECT DISTINCT vendor FROM hardware WHERE vendor IS NOT NULL ORDER BY vendor';
  const stored = Names.parse(store.connection.prepare(sql).pluck().all());
  const found = stored.find((one) => squeeze(one) === squeeze(name));
  if (found !== undefined) return found;
  throw unknownName('vendor', name, stored);
}
