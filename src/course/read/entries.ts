import type { z } from 'astro/zod';
import type { Source } from './json-file.ts';
import { valueAt } from './issue-wording.ts';
import { excerpt, type Place, type Report } from '../report.ts';
import { mismatches } from './schema-issues.ts';
import type { ProblemName } from '../problem-names.ts';

/** One entry of a list in JSON. */
export interface Entry<Data> {
  id: string;
  /** undefined if it does not fit its schema: its name is known all the same */
  data: Data | undefined;
  file: string;
  /** of the entry, or of a value in it */
  place: (...path: PropertyKey[]) => Place;
}

/**
 * Reads the entries of a list and reports what does not fit their schema.
 * @param path where in the file the list stands
 * @param key the property that names an entry
 */
export function readEntries<Data>(
  source: Source,
  path: readonly PropertyKey[],
  schema: z.ZodType<Data>,
  key: string,
  report: Report,
): Entry<Data>[] {
  const list = valueAt(source.data, path);
  if (!Array.isArray(list)) {
    report(source.place(path), {
      problem: 'The entries are no list',
      expected: 'a list in square brackets',
      found: `${typeof list}: ${excerpt(JSON.stringify(list))}`,
      repair: 'put square brackets around the entries',
    });
    return [];
  }
  return list.map((value: unknown, index) => {
    const named = valueAt(value, [key]);
    const id = typeof named === 'string' ? named : '';
    const place = (...rest: PropertyKey[]): Place => source.place([...path, index, ...rest]);
    const problem: ProblemName =
      id === ''
        ? `Entry ${index + 1} does not fit its schema`
        : `The entry "${id}" does not fit its schema`;
    for (const { path: at, ...wording } of mismatches(schema, value)) {
      report(place(...at), { problem, ...wording });
    }
    return { id, data: schema.safeParse(value).data, file: source.file, place };
  });
}
