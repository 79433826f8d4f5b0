import type { Course } from '../../course/read-course.ts';
import { CONTENT } from '../../course/read/lists.ts';
import type { Reference } from '../../schemas/reference-works.ts';

/** The names that a lesson may refer to. */
export interface Knowledge {
  /** cited works by id; undefined where one does not fit its schema, which is reported elsewhere */
  references: ReadonlyMap<string, Reference | undefined>;
  terms: ReadonlySet<string>;
  /** false for a list that cannot be parsed: then nothing can be called unknown */
  isReadable: (list: string) => boolean;
}

export function knowledgeOf({ references, glossary, files }: Course): Knowledge {
  return {
    references: new Map(references.map(({ id, data }) => [id, data])),
    terms: new Set(glossary.map(({ id }) => id)),
    isReadable: (list) => !files.has(`${CONTENT}/${list}`) || !!files.get(`${CONTENT}/${list}`),
  };
}
