import { expect, test } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { hostileTexts, readHostile } from '../support/hostile.ts';

// A reading whose time grows with the square of the length does not come to an end here; `bench/hostile.ts` measures the growth.
test.each(hostileTexts(100_000))('%s reads a hostile text to its end', async (name, text) => {
  const items = await readHostile(name, text).catch((error: unknown) => {
    expect(error).toBeInstanceOf(InputError);
    return 0;
  });
  expect(items).toBeGreaterThanOrEqual(0);
});
