import type { Feed, FeedItem, ReadOptions, Source } from './feed.ts';
import { isByline } from './hf-text/chrome.ts';
import type { Page } from './hf-text/draft.ts';
import { readDump } from './hf-text/dump.ts';
import { isExportPage, readExportPage } from './hf-text/export.ts';
import { parseAuthorsLine, parseDateLine } from './hf-text/footer.ts';
import { isLinkedPage, readLinkedPage } from './hf-text/linked.ts';
import { isListPage, readListPage } from './hf-text/list.ts';
import { inferYear, settleDay } from './hf-text/years.ts';
import { paperItem, reject, warning } from './item.ts';

const name = 'hf-text';

/** The text of a Hugging Face Daily Papers page, pasted or saved as text. */
export const hfText: Feed = {
  name,
  about:
    'pasted text of a Hugging Face Daily Papers page: title, abstract, author count or organisation, date',
  detect,
  async *read(source, options) {
    const page = (await source.text()).replace(/^\uFEFF/u, '');
    yield* pageItems(layoutOf(page)(page), source, options);
  },
};

/** The reader for the way in which the page became text. */
function layoutOf(page: string): (page: string) => Page {
  if (isLinkedPage(page)) return readLinkedPage;
  if (isExportPage(page)) return readExportPage;
  return isListPage(page) ? readListPage : readDump;
}

/** Banner and footers, in the lines of the head. */
function detect(head: string): number {
  if (/^\s*(?:[<{]|\[\s*[{\]])/u.test(head)) return 0;
  let footers = 0;
  let before = '';
  let byline = false;
  for (const line of head.split('\n')) {
    const text = line.trim();
    if (isByline(text)) byline = true;
    if (parseAuthorsLine(text) !== null) footers += 1;
    else if (parseDateLine(text) !== null && before !== '') footers += 1;
    before = text;
  }
  if (byline) return 0.95;
  return footers > 0 ? 0.7 : 0;
}

function* pageItems(page: Page, source: Source, options: ReadOptions): Generator<FeedItem> {
  const infer = inferYear(page.drafts, { asOf: options.asOf ?? null, year: page.year });
  let undated = 0;
  for (const draft of page.drafts) {
    const { day, line, ...fields } = draft;
    const date = day === null ? null : settleDay(day, infer);
    if (day !== null && date === null) undated += 1;
    const dateInferred = date !== null && day?.year === null;
    yield paperItem(
      { ...fields, urls: [...fields.urls], date, dateInferred, feed: name },
      `line ${line}`,
      () => draft.title,
    );
  }
  for (const { line, reason, raw } of page.leftovers) yield reject(`line ${line}`, reason, raw);
  for (const message of page.warnings) yield warning(message);
  if (undated > 0) {
    yield warning(
      `${undated} dates without a year that ${source.name} does not tell: give --as-of YYYY-MM-DD`,
    );
  }
}
