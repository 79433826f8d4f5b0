import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RESERVED_IDS } from './page-ids.ts';

const read = (pattern: string) =>
  globSync(pattern)
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'));
const layouts = read('src/layouts/**/*.astro');
const found = (texts: readonly string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id]) => id)));

describe('the reserved ids', () => {
  test('are those that the layouts and scripts write', () => {
    const written = found(layouts, /\sid="([^"]+)"/g);
    const scripted = found(read('src/client/**/*.ts'), /\bid(?:: | = )'([^']+)'/g);
    expect([...RESERVED_IDS].sort()).toEqual([...written.union(scripted)].sort());
  });
});
