import { PythonError, type Expression, type TextPart } from './syntax.ts';
import { unescape } from './tokens.ts';

/**
 * The pieces of an f-string.
 * @param parse reads the value of a field
 */
export function textParts(
  text: string,
  line: number,
  parse: (source: string, line: number) => Expression,
): TextPart[] {
  const parts: TextPart[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if ((sign === '{' || sign === '}') && text[at + 1] === sign) {
      plain += sign;
      at += 2;
    } else if (sign === '{') {
      const { colon, end } = fieldEnds(text, at + 1, line);
      parts.push(unescape(plain));
      plain = '';
      const value = parse(text.slice(at + 1, colon).trim(), line);
      parts.push({
        value,
        spec: colon < end ? textParts(text.slice(colon + 1, end), line, parse) : [],
      });
      at = end + 1;
    } else {
      plain += sign;
      at++;
    }
  }
  if (plain !== '') parts.push(unescape(plain));
  return parts;
}

/** Where the value of a field ends, and where the field does. */
function fieldEnds(text: string, start: number, line: number): { colon: number; end: number } {
  let depth = 0;
  let colon: number | undefined;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '}' && depth === 0) return { colon: colon ?? at, end: at };
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    if (sign === ':' && depth === 0) colon ??= at;
  }
  throw new PythonError('a brace of an f-string is never closed', line);
}
