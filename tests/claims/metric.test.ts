import { describe, expect, test } from 'vitest';
import type { TraceEntry } from '../../src/claims/draft.ts';
import { makeDrafts } from '../../src/claims/index.ts';
import { frameRules } from '../../src/claims/metric/index.ts';
import { annotate } from '../../src/extract.ts';

/** The rules that decided what a figure of the text is about. */
function deciding(text: string): (string | undefined)[] {
  const trace: TraceEntry[] = [];
  makeDrafts(annotate('', text), trace);
  return trace.filter((entry) => entry.step === 'metric').map((entry) => entry.rule);
}

/** `speedup factor ↓ 3`, one for each claim. */
function measured(text: string): string[] {
  const drafts = makeDrafts(annotate('', text), null).filter((draft) => draft.dropped === null);
  return drafts.map(({ metric, form, direction, quantity }) => {
    const way = direction === null ? '' : direction === 'increase' ? ' ↑' : ' ↓';
    return `${metric} ${form}${way} ${quantity.low}`;
  });
}

describe('what a figure measures', () => {
  test.each<[string, string[]]>([
    ['It has 42% higher per-GPU throughput.', ['speedup percent ↑ 42']],
    ['It answers at 3x lower per-token latency.', ['speedup factor ↓ 3']],
    ['It is 2x as fast as the old one.', ['speedup factor ↑ 2']],
    ['It has 4.8x smaller area.', ['area factor ↓ 4.8']],
    ['It reduces peak weight-and-activation memory by 30%.', ['memory percent ↓ 30']],
    ['It brings 27x/3x energy/speed gains over a CPU.', ['energy factor ↑ 27', 'speedup factor ↑ 3']],
    [
      'It reduces latency, energy, and memory respectively by up to 8x, 25x, and 54x.',
      ['speedup factor ↓ 8', 'energy factor ↓ 25', 'memory factor ↓ 54'],
    ],
    ['The workers raise the latency by 60%.', ['speedup percent ↑ 60']],
    [
      'It lifts the area under the curve (AUC) from 74.8% to 78.6%, a gain of 3.8%.',
      ['accuracy absolute 74.8', 'accuracy absolute 78.6', 'accuracy percent ↑ 3.8'],
    ],
    ['It cuts training cost and inference latency by 3x and 2x.', ['cost factor ↓ 3', 'speedup factor ↓ 2']],
    ['It has negligible (<0.5%) accuracy loss.', ['accuracy percent ↓ 0.5']],
    ['With acceptable quality loss, a speedup up to 19% was found.', ['speedup percent ↑ 19']],
    [
      'It has a 1.1x speedup with a 1.2% accuracy drop, and up to 1.3x on long pages.',
      ['speedup factor ↑ 1.1', 'accuracy percent ↓ 1.2', 'speedup factor ↑ 1.3'],
    ],
    ['The board offers 6.4 TFLOPs performance.', ['compute absolute 6.4']],
    ['The ocean model runs at 1.05 and 1.70 SYPD.', ['throughput absolute 1.05', 'throughput absolute 1.7']],
    [
      'It has 455 tokens/second/W, marking a 19x improvement.',
      ['energy_efficiency absolute 455', 'energy_efficiency factor ↑ 19'],
    ],
    ['Adapters of low rank (r=16) were trained, with a correlation of r = 0.81.', ['accuracy absolute 0.81']],
    ['The governor saves 9% more energy.', ['energy percent ↓ 9']],
    ['Per token its energy differs by less than 1% between modes.', ['energy percent 1']],
    ['It writes 36K lines, roughly 3.9x the best rival.', []],
    ['It takes 75% and 43% more pages at once.', []],
    ['It trains 2.5x faster with 4x longer sequence length.', ['speedup factor ↑ 2.5']],
    ['It cuts the sequence length by 40%.', ['compression percent ↓ 40']],
    [
      'Adapting pi_{0.5} raises accuracy from 41.6% to 85.7%.',
      ['accuracy absolute 41.6', 'accuracy absolute 85.7'],
    ],
    ['Training degrades it by 10.5 BLEU points.', ['accuracy percent ↓ 10.5']],
    [
      'It scores 4.8, 4.2 and 2.5 points below the rest on QuizBench.',
      ['accuracy percent ↓ 4.8', 'accuracy percent ↓ 4.2', 'accuracy percent ↓ 2.5'],
    ],
    [
      'It beats the old tagger by 1.6% at a 90% token reduction.',
      ['accuracy percent ↑ 1.6', 'compression percent ↓ 90'],
    ],
    ['It reduces the perplexity of Heron-2-7B by 0.4.', ['accuracy absolute 0.4']],
    ['It has a real-time factor of 0.11.', []],
    ['Raters judged it on a 0-3 quality scale.', []],
  ])('%j', (text, expected) => {
    expect(measured(text)).toEqual(expected);
  });
});

test('no two rules have the same name', () => {
  const names = frameRules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(frameRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('as many texts that it decides as texts that it does not', () => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThanOrEqual(rule.examples.yes.length);
  });
  test.each(rule.examples.yes)('decides: %s', (text) => {
    expect(deciding(text)).toContain(name);
  });
  test.each(rule.examples.no)('leaves: %s', (text) => {
    expect(deciding(text)).not.toContain(name);
  });
});
