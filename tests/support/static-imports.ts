import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports } from '../../src/integrations/portable/imports.ts';

export const ASSETS = join('dist', 'assets');

/** By file name; all pages share most modules. */
const known = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const found =
    known.get(file) ??
    readImports(readFileSync(join(ASSETS, file), 'utf8')).statics.map((name) =>
      name.replace('./', ''),
    );
  known.set(file, found);
  return found;
}

/** A module of the build and everything it imports, each once, by file names. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of importsOf(file)) closure(name, seen);
  return seen;
}

/** File names of all modules that the widgets of a page need to be there, the runtime included. */
export function modulesOfWidgets(page: string): Set<string> {
  const html = readFileSync(join('dist', page), 'utf8');
  const entries = [...html.matchAll(/(?:component|renderer)-url="[^"]*\/([^"/]+)"/g)];
  return new Set(entries.flatMap(([, file = '']) => [...closure(file)]));
}
