import { defaultTreeAdapter as tree } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { curlQuotes, splitAtWholes, tieArticles } from '../../shared/typography.ts';
import { attribute, classesOf, create, setAttribute } from './dom.ts';
import type { Element } from './dom.ts';
import type { Site } from './site.ts';

/** Code and formulas mean their characters; what a script writes again must find its own. */
const VERBATIM = 'code pre kbd samp script style textarea math template astro-island'.split(' ');
const VERBATIM_CLASSES = ['katex', 'thumbnail'];
/** Lines are not broken there, or not by the browser. */
const UNBROKEN = 'title option svg'.split(' ');
/** Lists in small type at the end, where hyphens belong to addresses or bytes count for more. */
const BROKEN_CLASSES = ['bibliography', 'terms'];
const HEADINGS = ['h1', 'h2', 'h3'];
/** Titles elsewhere: in narrow lists, and as links that lead on. */
const TITLES = ['nav', 'dt'];
const TITLE_CLASSES = ['map-title', 'next-lesson'];
/** A sentence does not go on behind them. */
const INLINE = 'a abbr b cite code em i kbd mark q s small span strong sub sup u'.split(' ');
/** Attributes that are read by people. */
const READ = ['aria-label', 'alt', 'title'];

/** How the surroundings of a text want it set. */
interface Setting {
  /** names may be broken at their hyphens */
  breaks: boolean;
  heading: boolean;
  /** compounds are not broken either */
  title: boolean;
}

/**
 * Sets the text of all pages, wherever it was written (lessons, frontmatter, JSON, layouts):
 * typographic quotation marks and apostrophes, names such as ROUGE-1 and n-gram unbroken, compounds
 * in titles too, articles of headings with their nouns. What is hydrated is left alone.
 */
export function typeset(site: Site): void {
  for (const { document } of site.pages) {
    let last = '';
    const visit = (parent: Tree.ParentNode, setting: Setting): void => {
      for (const node of [...parent.childNodes]) {
        if (tree.isTextNode(node)) {
          node.value = curlQuotes(node.value, last);
          if (setting.heading) node.value = tieArticles(node.value);
          last = node.value.at(-1) ?? last;
          if (!setting.breaks) keepWhole(node, setting.title);
        } else if (tree.isElementNode(node)) {
          if (!INLINE.includes(node.tagName)) last = '';
          if (isVerbatim(node)) last = node.tagName === 'code' ? 'x' : last;
          else {
            setAttributes(node);
            visit(node, settingOf(node, setting));
          }
          if (!INLINE.includes(node.tagName)) last = '';
        }
      }
    };
    visit(document, { breaks: false, heading: false, title: false });
  }
}

const isVerbatim = (element: Element): boolean =>
  VERBATIM.includes(element.tagName) ||
  classesOf(element).some((name) => VERBATIM_CLASSES.includes(name));

const settingOf = (element: Element, { breaks, heading, title }: Setting): Setting => ({
  breaks:
    (breaks && element.tagName !== 'dt') ||
    UNBROKEN.includes(element.tagName) ||
    classesOf(element).some((name) => BROKEN_CLASSES.includes(name)) ||
    attribute(element, 'lang') === 'ko',
  heading: heading || HEADINGS.includes(element.tagName),
  title:
    title ||
    [...HEADINGS, ...TITLES].includes(element.tagName) ||
    classesOf(element).some((name) => TITLE_CLASSES.includes(name)),
});

function setAttributes(element: Element): void {
  for (const name of READ) {
    const value = attribute(element, name);
    if (value !== undefined) setAttribute(element, name, curlQuotes(value));
  }
  if (element.tagName !== 'meta') return;
  const kind = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
  const content = attribute(element, 'content');
  if (content !== undefined && /description|title/.test(kind)) {
    setAttribute(element, 'content', curlQuotes(content));
  }
}

/** Wraps what must not be broken; the text stays the same for search, copies and readers' ears. */
function keepWhole(node: Tree.TextNode, isTitle: boolean): void {
  const parent = node.parentNode;
  const parts = splitAtWholes(node.value, isTitle);
  if (!parent || parts.length === 1) return;
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    if (index % 2 === 0) tree.insertTextBefore(parent, part, node);
    else tree.insertBefore(parent, create('span', { class: 'nb' }, part), node);
  }
  tree.detachNode(node);
}
