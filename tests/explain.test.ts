import { describe, expect, test } from 'vitest';
import { explain } from '../src/explain.ts';
import { extract } from '../src/extract.ts';
import { PaperInput } from '../src/model/paper.ts';
import { papers, temporaryFolder } from './support/run.ts';

const abstract =
  'We repeat every run 5 times. On an H100 the kernel is up to 3.2x faster than on an A100, and latency falls to 18 ms. Nothing else is said.';

describe('explain', () => {
  const sentences = explain({ title: '', abstract });

  test('sentences with a figure or a name are told, with spans that slice to the text', () => {
    expect(sentences.map((s) => abstract.slice(s.start, s.end))).toEqual(sentences.map((s) => s.text));
    expect(sentences.length).toBe(2);
    for (const { text, spans, figures } of sentences) {
      for (const span of [...spans, ...figures]) expect(text.slice(span.start, span.end)).toBe(span.text);
      spans.forEach((span, i) => {
        expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      });
    }
  });

  test('the claims are those of extract, and every other figure says why it is none', () => {
    const paper = PaperInput.parse({ title: 'x', abstract, feed: 'test' });
    const figures = sentences.flatMap((s) => s.figures);
    expect(figures.flatMap((f) => f.claim ?? [])).toEqual(extract(paper).claims);
    for (const { claim, dropped } of figures) expect(claim === null).toBe(dropped !== null);
    expect(figures[0]).toMatchObject({ text: '5 times', claim: null });
    expect(figures[0]?.dropped).toContain('how often');
  });

  test('bound and attribution leave their mark', () => {
    const steps = sentences[1]?.figures[0]?.steps ?? [];
    expect(steps.find((s) => s.step === 'bound')?.note).toContain('at_most');
    expect(steps.find((s) => s.step === 'attribution')?.note).toMatch(/on H100.*vs A100|vs A100.*on H100/u);
    expect(steps.find((s) => s.step === 'metric')?.note).toContain('speedup');
  });

  test('tracing changes nothing', () => {
    const paper = PaperInput.parse({ title: 'x', abstract, feed: 'test' });
    expect(extract(paper, { trace: [] })).toEqual(extract(paper));
  });

  test('a figure of the title that the abstract repeats is told as such', () => {
    const [title] = explain({ title: 'A kernel that is 3.2x faster', abstract: 'It is 3.2x faster.' });
    expect(title?.figures[0]).toMatchObject({ claim: null, dropped: 'the abstract gives it too' });
  });
});

describe('papers explain', () => {
  test('underlines, what each step decided, the claim', async () => {
    const { stdout, exitCode } = await papers(['explain', abstract]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('^^^^');
    expect(stdout).toContain('====');
    expect(stdout).toMatch(/no claim +.*how often/u);
    expect(stdout).toMatch(/claim +speedup ≤3\.2x · on H100 · vs A100/u);
    const coloured = await papers(['explain', '--color', 'always', abstract]);
    expect(coloured.stdout).toContain('\u001b[');
  });
  test('stdin, JSON, and a text without anything', async () => {
    const { stdout } = await papers(['explain', '-', '--format', 'json'], { input: abstract });
    expect(JSON.parse(stdout)).toMatchObject({ id: null, sentences: [{ field: 'abstract' }, {}] });
    const nothing = await papers(['explain', 'Nothing to see here.']);
    expect(nothing).toMatchObject({ stdout: '', exitCode: 0 });
    expect(nothing.stderr).toContain('nothing found');
  });
  test('a stored paper by its id', async () => {
    const folder = temporaryFolder();
    const env = { PAPERS_DB: `${folder}/p.db` };
    await papers(['ingest', 'fixtures/daily-papers.txt'], { env });
    const { stdout } = await papers(['list', '--limit', '1', '--columns', 'id', '--no-header', '--csv'], {
      env,
    });
    const id = stdout.trim();
    const explained = await papers(['explain', id, '--format', 'json'], { env });
    expect(JSON.parse(explained.stdout)).toMatchObject({ id });
    expect((await papers(['explain', 'no-such-paper'], { env })).exitCode).toBe(3);
  });
});
