import type { Claim } from '../../src/model/claim.ts';
import type { Hardware } from '../../src/model/hardware.ts';
import { Paper, PaperInput } from '../../src/model/paper.ts';
import type { Extractor } from '../../src/store/writer.ts';

/** A paper as a feed gives it; what is not said is empty. */
export function paperInput(fields: Partial<PaperInput> & { title: string }): PaperInput {
  return PaperInput.parse({ feed: 'hf-text', ...fields });
}

/** A claim; what is not said is that of "17.8x". */
export function claim(fields: Partial<Claim> = {}): Claim {
  return {
    metric: 'speedup',
    form: 'factor',
    low: 17.8,
    high: 17.8,
    unit: 'x',
    value: 17.8,
    baseUnit: 'x',
    bound: 'exact',
    statistic: null,
    direction: 'increase',
    kind: 'result',
    subject: 'ours',
    measure: null,
    on: [],
    vs: [],
    baseline: [],
    field: 'abstract',
    start: 0,
    end: 5,
    text: '17.8x',
    sentence: 'It is 17.8x faster.',
    rules: ['factor'],
    confidence: 0.9,
    ...fields,
  };
}

export function hardware(name: string, fields: Partial<Hardware> = {}): Hardware {
  return {
    name,
    vendor: 'NVIDIA',
    kind: 'gpu',
    text: name,
    field: 'abstract',
    start: 0,
    end: 1,
    count: null,
    ...fields,
  };
}

/** An extractor that finds in a paper what a test says, by the paper's title. */
export function scriptedExtractor(
  found: Record<string, { hardware?: Hardware[]; claims?: Claim[] }> = {},
  rulesVersion = 'test-1',
): Extractor {
  return {
    rulesVersion,
    extract: (paper) => {
      const { hardware: mentions = [], claims = [] } = found[paper.title] ?? {};
      const slug = paper.title.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
      return Paper.parse({ ...paper, id: paper.arxivId ?? slug, hardware: mentions, claims });
    },
  };
}
