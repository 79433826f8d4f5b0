import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readImports } from '../../src/integrations/portable/imports.ts';
import { CLASSIC } from '../../src/integrations/site/site.ts';
import { pages, widgets } from '../support/pages.ts';

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

describe('a model that is trained in the page', () => {
  // One script holds all modules once more, for pages opened from disk.
  const files = readdirSync(assets).filter(
    (name) => name.endsWith('.js') && !name.startsWith(`${CLASSIC.modules}.`),
  );
  const holding = (text: string) =>
    files.filter((name) => readFileSync(join(assets, name), 'utf8').includes(text));
  const sent = (name: string) => brotliCompressSync(readFileSync(join(assets, name))).length;
  /** As each model begins, in base64. */
  const weights = holding(Buffer.from('TLM1').toString('base64').slice(0, 5));

  test('has a worker of its own, within its budget', () => {
    const workers = holding('new Worker(');
    expect(workers.some((name) => name.startsWith('training.'))).toBe(true);
    for (const name of workers) expect(sent(name), name).toBeLessThanOrEqual(15_000);
  });

  test('has weights in one file, within their budget, which no page loads by itself', () => {
    expect(weights).toHaveLength(1);
    const [file = ''] = weights;
    expect(sent(file)).toBeLessThanOrEqual(205_000);
    const loaded = new Set<string>();
    for (const page of pages) {
      const html = readFileSync(join('dist', page), 'utf8');
      expect(html.includes(file), page).toBe(false);
      for (const [, entry = ''] of html.matchAll(/(?:component|renderer)-url="[^"]*\/([^"/]+)"/g))
        closure(entry, loaded);
    }
    expect(loaded.size).toBeGreaterThan(widgets.length);
    expect(loaded.has(file)).toBe(false);
  });
});

test('nothing of Pagefind’s own interface is shipped', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  expect(files.filter((file) => /pagefind-(?:ui|modular|component|highlight)/.test(file))).toEqual(
    [],
  );
});
