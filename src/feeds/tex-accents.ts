/** TeX accent commands and the combining character each stands for. */
const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  c: '\u0327',
  k: '\u0328',
};

/** Letters that have a TeX command of their own. */
const letters: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
};

const signs = /\\([`'^"~=.])\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/gu;
const words = /\\([uvHckr])(?:\s+|\s*\{\s*)\\?([A-Za-z])\s*\}?/gu;
const commands = /\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])(?:\{\}|\s+)?/gu;

/** Replaces TeX accents in names by the letters they make: `Bal\'azs` is Balázs, `Erd{\H o}s` is Erdős. */
export function decodeTexAccents(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(signs, (_, mark: string, braced?: string, bare?: string) => accented(braced ?? bare ?? '', mark))
    .replace(words, (_, mark: string, letter: string) => accented(letter, mark))
    .replace(commands, (whole, command: string) => letters[command] ?? whole)
    .replace(/[{}]/gu, '')
    .normalize('NFC');
}

function accented(letter: string, mark: string): string {
  return `${letter}${combining[mark] ?? ''}`;
}
