import { expect, test } from 'vitest';
import { fixtureSite, htmlPage } from '../site/fixture-site.ts';
import { readFileOf } from '../site/site.ts';
import { writeSitemap } from './sitemap.ts';

const FILES = {
  'index.html': htmlPage(''),
  '404.html': htmlPage(''),
  'lessons/a/index.html': htmlPage(''),
  'ko/lessons/a/index.html': htmlPage('').replace('lang="en"', 'lang="ko"'),
  'robots.txt': 'User-agent: *\n',
};

test('names every page below the address of the site, with its other language', async () => {
  const site = { ...(await fixtureSite(FILES)), address: 'https://example.org/course/' };
  await writeSitemap(site);
  const map = (await readFileOf(site, 'sitemap.xml')).toString();
  expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.org/course/',
    'https://example.org/course/ko/lessons/a/',
    'https://example.org/course/lessons/a/',
  ]);
  expect(
    map.match(/hreflang="ko" href="https:\/\/example.org\/course\/ko\/lessons\/a\/"/g),
  ).toHaveLength(2);
  expect((await readFileOf(site, 'robots.txt')).toString()).toBe(
    'User-agent: *\nSitemap: https://example.org/course/sitemap.xml\n',
  );
});

test('is not written where nobody has said where the site will stand', async () => {
  const site = await fixtureSite(FILES);
  await writeSitemap(site);
  expect(site.files).not.toContain('sitemap.xml');
});
