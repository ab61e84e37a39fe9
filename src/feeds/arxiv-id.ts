const modern = String.raw`\d{4}\.\d{4,5}`;
const old = String.raw`[a-z-]+(?:\.[A-Z]{2})?/\d{7}`;
const whole = new RegExp(`^(?:arxiv:|oai:arxiv\\.org:)?(${modern}|${old})(?:v(\\d{1,3}))?$`, 'iu');
const inUrl = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html)/|/papers/|10\\.48550/arxiv\\.)(${modern}|${old})(?:v(\\d{1,3}))?`,
  'iu',
);

/** An arXiv id with the version apart: `2510.14968v2` is id `2510.14968`, version 2. */
export interface ArxivId {
  readonly arxivId: string;
  readonly version: number | null;
}

/** Reads an arXiv id that is the whole text (`arXiv:2510.14968v2`, `math/0309136v1`), else null. */
export function parseArxivId(text: string): ArxivId | null {
  return fromMatch(whole.exec(text.trim()));
}

/** Reads the arXiv id of a link to arXiv, to a Hugging Face paper page, or of an arXiv DOI, else null. */
export function arxivIdInUrl(url: string): ArxivId | null {
  return fromMatch(inUrl.exec(url));
}

function fromMatch(match: RegExpExecArray | null): ArxivId | null {
  const arxivId = match?.[1];
  if (arxivId === undefined) return null;
  const version = Number(match?.[2] ?? '0');
  return { arxivId, version: version > 0 ? version : null };
}
