import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readImports } from '../../src/integrations/portable/imports.ts';
import { widgets } from '../support/pages.ts';

/** Brotli bytes that one widget may add to a page, the island runtime it needs included. */
const BUDGET = 15_000;

const assets = join('dist', 'assets');

/** A module and everything it imports, each once. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of readImports(readFileSync(join(assets, file), 'utf8')).statics) {
    closure(name.replace('./', ''), seen);
  }
  return seen;
}

describe.each(widgets)('%s', (page) => {
  test('loads no more than its budget of JavaScript', () => {
    const html = readFileSync(join('dist', page), 'utf8');
    const entries = [...html.matchAll(/(?:component|renderer)-url="[^"]*\/([^"/]+)"/g)];
    expect(entries.length).toBeGreaterThan(0);
    const modules = new Set(entries.flatMap(([, file = '']) => [...closure(file)]));
    const bytes = [...modules].reduce(
      (total, file) => total + brotliCompressSync(readFileSync(join(assets, file))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });
});

test('nothing of Pagefind’s own interface is shipped', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  expect(files.filter((file) => /pagefind-(?:ui|modular|component|highlight)/.test(file))).toEqual(
    [],
  );
});
