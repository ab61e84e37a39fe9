import { feedNamed, feeds } from '../../src/feeds/index.ts';
import { sourceFromText } from '../../src/io/input.ts';

/** Texts of about `length` characters that look endlessly like the beginning of something, with the feed that is to read each. */
export function hostileTexts(length: number): readonly (readonly [feed: string, text: string])[] {
  const fill = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));
  return [
    ['hf-text', fill('\n')],
    ['hf-text', fill('a\n')],
    ['hf-text', fill('Jan 1\n')],
    ['hf-text', fill('Submitted by\n')],
    ['hf-text', fill('• 1 authors\n')],
    ['hf-text', fill('### [a\n')],
    ['hf-text', `### [${fill('a ')}`],
    ['hf-text', `### [t][1]\n${fill('[\n')}`],
    ['hf-text', `### [t][1]\n[\n${fill('a]b[')}`],
    ['hf-text', `Title\n\n${fill('word ')}.\n\n${fill('a')}\nJan 1\n`],
    ['hf-html', `<html>${fill('<article>')}`],
    ['hf-html', `<html data-target="DailyPapers">${fill('<div ')}`],
    ['hf-html', `${page}${fill(card).slice(0, length / 4)}`],
    ['hf-html', `${page}${card}${fill('Published on ')}</article>`],
    ['json', fill('[')],
    ['json', fill('{"a":')],
    ['json', fill('"')],
    ['json', `{"a":"${fill('\\')}`],
    ['json', `[{"id":"${fill('a')}","t":1},${fill('{"id":"')}]`],
    ['json', `[{"id":1,"title":"x"}${fill(',{"id":1,')}`],
    ['jsonl', fill('{"title":1}')],
    ['jsonl', record({ title: `a${fill(' ')}b` })],
    ['jsonl', record({ title: fill(' \n') })],
    ['jsonl', record({ authors: fill(' and ') })],
    ['jsonl', record({ authors: fill(' , ') })],
    ['jsonl', record({ authors: fill('(') })],
    ['jsonl', record({ url: fill('arxiv.org/abs/') })],
    ['jsonl', record({ id: fill('a-') })],
    ['jsonl', record({ date: `${fill(' ')}x` })],
    ['hf-json', record({ authors: `a${fill(' ')}b`, summary: 'x' })],
    ['arxiv-atom', fill('<entry>')],
    ['arxiv-atom', fill('<entry ')],
    ['arxiv-atom', `<feed>${fill('<a:')}`],
    ['arxiv-oai', `<OAI-PMH>${fill('<error ')}`],
    ['arxiv-oai', `<OAI-PMH>${fill('<resumptionToken>')}`],
    ['arxiv-oai', `<OAI-PMH><record>${fill('<a>')}</record>`],
    ['arxiv-rss', `<rss>arxiv<item><description>${fill('arXiv:')}</description></item>`],
    ['csv', `title,abstract\n"${fill('a,')}`],
    ['csv', `title,abstract\n${fill('"')}`],
    ['csv', fill('title,')],
    ['bibtex', fill('@a{')],
    ['bibtex', `@a{k,t={${fill('{')}`],
    ['bibtex', `@a{k,t=${fill('"a"#')}`],
    ['bibtex', `@a{k,${fill(' ')}`],
    ['bibtex', `@a{k,t={x}${fill(' ,')}`],
    ['bibtex', `@a{k,title={x},author={${fill("\\'")}}}`],
    ['bibtex', `@a{k,title={x},author={${fill(' and ')}}}`],
  ];
}

function record(fields: object): string {
  return JSON.stringify({ title: 'A', abstract: 'B', ...fields });
}

const page = '<html><body class="DailyPapersPage">';
const card = '<article><h3><a href="/papers/2501.00001">x</a></h3>';

/** Has every feed look at the text and one read it; the types of the items. Errors: those of the feed. */
export async function readHostile(name: string, text: string): Promise<string[]> {
  for (const feed of feeds) feed.detect(text.slice(0, 64 * 1024));
  const types: string[] = [];
  for await (const item of feedNamed(name).read(sourceFromText('hostile', text), {})) {
    types.push(item.type);
  }
  return types;
}
