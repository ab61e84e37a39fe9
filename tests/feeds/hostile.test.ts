import { expect, test } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { hostileTexts, readHostile } from '../support/hostile.ts';

/** Far above what a linear reading takes; `bench/hostile.ts` measures how the time grows. */
const timeout = 10_000;

/** Texts of a page that hold nothing but its furniture. */
const furniture = /^(?:\n|Jan 1\n|• 1 authors\n)+$/u;

test.each(hostileTexts(100_000))(
  '%s reads a hostile text to its end and drops nothing',
  { timeout },
  async (name, text) => {
    const read = await readHostile(name, text).catch((error: unknown) => error);
    if (Array.isArray(read)) expect(read.length > 0).toBe(!furniture.test(text));
    else expect(read).toBeInstanceOf(InputError);
  },
);
