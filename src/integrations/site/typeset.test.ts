import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { typeset } from './typeset.ts';

const set = (body: string, head = ''): string => {
  const document = parse(`<html><head>${head}</head><body>${body}</body></html>`);
  typeset({ dist: '', files: new Set(), problems: [], pages: [{ path: 'index.html', document }] });
  return serialize(document);
};

describe('the text of a page', () => {
  test('has typographic marks, across the elements of a sentence', () => {
    expect(set(`<p>It's "<em>so</em>", T<sub>5</sub>'s</p><p>"Why?"</p>`)).toContain(
      '<p>It’s “<em>so</em>”, T<sub>5</sub>’s</p><p>“Why?”</p>',
    );
  });

  test('keeps names whole, in text that stays as it was', () => {
    expect(set('<p>of ROUGE-1 and n-grams</p>')).toContain(
      '<p>of <span class="nb">ROUGE-1</span> and <span class="nb">n-grams</span></p>',
    );
    expect(set('<h2>What the model</h2>')).toContain('<h2>What the&nbsp;model</h2>');
  });

  test('keeps compounds whole in titles only', () => {
    const whole = '<span class="nb">Low-rank</span>';
    expect(set('<nav><a>Low-rank</a></nav>')).toContain(`<a>${whole}</a>`);
    expect(set('<dl class="terms"><dt>Low-rank</dt><dd>Low-rank</dd></dl>')).toContain(
      `<dt>${whole}</dt><dd>Low-rank</dd>`,
    );
    expect(set('<p>Low-rank</p>')).toContain('<p>Low-rank</p>');
  });

  test('has them in its title, description and names too', () => {
    const page = set(
      `<nav aria-label="Reader's"></nav>`,
      `<title>A model's</title><meta name="description" content="It's"><meta name="x" content="'self'">`,
    );
    for (const part of ['Reader’s', 'A model’s', 'content="It’s"', `content="'self'"`]) {
      expect(page).toContain(part);
    }
  });

  test('is left alone in code, formulas, fields and what is hydrated', () => {
    const verbatim =
      `<code>'x'</code><pre>"y"</pre><textarea>n-gram's</textarea><span class="katex">f'</span>` +
      `<astro-island props="{'}">GPT-2's</astro-island>`;
    expect(set(verbatim)).toContain(verbatim);
  });
});
