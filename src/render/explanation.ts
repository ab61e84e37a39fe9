import type { ChalkInstance } from 'chalk';
import type { ExplainedFigure, ExplainedSentence, ExplainedSpan } from '../explain.ts';
import { wrap } from './fit.ts';

/** How spans are underlined, also where there is no colour. */
const underlines = { figure: '^', hardware: '=', cue: '-' } as const;

type Paint = (text: string) => string;

/** Lines of a sentence for reading: the text with its spans underlined, then what became of each figure. */
export function* explanation(
  sentence: ExplainedSentence,
  colour: ChalkInstance,
  width: number,
  figureText: (claim: NonNullable<ExplainedFigure['claim']>) => string,
): Generator<string> {
  const { text, spans, figures } = sentence;
  const dropped = new Set(figures.filter((figure) => figure.claim === null).map((figure) => figure.start));
  const paintOf = (span: ExplainedSpan): Paint => {
    if (span.type === 'hardware') return colour.cyan;
    if (span.type === 'cue') return colour.yellow;
    return dropped.has(span.start) ? colour.red : colour.green.bold;
  };
  for (const [from, to] of lines(text, width - 2)) {
    const here = spans.filter((span) => span.start < to && from < span.end);
    let shown = '';
    let marks = '';
    let at = from;
    for (const span of here) {
      const start = Math.max(span.start, at);
      const end = Math.min(span.end, to);
      if (end <= start) continue;
      shown += text.slice(at, start) + paintOf(span)(text.slice(start, end));
      marks += ' '.repeat(start - at) + paintOf(span)(underlines[span.type].repeat(end - start));
      at = end;
    }
    yield `  ${shown}${text.slice(at, to).trimEnd()}`;
    if (here.length > 0) yield `  ${marks}`;
  }
  const words = spans.filter((span) => span.type !== 'figure');
  const longest = Math.min(24, Math.max(0, ...words.map((span) => span.text.length)));
  for (const span of words) yield `    ${paintOf(span)(span.text.padEnd(longest))}  ${colour.dim(span.says)}`;
  for (const figure of figures) {
    const { claim } = figure;
    const paint = claim === null ? colour.red : colour.green.bold;
    yield `  ${paint(figure.text)}`;
    for (const { step, note } of figure.steps)
      for (const [i, line] of wrap(note, width - 18).entries())
        yield `    ${colour.dim((i === 0 ? step : '').padEnd(12))}  ${line.trimEnd()}`;
    if (claim === null) {
      yield `    ${colour.red('no claim')}      ${figure.dropped ?? ''}`;
      continue;
    }
    const told = [
      `${claim.metric} ${figureText(claim)}`,
      claim.measure === null || claim.measure === claim.metric ? null : `of ${claim.measure}`,
      claim.on.length === 0 ? null : `on ${claim.on.join(', ')}`,
      claim.vs.length === 0 ? null : `vs ${claim.vs.join(', ')}`,
      claim.baseline.length === 0 ? null : `baseline ${claim.baseline.join(', ')}`,
      claim.kind === 'context' ? 'context' : null,
      `confidence ${claim.confidence}`,
    ];
    yield `    ${colour.green('claim')}         ${told.filter((part) => part !== null).join(' · ')}`;
  }
}

/** A text as stretches of at most `width` characters, broken behind spaces where there are any. */
function* lines(text: string, width: number): Generator<readonly [number, number]> {
  let from = 0;
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width);
    const to = space > from ? space + 1 : from + width;
    yield [from, to];
    from = to;
  }
  yield [from, text.length];
}
