import { tags } from '../../../schemas/tags.ts';
import { suggest } from '../author-error.ts';
import type { ContentCheck } from '../content.ts';

/** Each widget has a tag, and the lesson that introduces it writes that tag. */
export const checkWidgets: ContentCheck = ({ widgets, uses }, reportIn) => {
  const figureTags = Object.entries(tags).filter(([, { kind }]) => kind === 'figure');
  const names = figureTags.map(([name]) => name);
  for (const { data, file, place } of widgets) {
    if (!data) continue;
    if (!names.includes(data.tag)) {
      reportIn(file)(place('tag'), {
        problem: 'A widget without a tag',
        expected: 'a figure of src/schemas/tags.ts',
        found: `"${data.tag}"`,
        repair: suggest(data.tag, names, 'add it there and to lesson-components.ts'),
      });
      continue;
    }
    const use = uses.get(data.lesson);
    if (!use || use.found.some(({ name }) => name === data.tag)) continue;
    reportIn(file)(place('lesson'), {
      problem: 'A widget that its lesson does not show',
      expected: `<${data.tag}> in lessons/${data.lesson}.mdx`,
      found: 'no such tag there',
      repair: 'write the tag into the lesson, or name the lesson that has it',
    });
  }
};
