import type { CheerioAPI } from 'cheerio';
import type { Feed, FeedItem } from './feed.ts';
import { listCards, paperPage } from './hf-html/dom.ts';
import { hfPaperItem } from './hf-paper.ts';
import { reject, truncated } from './item.ts';
import { parseJson } from './json/elements.ts';
import { asObject, type JsonObject, textOf } from './values.ts';

const name = 'hf-html';

/** Saved pages of huggingface.co/papers: day, week, month, trending, search, and a single paper. */
export const hfHtml: Feed = {
  name,
  about: 'saved pages of huggingface.co/papers (day, week, month, trending, search, single paper)',
  detect(head) {
    if (/data-target=["']?(?:DailyPapers|PaperContent)/u.test(head)) return 1;
    if (!/<!doctype html|<html[\s>]|<body[\s>]|<article[\s>]/iu.test(head)) return 0;
    return /huggingface\.co|DailyPapersPage|href="\/papers\//u.test(head) ? 0.9 : 0.2;
  },
  async *read(source) {
    const text = await source.text();
    // Loaded only here: it takes longer than all the rest of the program.
    const { load } = await import('cheerio');
    const page = load(text);
    const whole = !/<html[\s>]/iu.test(text) || /<\/html\s*>/iu.test(text);
    yield* islandItems(page) ?? domItems(page, whole);
    if (!whole) yield truncated(`${source.name}: the page breaks off`);
  },
};

/** The papers in the data that the page's own script starts from, or null where there is none. */
function islandItems(page: CheerioAPI): FeedItem[] | null {
  const list = page('[data-target="DailyPapers"]').attr('data-props');
  const single = page('[data-target="PaperContent"]').attr('data-props');
  if (list === undefined && single === undefined) return null;
  const props = asObject(parseJson(list ?? single ?? ''));
  if (props === null) {
    // The data was damaged; the visible page may still tell.
    const seen = domItems(page, false);
    return seen.length > 0 ? seen : [reject('data-props', 'not well-formed JSON', list ?? single ?? '')];
  }
  if (list === undefined) {
    const comments = Array.isArray(props['comments']) ? props['comments'].length : null;
    return [hfPaperItem({ ...props, numComments: comments }, 'page', name)];
  }
  const papers = listed(props);
  return papers.map((paper, index) => {
    const where = `paper ${index + 1}`;
    const object = asObject(paper);
    return object === null
      ? reject(where, 'not a JSON object', JSON.stringify(paper))
      : hfPaperItem(object, where, name);
  });
}

/** A search page also carries the trending list, which was not asked for. */
function listed(props: JsonObject): unknown[] {
  const query = textOf(asObject(props['query'])?.['q']);
  const found = query === null ? props['dailyPapers'] : (props['searchResults'] ?? props['dailyPapers']);
  return Array.isArray(found) ? found : [];
}

/** What the page shows. The last card of a page that breaks off may be half a card. */
function domItems(page: CheerioAPI, whole: boolean): FeedItem[] {
  const cards = listCards(page);
  const records = cards.length > 0 ? cards : paperPage(page);
  return records.map((record, index) => {
    const where = `paper ${index + 1}`;
    const isCut = !whole && index === records.length - 1;
    return isCut
      ? reject(where, 'the page breaks off in it', JSON.stringify(record))
      : hfPaperItem(record, where, name);
  });
}
