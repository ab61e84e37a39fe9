/** What an entry of BibTeX is made of. */
export interface Reference {
  readonly id: string;
  readonly arxivId: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly categories: readonly string[];
  readonly urls: readonly string[];
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX takes it. */
function texText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^]/gu, (sign) => special[sign] ?? sign)
    .replace(/[&%$#_]/gu, '\\$&');
}

/** `vaswani2017attention`: family name of the first author, year, first long word of the title. */
function citeKey({ authors, date, title, id }: Reference): string {
  const family = authors[0]?.trim().split(/\s+/u).at(-1) ?? '';
  const word = title.match(/[\p{L}\p{N}]{4,}/u)?.[0] ?? '';
  const key = `${family}${date?.slice(0, 4) ?? ''}${word}`
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/gu, '')
    .toLowerCase();
  return key === '' || family === '' ? id.replace(/[^A-Za-z0-9.:-]+/gu, '-') : key;
}

/** BibTeX entries, with keys that are not the same twice. */
export function* renderBibtex(references: Iterable<Reference>): Iterable<string> {
  const used = new Map<string, number>();
  for (const reference of references) {
    const key = citeKey(reference);
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    yield entry(reference, count === 0 ? key : `${key}-${count + 1}`);
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entry({ arxivId, title, authors, date, categories, urls }: Reference, key: string): string {
  const url = arxivId === null ? urls[0] : `https://arxiv.org/abs/${arxivId}`;
  const month = months[Number(date?.slice(5, 7)) - 1];
  const fields = [
    `title = {{${texText(title)}}}`,
    authors.length === 0 ? null : `author = {${authors.map(texText).join(' and ')}}`,
    date === null ? null : `year = {${date.slice(0, 4)}}`,
    month === undefined ? null : `month = ${month}`,
    arxivId === null ? null : `eprint = {${arxivId}}`,
    arxivId === null ? null : 'archivePrefix = {arXiv}',
    categories[0] === undefined ? null : `primaryClass = {${categories[0]}}`,
    url === undefined ? null : `url = {${url}}`,
  ];
  const known = fields.filter((field) => field !== null).map((field) => `  ${field}`);
  return `@misc{${key},\n${known.join(',\n')}\n}\n`;
}
