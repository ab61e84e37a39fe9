import { phrases } from '../../lexicon/phrases.ts';

/** Verbs that begin a new statement between two figures, so that a comparison behind the second is not the first's. */
export const statements: ReadonlySet<string> = new Set(
  phrases(
    `achieves, achieving, achieve, achieved, reached, delivers, delivering, reaches, reaching, obtains, attains, provides, providing, yields, yielding, gets, uses, consumes, runs, requires, offers, shows`,
  ),
);
