import { describe, expect, test } from 'vitest';
import {
  changeNamed,
  changeSpecifiers,
  mergeImports,
  readImports,
  routeImports,
  withoutWrapper,
} from './imports.ts';

describe('reading imports', () => {
  test('tells static, dynamic and computed ones apart, and sees no import in text', () => {
    const source = `
      import a from './a.js'; export * from './b.js';
      const text = "import('./not.js')"; // import('./nor.js')
      export const load = (x) => [import('./c.js'), import(x), import(\`./\${x}.js\`)];
      export default import.meta.url;`;
    expect(readImports(source)).toEqual({
      statics: ['./a.js', './b.js'],
      dynamics: ['./c.js', undefined, undefined],
      hasMeta: true,
      exports: ['load', 'default'],
    });
  });
});

test('imports by name from one module become one import, in order', () => {
  const source =
    'import{a as b}from"./x.js";var t=`import{n}from"./x.js";`;import"./side.js";import d from"./x.js";import{c}from"./x.js";import{a as e}from"./y.js";run(b,c,d,e,t);';
  expect(mergeImports(source)).toBe(
    'import{a as b,c}from"./x.js";import{a as e}from"./y.js";var t=`import{n}from"./x.js";`;import"./side.js";import d from"./x.js";run(b,c,d,e,t);',
  );
  expect(mergeImports('run();')).toBe('run();');
});

describe('routing import() through the loader', () => {
  test('turns literal specifiers into paths and leaves text alone', () => {
    const source = "const t = 'import(x)'; import('./c.js').then(({ d }) => d());";
    expect(routeImports(source, (specifier) => specifier.replace('./', 'assets/'))).toBe(
      `const t = 'import(x)'; courseLoad("assets/c.js").then(({ d }) => d());`,
    );
  });

  test('leaves out the call that Vite puts round each, which has nothing to do', () => {
    const source =
      'var a=t(async()=>{let{run:e}=await import("./c.js");return{run:e}},[]),b=$(()=>import("./c.js").then(e=>e.n),[]);t(()=>go(),[])';
    expect(routeImports(source, (specifier) => specifier.slice(2))).toBe(
      'var a=courseLoad("c.js"),b=courseLoad("c.js").then(e=>e.n);t(()=>go(),[])',
    );
  });

  test('and round an import() that stays', () => {
    expect(withoutWrapper('var a=t(()=>import(`./c.js`),[]);t(()=>go(`./c.js`),[])')).toBe(
      'var a=import(`./c.js`);t(()=>go(`./c.js`),[])',
    );
  });

  test('keeps computed arguments, as seen from the page', () => {
    expect(routeImports('await import( this.url("(") )', String)).toBe(
      'await courseLoad( this.url("(") , document.baseURI)',
    );
  });
});

test('specifiers of both kinds are replaced', () => {
  const source = `import{a}from"./a.js";import"./b.js";const c=()=>import(\`./c.js\`);`;
  expect(changeSpecifiers(source, (specifier) => specifier.replace('.js', '.1.js'))).toBe(
    `import{a}from"./a.1.js";import"./b.1.js";const c=()=>import(\`./c.1.js\`);`,
  );
});

test('imports by name are replaced, others stay', () => {
  const source =
    'import{a as b,c}from"./a.js";import d from"./a.js";import{e}from"./e.js";run(b,c,d,e);';
  const change = (names: string, from: string) => (from === './a.js' ? `/*${names}*/` : undefined);
  expect(changeNamed(source, change)).toBe(
    '/*a as b,c*/import d from"./a.js";import{e}from"./e.js";run(b,c,d,e);',
  );
});
