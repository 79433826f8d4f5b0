import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names that lessons may refer to, read from the content folder. */
export interface Knowledge {
  references: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  /** question ids by lesson slug */
  questions: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Identified {
  id: string;
}

function ids(path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  return new Set((JSON.parse(readFileSync(path, 'utf8')) as Identified[]).map(({ id }) => id));
}

/** @param content the content folder */
export function readKnowledge(content: string): Knowledge {
  const folder = join(content, 'questions');
  const questions = new Map<string, Set<string>>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const { lesson, questions: entries } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      lesson: string;
      questions: Identified[];
    };
    questions.set(lesson, new Set(entries.map(({ id }) => id)));
  }
  return {
    references: ids(join(content, 'references.json')),
    terms: ids(join(content, 'glossary.json')),
    questions,
  };
}
