import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/dist/**/*.test.ts'],
    // Some compress or parse half of the site; how long that takes is no matter of correctness.
    testTimeout: 120_000,
  },
});
