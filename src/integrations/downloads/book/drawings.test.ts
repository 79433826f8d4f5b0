import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { select } from 'hast-util-select';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { paintDrawings } from './drawings.ts';

const STYLES = `:root{--c1:#1f5fa8;--trained:var(--c1);--paper:transparent;--ink:currentColor}
.bars rect{fill:var(--trained)}
.bars .soft{fill:color-mix(in srgb,var(--c1) 50%,var(--paper));stroke:var(--own,var(--c1))}
rect{fill:red;stroke-dasharray:4 3}
text{font-size:13px;fill:var(--ink);stroke:var(--paper);stroke-width:3px;font-weight:600}
.now{font-weight:600;fill:color-mix(in srgb,var(--c1) 20%,transparent)}
p{fill:red}
p:before{content:"}{"}
@media (prefers-contrast:more){rect{fill:black}}`;

function painted(html: string): (selector: string) => Element['properties'] {
  const root = fromParse5(parseFragment(html)) as Root;
  paintDrawings(root, STYLES);
  return (selector) => select(selector, root)?.properties ?? {};
}

test('rules that weigh more win, and variables and mixtures have become colours', () => {
  const of = painted(
    `<div class="bars"><svg><rect id="a"/><rect id="b" class="soft"/></svg></div><svg><rect id="c"/></svg>`,
  );
  expect(of('#a')).toEqual({ id: 'a', fill: '#1f5fa8', strokeDashArray: '4 3' });
  expect(of('#b')).toMatchObject({ fill: '#8fafd4', stroke: '#1f5fa8' });
  expect(of('#c')).toMatchObject({ fill: 'red' });
});

test('a colour that lets something through is a colour and an opacity', () => {
  const now = painted('<svg><path class="now"/></svg>')('.now');
  expect(now).toEqual({ className: ['now'], fill: '#1f5fa8', fillOpacity: '0.2' });
});

test('text has no outline that could cover it', () => {
  expect(painted('<svg><text>1</text></svg>')('text')).toEqual({
    ...{ fill: '#222', fontSize: '13px', fontWeight: '600' },
  });
});

test('a variable of an element is known to what is in it', () => {
  const of = painted(
    `<div class="bars"><svg><g style="--own:var(--trained)"><rect class="soft"/></g></svg></div>`,
  );
  expect(of('g')).toEqual({ style: '--own:#1f5fa8' });
  expect(of('rect')).toMatchObject({ stroke: '#1f5fa8' });
});

test('what is no drawing stays as it is', () => {
  expect(painted('<p style="fill:var(--c1)">1</p><svg></svg>')('p')).toEqual({
    style: 'fill:var(--c1)',
  });
});
