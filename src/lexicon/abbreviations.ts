/** Words whose full stop does not end a sentence (lower case, without the stop). */
export const abbreviations: ReadonlySet<string> = new Set([
  'e.g',
  'i.e',
  'cf',
  'vs',
  'resp',
  'approx',
  'ca',
  'fig',
  'figs',
  'eq',
  'eqs',
  'refs',
  'nos',
  'vol',
  'al',
  'dr',
  'prof',
  'mr',
  'w.r.t',
  'a.k.a',
  'u.s',
  'avg',
  'incl',
  'excl',
]);

/** Words that are abbreviations only where a number follows (`Fig. 3`, `No. 5`), and plain words otherwise. */
export const abbreviationsBeforeNumbers: ReadonlySet<string> = new Set([
  'no',
  'max',
  'min',
  'sec',
  'tab',
  'ref',
  'res',
  'est',
]);
