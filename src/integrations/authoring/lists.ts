import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { courseModule } from '../../schemas/lesson.ts';
import { languageModel } from '../../schemas/language-model.ts';
import { notice } from '../../schemas/notice.ts';
import { question, questionFile } from '../../schemas/question.ts';
import { erratum, reference, term } from '../../schemas/reference-works.ts';
import { translation } from '../../schemas/translation.ts';
import { widget } from '../../schemas/widget.ts';
import type { Problem } from './author-error.ts';
import { readEntries, type Entry } from './entries.ts';
import { valueAt } from './issue-wording.ts';
import { WIDGETS, widgetNames } from './figure-files.ts';
import { parseJson, type JsonFile } from './json-file.ts';
import { reportTo, type Report } from './report.ts';
import { mismatches } from './schema-issues.ts';
import { readText } from './text-file.ts';

/** The content folder, from the root of the project. */
export const CONTENT = 'src/content';

export interface QuestionFile {
  /** name of the file, which has to be that of its lesson */
  slug: string;
  source: JsonFile;
  questions: Entry<z.infer<typeof question>>[];
}

/** A whole lesson in another language. */
export interface TranslationFile {
  /** name of the file, which has to be that of its lesson */
  slug: string;
  source: JsonFile;
  /** undefined if it does not fit its schema */
  data: z.infer<typeof translation> | undefined;
}

/** What a widget says of itself; its name is that of its folder. */
export interface WidgetFile {
  name: string;
  file: string;
  /** undefined if it does not fit its schema */
  data: z.infer<typeof widget> | undefined;
}

/** The lists that everything in the course may refer to, checked against their schemas. */
export interface Lists {
  modules: Entry<z.infer<typeof courseModule>>[];
  glossary: Entry<z.infer<typeof term>>[];
  references: Entry<z.infer<typeof reference>>[];
  errata: Entry<z.infer<typeof erratum>>[];
  notices: Entry<z.infer<typeof notice>>[];
  languageModels: Entry<z.infer<typeof languageModel>>[];
  widgets: WidgetFile[];
  questions: QuestionFile[];
  translations: TranslationFile[];
  /** every file that was read, by its name; undefined if it cannot be parsed */
  files: ReadonlyMap<string, JsonFile | undefined>;
}

/** @param root folder of the project */
export function readLists(root: string, problems: Problem[]): Lists {
  const files = new Map<string, JsonFile | undefined>();
  const open = (path: string): { source: JsonFile | undefined; report: Report } => {
    const file = `${CONTENT}/${path}`;
    const report = reportTo(problems, file);
    const source = readJson(root, file, report);
    files.set(file, source);
    return { source, report };
  };
  const list = <Data>(name: string, schema: z.ZodType<Data>, key = 'id'): Entry<Data>[] => {
    const { source, report } = open(`${name}.json`);
    return source ? readEntries(source, [], schema, key, report) : [];
  };
  const folder = <File>(name: string, read: (source: JsonFile, report: Report) => File): File[] =>
    namesIn(join(root, CONTENT, name), '.json').flatMap((entry) => {
      const { source, report } = open(`${name}/${entry}`);
      return source ? [read(source, report)] : [];
    });
  return {
    modules: list('modules', courseModule),
    glossary: list('glossary', term),
    references: list('references', reference),
    errata: list('errata', erratum),
    notices: list('notices', notice, 'name'),
    languageModels: list('data/llms', languageModel),
    widgets: widgetNames(root).map((name) => readWidget(root, name, problems)),
    questions: folder('questions', readQuestions),
    translations: folder('ko-full', readTranslation),
    files,
  };
}

function readQuestions(source: JsonFile, report: Report): QuestionFile {
  for (const { path, ...wording } of mismatches(questionFile, source.data)) {
    // What is wrong inside a question is reported under its id.
    if (path.length > 1) continue;
    report(source.place(path), {
      problem: 'The file of questions does not fit its schema',
      ...wording,
    });
  }
  const asked = valueAt(source.data, ['questions']);
  return {
    slug: basename(source.file, '.json'),
    source,
    questions: Array.isArray(asked)
      ? readEntries(source, ['questions'], question, 'id', report)
      : [],
  };
}

function readTranslation(source: JsonFile, report: Report): TranslationFile {
  for (const { path, ...wording } of mismatches(translation, source.data)) {
    report(source.place(path), { problem: 'The translation does not fit its schema', ...wording });
  }
  const { data } = translation.safeParse(source.data);
  return { slug: basename(source.file, '.json'), source, data };
}

function readWidget(root: string, name: string, problems: Problem[]): WidgetFile {
  const file = `${WIDGETS}/${name}/about.json`;
  const report = reportTo(problems, file);
  const source = readJson(root, file, report);
  for (const { path, ...wording } of source ? mismatches(widget, source.data) : []) {
    report(source?.place(path), { problem: 'The widget does not fit its schema', ...wording });
  }
  return { name, file, data: widget.safeParse(source?.data).data };
}

/** @param file path from the root of the project */
export function readJson(root: string, file: string, report: Report): JsonFile | undefined {
  if (existsSync(join(root, file))) {
    const text = readText(join(root, file), report);
    return text === undefined ? undefined : parseJson(file, text, report);
  }
  report(undefined, {
    problem: 'A content file is missing',
    expected: 'a list in JSON, which may be empty',
    found: 'no file of this name',
    repair: 'write the file; an empty list is []',
  });
  return undefined;
}

export function namesIn(folder: string, extension: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .sort()
    : [];
}
