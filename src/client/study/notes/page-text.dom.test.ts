import { beforeEach, expect, test } from 'vitest';
import { paint } from './paint.ts';
import type { KeptNote } from './notes.ts';
import { readPage } from './page-text.ts';
import { describePart } from './selectors.ts';

const KATEX = `<span class="katex"><span class="katex-mathml"><math><semantics><mi>r</mi>
  <annotation encoding="application/x-tex">r^2</annotation></semantics></math></span><span
  class="katex-html" aria-hidden="true"><span>r2</span></span></span>`;

const ARTICLE = `
  <h1>Rank</h1>
  <h2 id="cost">What it   costs <a class="anchor" href="#cost">#</a></h2>
  <p>The rank ${KATEX} is
     <em>small</em>.</p><p>여섯 배, 👨‍👩‍👧 too.</p>
  <astro-island><button>Drag</button> a widget that moves</astro-island>
  <pre><code><span>if x:</span>
<span>    go()</span></code></pre>
  <course-question><form><legend>Which one?</legend><ul class="choices"><li>This</li></ul></form>
    <details class="answers"><p>That.</p></details></course-question>
  <table><tr><td>one</td><td>two</td></tr></table>`;

const article = (): HTMLElement => {
  const found = document.querySelector('article');
  if (!found) throw new Error('no article');
  return found;
};
beforeEach(() => {
  document.body.innerHTML = `<article class="prose">${ARTICLE}</article>`;
});

test('the text has each formula once, listings as they are, and nothing that answers', () => {
  expect(readPage(article()).text).toBe(
    'Rank\nWhat it costs\nThe rank $r^2$ is small.\n여섯 배, 👨‍👩‍👧 too.\nif x:\n    go()\nWhich one?\none\ntwo',
  );
});

test('sections begin at their headings', () => {
  expect(readPage(article()).sections).toEqual([
    { id: '', start: 0 },
    // With the line break before it.
    { id: 'cost', start: 4 },
  ]);
});

test('every part of the text is found on the page, and from there in the text', () => {
  const page = readPage(article());
  for (let start = 0; start < page.text.length; start++) {
    for (let end = start + 1; end <= page.text.length; end += 7) {
      const ranges = page.rangesOf(start, end);
      const [first, last] = [ranges[0], ranges.at(-1)];
      if (!first || !last) continue;
      const whole = document.createRange();
      whole.setStart(first.startContainer, first.startOffset);
      whole.setEnd(last.endContainer, last.endOffset);
      const place = page.placeOf(whole);
      // A formula comes whole, and lines between blocks belong to none.
      const outside = page.text.slice(place?.start, start) + page.text.slice(end, place?.end);
      expect(outside.replace(/[r^2$]/g, '')).toBe('');
      const lost = page.text.slice(start, place?.start) + page.text.slice(place?.end, end);
      expect(lost.trim()).toBe('');
    }
  }
});

test('a selection that ends within a formula or a widget is read as what it covers', () => {
  const page = readPage(article());
  const range = document.createRange();
  const html = document.querySelector('.katex-html span')?.firstChild;
  const moving = document.querySelector('astro-island')?.lastChild;
  if (!html || !moving) throw new Error('no formula');
  range.setStart(html, 1);
  range.setEnd(moving, 5);
  const place = page.placeOf(range);
  const found = place && describePart(page, place.start, place.end);
  expect(found).toMatchObject({
    exact: '$r^2$ is small.\n여섯 배, 👨‍👩‍👧 too.'.replace('\\\n', '\n'),
    section: 'cost',
  });
});

const note = (exact: string, text = ''): KeptNote => {
  const { text: whole } = readPage(article());
  const start = whole.indexOf(exact);
  return {
    ...{ id: `lora/${start}`, at: 1, made: 1, lesson: 'lora', exact, start, section: '', text },
    prefix: whole.slice(Math.max(0, start - 9), start),
    suffix: whole.slice(start + exact.length, start + exact.length + 9),
  };
};

test('painting wraps text and whole formulas, and taking it away leaves the page as it was', () => {
  article().normalize();
  const before = article().innerHTML;
  const notes = [
    note('rank $r^2$ is small', 'Why?'),
    note('small.\n여섯'.replace('\\\n', '\n')),
    note('go()'),
  ];
  const { text } = readPage(article());
  const painted = paint(article(), notes);
  expect([...painted.keys()].sort()).toEqual(notes.map(({ id }) => id).sort());
  expect(readPage(article()).text).toBe(text);
  expect(document.querySelector('mark .katex .katex-html')?.textContent).toBe('r2');
  const names = [...document.querySelectorAll('.note-mark')].map((mark) =>
    mark.getAttribute('aria-label'),
  );
  expect(names).toEqual([
    'Note: Why?',
    'Highlight: small.\n여섯'.replace('\\\n', '\n'),
    'Highlight: go()',
  ]);
  paint(article(), []);
  expect(article().innerHTML).toBe(before);
});

test('markup in a note is text', () => {
  paint(article(), [note('small', '<img src=x onerror=alert(1)>')]);
  expect(document.querySelector('img')).toBeNull();
  expect(document.querySelector('.note-mark')?.getAttribute('aria-label')).toContain('<img');
});
