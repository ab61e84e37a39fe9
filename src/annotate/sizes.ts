import { type Unit, unitOf } from '../lexicon/units.ts';

/** A number of parameters behind a number, however many words stand between magnitude and noun. */
const sizeBehind =
  /(?: ?)([KMBT])\+?(?:(?: \p{Ll}[\p{Ll}-]{2,}){1,2} | ?-?)(?:parameters?|params?)\b|([mb])[ -]?(?:parameters?|params?)\b/uy;
/** A magnitude that leaves its noun to a later member of the list: `7B, 13B, and 33B parameters`, `6B total/1B active parameters`. */
const sizeListed =
  /([KMBT])(?: (?:total|active|activated|dense|sparse|trainable|overall))?(?:,? (?:and|or|to|up to) |, ?| ?\/ ?| \()(?=\d)/uy;
/** The noun in front: `a parameter size of 5.6B`, `parameters (more than 7B)`. */
const sizeInFront =
  /\bparam(?:eter)?s?(?:[ -](?:size|count|counts|sizes|number|numbers|budget|scale|scales))?(?: \(| of | ranging from | = ?|: ?| \((?:more|less|fewer) than | from | (?:down|reduced|up) to | of (?:about|around|only|just|over|under|up to) )(?:[\d.]+[KMBT] (?:to|and) )?$/iu;
const magnitude = / ?([KMBT])(?![\p{L}\d-])/uy;

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function unitFor(letter: string | undefined): Unit | null {
  return unitOf(`${letter ?? ''}params`);
}

/** A number of parameters found at the end of a number, and where it ends. */
export interface Size {
  readonly unit: Unit;
  readonly end: number;
}

/** The number of parameters that ends behind `end`, with its noun behind or in front, or null. */
export function sizeAt(text: string, start: number, end: number): Size | null {
  const behind = at(sizeBehind, text, end);
  if (behind !== null) {
    const unit = unitFor((behind[1] ?? behind[2])?.toUpperCase());
    return unit === null ? null : { unit, end: sizeBehind.lastIndex };
  }
  const letter = at(magnitude, text, end);
  if (letter === null || !sizeInFront.test(text.slice(Math.max(0, start - 48), start))) return null;
  const unit = unitFor(letter[1]);
  return unit === null ? null : { unit, end: magnitude.lastIndex };
}

/** The magnitude of a number whose noun a later member of its list carries, and where that member starts; or null. */
export function listedSize(text: string, end: number): { size: Size; next: number } | null {
  const found = at(sizeListed, text, end);
  const unit = found === null ? null : unitFor(found[1]);
  return unit === null ? null : { size: { unit, end: end + 1 }, next: sizeListed.lastIndex };
}
