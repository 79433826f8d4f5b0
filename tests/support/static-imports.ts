import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports } from '../../src/integrations/portable/imports.ts';

export const ASSETS = join('dist', 'assets');

/** A module of the build and everything it imports, each once, by file names. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of readImports(readFileSync(join(ASSETS, file), 'utf8')).statics) {
    closure(name.replace('./', ''), seen);
  }
  return seen;
}

/** File names of all modules that the widgets of a page need to be there, the runtime included. */
export function modulesOfWidgets(page: string): Set<string> {
  const html = readFileSync(join('dist', page), 'utf8');
  const entries = [...html.matchAll(/(?:component|renderer)-url="[^"]*\/([^"/]+)"/g)];
  return new Set(entries.flatMap(([, file = '']) => [...closure(file)]));
}
