/**
 * A module of the page script that other modules import too must not run twice: its state and its
 * listeners would be there twice. So the page script hands out its own modules, and their files
 * become shims that pass on what they are handed.
 */
export function shim(path: string, exports: readonly string[]): string {
  const names = exports.map((name, i) => ({ name, local: `e${i}` }));
  const taken = names.map(({ name, local }) => `${name}:${local}`).join();
  const given = names.map(({ name, local }) => `${local} as ${name}`).join();
  return `const{${taken}}=courseShared[${JSON.stringify(path)}];export{${given}};\n`;
}

/** Source that hands out the modules at these paths to their shims. */
export function handOut(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const imports = paths.map(
    (path, i) => `import * as shared${i} from ${JSON.stringify(`/${path}`)};`,
  );
  const entries = paths.map((path, i) => `${JSON.stringify(path)}: shared${i}`);
  return `${imports.join('\n')}\nglobalThis.courseShared = { ${entries.join(', ')} };\n`;
}
