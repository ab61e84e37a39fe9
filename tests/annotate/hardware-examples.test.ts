import { describe, expect, it } from 'vitest';
import { findHardware } from '../../src/annotate/hardware.ts';
import { unlistedRules } from '../../src/annotate/hardware-unlisted.ts';
import { canonicalHardware, catalogue, hardwareFamilies } from '../../src/lexicon/hardware/index.ts';
import { readPassage } from '../../src/text/passage.ts';

describe('families of hardware names', () => {
  for (const family of hardwareFamilies) {
    it(family.form, () => {
      const { yes, no } = family.examples;
      for (const [spelling, name] of Object.entries(yes))
        expect(canonicalHardware(spelling)?.name, spelling).toBe(name);
      for (const spelling of no) {
        const names = Object.values(yes);
        expect(names, spelling).not.toContain(canonicalHardware(spelling)?.name);
      }
    });
  }
});

describe('names that no list has', () => {
  for (const { rule, examples, find } of unlistedRules) {
    it(rule, () => {
      for (const [text, name] of Object.entries(examples.yes)) {
        const sentences = readPassage(text, 'abstract').sentences;
        expect(find(sentences).flat().at(0)?.name, text).toBe(name);
        expect(findHardware(sentences).flat().at(0)?.name, text).toBe(name);
      }
      for (const text of examples.no)
        expect(find(readPassage(text, 'abstract').sentences).flat(), text).toEqual([]);
    });
  }

  it('takes a title for what it says', () => {
    const sentences = [
      ...readPassage('Quillon: A 22-nm RISC-V SoC for Hearables', 'title').sentences,
      ...readPassage('Quillon needs 3 mW.', 'abstract').sentences,
    ];
    expect(findHardware(sentences).map((spans) => spans.map((span) => span.name))).toEqual([
      ['Quillon', 'RISC-V'],
      ['Quillon'],
    ]);
  });
});

describe('the catalogue', () => {
  it('finds every entry by its name and aliases', () => {
    const lost: string[] = [];
    for (const entry of catalogue()) {
      for (const spelling of [entry.name, ...entry.aliases]) {
        const name = canonicalHardware(spelling)?.name;
        if (name !== entry.name) lost.push(`${spelling} → ${name ?? 'nothing'} instead of ${entry.name}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('names nothing twice', () => {
    const names = catalogue().map((entry) => entry.name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
