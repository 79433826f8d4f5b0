import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RESERVED_IDS } from './page-ids.ts';

const layouts = globSync('src/layouts/**/*.astro').map((file) => readFileSync(file, 'utf8'));

describe('the reserved ids', () => {
  test('are those that the layouts write', () => {
    const written = layouts.flatMap((text) =>
      [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id),
    );
    expect([...RESERVED_IDS].sort()).toEqual([...new Set(written)].sort());
  });
});
