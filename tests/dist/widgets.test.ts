import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CLASSIC } from '../../src/integrations/site/site.ts';
import { pages, widgets } from '../support/pages.ts';
import { ASSETS, modulesOfWidgets } from '../support/static-imports.ts';

/** Brotli bytes that one widget may add to a page, the island runtime it needs included. */
const BUDGET = 15_000;

/** Bytes by file name; widgets share most modules. */
const known = new Map<string, number>();
const sent = (name: string): number => {
  const bytes = known.get(name) ?? brotliCompressSync(readFileSync(join(ASSETS, name))).length;
  known.set(name, bytes);
  return bytes;
};

describe.each(widgets)('%s', (page) => {
  test('loads no more than its budget of JavaScript', () => {
    const modules = modulesOfWidgets(page);
    expect(modules.size).toBeGreaterThan(0);
    const bytes = [...modules].reduce((total, file) => total + sent(file), 0);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });
});

describe('a model that is trained in the page', () => {
  // One script holds all modules once more, for pages opened from disk.
  const files = readdirSync(ASSETS).filter(
    (name) => name.endsWith('.js') && !name.startsWith(`${CLASSIC.modules}.`),
  );
  const holding = (text: string) =>
    files.filter((name) => readFileSync(join(ASSETS, name), 'utf8').includes(text));
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
      for (const module of modulesOfWidgets(page)) loaded.add(module);
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
