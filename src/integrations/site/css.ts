import { transform } from 'lightningcss';
import type { FontFaceProperty, Selector, Source } from 'lightningcss';
import { remember } from './remember.ts';

export interface CssChanges {
  /** new address for one in `url()` */
  url: (address: string) => string;
  /** new address for the file of a font; undefined drops it, and a face without a file goes too */
  font: (address: string) => string | undefined;
  /** whether a rule that names this class is of use */
  keepsClass: (name: string) => boolean;
}

/**
 * Rewrites and minifies CSS.
 * @param name of the page or file, for the error message
 * @throws SyntaxError with the place, if it is not CSS
 */
export function changeCss(css: string, name: string, changes: CssChanges): string {
  try {
    return changed(css, (question) => {
      const what = question.slice(KIND);
      if (question.startsWith('font')) return changes.font(what);
      return question.startsWith('keep') ? changes.keepsClass(what) : changes.url(what);
    });
  } catch (error) {
    // The text is the same on many pages; the place is on this one.
    if (error instanceof Error && 'fileName' in error) error.fileName = name;
    throw error;
  }
}

/** Length of what a question begins with: `link`, `font` or `keep`. */
const KIND = 4;

const changed = remember<string | boolean | undefined, string>((css, ask) =>
  rewrite(css, {
    url: (address) => String(ask(`link${address}`)),
    font: (address) => ask(`font${address}`) as string | undefined,
    keepsClass: (name) => ask(`keep${name}`) === true,
  }),
);

function rewrite(css: string, changes: CssChanges): string {
  const { code } = transform({
    filename: '',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Url: (url) => ({ ...url, url: changes.url(url.url) }),
      Rule: {
        'font-face': (rule) => {
          const properties = rule.value.properties.map((entry) => changeFace(entry, changes));
          if (properties.some(isEmptySource)) return [];
          return { ...rule, value: { ...rule.value, properties } };
        },
        style: (rule) => {
          const { selectors } = rule.value;
          const kept = selectors.filter((selector) => isUsed(selector, changes));
          if (kept.length === 0) return [];
          // A rule with variables cannot be handed back; what it says too much does no harm.
          return kept.length < selectors.length && kept.every(isOfKatex)
            ? { ...rule, value: { ...rule.value, selectors: kept } }
            : undefined;
        },
      },
    },
  });
  return code.toString();
}

function changeFace(property: FontFaceProperty, { font }: CssChanges): FontFaceProperty {
  const family = familyOf(property);
  if (family !== undefined) return quoted(family);
  if (property.type !== 'source') return property;
  const value = property.value.flatMap((source): Source[] => {
    if (source.type === 'local') return [source];
    const { format, ...file } = source.value;
    const address = font(file.url.url);
    if (address === undefined) return [];
    const value = { ...file, url: { ...file.url, url: address } };
    // The parser gives null where no format is named, but does not take it back.
    return [{ type: 'url', value: format ? { ...value, format } : value }];
  });
  return { ...property, value };
}

/** A name that lost its quotes and begins like a generic one, `Serif …`, comes as loose words. */
function familyOf(property: FontFaceProperty): string | undefined {
  if (property.type === 'font-family') return property.value;
  if (property.type !== 'custom' || property.value.name !== 'font-family') return undefined;
  return property.value.value
    .map((part) => (part.type === 'token' && 'value' in part.value ? part.value.value : ''))
    .join('');
}

/** Minifiers drop the quotes; Chromium and Firefox then refuse a name that begins like `serif`. */
const quoted = (family: string): FontFaceProperty => ({
  type: 'custom',
  value: {
    name: 'font-family',
    value: [{ type: 'token', value: { type: 'string', value: family } }],
  },
});

const isEmptySource = (property: FontFaceProperty): boolean =>
  property.type === 'source' && property.value.length === 0;

/** A name inside `:is()` or `:not()` says nothing by itself. */
const isUsed = (selector: Selector, { keepsClass }: CssChanges): boolean =>
  selector.every((part) => part.type !== 'class' || keepsClass(part.name));

const isOfKatex = ([first]: Selector): boolean =>
  first?.type === 'class' && first.name.startsWith('katex');

/** What may hold a brace that is none, and braces. */
const SIGNS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[^]*?\*\/|[{};]/g;

/** The rules of several texts, each once: most pages have the styles of their neighbours. */
export function distinctRules(texts: Iterable<string>): string {
  const rules = new Set<string>();
  for (const css of new Set(texts)) {
    let depth = 0;
    let start = 0;
    for (const { 0: sign, index } of css.matchAll(SIGNS)) {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      if (depth > 0 || (sign !== '}' && sign !== ';')) continue;
      rules.add(css.slice(start, index + 1).trim());
      start = index + 1;
    }
    rules.add(css.slice(start).trim());
  }
  return [...rules].filter(Boolean).join('\n');
}
