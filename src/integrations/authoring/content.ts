import type { LessonUse } from './lesson.ts';
import type { Lists } from './lists.ts';
import type { Pages } from './pages.ts';
import type { Report } from './report.ts';

/** All that authors wrote, read once. */
export interface Content extends Lists, Pages {
  /** folder of the project */
  root: string;
  /** what each lesson uses, by slug; lessons that cannot be parsed are missing */
  uses: ReadonlyMap<string, LessonUse>;
}

/** A check that needs more than one file of the content. */
export type ContentCheck = (content: Content, reportIn: (file: string) => Report) => void;
