import { describe, expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from './fixture-site.ts';
import { relativeLinks } from './links.ts';

const linking = async (link: string) => {
  const site = await fixtureSite({
    'index.html': htmlPage('<h1 id="start">Start</h1>'),
    'icon.svg': '<svg/>',
    'lessons/lora/index.html': htmlPage(`<p id="rank">${link}</p>`),
  });
  relativeLinks(site);
  return { problems: site.problems, html: htmlOf(site, 'lessons/lora/index.html') };
};

describe('links of a page', () => {
  test('become relative wherever they stand', async () => {
    const { html, problems } = await linking(
      '<a href="/#start">S</a><img src="/icon.svg"><template><a href="/">T</a></template>',
    );
    expect(problems).toEqual([]);
    expect(html).toContain('href="../../index.html#start"');
    expect(html).toContain('src="../../icon.svg"');
    expect(html).toContain('<a href="../../index.html">T</a>');
  });

  test('may carry the state of a widget behind the id', async () => {
    const { html, problems } = await linking('<a href="/#start?rank=8&n=2">S</a>');
    expect(problems).toEqual([]);
    expect(html).toContain('href="../../index.html#start?rank=8&amp;n=2"');
  });

  test('to a page that is not there are reported with page, link and a near page', async () => {
    const { problems } = await linking('<a href="/lessons/lorra/">L</a>');
    expect(problems).toMatchObject([
      { file: 'lessons/lora/index.html', problem: 'dead link', found: '/lessons/lorra/' },
    ]);
    expect(problems[0]?.repair).toContain('"/lessons/lora/"');
  });

  test('to an id that is not on the target page are reported with a near id', async () => {
    const { problems } = await linking('<a href="/#strat">S</a><a href="#rnak">R</a>');
    expect(problems.map(({ found, repair }) => [found, /"(.*?)"/.exec(repair)?.[1]])).toEqual([
      ['/#strat', 'start'],
      ['#rnak', 'rank'],
    ]);
  });

  test('to other sites, to the top and to text are left alone', async () => {
    const { problems } = await linking(
      '<a href="https://example.org/x#y">E</a><a href="#top">T</a><a href="#">T</a><a href="/#:~:text=Start">S</a>',
    );
    expect(problems).toEqual([]);
  });
});
