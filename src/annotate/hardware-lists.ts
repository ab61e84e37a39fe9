import { isDigit, isLetterOrDigit, isUpper } from '../lexicon/hardware/characters.ts';
import type { NameMatch, NameMatcher } from '../lexicon/hardware/index.ts';
import { codeAt } from '../text/codes.ts';
import type { Candidate } from './hardware.ts';
import { memoryEnd } from './hardware-memory.ts';

/** What joins the members of an enumeration. */
const joint = /(?:\s?\/\s?|,? (?:and|or|&|vs\.?|versus) (?:the )?|, |\s?[&+]\s?)/uy;
/** Behind a bare number that belongs to a name no unit and no counted thing may follow. */
const figureBehind =
  /^(?:\s?[%×]|[.,]\d|\s?[GMKT]i?B|\s?[-–~]\s?\d|-?\s?(?:x|bit|times|fold|ms|fps|s|W|mW|layers?|[a-z]+(?<!s)s)\b)/u;
const innocent =
  /^ (?:is|as|was|has|gpus|cpus|npus|boards|devices|chips|processors|accelerators|systems|platforms|models|phones|smartphones|architectures|cards|socs|modules|across|versus|vs)\b/iu;

/** Beginnings of a name up to each of its spaces and hyphens, longest first: `Raspberry Pi 4` → `Raspberry Pi `, `Raspberry `. */
function beginnings(name: string): string[] {
  const cut: string[] = [];
  for (let i = name.length - 1; i > 0; i--) {
    const sign = name.charAt(i);
    if (sign === ' ' || sign === '-') cut.push(name.slice(0, i + 1));
  }
  return cut;
}

/** `Raspberry Pi 4 and 5`: matches the tail at an offset as if the name's beginning stood before it. */
function matchTail(text: string, at: number, name: string, match: NameMatcher): NameMatch | null {
  const tail = text.slice(at, at + 30);
  for (const beginning of beginnings(name)) {
    const found = match(beginning + tail, 0);
    if (found === null || found.end <= beginning.length) continue;
    const end = at + found.end - beginning.length;
    if (/^\d{1,2}$/u.test(text.slice(at, end))) {
      const behind = text.slice(end, end + 20);
      if (figureBehind.test(behind) && !innocent.test(behind)) continue;
      if (/^ [A-Z]/u.test(behind)) continue;
    }
    return { ...found, end };
  }
  return null;
}

/**
 * Follows an enumeration behind a name, adds the members that leave out the beginning of their name,
 * and returns the offset from which the scan goes on.
 */
export function enumerated(first: Candidate, match: NameMatcher, found: Candidate[]): number {
  const { text } = first;
  let end = first.end;
  let name = first.match.name;
  for (let members = 0; members < 12; members++) {
    joint.lastIndex = end;
    if (!joint.test(text)) return end;
    const at = joint.lastIndex;
    const code = codeAt(text, at);
    if (!isUpper(code) && !isDigit(code) && !/^[vi]\d/u.test(text.slice(at, at + 2))) return end;
    const own = match(text, at);
    const tail = matchTail(text, at, name, match);
    if (tail === null || (own !== null && (own.end > tail.end || own.need === null))) return end;
    if (isLetterOrDigit(codeAt(text, tail.end))) return end;
    const reach = memoryEnd(text, tail.end);
    found.push({
      text,
      start: at,
      end: reach,
      match: { ...tail, need: first.match.need },
      count: null,
      rule: 'hardware-list',
    });
    end = reach;
    name = tail.name;
  }
  return end;
}
