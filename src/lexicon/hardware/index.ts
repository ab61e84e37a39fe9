import { distance } from 'fastest-levenshtein';
import type { HardwareKind } from '../../model/hardware.ts';
import { amd } from './amd.ts';
import { apple } from './apple.ts';
import { architectures } from './architectures.ts';
import { isLetterOrDigit } from './characters.ts';
import { china } from './china.ts';
import { chinaFamilies } from './china-families.ts';
import { cpus } from './cpus.ts';
import { edgeModules } from './edge-modules.ts';
import { embeddedFamilies } from './embedded-families.ts';
import { type HardwareEntry, parseTable } from './entry.ts';
import type { HardwareFamily } from './family.ts';
import { fpgaFamilies } from './fpga-families.ts';
import { intel } from './intel.ts';
import { mcu } from './mcu.ts';
import { mcuFamilies } from './mcu-families.ts';
import { mobile } from './mobile.ts';
import { mobileFamilies } from './mobile-families.ts';
import { buildMatcher, type NameMatcher } from './names.ts';
import { nvidiaDatacenter } from './nvidia-datacenter.ts';
import { nvidiaGeforce } from './nvidia-geforce.ts';
import { processorFamilies } from './processor-families.ts';
import { supercomputers } from './supercomputers.ts';
import { tpuNpu } from './tpu-npu.ts';
import { idleWords, makers } from './words.ts';

export type { HardwareEntry } from './entry.ts';
export type { HardwareFamily } from './family.ts';
export type { NameMatch, NameMatcher } from './names.ts';

const tables = [
  nvidiaDatacenter,
  nvidiaGeforce,
  tpuNpu,
  amd,
  intel,
  apple,
  china,
  cpus,
  edgeModules,
  mcu,
  mobile,
  supercomputers,
  architectures,
];

/** Every series of names, in the order in which they are tried. */
export const hardwareFamilies: readonly HardwareFamily[] = [
  ...processorFamilies,
  ...embeddedFamilies,
  ...fpgaFamilies,
  ...mcuFamilies,
  ...mobileFamilies,
  ...chinaFamilies,
];

let entries: readonly HardwareEntry[] | undefined;
let matcher: NameMatcher | undefined;
let byKey: Map<string, HardwareEntry> | undefined;

/** All listed devices; read on first use. */
export function catalogue(): readonly HardwareEntry[] {
  entries ??= tables.flatMap((group) => group.flatMap((table) => parseTable(table)));
  return entries;
}

/** The matcher over the catalogue and the families; built on first use. */
export function nameMatcher(): NameMatcher {
  matcher ??= buildMatcher(catalogue(), hardwareFamilies);
  return matcher;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, '');

/** The entry of a name as people write it; null where the catalogue has none. */
export function findEntry(name: string): HardwareEntry | null {
  if (byKey === undefined) {
    byKey = new Map();
    for (const entry of catalogue()) {
      const key = keyOf(entry.name);
      if (!byKey.has(key)) byKey.set(key, entry);
    }
  }
  return byKey.get(keyOf(name)) ?? byKey.get(keyOf(canonicalHardware(name)?.name ?? '')) ?? null;
}

/** A piece of hardware as named by a person. */
export interface CanonicalHardware {
  readonly name: string;
  readonly vendor: string | null;
  readonly kind: HardwareKind;
}

const idleTail = /^[\s,()-]*$/u;
const memoryTail = /^[\s(-]*\d+\s?[GT]i?B\)?$/iu;

/**
 * The usual name behind a spelling (`rtx4090`, `4090`, `nvidia a100`, `MI-300X`, `AGX Orin`), or null where it is
 * no hardware that the catalogue or a family knows. Case, spaces, hyphens, makers and memory sizes do not matter.
 */
export function canonicalHardware(spelling: string): CanonicalHardware | null {
  const text = spelling.slice(0, 100).trim();
  const match = nameMatcher();
  let at = 0;
  while (at < text.length) {
    const found = match(text, at);
    if (found !== null) {
      const rest = text.slice(found.end);
      const words = rest
        .toLowerCase()
        .split(/[\s()-]+/u)
        .filter((word) => word !== '' && !idleWords.has(word));
      if (words.length === 0 || idleTail.test(rest) || memoryTail.test(rest)) {
        return { name: found.name, vendor: found.vendor, kind: found.kind };
      }
    }
    // A maker's name in front is skipped, anything else is not.
    let end = at;
    while (end < text.length && isLetterOrDigit(text.charCodeAt(end))) end++;
    if (!makers.has(text.slice(at, end).toLowerCase())) return null;
    while (end < text.length && !isLetterOrDigit(text.charCodeAt(end))) end++;
    at = end;
  }
  return null;
}

/** Listed names closest to a misspelt one, best first, at most `limit`; empty where nothing is close. */
export function suggestHardware(name: string, limit = 3): string[] {
  const key = keyOf(name);
  if (key === '') return [];
  const far = Math.max(1, Math.floor(key.length / 3));
  const close: { name: string; far: number }[] = [];
  for (const entry of catalogue()) {
    const best = Math.min(...[entry.name, ...entry.aliases].map((word) => distance(key, keyOf(word))));
    if (best <= far) close.push({ name: entry.name, far: best });
  }
  close.sort((a, b) => a.far - b.far);
  return [...new Set(close.map((found) => found.name))].slice(0, limit);
}
