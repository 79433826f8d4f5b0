import type { Element, Root, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { select } from 'hast-util-select';
import { SKIP, visit } from '../../course/read/visit.ts';
import { find } from '../site/dom.ts';
import type { Document } from '../site/dom.ts';

/** What a reader presses, drags or fills in, and what is said only while they do. */
const CONTROLS = {
  tags: new Set('script style link template button input select textarea'.split(' ')),
  classes: new Set([
    ...['anchor', 'alone', 'prediction', 'lesson-meta', 'take-along'],
    ...['widget-controls', 'widget-offers', 'widget-share'],
    ...['number-answer', 'question-actions', 'verdict'],
  ]),
};

/** Elements that only hold what is read. */
const WRAPPERS = new Set('astro-island form fieldset label'.split(' '));

/** Fields of a figure whose class lays out what they hold, and what they are where nothing is chosen. */
const LAID_OUT: ReadonlyMap<string, string> = new Map([
  ['tokens', 'div'],
  ['token', 'span'],
]);

const LANGUAGES: Readonly<Record<string, string>> = { py: 'python', sh: 'sh' };

/**
 * What is read on a page, without what answers only in a browser: each widget in its first state,
 * each question with its answers, each formula, figure, table and listing.
 * @returns a copy of the content of the page's `main`; empty if there is none
 */
export function readingCopy(document: Document): Root {
  const main = find(document, 'main');
  const copy = main && fromParse5(main);
  const root: Root = { type: 'root', children: copy && 'children' in copy ? copy.children : [] };
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'element') {
      nameLanguage(node);
      layOut(node);
      if (node.tagName === 'course-question') node.tagName = 'section';
    }
    const children = replacement(node);
    if (!children) return undefined;
    parent.children.splice(index, 1, ...children);
    return [SKIP, index];
  });
  return root;
}

function replacement(node: Root | RootContent): RootContent[] | undefined {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type !== 'element') return undefined;
  if (
    CONTROLS.tags.has(node.tagName) ||
    node.properties['role'] === 'status' ||
    classesOf(node).some((name) => CONTROLS.classes.has(name))
  )
    return [];
  return WRAPPERS.has(node.tagName) ? node.children : undefined;
}

/** Keeps a field that lays out what it holds, as an element that asks for nothing. */
function layOut(node: Element): void {
  if (!WRAPPERS.has(node.tagName)) return;
  const className = classesOf(node);
  const tagName = className.map((name) => LAID_OUT.get(name)).find((name) => name !== undefined);
  if (tagName !== undefined) Object.assign(node, { tagName, properties: { className } });
}

/** Gives the code of a listing its language as `data-language`, which the name of its file tells. */
function nameLanguage(node: Element): void {
  if (!classesOf(node).includes('listing')) return;
  const file = select('a[download]', node)?.properties['href'];
  const language = LANGUAGES[String(file).split('.').at(-1) ?? ''];
  const code = select('pre', node);
  if (code && language !== undefined) code.properties['dataLanguage'] = language;
}

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];
