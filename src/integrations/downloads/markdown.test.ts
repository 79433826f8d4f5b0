import { select } from 'hast-util-select';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { htmlPage } from '../site/fixture-site.ts';
import { markdownOf } from './markdown.ts';
import { readingCopy } from './reading-copy.ts';

const markdown = (body: string): string =>
  markdownOf(readingCopy(parse(htmlPage(`<main>${body}</main>`))), (href) => href).trim();

test('keeps headings, links elsewhere, tables and listings', () => {
  expect(
    markdown(`<h2 id="a">Rank<a class="anchor" href="#a">#</a></h2>
      <p>See <a href="#fig">Figure 1</a> and <a href="https://example.org/">a paper</a>.</p>
      <table><thead><tr><th>r</th></tr></thead><tbody><tr><td>8</td></tr></tbody></table>
      <figure class="listing"><a href="x.py" download>x.py</a><pre><code><span>print</span>(1)\n</code></pre></figure>`),
  ).toBe(
    [
      '## Rank',
      'See Figure 1 and [a paper](https://example.org/).',
      '| r |\n| - |\n| 8 |',
      '[x.py](x.py)',
      '```python\nprint(1)\n```',
    ].join('\n\n'),
  );
});

test('writes a formula once, as TeX', () => {
  const formula = (tex: string) =>
    `<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span>`;
  expect(markdown(`<p>Let ${formula('W_0')} be.</p>`)).toBe('Let $W_0$ be.');
  expect(markdown(`<div><span class="katex-display">${formula('W = BA')}</span></div>`)).toBe(
    '$$\nW = BA\n$$',
  );
});

test('shows a widget as it stands, without what only a browser answers', () => {
  const widget = `<figure><astro-island><div class="widget">
    <form class="prediction"><p>Guess!</p></form>
    <div class="widget-stage"><svg aria-label="A line that falls."></svg></div>
    <p class="widget-reading">At rank 8: U<sub>r</sub>.</p>
    <fieldset class="widget-controls"><button>Reset</button></fieldset><p role="status"></p>
    </div></astro-island><figcaption><a class="figure-number" href="#f"> Figure 2 </a> Ranks.</figcaption></figure>`;
  expect(markdown(widget)).toBe(
    '_Drawing: A line that falls._\n\nAt rank 8: U<sub>r</sub>.\n\n**Figure 2.** Ranks.',
  );
});

test('keeps what lays out the tokens of a widget, without what chooses one', () => {
  const tokens = `<main><form><fieldset class="tokens" disabled><legend>Reads</legend>
    <label class="token special"><input type="radio"><bdi>[MASK]</bdi></label></fieldset></form></main>`;
  const copy = readingCopy(parse(htmlPage(tokens)));
  expect(select('div.tokens > span.token.special > bdi', copy)).toBeTruthy();
  expect(select('[disabled], form, fieldset, label, input', copy)).toBeFalsy();
});

test('shows a question with its answers', () => {
  const question = `<course-question><form><fieldset><legend>Why?</legend>
    <ul><li><label><input type="radio"><span>Because.</span></label></li></ul></fieldset>
    <p class="question-actions"><button>Check</button></p></form>
    <details><summary>Answer</summary><ol><li><strong>Right:</strong> it is.</li></ol></details></course-question>`;
  expect(markdown(question)).toBe('Why?\n\n- Because.\n\n**Answer**\n\n1. **Right:** it is.');
});
