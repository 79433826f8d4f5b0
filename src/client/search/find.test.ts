import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import type { Hit, Index, Place } from './find.ts';

const place = (anchor: string, text: string): Place => ({
  title: anchor,
  anchor,
  excerpt: text,
  words: text.split(' '),
  weight: text.length,
});

/** Finds a page if it has every word, or a word cut to its first letter, as Pagefind would. */
const indexOf = (pages: Record<string, { names?: string; places: string[] }>): Index => ({
  language: 'en',
  search: (query) => {
    const asked = query.split(' ');
    const hits = Object.entries(pages).flatMap(([path, { names = '', places }]): Hit[] => {
      const text = [names, ...places].join(' ').split(' ');
      const matched = text.filter((word) => asked.some((other) => word.startsWith(other[0] ?? '')));
      if (!asked.every((word) => text.some((other) => other.startsWith(word[0] ?? '')))) return [];
      return [
        {
          path,
          language: 'en',
          title: path,
          module: '',
          description: '',
          names,
          words: matched,
          places: places.map((content, index) => place(`s${index}`, content)),
        },
      ];
    });
    return Promise.resolve(hits);
  },
  vocabulary: () => Promise.resolve(['training', 'tokens', 'bloomberg', 'rouge', 'forgetting']),
});

const course = indexOf({
  'glossary/index.html': { names: 'glossary', places: ['training', 'tokens', 'rouge'] },
  'lessons/a/index.html': {
    names: 'bloomberg, a model',
    places: ['training bloomberg', 'tokens', 'training tokens'],
  },
  'lessons/b/index.html': { names: 'rouge', places: ['rouge tokens'] },
});
const paths = async (query: string): Promise<string[]> =>
  (await find(course, query)).hits.map(({ path }) => path.replace('/index.html', ''));

describe('find', () => {
  test('leaves out pages that only begin with the same letter', async () => {
    expect(await paths('bananas')).toEqual([]);
  });

  test('puts pages named like the query first, and lessons before other pages', async () => {
    expect(await paths('rouge')).toEqual(['lessons/b', 'glossary']);
    expect(await paths('tokens')).toEqual(['lessons/a', 'lessons/b', 'glossary']);
  });

  test('keeps of each page the places with most of the words', async () => {
    const { hits } = await find(course, 'training tokens');
    const [lesson] = hits;
    expect(lesson?.places.map(({ anchor }) => anchor)).toEqual(['s2']);
  });

  test('ignores little words', async () => {
    const answer = await find(course, 'what is the rouge');
    expect(answer).toMatchObject({ change: 'none', words: ['rouge'] });
    expect(answer.hits).toHaveLength(2);
  });

  test('mends a misspelt word and says so', async () => {
    const answer = await find(course, 'blomberg trainnig');
    expect(answer).toMatchObject({ change: 'spelling', query: 'bloomberg training' });
    expect(answer.hits.map(({ path }) => path)).toEqual(['lessons/a/index.html']);
  });

  test('falls back to the words that the best page has', async () => {
    const answer = await find(course, 'bloomberg rouge zebra');
    expect(answer.change).toBe('fewer words');
    expect(answer.query).toBe('bloomberg');
  });

  test('finds nothing for words that nothing resembles', async () => {
    expect(await find(course, 'zzzz qqqq')).toMatchObject({ hits: [], change: 'none' });
    expect(await find(course, '?!')).toMatchObject({ hits: [], change: 'none' });
  });
});
