import { transformStyleAttribute } from 'lightningcss';
import type { Problem } from '../../course/findings.ts';
import { attribute, classesOf, isProgram, textOf } from '../site/dom.ts';
import type { Element } from '../site/dom.ts';
import { readImports } from './imports.ts';
import { addressesOf } from '../site/url-attributes.ts';

/** What is wrong, without the place. */
export type Finding = Pick<Problem, 'problem' | 'found'>;

/** What an element may be asked about. */
interface Surroundings {
  /** whether the element is within `<head>` */
  inHead: boolean;
  /** whether a root-absolute address leads to a file of the site */
  isFile: (address: string) => boolean;
}

type Check = (element: Element, surroundings: Surroundings) => (Finding | false | undefined)[];

/** Everything in a page that would fail in some way of reading. */
export const checks: readonly Check[] = [
  (element) => [
    attribute(element, 'type') === 'module' &&
      isProgram(element) && { problem: 'module script', found: opening(element) },
  ],
  (element, { inHead }) => {
    if (!isProgram(element) || attribute(element, 'src') !== undefined) return [];
    const text = textOf(element);
    return [
      !inHead && { problem: 'inline script outside <head>', found: text },
      readImports(text).dynamics.length > 0 && { problem: 'import() in the page', found: text },
    ];
  },
  (element, { isFile }) => [
    ...addressesOf(element).map(
      ({ name, address }) =>
        isRooted(address) &&
        !(loads(element) && isForeign(address)) &&
        rooted(`${name}="${address}"`),
    ),
    // Other attributes are for scripts; a lone slash there is a key or a separator.
    ...element.attrs.map(
      ({ name, value }) =>
        name.startsWith('data-') &&
        isRooted(value) &&
        value.length > 1 &&
        isFile(value) &&
        rooted(`${name}="${value}"`),
    ),
  ],
  (element) => {
    const style = attribute(element, 'style') ?? '';
    return style.includes('url(') ? rootedInStyle(style) : [];
  },
  (element) =>
    element.attrs.map(
      ({ name, value }) =>
        name.startsWith('on') && { problem: 'inline event handler', found: `${name}="${value}"` },
    ),
  (element) =>
    loads(element)
      ? addressesOf(element).map(
          ({ name, address }) =>
            isForeign(address) && { problem: 'another host', found: `${name}="${address}"` },
        )
      : [],
  (element) => [
    classesOf(element).includes('katex-error') && {
      problem: 'a formula that KaTeX cannot set',
      found: `${textOf(element)} (${attribute(element, 'title') ?? ''})`,
    },
  ],
  (element, { isFile }) => {
    if (element.tagName !== 'astro-island') return [];
    const rootedProps = strings(JSON.parse(attribute(element, 'props') ?? '{}'));
    return rootedProps.map(
      (text) => isRooted(text) && isFile(text) && rooted(`a widget's property "${text}"`),
    );
  },
];

const rooted = (found: string): Finding => ({
  problem: 'address from the root of the host',
  found,
});

export const isRooted = (address: string): boolean => address.startsWith('/');

const isForeign = (address: string): boolean => /^(https?:)?\/\//i.test(address);

const LOADING_LINKS = [
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'preload',
  'modulepreload',
  'manifest',
];

function loads(element: Element): boolean {
  if (element.tagName !== 'link') return ['script', 'img', 'iframe'].includes(element.tagName);
  return (attribute(element, 'rel') ?? '').split(/\s+/).some((rel) => LOADING_LINKS.includes(rel));
}

function rootedInStyle(style: string): Finding[] {
  const findings: Finding[] = [];
  transformStyleAttribute({
    filename: 'style attribute',
    code: Buffer.from(style),
    visitor: {
      Url: (url) => {
        if (isRooted(url.url)) findings.push(rooted(`style="${style}"`));
        return undefined;
      },
    },
  });
  return findings;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const opening = ({ tagName, attrs }: Element): string =>
  `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
