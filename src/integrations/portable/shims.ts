import { createHash } from 'node:crypto';

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

/** Source that hands out the modules at these paths to their shims. */
export function handOut(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const keys = paths.map(keyOf);
  if (new Set(keys).size < keys.length) throw new Error(`two modules of one key: ${keys.join()}`);
  const imports = paths.map(
    (path, i) => `import * as shared${i} from ${JSON.stringify(`/${path}`)};`,
  );
  const entries = keys.map((key, i) => `${key}: shared${i}`);
  return `${imports.join('\n')}\nglobalThis.courseShared = { ${entries.join(', ')} };\n`;
}

/** A short name for a module: every page carries it. */
const keyOf = (path: string): string =>
  `m${createHash('sha256').update(path).digest('hex').slice(0, 4)}`;
