/** Lines of the page around the papers: buttons, menus and headings, in lower case. */
const chromeLines = new Set([
  'new',
  'subscribe',
  'daily papers',
  '# daily papers',
  'get trending papers in your email inbox!',
  'get trending papers in your email inbox once a day!',
  'byak and the research community',
  'by ak and the research community',
  'search by arxiv id or title',
  'submit a paper',
  'daily',
  'weekly',
  'monthly',
  'trending',
  'trending papers',
  'previous',
  'next',
  'models',
  'datasets',
  'spaces',
  'buckets new',
  'buckets',
  'community',
  'docs',
  'enterprise',
  'pricing',
  'log in',
  'sign up',
  'hugging face',
  'company',
  'tos',
  'privacy',
  'about',
  'careers',
  'jobs',
  'website',
  'inference providers',
  'huggingchat',
  'system theme',
  '© hugging face',
  '·',
  '-',
  '[-] -',
]);

// `by [AK][30] and …`, `byAK and …`, or the end of it where links stand on lines of their own.
const byline = /^(?:#{1,6} ?)?(?:by ?\[?ak\]?(?:\[\d{1,5}\])? )?and the research community$/u;

/** True for a line that belongs to the page, not to a paper. */
export function isChrome(text: string): boolean {
  const line = text.trim().toLowerCase();
  return chromeLines.has(line) || byline.test(line);
}

/** True for the line that ends the page's banner. */
export function isByline(text: string): boolean {
  return byline.test(text.trim().toLowerCase());
}
