import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{authoring,content}/**/*.test.ts'],
    // Properties run thousands of cases; how long that takes is no matter of correctness.
    testTimeout: 120_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
