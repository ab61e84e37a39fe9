import tab from '@bomb.sh/tab';
import tabCommander from '@bomb.sh/tab/commander';
import { colourModes } from '../io/colour.ts';
import { catalogue } from '../lexicon/hardware/index.ts';
import { Bound, Form, metrics, Subject } from '../model/claim.ts';
import { hardwareKinds } from '../model/hardware.ts';
import { formats } from '../render/renderer.ts';
import { claimColumns } from '../store/claim-query.ts';
import { openStore } from '../store/store.ts';
import { databasePath } from './database.ts';
import { groupNames } from './group.ts';
import { storedHardware } from './hardware-name.ts';
import { metricGroups } from './metric-names.ts';
import { buildProgram } from './program.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Prints the script that makes a shell ask `papers complete` for what may come next. */
export function printScript(shell: (typeof shells)[number]): void {
  tab.setup('papers', 'papers', shell);
}

/** Answers a shell: `papers complete -- query --hw ''`. */
export async function complete(words: readonly string[]): Promise<void> {
  const program = await buildProgram(() => true);
  const root = tabCommander(program);
  const values = valuesOf();
  for (const command of root.commands.values()) {
    for (const [name, option] of command.options) {
      const known = values[name];
      if (known !== undefined) {
        option.handler = (suggest) => {
          for (const value of known()) suggest(value, '');
        };
      }
    }
  }
  await program.parseAsync(words, { from: 'user' });
}

/** What may be the value of each option that has a list to choose from. */
function valuesOf(): Readonly<Record<string, () => readonly string[]>> {
  return {
    hw: knownHardware,
    vs: knownHardware,
    'any-hw': knownHardware,
    metric: () => [...new Set([...metrics, ...Object.keys(metricGroups)])],
    format: () => formats,
    color: () => colourModes,
    'kind-of-hardware': () => hardwareKinds,
    kind: () => ['result', 'context', 'all'],
    form: () => Form.options,
    bound: () => Bound.options,
    subject: () => Subject.options,
    'group-by': () => groupNames,
    sort: () => claimColumns,
    columns: () => claimColumns,
  };
}

/** Hardware of the database, then of the catalogue. Without a database only the latter: a shell has no use for an error. */
function knownHardware(): readonly string[] {
  const known = catalogue().map((entry) => entry.name);
  try {
    const store = openStore(databasePath(undefined));
    const stored = storedHardware(store);
    store.close();
    return [...new Set([...stored, ...known])];
  } catch {
    return known;
  }
}
