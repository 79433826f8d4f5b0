import { suggest } from '../../../course/findings.ts';
import { textOf } from '../../../course/read/tags.ts';
import type { ContentCheck } from '../check.ts';

/** Each formula of the review is a numbered one of a lesson. */
export const checkFormulas: ContentCheck = ({ formulas, uses }, reportIn) => {
  const known = [...uses].flatMap(([slug, { found }]) =>
    found.flatMap((tag) => (tag.kind === 'equation' ? `${slug}/${textOf(tag, 'id') ?? ''}` : [])),
  );
  for (const { id, data, file, place } of formulas) {
    if (!data || known.includes(id)) continue;
    reportIn(file)(place('id'), {
      problem: 'A formula that no lesson has',
      expected: 'the slug of a lesson, a slash, and the id of one of its <Equation>',
      found: `"${id}"`,
      repair: suggest(id, known, 'correct the name, or take the entry out'),
    });
  }
};
