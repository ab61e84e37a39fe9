import type { ChalkInstance } from 'chalk';
import type { Paper } from '../model/paper.ts';
import { wrap } from './fit.ts';
import { highlight, type Mark, paintWords } from './highlight.ts';

/** Lines of a paper for reading: what is known of it, then its abstract with hardware and figures standing out in place. */
export function paperPage(paper: Paper, colour: ChalkInstance, width: number): string[] {
  return [...head(paper, colour, width), '', ...abstract(paper, colour, width)];
}

function head(paper: Paper, colour: ChalkInstance, width: number): string[] {
  const { date, dateInferred, organization, authors, authorCount, upvotes, comments, version } = paper;
  const people =
    authors.length > 0 ? authors.join(', ') : authorCount === null ? null : `${authorCount} authors`;
  const facts = [
    paper.arxivId === null ? null : `arXiv:${paper.arxivId}${version === null ? '' : `v${version}`}`,
    date === null ? null : `${date}${dateInferred ? ' (year inferred)' : ''}`,
    organization,
    upvotes === null ? null : `${upvotes} upvotes`,
    comments === null ? null : `${comments} comments`,
    paper.withdrawn ? `WITHDRAWN${paper.withdrawnAt ? ` ${paper.withdrawnAt.slice(0, 10)}` : ''}` : null,
    paper.journal ?? null,
    paper.categories.length === 0 ? null : paper.categories.join(' '),
  ].filter((fact) => fact !== null);
  return [
    ...wrap(paper.title, width).map((line) => colour.bold(line)),
    ...(facts.length === 0 ? [] : wrap(facts.join(' · '), width).map((line) => colour.dim(line))),
    ...(people === null ? [] : wrap(people, width).map((line) => colour.dim(line))),
    ...paper.urls.map((url) => colour.dim(url)),
    ...(paper.arxivId === null ? [colour.dim(paper.id)] : []),
  ];
}

function abstract(paper: Paper, colour: ChalkInstance, width: number): string[] {
  const inAbstract = (span: { field: string }): boolean => span.field === 'abstract';
  const figures: Mark[] = paper.claims.filter(inAbstract).map(({ start, end, kind }) => {
    const paint = kind === 'result' ? colour.green.bold : colour.yellow;
    return { start, end, paint: paintWords(paint) };
  });
  const hardware: Mark[] = paper.hardware
    .filter(inAbstract)
    .map(({ start, end }) => ({ start, end, paint: paintWords(colour.cyan) }));
  const painted = highlight(paper.abstract, [...figures, ...hardware]);
  return painted.split(/\n{2,}/u).flatMap((paragraph) => wrap(paragraph.replace(/\s+/gu, ' ').trim(), width));
}
