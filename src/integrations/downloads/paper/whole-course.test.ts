import { expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from '../../site/fixture-site.ts';
import { fillWholeCourse } from './whole-course.ts';

const QUESTION = `<course-question id="q" class="question"><form><fieldset><legend>Why?</legend></fieldset></form>
  <details class="answers"><summary>Answer</summary><ol><li>So.</li></ol></details></course-question>`;
const LESSON = (slug: string, other: string) =>
  htmlPage(`<main><article><h1>${slug}</h1><h2 id="why">Why<a class="anchor" href="#why">#</a></h2>
    <p>See <a href="#fig">Figure 1</a>, <a href="/lessons/${other}/#why">there</a>, <a href="#term-rank">rank</a>,
      <a href="/code/">the code</a>.</p>
    <figure id="fig"><fieldset class="tokens"><legend>Reads</legend></fieldset><svg aria-labelledby="name"><title id="name">T</title><path fill="url(#name)"/></svg>
      <details class="figure-data" id="fig-data"><summary>Data</summary><p>42</p></details>
      <figcaption><a class="figure-number" href="#fig">Figure 1</a></figcaption></figure>
    ${QUESTION}<section aria-labelledby="key-terms"><h2 id="key-terms">Key terms</h2></section></article></main>`);
const FILES = {
  'lessons/a/index.html': LESSON('a', 'b'),
  'lessons/b/index.html': LESSON('b', 'a'),
  'code/index.html': htmlPage('<main>Code</main>'),
  'glossary/index.html': htmlPage(
    '<main><div class="list"><h1>G</h1><p id="rank">R</p></div></main>',
  ),
  'print/index.html': htmlPage(
    `<ol><li data-sections="/lessons/a/"></li></ol>
     <section id="a" data-part="/lessons/a/" data-lower="2">Later</section>
     <section id="b" data-part="/lessons/b/" data-lower="2"></section>
     <section data-folded="/lessons/a/"></section><section data-folded="/glossary/">Nothing</section>
     <section id="glossary" data-part="/glossary/" data-lower="1"></section>`,
  ),
};

test('lessons stand on one page, each with ids of its own, and lead to one another there', async () => {
  const site = await fixtureSite(FILES);
  fillWholeCourse(site);
  const html = htmlOf(site, 'print/index.html');
  expect(html).toContain('<h3>a</h3><h4 id="a:why">Why</h4>');
  expect(html).toContain('<a href="#a:fig">Figure 1</a>');
  expect(html).toContain('<a href="#b:why">there</a>');
  expect(html).toContain('<a href="#glossary:rank">rank</a>');
  expect(html).toContain('<a href="#a:why">Why</a>');
  expect(html).toContain('aria-labelledby="a:name"');
  expect(html).toContain('fill="url(#a:name)"');
  // What is on no page of the book is text, since nobody knows where the site stands.
  expect(html).toMatch(/,\s+the code\./);
  expect(html).not.toMatch(/Key terms|Later|Nothing|data-(?:part|folded|lower)/);
});

test('what is folded follows at the end, with a way there and back', async () => {
  const site = await fixtureSite(FILES);
  fillWholeCourse(site);
  const html = htmlOf(site, 'print/index.html');
  expect(html).toContain('<p class="to-appendix"><a href="#a:folded-1">Data</a></p>');
  expect(html).toContain('<h4 id="a:folded-1"><a href="#a:fig">Figure 1</a></h4><p>42</p>');
  expect(html).toContain('<h4 id="a:folded-2"><a href="#a:q">Why?</a></h4><ol><li>So.</li></ol>');
});
