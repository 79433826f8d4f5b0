/** What the reader's progress is measured against: facts of one edition of the course. */
export interface StudyCourse {
  edition: Edition;
  /** in the order of the course */
  lessons: readonly StudyLesson[];
}

export interface Edition {
  /** six characters that change whenever a lesson or a question does */
  id: string;
  /** as in 2026-11-22 */
  date: string;
}

export interface StudyLesson {
  slug: string;
  title: string;
  /** by heading id, in the order of the page; '' is what stands before the first heading */
  sections: Readonly<Record<string, StudySection>>;
  /** ids of its questions */
  questions: readonly string[];
  /** ids of the glossary terms that it teaches */
  terms: readonly string[];
  /** ids of its numbered formulas */
  formulas: readonly string[];
}

export interface StudySection {
  /** changes with what the section says */
  hash: string;
  /** text of the heading */
  title: string;
}

/** Permanent ids of review cards: saved reviews refer to them. */
export const questionCard = (id: string): string => `question:${id}`;
export const termCard = (id: string): string => `term:${id}`;
export const formulaCard = (lesson: string, id: string): string => `formula:${lesson}/${id}`;
