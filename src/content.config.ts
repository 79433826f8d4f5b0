import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { LessonUse } from './course/lesson-use.ts';
import { courseLoader } from './course/loader.ts';
import { formula } from './schemas/formula.ts';
import { courseModule, koreanSummary, lesson } from './schemas/lesson.ts';
import { languageModel } from './schemas/data/llms.ts';
import { translation } from './schemas/translation.ts';
import { questionFile } from './schemas/question.ts';
import { erratum, reference, term } from './schemas/reference-works.ts';

/** A page's frontmatter and what the lesson uses. */
const lessonWithUse = lesson.extend({ use: z.custom<LessonUse>() });

export const collections = {
  lessons: defineCollection({
    loader: courseLoader(({ lessons, uses }) =>
      lessons.map(({ slug, data, file }) => {
        const use = uses.get(slug)?.use;
        return { id: slug, data: data && use && { ...data, use }, page: file };
      }),
    ),
    schema: lessonWithUse,
  }),
  korean: defineCollection({
    loader: courseLoader(({ korean }) =>
      korean.map(({ slug, data, file }) => ({ id: slug, data, page: file })),
    ),
    schema: koreanSummary,
  }),
  translations: defineCollection({
    loader: courseLoader(({ translations }) =>
      translations.map(({ slug, data }) => ({ id: slug, data })),
    ),
    schema: translation,
  }),
  questions: defineCollection({
    loader: courseLoader(({ questions }) =>
      questions.map(({ slug, data }) => ({ id: slug, data })),
    ),
    schema: questionFile,
  }),
  modules: defineCollection({
    loader: courseLoader(({ modules }) => modules),
    schema: courseModule,
  }),
  glossary: defineCollection({ loader: courseLoader(({ glossary }) => glossary), schema: term }),
  references: defineCollection({
    loader: courseLoader(({ references }) => references),
    schema: reference,
  }),
  formulas: defineCollection({ loader: courseLoader(({ formulas }) => formulas), schema: formula }),
  errata: defineCollection({ loader: courseLoader(({ errata }) => errata), schema: erratum }),
  languageModels: defineCollection({
    loader: courseLoader(({ data }) => data.get('llms')?.entries ?? []),
    schema: languageModel,
  }),
};
