import { PythonError } from './syntax.ts';

export interface Token {
  kind: 'name' | 'number' | 'string' | 'sign' | 'newline' | 'indent' | 'dedent' | 'end';
  /** as written; of a string what stands between its quotes */
  text: string;
  line: number;
  /** of a string: its prefix in lower case, f or r or nothing */
  prefix?: string;
}

const SPACE = /[ \t]*/y;
const COMMENT = /#[^\n]*/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /(?:\d[\d_]*)?\.?\d[\d_]*(?:\.(?!\.))?(?:e[+-]?\d+)?/iy;
const STRING =
  /([frb]{0,2})("""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)')/iy;
const SIGN = /\*\*=?|\/\/=?|->|[=!<>+\-*/%@]=|[-+*/%@=<>()[\]{},:.|&~^;]/y;

/** Splits a program into tokens, indentation included. @throws PythonError with its line */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const indents = [0];
  let at = 0;
  let line = 1;
  let depth = 0;
  let fresh = true;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) return undefined;
    at += match[0].length;
    return match;
  };
  const push = (kind: Token['kind'], text: string, prefix?: string): void => {
    tokens.push({ kind, text, line, ...(prefix === undefined ? {} : { prefix }) });
  };
  const indent = (width: number): void => {
    if (width > (indents.at(-1) ?? 0)) {
      indents.push(width);
      push('indent', '');
    }
    while (width < (indents.at(-1) ?? 0)) {
      indents.pop();
      push('dedent', '');
    }
    if (width !== indents.at(-1))
      throw new PythonError('this indentation fits no line above', line);
  };

  while (at < source.length) {
    const blank = take(SPACE)?.[0] ?? '';
    take(COMMENT);
    if (source[at] === '\n' || at >= source.length) {
      if (depth === 0 && !fresh) push('newline', '');
      if (depth === 0) fresh = true;
      at++;
      line++;
      continue;
    }
    if (fresh && depth === 0) indent(blank.length);
    fresh = false;

    const string = take(STRING);
    if (string) {
      const [all, prefix = '', , ...others] = string;
      // Of the four kinds of quotes one has matched.
      const bodies: readonly (string | undefined)[] = others;
      push('string', bodies.find((body) => body !== undefined) ?? '', prefix.toLowerCase());
      line += all.split('\n').length - 1;
      continue;
    }
    const number = /[\d.]/.test(source[at] ?? '') ? take(NUMBER) : undefined;
    if (number) {
      push('number', number[0]);
      continue;
    }
    const name = take(NAME);
    if (name) {
      push('name', name[0]);
      continue;
    }
    const sign = take(SIGN)?.[0];
    if (sign === undefined) throw new PythonError(`"${source[at] ?? ''}" is no Python`, line);
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    push('sign', sign);
  }
  if (!fresh) push('newline', '');
  indent(0);
  push('end', '');
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

/** What the escapes of a string literal stand for. */
export const unescape = (text: string): string =>
  text.replace(
    /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g,
    (all, code: string | undefined, sign: string) =>
      code === undefined ? (ESCAPES[sign] ?? all) : String.fromCharCode(parseInt(code, 16)),
  );
