import { expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from '../site/fixture-site.ts';
import { readFileOf } from '../site/site.ts';
import { announce, saySizes } from './sizes.ts';

test('a download has its size where a page names it, beside nothing else', async () => {
  const site = await fixtureSite({
    'index.html': htmlPage('<p><span data-size="course.zip">(a few MB)</span></p>'),
    'course.zip': new Uint8Array(1_260_000),
  });
  announce(site);
  await saySizes(site);
  expect(htmlOf(site)).toContain('<span>(1.3 MB)</span>');
  expect((await readFileOf(site, 'index.html')).toString()).toBe(htmlOf(site));
});
