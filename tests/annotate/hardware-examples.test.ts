import { describe, expect, it } from 'vitest';
import { canonicalHardware, catalogue, hardwareFamilies } from '../../src/lexicon/hardware/index.ts';

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
