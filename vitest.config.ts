import { defineConfig } from 'vitest/config';

const dom = 'src/**/*.dom.test.{ts,tsx}';
/** Those that replace what a page itself may not, such as `location`. */
const forked = 'src/**/*.forked.dom.test.{ts,tsx}';

export default defineConfig({
  test: {
    // Properties run thousands of cases; how long that takes is no matter of correctness.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{authoring,content,scale}/**/*.test.ts'],
          exclude: [dom],
          // Most tests are of pure functions: a process of its own for each file took half the time.
          isolate: false,
        },
      },
      // Code for the browser, each file with a page of its own; the DOM is loaded once for all of them.
      {
        extends: true,
        test: {
          name: 'dom',
          include: [dom],
          exclude: [forked],
          environment: 'jsdom',
          pool: 'vmThreads',
        },
      },
      // And once for each of these.
      { extends: true, test: { name: 'forked dom', include: [forked], environment: 'jsdom' } },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
