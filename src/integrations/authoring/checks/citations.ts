import { suggest } from '../../../course/findings.ts';
import type { ContentCheck } from '../check.ts';

/** The works that errata cite are in the list of references. */
export const checkCitations: ContentCheck = ({ errata, references }, reportIn) => {
  const known = new Set(references.map(({ id }) => id));
  for (const { data, file, place } of errata) {
    data?.cite.forEach(({ id }, index) => {
      if (known.has(id)) return;
      reportIn(file)(place('cite', index, 'id'), {
        problem: 'Unknown citation',
        expected: 'an id of references.json',
        found: `"${id}"`,
        repair: suggest(id, known, 'add it to references.json'),
      });
    });
  }
};
