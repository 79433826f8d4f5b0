import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { courseModule, koreanSummary, lesson, upcomingLesson } from '../../schemas/lesson.ts';
import { languageModel } from '../../schemas/language-model.ts';
import { notice } from '../../schemas/notice.ts';
import { erratum, reference, term } from '../../schemas/reference-works.ts';
import { widget } from '../../schemas/widget.ts';
import type { ContentFolder } from './content-folder.ts';
import { readList, type Entry } from './entries.ts';
import { readPage, type Page } from './pages.ts';
import { readQuestions, type QuestionFile } from './question-files.ts';

/** What authors wrote in JSON, checked against the schemas. */
export interface Lists {
  modules: Entry<z.infer<typeof courseModule>>[];
  upcoming: Entry<z.infer<typeof upcomingLesson>>[];
  glossary: Entry<z.infer<typeof term>>[];
  references: Entry<z.infer<typeof reference>>[];
  errata: Entry<z.infer<typeof erratum>>[];
  widgets: Entry<z.infer<typeof widget>>[];
  questions: QuestionFile[];
}
