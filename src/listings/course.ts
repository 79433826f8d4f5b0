import libraryList from '../content/data/libraries.json' with { type: 'json' };
import { LANGUAGES, library, listing } from '../schemas/listing.ts';
import type { Listing } from './listing.ts';

/** Every file below `content/code`, as text. */
const files = import.meta.glob<string>('../content/code/*/*', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const knownLibraries = library.array().parse(libraryList);

/** Every listing of the course, by lesson and name. */
export const listings: readonly Listing[] = Object.entries(files).flatMap(([path, code]) => {
  const [lesson = '', file = ''] = path.split('/').slice(-2);
  const [id = '', ending = ''] = file.split('.');
  if (!(ending in LANGUAGES)) return [];
  const beside = (other: string): string | undefined => files[path.replace(file, `${id}.${other}`)];
  const declaration = listing.parse(JSON.parse(beside('json') ?? '{}'));
  const language = LANGUAGES[ending as keyof typeof LANGUAGES];
  return [{ ...declaration, lesson, id, file, language, code, output: beside('out') }];
});
