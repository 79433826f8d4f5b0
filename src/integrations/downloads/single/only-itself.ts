import { defaultTreeAdapter as tree } from 'parse5';
import { addressOn } from '../../site-url.ts';
import {
  attribute,
  classesOf,
  elements,
  find,
  isRules,
  remove,
  setAttribute,
} from '../../site/dom.ts';
import type { Element } from '../../site/dom.ts';
import type { Page, Site } from '../../site/site.ts';
import { resolveUrl } from '../../site/urls.ts';

/** What leads round the course, or works only beside its other files. */
const COURSE = {
  ids: ['search-open'],
  classes: ['next-lesson', 'neighbours', 'take-along', 'online', 'alone'],
  attributes: ['data-translation'],
};

/**
 * Takes off a page what needs the rest of the course. A link to another page leads to where the course
 * stands, if that is known, and else is plain text.
 */
export function onlyItself({ path, document }: Page, site: Pick<Site, 'address' | 'files'>): void {
  const isFramed = path.startsWith('widgets/');
  for (const element of elements(document)) {
    if (isOfCourse(element) || (isFramed && isFrameOfPage(element))) remove(element);
  }
  keepOwnContents(document);
  for (const element of elements(document)) {
    if (isPolicy(element) || isRules(element)) remove(element);
    if (element.tagName !== 'a') continue;
    const href = attribute(element, 'href') ?? '';
    const target = href.startsWith('#') ? undefined : resolveUrl(href, path, site.files);
    if (!target) continue;
    const place = target.file.replace(/(^|\/)index\.html$/, '$1');
    setAttribute(
      element,
      'href',
      site.address === undefined ? undefined : addressOn(site.address, place) + target.fragment,
    );
    setAttribute(element, 'download', undefined);
    if (site.address === undefined) setAttribute(element, 'data-card', undefined);
  }
}

const isOfCourse = (element: Element): boolean =>
  COURSE.ids.includes(attribute(element, 'id') ?? '') ||
  COURSE.attributes.some((name) => attribute(element, name) !== undefined) ||
  classesOf(element).some((name) => COURSE.classes.includes(name));

/** A figure may stand in a frame of another page, where bars of its own take room. */
const isFrameOfPage = (element: Element): boolean =>
  (element.tagName === 'header' && classesOf(element).includes('bar')) ||
  classesOf(element).includes('skip');

const isPolicy = (element: Element): boolean =>
  attribute(element, 'http-equiv') === 'Content-Security-Policy';

/** The contents keep the sections of the page; without any they go, and so does their button. */
function keepOwnContents(document: Page['document']): void {
  const byId = (id: string): Element | undefined =>
    elements(document).find((element) => attribute(element, 'id') === id);
  const nav = byId('course-nav');
  const sections = nav && elements(nav).find((element) => classesOf(element).includes('sections'));
  if (nav && sections) {
    remove(sections);
    nav.childNodes = [];
    tree.appendChild(nav, sections);
  } else {
    for (const element of [nav, byId('nav-open')]) if (element) remove(element);
  }
  const about = find(document, 'footer');
  const links = about ? [...elements(about)].filter(({ tagName }) => tagName === 'a') : [];
  links.forEach(remove);
}
