import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each engine waits for its own browser much of the time.
    maxWorkers: 2,
  },
});
