import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '../../schemas/reference-works.ts';

/** The names that lessons may refer to, read from the content folder. */
export interface Knowledge {
  references: ReadonlyMap<string, Reference>;
  terms: ReadonlySet<string>;
  /** question ids by lesson slug */
  questions: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Identified {
  id: string;
}

function entries<Entry extends Identified>(path: string): Map<string, Entry> {
  if (!existsSync(path)) return new Map();
  const list = JSON.parse(readFileSync(path, 'utf8')) as Entry[];
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** @param content the content folder */
export function readKnowledge(content: string): Knowledge {
  const folder = join(content, 'questions');
  const questions = new Map<string, Set<string>>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const { lesson, questions: asked } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      lesson: string;
      questions: Identified[];
    };
    questions.set(lesson, new Set(asked.map(({ id }) => id)));
  }
  return {
    references: entries<Reference>(join(content, 'references.json')),
    terms: new Set(entries(join(content, 'glossary.json')).keys()),
    questions,
  };
}
