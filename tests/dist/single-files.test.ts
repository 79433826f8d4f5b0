import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attribute, elements, textOf } from '../../src/integrations/site/dom.ts';
import { lessons, widgets } from '../support/pages.ts';

const LARGEST = 1_200_000;
const files = globSync('single/**/*.html', { cwd: 'dist' }).map((path) =>
  path.replaceAll('\\', '/'),
);

test('there is one for each lesson and each widget', () => {
  const expected = [
    ...lessons.map((path) => `single/${path.split('/')[1]}.html`),
    ...widgets.map((path) => `single/widgets/${path.split('/')[1]}.html`),
  ];
  expect(files.sort()).toEqual(expected.sort());
});

describe.each(files)('%s', (file) => {
  const all = [...elements(parse(readFileSync(join('dist', file), 'utf8')))];

  test('is small enough to send', () => {
    expect(statSync(join('dist', file)).size).toBeLessThanOrEqual(LARGEST);
  });

  test('asks for no other file, and its policy allows none', () => {
    const asked = all.flatMap((element) =>
      ['src', 'href', 'component-url', 'renderer-url'].flatMap((name) => {
        const address = attribute(element, name) ?? '#';
        return /^(?:#|data:|https?:|course:\/assets\/)/.test(address) ? [] : [address];
      }),
    );
    expect(asked).toEqual([]);
    const loads = all.filter(({ tagName }) => ['script', 'img', 'iframe'].includes(tagName));
    expect(loads.filter((element) => attribute(element, 'src') !== undefined)).toEqual([]);
    const css = all.filter(({ tagName }) => tagName === 'style').map(textOf);
    expect(css.join().match(/url\((?!["']?data:)[^)]*/g)).toBeNull();
    const policy = all.find((element) => attribute(element, 'http-equiv') !== undefined);
    expect((policy && attribute(policy, 'content')) ?? '').not.toMatch(/'self'|https?:/);
  });
});
