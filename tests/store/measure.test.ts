import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { claim, paperInput, scriptedExtractor } from '../support/records.ts';

test('a score is found by whole words of its name, whatever its case and hyphens', async () => {
  const names = ['top 1 accuracy', 'Top-1', 'top 10', 'F1 score', 'mIoU', 'recall@5'];
  const claims = names.map((measure, at) =>
    claim({ metric: 'accuracy', measure, low: at, high: at, value: at }),
  );
  const store = openStore(':memory:', 'write', scriptedExtractor({ One: { claims } }));
  async function* items() {
    yield { type: 'paper' as const, paper: paperInput({ title: 'One' }), where: 'here' };
  }
  const now = (): string => '2025-11-24T08:00:00.000Z';
  await store.ingest(items(), { input: 'test', feed: null, day: '2025-11-24', now });
  const found = (...measures: string[]) =>
    store
      .claims({ measures }, { sort: [{ column: 'value', descending: false }] })
      .map(({ measure }) => measure);
  expect(found('top-1')).toEqual(['top 1 accuracy', 'Top-1']);
  expect(found('TOP 1 accuracy')).toEqual(['top 1 accuracy']);
  expect(found('f1')).toEqual(['F1 score']);
  expect(found('miou', 'recall')).toEqual(['mIoU', 'recall@5']);
  expect(found('iou')).toEqual([]);
  store.close();
});
