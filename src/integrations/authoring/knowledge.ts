import type { Reference } from '../../schemas/reference-works.ts';
import type { TagSet } from './figure-files.ts';
import { CONTENT, type Lists } from './lists.ts';

/** The names that a lesson may refer to. */
export interface Knowledge {
  /** cited works by id; undefined where one does not fit its schema, which is reported elsewhere */
  references: ReadonlyMap<string, Reference | undefined>;
  terms: ReadonlySet<string>;
  tags: TagSet;
  /** question ids by the slug of their lesson */
  questions: ReadonlyMap<string, ReadonlySet<string>>;
  /** false for a list that cannot be parsed: then nothing can be called unknown */
  isReadable: (list: string) => boolean;
}

export function knowledgeOf(lists: Lists, tags: TagSet): Knowledge {
  return {
    tags,
    references: new Map(lists.references.map(({ id, data }) => [id, data])),
    terms: new Set(lists.glossary.map(({ id }) => id)),
    questions: new Map(
      lists.questions.map(({ slug, questions }) => [slug, new Set(questions.map(({ id }) => id))]),
    ),
    isReadable: (list) =>
      !lists.files.has(`${CONTENT}/${list}`) || lists.files.get(`${CONTENT}/${list}`) !== undefined,
  };
}
