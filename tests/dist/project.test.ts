import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
});

test('nothing keeps a page out of the cache for going back', () => {
  const scripts = globSync('dist/assets/*.js');
  expect(scripts.length).toBeGreaterThan(0);
  const keeping = scripts.filter((file) => /["'`]unload["'`]/.test(readFileSync(file, 'utf8')));
  expect(keeping).toEqual([]);
  expect(readFileSync('dist/_headers', 'utf8')).not.toContain('no-store');
});

/** What widgets, figures and pages count. */
const COUNTED =
  'tokens|words|pieces|merges|minutes|corrections|tasks|numbers|matches|bigrams|places|lessons|' +
  'pages|questions|wordings|headlines|layers|blocks|pairs|examples|steps|points|sentences';

test('the shell is told the version of Node that npm brings', () => {
  const { version } = JSON.parse(readFileSync('node_modules/node/package.json', 'utf8')) as {
    version: string;
  };
  expect(readFileSync('.node-version', 'utf8').trim()).toBe(version);
});

test('no rule has a whole part of the page styled anew where an element comes or goes', () => {
  // `h2 ~ *` makes Chromium do so for all that follows anything, anywhere; `h2[id] ~ *` does not.
  const sheets = [...globSync('dist/assets/*.css'), ...pages.map((page) => `dist/${page}`)];
  const found = sheets.filter((file) =>
    /(?:^|[\s,>~+{}])[a-z]\w*(?::[a-z-]+)*[~+]\*/.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  const html = readFileSync(`dist/${page}`, 'utf8');

  test('shows no number that went wrong', () => {
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(/\b(?:NaN|undefined|Infinity|\[object)\b/);
  });

  test('counts one of a thing in the singular', () => {
    // A tag ends a phrase: a 1 in one cell does not count what the next cell names.
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '|');
    const found = new RegExp(`(?<![\\d.,–-])\\b1 (?:[a-z]+ )?(?:${COUNTED})\\b.{0,20}`).exec(text);
    expect(found?.[0]).toBeUndefined();
  });

  test('has a language, a title, a description and one main heading', () => {
    expect(html).toMatch(/<html lang="(?:en|ko)"/);
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  test('carries a policy that allows no foreign host and no inline script by default', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|script-src[^;]*'unsafe-inline'/);
  });
});
