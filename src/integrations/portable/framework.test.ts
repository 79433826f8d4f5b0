import { expect, test } from 'vitest';
import { fixtureSite } from '../site/fixture-site.ts';
import { findFramework } from './framework.ts';
import { bundleIslands } from './island-bundles.ts';

/** Paths of the chunks that the plugin notes, by the modules that each is made of. */
function noted(chunks: Readonly<Record<string, readonly string[]>>, environment = 'client') {
  const found = new Set<string>();
  const { generateBundle } = findFramework(found) as unknown as {
    generateBundle: (this: object, options: object, bundle: object) => void;
  };
  const bundle = Object.fromEntries(
    Object.entries(chunks).map(([fileName, moduleIds]) => [
      fileName,
      { type: 'chunk', fileName, moduleIds },
    ]),
  );
  generateBundle.call({ environment: { name: environment } }, {}, bundle);
  return [...found];
}

test('the framework is known by its modules, whatever its chunks are called', () => {
  const chunks = {
    'assets/a.js': ['/x/node_modules/preact/dist/preact.module.js'],
    'assets/b.js': ['/x/src/own.ts', 'C:\\x\\node_modules\\preact\\hooks\\dist\\hooks.mjs'],
    'assets/c.js': ['/x/node_modules/preact/jsx-runtime/dist/jsxRuntime.module.js'],
    'assets/d.js': ['/x/node_modules/preact-other/dist/index.js', '/x/src/preact.ts'],
  };
  expect(noted(chunks)).toEqual(['assets/a.js', 'assets/b.js']);
  expect(noted(chunks, 'ssr')).toEqual([]);
});

test('islands import the framework and hold all else', async () => {
  const site = await fixtureSite({});
  const sources = new Map([
    ['assets/a.js', 'export const render = () => 7;'],
    ['assets/own.js', 'export const own = () => 8;'],
    [
      'assets/View.js',
      'import{render}from"./a.js";import{own}from"./own.js";export default()=>render()+own();',
    ],
  ]);
  const chunks = {
    roots: ['assets/View.js'],
    shared: [],
    sources,
    finalPath: (path: string) => path,
  };
  const islands = new Set(['assets/View.js']);
  const joined = await bundleIslands(
    { ...site, framework: new Set(['assets/a.js']) },
    chunks,
    islands,
  );
  expect([...joined.sources.keys()]).toEqual(['assets/a.js', 'assets/View.js']);
  expect(joined.sources.get('assets/View.js')).toContain('from"./a.js"');
  expect(joined.sources.get('assets/View.js')).not.toContain('own.js');
});
