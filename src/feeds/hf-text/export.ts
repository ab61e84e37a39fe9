import { type PageLine, pageLines } from './blocks.ts';
import type { Draft, Leftover, Page } from './draft.ts';
import { parseCountLine, parseDateLine } from './footer.ts';

const paperUrl = /^https:\/\/huggingface\.co\/papers\/(\d{4}\.\d{4,5})$/u;
const accountUrl = /^https:\/\/huggingface\.co\/[\w.-]+$/u;
const votes = /^\[-\] (\d{1,6}|-)$/u;
const authors = /^(\d{1,5}) authors?\]\(https/u;
const pageDate = /^https:\/\/huggingface\.co\/papers\/(?:date|week|month)\/(\d{4})-/u;

/** True for the export of notebook tools, where each link's address stands on a line below its text. */
export function isExportPage(page: string): boolean {
  return pageLines(page).some((line) => paperUrl.test(line.text));
}

type Open = { -readonly [Key in keyof Draft]: Draft[Key] };

/** Reads text and address line by line: the first text above a paper's address is its title, the second its abstract. */
export function readExportPage(page: string): Page {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const warnings: string[] = [];
  let open: Open | null = null;
  let upvotes: number | null = null;
  let year: number | null = null;
  let text: PageLine[] = [];
  for (const line of pageLines(page)) {
    const id = paperUrl.exec(line.text)?.[1];
    const vote = votes.exec(line.text);
    if (id !== undefined) {
      if (open === null || open.arxivId !== id) {
        const title = text.at(-1);
        if (title === undefined)
          leftovers.push({ line: line.number, reason: 'a link without a title', raw: line.text });
        open = title === undefined ? null : newDraft(title, id, upvotes);
        if (open !== null) drafts.push(open);
        upvotes = null;
      } else if (open.abstract === '' && text.length > 0) open.abstract = slice(page, text);
      text = [];
    } else if (vote !== null) {
      upvotes = vote[1] === '-' ? null : Number(vote[1]);
      open = null;
      text = [];
    } else if (/^https?:\/\//u.test(line.text)) {
      year ??= yearOf(line.text);
      const name = text.at(-1);
      const isAccount =
        accountUrl.test(line.text) && open !== null && open.abstract !== '' && open.day === null;
      if (open !== null && isAccount && name !== undefined) open.organization = name.text;
      text = [];
    } else if (open === null || !addFooter(open, line.text)) text.push(line);
  }
  const whole = drafts.filter(
    (draft) => draft.abstract !== '' || draft.day !== null || draft.authorCount !== null,
  );
  for (const draft of drafts) {
    const { line, title } = draft;
    if (!whole.includes(draft))
      leftovers.push({ line, reason: 'a title with neither abstract nor footer', raw: title });
    else if (draft.abstract === '') warnings.push(`line ${line}: no abstract below "${title}"`);
  }
  return { drafts: whole, leftovers, warnings, year };
}

function newDraft(title: PageLine, arxivId: string, upvotes: number | null): Open {
  return {
    title: title.text,
    abstract: '',
    line: title.number,
    day: null,
    authorCount: null,
    organization: null,
    upvotes,
    comments: null,
    arxivId,
    urls: [`https://huggingface.co/papers/${arxivId}`],
  };
}

/** True where the line belongs to the footer of the open paper. */
function addFooter(open: Open, text: string): boolean {
  const count = authors.exec(text);
  const date = parseDateLine(text);
  const number = parseCountLine(text);
  if (count !== null) open.authorCount = Number(count[1]);
  else if (date !== null && open.abstract !== '') {
    open.day = date.day;
    open.comments = date.comments;
  } else if (number !== null && open.day !== null) open.comments ??= number;
  else return text === '[' || text === '·';
  return true;
}

function slice(page: string, lines: readonly PageLine[]): string {
  const first = lines[0];
  const last = lines.at(-1);
  return first === undefined || last === undefined
    ? ''
    : page.slice(first.start, last.start + last.text.length);
}

function yearOf(url: string): number | null {
  const found = pageDate.exec(url);
  return found === null ? null : Number(found[1]);
}
