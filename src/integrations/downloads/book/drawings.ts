import type { Element, Root, RootContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { drawingRules, plainValue, usedRules } from './drawing-rules.ts';
import { withoutVariables } from './variables.ts';
import type { Declarations } from './variables.ts';

/** Properties of CSS that a drawing may have as attributes too, and their names in the tree. */
const ATTRIBUTES = new Map([
  ['fill', 'fill'],
  ['fill-opacity', 'fillOpacity'],
  ['stroke', 'stroke'],
  ['stroke-opacity', 'strokeOpacity'],
  ['stroke-width', 'strokeWidth'],
  ['stroke-dasharray', 'strokeDashArray'],
  ['opacity', 'opacity'],
  ['font-family', 'fontFamily'],
  ['font-size', 'fontSize'],
  ['font-weight', 'fontWeight'],
  ['text-anchor', 'textAnchor'],
  ['dominant-baseline', 'dominantBaseline'],
]);

/** Text has an outline of the paper under it, which programs of some age would draw over it. */
const NOT_ON_TEXT = ['stroke', 'stroke-width'];
const OF_TEXT = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'];

const takes = (tagName: string, name: string): boolean => {
  if (['svg', 'g'].includes(tagName)) return true;
  return ['text', 'tspan'].includes(tagName)
    ? !NOT_ON_TEXT.includes(name)
    : !OF_TEXT.includes(name);
};

/** Programs without variables get the light theme. */
const LIGHT = {
  '--paper': '#fff',
  '--paper-raised': '#f0f0f0',
  '--ink': '#222',
  '--ink-soft': '#444',
};

/**
 * Writes how the drawings of a chapter are painted into their attributes as well: programs with no
 * styles inside drawings, or no variables in styles, would paint them black. Where styles are known
 * they win, and follow the theme of the reader.
 * @param css styles of the chapter, in their order, without nesting
 */
export function paintDrawings(content: Root, css: string): void {
  const tree = onlyDrawings(content);
  if (tree.children.length === 0) return;
  const base: Declarations = new Map();
  const declared = new Map<Element, Declarations>();
  const rules = usedRules(drawingRules(css, [...ATTRIBUTES.keys()]), tree);
  for (const { selector, declarations } of rules) {
    const targets =
      selector === ':root' ? [base] : selectAll(selector, tree).map((node) => of(declared, node));
    for (const target of targets) for (const [name, value] of declarations) target.set(name, value);
  }
  for (const [name, value] of Object.entries(LIGHT)) base.set(name, value);
  for (const child of tree.children) paint(child, base, declared, false);
}

function of(declared: Map<Element, Declarations>, node: Element): Declarations {
  const own = declared.get(node) ?? new Map<string, string>();
  declared.set(node, own);
  return own;
}

function paint(
  node: RootContent,
  inherited: Declarations,
  declared: ReadonlyMap<Element, Declarations>,
  inDrawing: boolean,
): void {
  if (node.type !== 'element') return;
  const inline = declarationsOf(node.properties['style'] ?? '');
  const own = new Map([...(declared.get(node) ?? []), ...inline]);
  const variables = [...own].filter(([name]) => name.startsWith('--'));
  const known = variables.length > 0 ? new Map([...inherited, ...variables]) : inherited;
  const drawn = inDrawing || node.tagName === 'svg';
  if (drawn) {
    for (const [name, attribute] of ATTRIBUTES) {
      const value = own.get(name);
      if (value === undefined || !takes(node.tagName, name)) continue;
      const { plain, opacity } = plainValue(name, withoutVariables(value, known));
      node.properties[attribute] = plain;
      if (opacity !== undefined) node.properties[`${name}Opacity`] = opacity;
    }
    if (node.properties['dominantBaseline'] === 'central') centre(node);
    if (inline.size > 0) {
      node.properties['style'] = [...inline]
        .map(([name, value]) => `${name}:${withoutVariables(value, known)}`)
        .join(';');
    }
  }
  for (const child of node.children) paint(child, known, declared, drawn);
}

/** Programs know a shift of text where they do not know its baselines. */
function centre({ properties }: Element): void {
  properties['dominantBaseline'] = undefined;
  properties['dy'] = '0.35em';
}

const declarationsOf = (style: string): Declarations =>
  new Map(
    style
      .split(';')
      .map((declaration) => declaration.split(':'))
      .flatMap(([name = '', ...value]) =>
        value.length > 0 ? [[name.trim(), value.join(':').trim()] as const] : [],
      ),
  );

/** Drawings, which are those of the chapter, and copies of what stands round them. */
function onlyDrawings(content: Root): Root {
  const within = (children: RootContent[]): RootContent[] =>
    children.flatMap((child): RootContent[] => {
      if (child.type !== 'element') return [];
      if (child.tagName === 'svg') return [child];
      const inside = within(child.children) as Element[];
      return inside.length > 0 ? [{ ...child, children: inside }] : [];
    });
  return { type: 'root', children: within(content.children) };
}
