import type { Paper, PaperInput } from './model/paper.ts';

/** Version of the rules; stored with each claim and raised whenever extraction can give another answer. */
export const rulesVersion = '1';

/** arXiv id where known, else a slug of the title: lower-case letters and digits joined by hyphens, at most 80 characters. */
export function paperId(paper: Pick<PaperInput, 'arxivId' | 'title'>): string {
  if (paper.arxivId !== null) return paper.arxivId;
  const slug = paper.title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'untitled' : slug;
}

/**
 * Finds the hardware and the claims of one paper in its title and abstract.
 * Pure: the same paper gives the same answer, and no input makes it throw.
 */
export function extract(paper: PaperInput): Paper {
  return { ...paper, id: paperId(paper), hardware: [], claims: [] };
}
