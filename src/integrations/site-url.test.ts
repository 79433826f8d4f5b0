import { describe, expect, test } from 'vitest';
import { addressOn, siteUrl } from './site-url.ts';

describe('the address of the site', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/course', 'https://example.org/course/'],
    [' https://example.org/course/ ', 'https://example.org/course/'],
  ])('%j becomes %j', (value, url) => {
    expect(siteUrl(value)).toBe(url);
  });

  test.each(['example.org', '/course/', 'htps://example.org', 'https://', 'https://a.org/?b', 'x'])(
    'refuses %j in plain words',
    (value) => {
      expect(() => siteUrl(value)).toThrow(`found:    ${value}`);
    },
  );

  test.each(['/lessons/lora/', 'lessons/lora/'])('keeps the folder before %j', (path) => {
    expect(addressOn('https://example.org/course/', path)).toBe(
      'https://example.org/course/lessons/lora/',
    );
  });
});
