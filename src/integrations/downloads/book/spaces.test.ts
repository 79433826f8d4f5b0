import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toString as hastText } from 'hast-util-to-string';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { spaceParts } from './spaces.ts';

test('parts of a grid are words of their own, and those of a line stay together', () => {
  const root = fromParse5(
    parseFragment(
      '<p class="words"><b>it</b><b>is</b></p><p class="list"><b>cold</b> <i>out</i><i>side</i></p><p><b>To</b><b>ken</b></p>',
    ),
  ) as Root;
  spaceParts(root, '.words{display:grid}.list{display:flex}b{display:block}');
  expect(hastText(root).replaceAll(/\s+/g, ' ')).toBe('it iscold out sideToken');
});
