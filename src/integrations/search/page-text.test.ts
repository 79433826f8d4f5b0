import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readSearchPage } from './page-text.ts';

const page = (body: string, lang = 'en') =>
  readSearchPage(
    'lessons/a/index.html',
    parse(
      `<!doctype html><html lang="${lang}"><head><meta name="description" content="About."></head>` +
        `<body><nav>Contents</nav><main data-pagefind-body>${body}</main></body></html>`,
    ),
  );
const text = (body: string) => page(body)?.text.replace(/\s+/g, ' ').trim();

describe('a page for the index', () => {
  test('needs a marked body', () => {
    expect(
      readSearchPage('index.html', parse('<html lang="en"><body>Home</body></html>')),
    ).toBeUndefined();
  });

  test('knows its language, whatever the region', () => {
    expect(page('x', 'ko-KR')?.language).toBe('ko');
  });

  test('leaves out links to itself, controls, drawings and answers', () => {
    const kept = text(
      '<h2 id="a">Claim <a class="anchor" href="#a">#</a></h2>' +
        '<svg><text>axis</text></svg><button>Reset</button><span aria-hidden="true">tick</span>' +
        '<details class="answers"><p>Right: 42</p></details><details class="solution"><p>43</p></details><p data-pagefind-ignore>meta</p><p>Text</p>',
    );
    expect(kept).toBe('Claim Text');
  });

  test('has each formula once, in plain text', () => {
    const formula =
      '<span class="katex"><span class="katex-mathml"><math><semantics><msup><mn>10</mn><mn>23</mn>' +
      '</msup><annotation>10^{23}</annotation></semantics></math></span>' +
      '<span class="katex-html" aria-hidden="true">1023</span></span>';
    expect(text(`<p>about ${formula} FLOPs, 10<sup>−4</sup></p>`)).toBe('about 10²³ FLOPs, 10⁻⁴');
  });

  test('has each name in code as a word', () => {
    const code =
      '<pre><code>x = <span class="f">tok.render_chat</span>(lora_alpha=32)\n</code></pre>';
    expect(text(code)?.split(' ')).toEqual(
      expect.arrayContaining(['tok', 'render_chat', 'lora_alpha', '32']),
    );
  });

  test('makes each definition a place of its own', () => {
    const made = page(
      '<dl><div id="lora"><dt> LoRA <small>also low-rank adaptation</small></dt><dd>Small matrices. ' +
        '<a href="/lessons/lora/#term-lora">Low-rank adaptation</a></dd></div></dl>',
    );
    expect(made?.html).toContain('data-pagefind-title="LoRA"');
    expect(made?.text).toContain('LoRA also low-rank adaptation: Small matrices.');
    expect(made?.text).not.toContain('Low-rank adaptation');
  });

  test('can be found by its other names, and tells which terms it links to', () => {
    const made = page(
      '<span hidden data-pagefind-meta="aliases:PEFT, adapters"></span>' +
        '<a class="term" href="#term-x"> soft\n prompt </a>',
    );
    expect(made?.text).toContain('PEFT, adapters');
    expect(made?.terms).toEqual(['soft prompt']);
  });

  test('carries its description', () => {
    expect(page('x')?.html).toContain('data-pagefind-meta="description[content]"');
  });
});
