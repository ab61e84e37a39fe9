import { z } from 'zod';
import { canonicalHardware, catalogue, suggestHardware } from '../lexicon/hardware/index.ts';
import { UsageError } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import { nearest, unknownName } from './suggest.ts';

const Names = z.array(z.string());

/** What two spellings of a name share: `rtx4090`, `RTX-4090` and `RTX 4090`. */
function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Names of the hardware in a database. */
export function storedHardware(store: Store): string[] {
  return Names.parse(store.connection.prepare('SELECT name FROM hardware ORDER BY name').pluck().all());
}

/**
 * The usual name of hardware as somebody may write it: one that the database has, else one that the catalogue knows.
 * @throws UsageError for a name that neither knows.
 */
export function resolveHardware(name: string, store: Store): string {
  const stored = storedHardware(store);
  const canonical = canonicalHardware(name)?.name ?? null;
  if (canonical !== null && stored.includes(canonical)) return canonical;
  const found = stored.find((one) => squeeze(one) === squeeze(name)) ?? canonical;
  if (found !== null) return found;
  const meant = [nearest(name, stored), ...suggestHardware(name)].filter((one) => one !== null);
  const hint =
    meant.length === 0
      ? 'papers hardware lists what the database has, papers hardware --catalog what is known'
      : `did you mean ${[...new Set(meant)].slice(0, 3).join(', ')}?`;
  throw new UsageError(`unknown hardware "${name}": ${hint}`);
}

/** The name of a vendor as it is stored. @throws UsageError for one that is not known. */
export function resolveVendor(name: string): string {
  const known = [...new Set(catalogue().map((entry) => entry.vendor))].filter((vendor) => vendor !== null);
  const found = known.find((one) => squeeze(one) === squeeze(name));
  if (found !== undefined) return found;
  throw unknownName('vendor', name, known.sort());
}
