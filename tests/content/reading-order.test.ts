import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import glossary from '../../src/content/glossary.json';
import { lesson } from './content.ts';

/** Terms that are everyday words as well; only their everyday sense may stand without a card. */
const EVERYDAY = new Set(['rank', 'merging', 'precision', 'recall', 'reference', 'candidate']);

const orderOf = (text: string): number => Number(/^order: (\d+)$/m.exec(text)?.[1]);

/** Prose without frontmatter, formulas, code, and tags that a reader does not see as words. */
const proseOf = (text: string): string =>
  text.replace(/^---[\s\S]*?\n---\n/, '').replace(/\$[^$]*\$|`[^`]*`|<Cite\b[^>]*\/>/g, '');

const lessons = readdirSync('src/content/lessons')
  .map((file) => file.replace(/\.mdx$/, ''))
  .map((slug) => ({ slug, order: orderOf(lesson(slug)), prose: proseOf(lesson(slug)) }))
  .sort((a, b) => a.order - b.order);

/** A term as a whole word, in singular or plural; acronyms by their letters. */
const wordOf = (term: string): RegExp =>
  new RegExp(
    `(?<![\\w-])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:s|es)?(?![\\w-])`,
    /[A-Z]/.test(term) ? '' : 'i',
  );

describe('read from the first lesson to the last, a term is explained or has a card', () => {
  test.each(lessons)('$slug', ({ order, prose }) => {
    const untagged = prose.replace(/<Term [^>]*>[\s\S]*?<\/Term>/g, '');
    const early = glossary.filter(({ id, term, lesson: teacher }) => {
      const taught = lessons.find(({ slug }) => slug === teacher)?.order ?? 0;
      return (
        taught > order &&
        !EVERYDAY.has(id) &&
        !prose.includes(`<Term id="${id}"`) &&
        wordOf(term).test(untagged)
      );
    });
    expect(early.map(({ id, lesson: teacher }) => `${id}, taught in ${teacher}`)).toEqual([]);
  });
});
