import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tags } from '../../../schemas/tags.ts';
import type { ContentCheck } from '../content.ts';

/** From the root of the project: which component shows which tag. */
const COMPONENTS = 'src/components/lesson-components.ts';

/** Each tag that is not expanded into a link or note has a component that shows it. */
export const checkComponents: ContentCheck = ({ root }, reportIn) => {
  if (!existsSync(join(root, COMPONENTS))) return;
  // The map imports components, which only the build can load; its text is enough.
  const map = /lessonComponents = \{([^}]*)\}/.exec(readFileSync(join(root, COMPONENTS), 'utf8'));
  for (const [name, { kind }] of Object.entries(tags)) {
    if (kind === 'text' || new RegExp(`\\b${name}\\b`).test(map?.[1] ?? '')) continue;
    reportIn(COMPONENTS)(undefined, {
      problem: 'A tag without a component',
      expected: `${name} in lessonComponents, since src/schemas/tags.ts has it`,
      found: 'no component of this name',
      repair: 'import the component and add it to the map',
    });
  }
};
