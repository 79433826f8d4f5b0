import type { ContentCheck } from '../check.ts';
import type { Entry } from '../../../course/read/entries.ts';

/** Every entry has a name of its own; questions also across files, since saved answers name them. */
export const checkUnique: ContentCheck = (content, reportIn) => {
  const { modules, glossary, references, errata, notices, formulas, data } = content;
  const lists: readonly (readonly Entry<unknown>[])[] = [
    modules,
    glossary,
    references,
    errata,
    notices,
    formulas,
    ...[...data.values()].map(({ entries }) => entries),
    content.questions.flatMap(({ questions }) => questions),
  ];
  for (const list of lists) {
    const seen = new Map<string, Entry<unknown>>();
    for (const entry of list) {
      const first = seen.get(entry.id);
      if (first && entry.id !== '') {
        reportIn(entry.file)(entry.place(), {
          problem: 'Two entries share one name',
          expected: 'an id or name of its own for each entry',
          found: `"${entry.id}", which is also in ${first.file}:${first.place().line ?? ''}`,
          repair: 'rename the later one, or take it out',
        });
      }
      seen.set(entry.id, first ?? entry);
    }
  }
};
