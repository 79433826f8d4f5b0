import { describe, expect, test } from 'vitest';
import { AuthorError, nearest, suggest, type Problem } from './findings.ts';

const problem: Problem = {
  file: 'src/content/glossary.json',
  line: 4,
  problem: 'Unknown lesson',
  expected: 'the slug of a lesson',
  found: '"window"',
  repair: 'correct it',
};

describe('an author error', () => {
  test('begins with the first place and ends with the number of problems', () => {
    const { message } = new AuthorError([problem, { ...problem, line: 9, column: 2 }]);
    expect(message.split('\n')[0]).toBe('src/content/glossary.json:4 Unknown lesson');
    expect(message).toContain('\n\nsrc/content/glossary.json:9:2 Unknown lesson\n');
    expect(message).toMatch(/\n\n2 problems in the content$/);
  });

  test('brings no stack, and no word on which Astro would advise about browsers', () => {
    const error = new AuthorError([problem]);
    expect(error.stack).toBe('');
    expect(String(error)).not.toContain('window');
  });
});

describe('a suggestion', () => {
  const known = ['scaling-laws', 'lora', 'soft-prompts'];

  test('names the nearest known name', () => {
    expect(nearest('scaling-law', known)).toBe('scaling-laws');
    expect(suggest('Lroa', known, 'add it')).toBe('did you mean "lora"? Otherwise add it');
  });

  test('is withheld where nothing is near', () => {
    expect(nearest('benchmarks', known)).toBeUndefined();
    expect(suggest('benchmarks', known, 'add it')).toBe('add it');
  });
});
