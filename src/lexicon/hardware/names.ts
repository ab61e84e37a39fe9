import type { HardwareKind } from '../../model/hardware.ts';
import { codeAt } from '../../text/codes.ts';
import {
  isDigit,
  isLetter,
  isLetterOrDigit,
  isLower,
  isSeparator,
  isSpace,
  isUpper,
  skipMark,
} from './characters.ts';
import type { HardwareEntry, Need } from './entry.ts';
import type { HardwareFamily } from './family.ts';
import { type Form, formHeads, isPluralAt, matchForm, needsDigit, parseForm } from './form.ts';
import { pluralLookalikes } from './words.ts';

/** A name found at an offset of a text. */
export interface NameMatch {
  /** Offset behind the name (behind a plural's s, where there is one). */
  readonly end: number;
  readonly name: string;
  readonly vendor: string | null;
  readonly kind: HardwareKind;
  readonly need: Need | null;
  /** The catalogue's entry; null where a family's form made the name. */
  readonly entry: HardwareEntry | null;
  /** The catalogue's spelling that was met (a name or an alias), or the name that the form made. */
  readonly spelling: string;
}

/** Matches the longest name at an offset; null where there is none. */
export type NameMatcher = (text: string, at: number) => NameMatch | null;

const symbols = 36;
const spaceAllowed = 2;
const hyphenAllowed = 1;
const plusAllowed = 4;

/** Digits are 0–9, letters 10–35 without case, anything else −1. */
function symbolOf(code: number): number {
  if (code >= 97) return code <= 122 ? code - 87 : -1;
  if (code >= 65) return code <= 90 ? code - 55 : -1;
  return code >= 48 && code <= 57 ? code - 48 : -1;
}

/** Where in a name a space or hyphen may come and go: at its own ones, and where letters meet digits or capitals. */
function seamAt(name: string, at: number): number {
  const before = name.charCodeAt(at - 1);
  const behind = name.charCodeAt(at);
  if (!isLetterOrDigit(before)) {
    const plus = before === 43 || name.charCodeAt(at - 2) === 43 ? plusAllowed : 0;
    return spaceAllowed | hyphenAllowed | plus;
  }
  if (isLower(before) && isUpper(behind)) return spaceAllowed | hyphenAllowed;
  if (isDigit(before) === isDigit(behind)) return 0;
  // `A 100` is an article and a number, `L40 S` no name: a lone letter stays with its digits.
  const lone = isDigit(behind) ? !isLetter(name.charCodeAt(at - 2)) : !isLetter(name.charCodeAt(at + 1));
  if (!lone) return spaceAllowed | hyphenAllowed;
  let digits = at;
  while (isDigit(name.charCodeAt(digits))) digits++;
  return digits - at >= 3 || !isDigit(behind) ? hyphenAllowed : 0;
}

/** The end of a name with its plural, or −1 where the word goes on. */
function nameEnd(text: string, at: number): number {
  const end = isPluralAt(text, at) ? at + 1 : at;
  const next = codeAt(text, end);
  if (isLetterOrDigit(next) || next === 95 || next === 37) return -1;
  // `M1.5`, `1080.2` and `1080,000` are numbers.
  if ((next === 46 || next === 44) && isDigit(codeAt(text, end + 1)) && isDigit(codeAt(text, end - 1)))
    return -1;
  return next === 43 && isLetterOrDigit(codeAt(text, end + 1)) ? -1 : end;
}

interface Target {
  readonly entry: HardwareEntry;
  readonly spelling: string;
}

interface Series {
  readonly family: HardwareFamily;
  readonly form: Form;
  /** A digit has to stand right behind the head, as it does behind few of the words that begin with `T` or `A`. */
  readonly digit: boolean;
}

/** Builds one matcher over all names and forms: a trie over letters and digits, walked once per word of a text. */
export function buildMatcher(
  entries: readonly HardwareEntry[],
  families: readonly HardwareFamily[],
): NameMatcher {
  const children: number[] = new Array<number>(symbols).fill(0);
  const seams: number[] = [0];
  const targets: (Target | null)[] = [null];
  /** Names that end in a plus (`UltraScale+`), by the node of the name without it. */
  const pluses = new Map<number, Target>();
  const series: (Series[] | null)[] = [null];

  const step = (node: number, symbol: number): number => {
    const known = children[node * symbols + symbol] ?? 0;
    if (known > 0) return known;
    const made = targets.length;
    for (let i = 0; i < symbols; i++) children.push(0);
    seams.push(0);
    targets.push(null);
    series.push(null);
    children[node * symbols + symbol] = made;
    return made;
  };
  const insert = (name: string): number => {
    let node = 0;
    for (let i = 0; i < name.length; i++) {
      const symbol = symbolOf(name.charCodeAt(i));
      if (symbol < 0) continue;
      if (i > 0) seams[node] = (seams[node] ?? 0) | seamAt(name, i);
      node = step(node, symbol);
    }
    return node;
  };
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const node = insert(name);
      if (!name.endsWith('+')) targets[node] ??= { entry, spelling: name };
      else if (!pluses.has(node)) pluses.set(node, { entry, spelling: name });
    }
  }
  for (const family of families) {
    const form = parseForm(family.form);
    const digit = needsDigit(form);
    for (const head of formHeads(form)) {
      const node = insert(head);
      const known = series[node];
      if (known) known.push({ family, form, digit });
      else series[node] = [{ family, form, digit }];
    }
  }
  const child = Int32Array.from(children);
  // Most walks end within a few characters and should touch nothing else.
  const stop = Uint8Array.from(targets, (target, node) =>
    target || pluses.has(node) || series[node] ? 1 : 0,
  );
  const seam = Uint8Array.from(seams);

  /** The name that ends at a node; with a plus behind it, one that has it comes first. */
  const targetAt = (node: number, plus: boolean): Target | null => {
    const plain = targets[node] ?? null;
    const plussed = pluses.get(node) ?? null;
    return plus ? (plussed ?? plain) : (plain ?? plussed);
  };

  return (text, at) => {
    let node = child[symbolOf(codeAt(text, at))] ?? 0;
    if (node === 0) return null;
    let found: NameMatch | null = null;
    let i = at + 1;
    for (;;) {
      const here = stop[node] === 1 ? series[node] : null;
      if (here) {
        for (const { family, form, digit } of here) {
          if (digit && !isDigit(codeAt(text, i))) continue;
          const reach = matchForm(form, text, at);
          if (reach < 0) continue;
          const end = nameEnd(text, reach);
          if (end < 0 || (found !== null && end <= found.end)) continue;
          const pieces: string[] = [];
          matchForm(form, text, at, pieces);
          const name = ((family.prefix ?? '') + pieces.join('')).replace(/ {2,}/gu, ' ').trim();
          found = {
            end,
            name,
            vendor: family.vendor,
            kind: family.kind,
            need: family.need ?? null,
            entry: null,
            spelling: name,
          };
        }
      }
      const target = stop[node] === 1 ? targetAt(node, codeAt(text, i) === 43) : null;
      if (target) {
        const plus = target.spelling.endsWith('+') && codeAt(text, i) === 43 ? i + 1 : i;
        const end = nameEnd(text, plus);
        // `two V100s` are more than one V100, and no V100S.
        const plural = pluralLookalikes.has(target.spelling) && text[i - 1] === 's';
        // The catalogue knows more than a form that reaches as far.
        if (!plural && end >= 0 && (found === null || end >= found.end)) {
          const { entry, spelling } = target;
          const { name, vendor, kind, need } = entry;
          found = { end, name, vendor, kind, need, entry, spelling };
        }
      }
      let next = i;
      let code = codeAt(text, next);
      let symbol = symbolOf(code);
      if (symbol < 0) {
        const allowed = seam[node] ?? 0;
        if (allowed === 0) return found;
        next = code === 43 && (allowed & plusAllowed) !== 0 ? next + 1 : skipMark(text, next);
        code = codeAt(text, next);
        if (isSeparator(code)) {
          if ((allowed & (isSpace(code) ? spaceAllowed : hyphenAllowed)) === 0) return found;
          next++;
        }
        symbol = symbolOf(codeAt(text, next));
        if (symbol < 0) return found;
      }
      node = child[node * symbols + symbol] ?? 0;
      if (node === 0) return found;
      i = next + 1;
    }
  };
}
