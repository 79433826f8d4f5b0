import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { formula } from '../../schemas/formula.ts';
import { courseModule } from '../../schemas/lesson.ts';
import { notice } from '../../schemas/notice.ts';
import { question, questionFile } from '../../schemas/question.ts';
import { erratum, reference, term } from '../../schemas/reference-works.ts';
import { translation } from '../../schemas/translation.ts';
import type { Problem } from '../findings.ts';
import { readEntries, type Entry } from './entries.ts';
import { valueAt } from './issue-wording.ts';
import { widgetNames } from '../tag-set.ts';
import { parseJson, type JsonFile } from './json-file.ts';
import { reportTo, type Report } from '../report.ts';
import { mismatches, readAs } from './schema-issues.ts';
import { readText } from './text-file.ts';
import { readWidget, type WidgetFile } from './widget-file.ts';

/** The content folder, from the root of the project. */
export const CONTENT = 'src/content';

export interface QuestionFile {
  /** name of the file, which has to be that of its lesson */
  slug: string;
  source: JsonFile;
  /** undefined if it does not fit its schema */
  data: z.infer<typeof questionFile> | undefined;
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

/** The data behind figures and widgets; `schemas/data/<name>.ts` says what they hold. */
export interface DataFile {
  source: JsonFile;
  /** of a list; none for data of another shape */
  entries: Entry<Record<string, unknown>>[];
}

/** The lists that everything in the course may refer to, checked against their schemas. */
export interface Lists {
  modules: Entry<z.infer<typeof courseModule>>[];
  glossary: Entry<z.infer<typeof term>>[];
  references: Entry<z.infer<typeof reference>>[];
  errata: Entry<z.infer<typeof erratum>>[];
  notices: Entry<z.infer<typeof notice>>[];
  formulas: Entry<z.infer<typeof formula>>[];
  /** `data/<name>.json`, by name */
  data: ReadonlyMap<string, DataFile>;
  widgets: WidgetFile[];
  questions: QuestionFile[];
  translations: TranslationFile[];
  /** every file that was read, by its name; undefined if it cannot be parsed */
  files: ReadonlyMap<string, JsonFile | undefined>;
}

/** @param root folder of the project */
export async function readLists(root: string, problems: Problem[]): Promise<Lists> {
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
  const data = new Map<string, DataFile>();
  for (const entry of namesIn(join(root, CONTENT, 'data'), '.json')) {
    const { source, report } = open(`data/${entry}`);
    const name = basename(entry, '.json');
    if (source) data.set(name, { source, entries: await readData(name, source, report) });
  }
  return {
    modules: list('modules', courseModule),
    glossary: list('glossary', term),
    references: list('references', reference),
    errata: list('errata', erratum),
    notices: list('notices', notice, 'name'),
    formulas: list('formulas', formula),
    data,
    widgets: await Promise.all(widgetNames(root).map((name) => readWidget(root, name, problems))),
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
    data: questionFile.safeParse(source.data).data,
    questions: Array.isArray(asked)
      ? readEntries(source, ['questions'], question, 'id', report)
      : [],
  };
}

function readTranslation(source: JsonFile, report: Report): TranslationFile {
  const data = readAs(translation, source, 'The translation does not fit its schema', report);
  return { slug: basename(source.file, '.json'), source, data };
}

async function readData(
  name: string,
  source: JsonFile,
  report: Report,
): Promise<DataFile['entries']> {
  const file = new URL(`../../schemas/data/${name}.ts`, import.meta.url);
  if (!existsSync(file)) {
    report(undefined, {
      problem: 'Data without a schema',
      expected: `src/schemas/data/${name}.ts, which says what the file holds`,
      found: 'no such file',
      repair: 'write the schema; the others show how',
    });
    return [];
  }
  const { schema } = (await import(file.href)) as { schema: z.ZodType };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    const key = 'id' in schema.element.shape ? 'id' : 'name';
    return readEntries(source, [], schema.element, key, report);
  }
  readAs(schema, source, 'The data do not fit their schema', report);
  return [];
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

function namesIn(folder: string, extension: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .sort()
    : [];
}
