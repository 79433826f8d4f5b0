import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { courseModule, koreanSummary, lesson } from './schemas/lesson.ts';
import { languageModel } from './schemas/language-model.ts';
import { translation } from './schemas/translation.ts';
import { questionFile } from './schemas/question.ts';
import { erratum, reference, term } from './schemas/reference-works.ts';

const markdown = (folder: string, pattern: string) =>
  glob({ base: `./src/content/${folder}`, pattern });
const list = (name: string) => file(`./src/content/${name}.json`);

export const collections = {
  lessons: defineCollection({ loader: markdown('lessons', '*.mdx'), schema: lesson }),
  korean: defineCollection({ loader: markdown('ko', '*.md'), schema: koreanSummary }),
  translations: defineCollection({ loader: markdown('ko-full', '*.json'), schema: translation }),
  modules: defineCollection({ loader: list('modules'), schema: courseModule }),
  questions: defineCollection({ loader: markdown('questions', '*.json'), schema: questionFile }),
  glossary: defineCollection({ loader: list('glossary'), schema: term }),
  references: defineCollection({ loader: list('references'), schema: reference }),
  errata: defineCollection({ loader: list('errata'), schema: erratum }),
  languageModels: defineCollection({ loader: list('data/llms'), schema: languageModel }),
};
