import type { StudyCourse } from '../../../shared/study-course.ts';
import type { KeptNote } from './notes.ts';

/** The notes of one lesson, in the order of its text. */
export interface LessonNotes {
  /** as in the notes: a slug, `ko/` before it on the Korean page */
  readonly lesson: string;
  readonly title: string;
  readonly lang: 'en' | 'ko';
  /** whether the course still has it */
  readonly isThere: boolean;
  readonly notes: readonly PlacedNote[];
}

export interface PlacedNote extends KeptNote {
  /** text of the heading it stands under, if it is known */
  readonly sectionTitle: string | undefined;
}

/** What of the notebook is shown. */
export interface Filter {
  readonly words: string;
  readonly kind: 'all' | 'words' | 'plain' | 'lost';
}

export const ALL: Filter = { words: '', kind: 'all' };

const isShown = (note: KeptNote, { words, kind }: Filter): boolean => {
  const fits =
    kind === 'all' ||
    (kind === 'words' && note.text !== '') ||
    (kind === 'plain' && note.text === '') ||
    (kind === 'lost' && note.lost === true);
  const said = `${note.exact}\n${note.text}`.normalize('NFC').toLocaleLowerCase();
  const wanted = words.normalize('NFC').toLocaleLowerCase().split(/\s+/);
  return fits && wanted.every((word) => said.includes(word));
};

/** Groups notes by lesson as the course has them; what it no longer has comes last. */
export function inOrder(
  notes: readonly KeptNote[],
  course: StudyCourse | undefined,
  filter: Filter = ALL,
): LessonNotes[] {
  const lessons = course?.lessons ?? [];
  const places = lessons.flatMap(({ slug }) => [slug, `ko/${slug}`]);
  const groups = Map.groupBy(
    notes.filter((note) => isShown(note, filter)),
    ({ lesson }) => lesson,
  );
  const rank = (lesson: string) => {
    const place = places.indexOf(lesson);
    return place < 0 ? Infinity : place;
  };
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([lesson, all]) => {
      const isKorean = lesson.startsWith('ko/');
      const known = lessons.find(({ slug }) => slug === lesson.replace(/^ko\//, ''));
      return {
        lesson,
        title: `${known?.title ?? lesson}${isKorean ? ' (Korean)' : ''}`,
        lang: isKorean ? 'ko' : 'en',
        isThere: known !== undefined || !course,
        notes: all.map((note) => {
          const title = known?.sections[note.section]?.title ?? '';
          return { ...note, sectionTitle: title === '' ? undefined : title };
        }),
      };
    });
}
