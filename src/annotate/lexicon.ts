import { createHash } from 'node:crypto';
import type { LexiconAdditions } from '../lexicon/additions.ts';
import type { ChangeWord } from '../lexicon/changes.ts';
import { catalogue, hardwareFamilies, type NameMatcher, nameMatcher } from '../lexicon/hardware/index.ts';
import { buildMatcher } from '../lexicon/hardware/names.ts';
import type { MetricNoun } from '../lexicon/metrics.ts';
import type { Unit } from '../lexicon/units.ts';
import type { Metric } from '../model/claim.ts';
import { builtInCues, type Cue, type CueTable, cueTable } from './tokens.ts';

/** Everything the rules look words up in. Built once and used for any number of papers. */
export interface Lexicon {
  readonly names: NameMatcher;
  /** Units beside those of the table; null where there are none. */
  readonly units: ReadonlyMap<string, Unit> | null;
  readonly cues: CueTable;
  /** Tells lexicons apart: empty for the built-in one, else a short hash of the additions. */
  readonly key: string;
}

let builtIn: Lexicon | undefined;

/** The built-in lexicon; built on first use. */
export function builtInLexicon(): Lexicon {
  builtIn ??= { names: nameMatcher(), units: null, cues: builtInCues, key: '' };
  return builtIn;
}

/** The built-in lexicon with a user's own words, which win over it. */
export function extendLexicon({ hardware, units, nouns, changes }: LexiconAdditions): Lexicon {
  const devices = hardware.map((device) => ({
    ...device,
    family: null,
    year: null,
    memory: null,
    tdp: null,
    rates: {},
  }));
  const own = Object.entries(units).map(([spelling, one]): [string, Unit] => {
    const unit = one.unit ?? spelling;
    const { metric, scale, weak } = one;
    return [spelling, { unit, metric, baseUnit: one.baseUnit ?? unit, scale, weak }];
  });
  const cues: [string, Cue][] = [
    ...nouns.flatMap(({ words, metric, relative, vague }) =>
      words.map((word): [string, Cue] => [
        phraseOf(word),
        { metric: nounOf(phraseOf(word), metric, relative, vague) },
      ]),
    ),
    ...changes.flatMap(({ words, direction, part, metric }) => {
      const change: ChangeWord = { direction, part, metric, open: false, harm: false };
      return words.map((word): [string, Cue] => [phraseOf(word), { change }]);
    }),
  ];
  return {
    names:
      devices.length === 0 ? nameMatcher() : buildMatcher([...devices, ...catalogue()], hardwareFamilies),
    units: own.length === 0 ? null : new Map(own),
    cues: cues.length === 0 ? builtInCues : cueTable(cues),
    key: createHash('sha256')
      .update(JSON.stringify([hardware, units, nouns, changes]))
      .digest('hex')
      .slice(0, 8),
  };
}

/** As tokens spell phrases: lower case, one space, hyphens as spaces. */
function phraseOf(words: string): string {
  return words
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

function nounOf(measure: string, absolute: Metric, relative: Metric | undefined, vague: boolean): MetricNoun {
  const speed = absolute === 'latency' || absolute === 'throughput' || absolute === 'compute';
  return { relative: relative ?? (speed ? 'speedup' : absolute), absolute, measure, vague };
}
