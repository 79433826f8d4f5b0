import { init, parse } from 'es-module-lexer';

await init();

interface Imports {
  /** specifiers of the modules that have to run before this one */
  statics: string[];
  /** specifiers of `import()`; undefined where it is computed */
  dynamics: (string | undefined)[];
  /** whether the module asks for its own address */
  hasMeta: boolean;
  exports: string[];
}

/** @throws the lexer's error if the source is no JavaScript module */
export function readImports(source: string): Imports {
  const [imports, exports] = parse(source);
  return {
    statics: imports.flatMap(({ type, specifier }) =>
      type === 'static' || type === 'reexport-star' ? [specifier] : [],
    ),
    dynamics: imports.flatMap((found) =>
      found.type === 'dynamic' ? [found.glob ? undefined : found.specifier] : [],
    ),
    hasMeta: imports.some(({ type }) => type === 'import-meta'),
    exports: exports.flatMap((found) => (found.type === 'reexport-all' ? [] : [found.name])),
  };
}

const NAMED = /^import\s*\{([^{}]*)\}\s*from\s*["'][^"']*["']$/;

/** Replaces imports by name; where nothing comes back, an import stays. */
export function changeNamed(
  source: string,
  change: (names: string, specifier: string) => string | undefined,
): string {
  let changed = '';
  let done = 0;
  for (const found of parse(source)[0]) {
    if (found.type !== 'static') continue;
    const [, names] = NAMED.exec(source.slice(found.importStart, found.importEnd)) ?? [];
    const replaced = names === undefined ? undefined : change(names, found.specifier);
    if (replaced === undefined) continue;
    changed += source.slice(done, found.importStart) + replaced;
    done = found.importEnd + (source[found.importEnd] === ';' ? 1 : 0);
  }
  return changed + source.slice(done);
}

/** Makes one import of all those that a module has of the same module by name. */
export function mergeImports(source: string): string {
  const lists = new Map<string, string[]>();
  const rest = changeNamed(source, (names, specifier) => {
    lists.set(specifier, [...(lists.get(specifier) ?? []), names]);
    return '';
  });
  const merged = [...lists].map(
    ([from, names]) => `import{${names.join()}}from${JSON.stringify(from)};`,
  );
  return merged.join('') + rest;
}

/**
 * Sends every `import()` of a source through `courseLoad()`: a literal specifier becomes a path
 * from the root of the site; an argument that is computed gives an address as seen from the page.
 */
export function routeImports(source: string, pathOf: (specifier: string) => string): string {
  let routed = '';
  let done = 0;
  for (const found of parse(source)[0]) {
    if (found.type !== 'dynamic') continue;
    const isLiteral = found.specifier !== undefined && !found.glob;
    const argument = isLiteral
      ? JSON.stringify(pathOf(found.specifier))
      : `${argumentOf(source.slice(found.importStart, found.importEnd))}, document.baseURI`;
    routed += `${source.slice(done, found.importStart)}courseLoad(${argument})`;
    done = found.importEnd;
  }
  return withoutWrapper(routed + source.slice(done));
}

/** Vite's call round an import(), which has nothing to do, and its copy of the names that are used. */
const WRAPPED = [
  /(?<![\w$.])[\w$]+\(async\(\)=>\{let\{([\w$]+):([\w$]+)\}=await ((?:courseLoad|import)\(["`][^"`]*["`]\));return\{\1:\2\}\},\[\]\)/g,
  /(?<![\w$.])[\w$]+\(\(\)=>()()((?:courseLoad|import)\(["`][^"`]*["`]\)(?:\.then\([\w$]+=>[\w$.]+\))?),\[\]\)/g,
] as const;

export const withoutWrapper = (source: string): string =>
  WRAPPED.reduce((text, wrapped) => text.replace(wrapped, '$3'), source);

const argumentOf = (call: string): string => call.slice(call.indexOf('(') + 1, -1);

/** Replaces the specifiers of a module, static ones and those of `import()`. */
export function changeSpecifiers(source: string, change: (specifier: string) => string): string {
  let changed = '';
  let done = 0;
  for (const { specifier, start, end } of parse(source)[0]) {
    if (typeof specifier !== 'string') continue;
    // Of an import() the quotes are part of what the lexer points at.
    const found = source.slice(start, end);
    changed += source.slice(done, start) + found.replace(specifier, () => change(specifier));
    done = end;
  }
  return changed + source.slice(done);
}
