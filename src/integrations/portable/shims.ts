import { createHash } from 'node:crypto';
import { changeNamed } from './imports.ts';
import { modulePath } from './module-graph.ts';

/**
 * A module of the page script that other modules import too must not run twice: its state and its
 * listeners would be there twice. So the page script hands out its own modules, and their files
 * become shims that pass on what they are handed.
 */
export function shim(path: string, exports: readonly string[]): string {
  const names = exports.map((name, i) => ({ name, local: `e${i}` }));
  const taken = names.map(({ name, local }) => `${name}:${local}`).join();
  const given = names.map(({ name, local }) => `${local} as ${name}`).join();
  return `const{${taken}}=courseShared.${keyOf(path)};export{${given}};\n`;
}

/** Takes what a module imports by name of modules that are handed out from there, without their shims. */
export const takeHandedOut = (
  source: string,
  from: string,
  isHandedOut: (path: string) => boolean,
): string =>
  changeNamed(source, (names, specifier) => {
    const path = modulePath(specifier, from);
    if (!isHandedOut(path)) return undefined;
    return `const{${names.replaceAll(/\s+as\s+/g, ':')}}=courseShared.${keyOf(path)};`;
  });

/** Source that hands out modules, their exports by path, to their shims: as they are when all have run. */
export function handOut(modules: ReadonlyMap<string, readonly string[]>): string {
  if (modules.size === 0) return '';
  const given = [...modules].map(([path, exports], module) => ({
    path,
    key: keyOf(path),
    names: exports.map((name, i) => ({ name, local: `shared${module}_${i}` })),
  }));
  const keys = given.map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw new Error(`two modules of one key: ${keys.join()}`);
  const imports = given.map(
    ({ path, names }) =>
      `import {${names.map(({ name, local }) => `${name} as ${local}`).join()}} from ${JSON.stringify(`/${path}`)};`,
  );
  const entries = given.map(
    ({ key, names }) => `${key}:{${names.map(({ name, local }) => `${name}:${local}`).join()}}`,
  );
  return `${imports.join('\n')}\nglobalThis.courseShared = {${entries.join()}};\n`;
}

/** A short name for a module: every page carries it. */
const keyOf = (path: string): string =>
  `m${createHash('sha256').update(path).digest('hex').slice(0, 4)}`;
