import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Aside from './Aside.astro';
import Code from './Code.astro';
import Equation from './Equation.astro';
import Exercise from './Exercise.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Question from './Question.astro';
import ScrollTable from './ScrollTable.astro';
import Solution from './Solution.astro';
import Work from './Work.astro';

/** Every figure that stands still and every widget, by its file. */
const figures = import.meta.glob<AstroComponentFactory>(
  ['../figures/*.astro', '../widgets/*/*.astro', '!../widgets/shared/*.astro'],
  { eager: true, import: 'default' },
);

const nameOf = (path: string): string => /([^/]+)\.astro$/.exec(path)?.[1] ?? path;

/**
 * The blocks an author may write in a lesson, by tag: figures and widgets are found, each under the
 * name of its file. Tags inside a sentence (Cite, Term, SideNote, Ref) are expanded while the lesson
 * is parsed.
 */
export const lessonComponents: Readonly<Record<string, AstroComponentFactory>> = {
  h2: Heading2,
  h3: Heading3,
  table: ScrollTable,
  Aside,
  Code,
  Equation,
  Exercise,
  Question,
  Solution,
  Work,
  ...Object.fromEntries(Object.entries(figures).map(([path, figure]) => [nameOf(path), figure])),
};
