import { InputError, UsageError } from '../model/errors.ts';
import type { Paper } from '../model/paper.ts';
import type { Store } from '../store/store.ts';

/** How many candidates an ambiguous name lists. */
const listed = 5;

/**
 * The paper that somebody means: by id, by the whole title, or by a part of either that only one has.
 * @throws UsageError where several have it; InputError where none has.
 */
export function findPaper(name: string, store: Store): Paper {
  const plain = name
    .trim()
    // A table cuts long ids: what it shows of one finds it.
    .replace(/…$/u, '')
    .replace(/^arxiv:/iu, '')
    .replace(/^https?:\/\/\S*\/(?=\d{4}\.\d{4,5})/u, '');
  const exact = store.paper(plain) ?? store.paper(plain.replace(/v\d+$/u, ''));
  if (exact !== null) return exact;
  const found = store.papers({ paper: plain }, { limit: listed + 1 });
  const whole = found.filter((paper) => paper.title.toLowerCase() === plain.toLowerCase());
  const candidates = whole.length === 1 ? whole : found;
  const [only] = candidates;
  if (only === undefined) {
    throw new InputError(
      `no paper has "${name}" in its id or title; look for it with: papers search ${name}`,
    );
  }
  if (candidates.length > 1) {
    const names = candidates.slice(0, listed).map((paper) => `${paper.id} (${paper.title})`);
    const more = candidates.length > listed ? '; and more' : '';
    throw new UsageError(`"${name}" is a part of several papers: ${names.join('; ')}${more}`);
  }
  const paper = store.paper(only.id);
  if (paper === null) throw new InputError(`no paper has the id ${only.id} any more`);
  return paper;
}
