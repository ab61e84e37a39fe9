import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'threads',
    // Most tests wait for a program that they started, so every core can take one.
    maxWorkers: '100%',
  },
});
