import { suggest } from '../author-error.ts';
import type { ContentCheck } from '../content.ts';

/** What a block of a translation may name by an id of the lesson. */
const KEYS = ['heading', 'after', 'figure', 'question', 'equation'] as const;

/** Each block of a translation belongs to a part that the lesson still has. */
export const checkTranslations: ContentCheck = ({ translations, uses }, reportIn) => {
  for (const { slug, source, data } of translations) {
    const ids = uses.get(slug)?.ids;
    if (!ids) continue;
    data?.blocks.forEach((block, index) => {
      for (const key of KEYS) {
        const id = (block as Partial<Record<typeof key, string>>)[key];
        if (id === undefined || id === 'top' || ids.has(id)) continue;
        reportIn(source.file)(source.place(['blocks', index, key]), {
          problem: 'A translation of a part that the lesson does not have',
          expected: `an id of lessons/${slug}.mdx`,
          found: `${key} "${id}"`,
          repair: suggest(id, ids, 'take the block out'),
        });
      }
    });
  }
};
