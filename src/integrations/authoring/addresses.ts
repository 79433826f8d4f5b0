import type { Definition, Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../course/read/visit.ts';
import { nearest } from '../../course/findings.ts';
import type { Finding, Report } from '../../course/report.ts';

/** How an address may begin that leaves the site. */
const SCHEMES = ['https', 'http', 'mailto'];

/** Reports links without words or address, and addresses that lead nowhere by their form. */
export function checkAddresses(tree: Root, report: Report): void {
  visit(tree, ['link', 'definition'], (node) => {
    const link = node as Link | Definition;
    const finding = emptyLink(link) ?? badAddress(link.url);
    if (finding) report(link.position?.start, finding);
  });
}

function emptyLink(link: Link | Definition): Finding | undefined {
  const words = link.type === 'link' ? toString(link).trim() : link.identifier;
  if (words !== '' && link.url.trim() !== '') return undefined;
  return {
    problem: 'An empty link',
    expected: 'words in square brackets and an address in round ones',
    found: `[${words}](${link.url})`,
    repair: words === '' ? 'write the words of the link' : 'write the address, or only the words',
  };
}

function badAddress(url: string): Finding | undefined {
  const expected = `an address on the site (/lessons/…), or one that starts with https://`;
  if (url.startsWith('//')) {
    const repair = `write https:${url}, or one slash for a page of the site`;
    return { problem: 'An address without a scheme', expected, found: url, repair };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || (SCHEMES.includes(scheme) && isWhole(scheme, url))) return undefined;
  const meant = nearest(scheme, SCHEMES);
  const rest = url.slice(scheme.length + 1).replace(/^\/*/, '');
  const whole = meant === 'mailto' ? `mailto:${rest}` : `${meant ?? ''}://${rest}`;
  return {
    problem: 'An address that leads nowhere',
    expected,
    found: url,
    repair: meant && isWhole(meant, whole) ? `write ${whole}` : 'write the whole address',
  };
}

const isWhole = (scheme: string, url: string): boolean =>
  scheme === 'mailto' ? url.includes('@') : /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);
