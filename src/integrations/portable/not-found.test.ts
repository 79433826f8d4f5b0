import { expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from '../site/fixture-site.ts';
import { prepareNotFound } from './not-found.ts';

test('the 404 page asks for nothing by a relative address, and carries what finds the root', async () => {
  const site = await fixtureSite({
    '404.html': htmlPage(
      '<a href="index.html">Home</a><a href="#main">Skip</a><link rel="stylesheet" href="a.css">',
      '<link rel="icon" href="icon.svg"><script defer src="assets/page.1.js"></script>',
    ),
  });
  await prepareNotFound(site);
  const html = htmlOf(site, '404.html');
  expect(html).toContain('<a href="index.html" data-href="index.html">');
  expect(html).toContain('<a href="#main">');
  expect(html).toContain('<link rel="stylesheet" data-href="a.css">');
  expect(html).toContain('<link rel="icon" data-href="icon.svg">');
  expect(html).not.toContain('src="assets/page.1.js"');
  expect(html).toMatch(/<script>[^<]*"assets\/page\.1\.js"[^<]*<\/script><\/head>/);
});

test('other pages are left alone', async () => {
  const page = htmlPage('<a href="x.html">X</a>');
  const site = await fixtureSite({ 'index.html': page });
  await prepareNotFound(site);
  expect(htmlOf(site)).toBe(page.replace('<!doctype', '<!DOCTYPE'));
});
