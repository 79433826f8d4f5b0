import type { Declaration, ReturnedDeclaration, TokenOrValue } from 'lightningcss';

type Longhand = 'font-style' | 'font-weight' | 'font-size' | 'line-height' | 'font-family';

/**
 * `font` as the properties that it stands for: validators of books know it in its old form only.
 * @returns undefined if it is one word, such as `inherit`
 */
export function fontLonghands(declaration: Declaration): ReturnedDeclaration[] | undefined {
  if (declaration.property === 'font') {
    const { size, lineHeight, family, weight, style } = declaration.value;
    return [
      { property: 'font-style', value: style },
      { property: 'font-weight', value: weight },
      { property: 'font-size', value: size },
      { property: 'line-height', value: lineHeight },
      { property: 'font-family', value: family },
    ];
  }
  if (declaration.property !== 'unparsed') return undefined;
  const words = wordsOf(declaration.value.value);
  const family = words.at(-1);
  const size = words.at(-2);
  if (!family || !size) return undefined;
  const slash = size.findIndex((part) => isToken(part, 'delim', '/'));
  return [
    ...words
      .slice(0, -2)
      .map((word) => longhand(isItalic(word) ? 'font-style' : 'font-weight', word)),
    longhand('font-size', slash < 0 ? size : size.slice(0, slash)),
    ...(slash < 0 ? [] : [longhand('line-height', size.slice(slash + 1))]),
    longhand('font-family', family),
  ];
}

const longhand = (property: Longhand, value: TokenOrValue[]): ReturnedDeclaration => ({
  property: 'unparsed',
  value: { propertyId: { property }, value: value.map(returnable) },
});

/** The parser says null for what a variable has not, but does not take it back. */
function returnable(part: TokenOrValue): TokenOrValue {
  if (part.type !== 'var') return part;
  const { name, fallback } = part.value;
  return { type: 'var', value: { name: { ident: name.ident }, ...(fallback && { fallback }) } };
}

/** What spaces keep apart; one beside a slash or a comma does not. */
function wordsOf(parts: readonly TokenOrValue[]): TokenOrValue[][] {
  const words: TokenOrValue[][] = [[]];
  for (const [index, part] of parts.entries()) {
    if (!isToken(part, 'white-space')) words.at(-1)?.push(part);
    else if (!glues(parts[index - 1]) && !glues(parts[index + 1])) words.push([]);
  }
  return words.filter((word) => word.length > 0);
}

const glues = (part: TokenOrValue | undefined): boolean =>
  part === undefined || isToken(part, 'delim', '/') || isToken(part, 'comma');

const isItalic = ([part]: readonly TokenOrValue[]): boolean =>
  part !== undefined && isToken(part, 'ident', 'italic');

const isToken = (part: TokenOrValue, type: string, value?: string): boolean =>
  part.type === 'token' &&
  part.value.type === type &&
  (value === undefined || ('value' in part.value && part.value.value === value));
