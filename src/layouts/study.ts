import { render } from 'astro:content';
import { editionDate, editionId } from '../integrations/edition.ts';
import type { HeadingTexts } from '../integrations/authoring/heading-texts.ts';
import type { StudyFacts } from '../integrations/authoring/study-facts.ts';
import type { Question } from '../schemas/question.ts';
import { formulaCard, questionCard, termCard } from '../shared/study-course.ts';
import type { StudyCourse, StudyLesson } from '../shared/study-course.ts';
import { paths, places } from '../course/paths.ts';
import { loadCourse } from './course.ts';
import { allOf } from '../course/entries.ts';

let facts: Promise<StudyCourse> | undefined;

/** What progress and review are measured against. */
export const loadStudy = (): Promise<StudyCourse> => {
  if (import.meta.env.DEV) return readStudy();
  return (facts ??= readStudy());
};

async function readStudy(): Promise<StudyCourse> {
  const entries = await allOf('lessons');
  const files = (await allOf('questions')).map(({ data }) => data);
  const terms = await allOf('glossary');
  const asked = (await allOf('formulas')).map(({ id }) => id);
  const lessons: StudyLesson[] = [];
  for (const { slug, title } of (await loadCourse()).flatMap((module) => module.lessons)) {
    const entry = entries.find(({ id }) => id === slug);
    if (!entry) continue;
    const { headings, remarkPluginFrontmatter } = await render(entry);
    const { sectionHashes, formulas, headingTexts } =
      remarkPluginFrontmatter as unknown as StudyFacts & HeadingTexts;
    const titles = new Map(headings.map(({ slug }, index) => [slug, headingTexts[index] ?? slug]));
    lessons.push({
      slug,
      title,
      sections: Object.fromEntries(
        Object.entries(sectionHashes).map(([id, hash]) => [
          id,
          { hash, title: titles.get(id) ?? '' },
        ]),
      ),
      questions: files.flatMap(({ lesson, questions }) =>
        lesson === slug ? questions.map(({ id }) => id) : [],
      ),
      terms: terms.filter(({ data }) => data.lesson === slug).map(({ id }) => id),
      formulas: Object.keys(formulas).filter((id) => asked.includes(`${slug}/${id}`)),
    });
  }
  return { edition: { id: editionId([lessons, files]), date: editionDate() }, lessons };
}

/** A card of the review with what it shows. */
export interface ReviewCard {
  id: string;
  /** where the course explains it */
  href: string;
  show:
    | { kind: 'question'; question: Question }
    | { kind: 'term'; term: string; definition: string }
    | { kind: 'formula'; asks: string; tex: string };
}

/** Every card of the course by lesson, as the review page shows it. */
export async function loadReviewCards(): Promise<{ lesson: StudyLesson; cards: ReviewCard[] }[]> {
  const { lessons } = await loadStudy();
  const questions = (await allOf('questions')).flatMap(({ data }) => data.questions);
  const terms = await allOf('glossary');
  const asked = await allOf('formulas');
  const entries = await allOf('lessons');
  const all = lessons.map(async (lesson) => {
    const { slug } = lesson;
    const entry = entries.find(({ id }) => id === slug);
    const { remarkPluginFrontmatter } = entry
      ? await render(entry)
      : { remarkPluginFrontmatter: {} };
    const { formulas = {} } = remarkPluginFrontmatter as Partial<StudyFacts>;
    const cards: ReviewCard[] = [
      ...lesson.questions.flatMap((id) => {
        const question = questions.find((each) => each.id === id);
        return question
          ? [
              {
                id: questionCard(id),
                href: paths.lesson(slug, id),
                show: { kind: 'question' as const, question },
              },
            ]
          : [];
      }),
      ...lesson.terms.flatMap((id) => {
        const data = terms.find((each) => each.id === id)?.data;
        if (!data) return [];
        const { term, definition } = data;
        return [
          {
            id: termCard(id),
            href: paths.lesson(slug, places.term(id)),
            show: { kind: 'term' as const, term, definition },
          },
        ];
      }),
      ...lesson.formulas.map((id) => ({
        id: formulaCard(slug, id),
        href: paths.lesson(slug, id),
        show: {
          kind: 'formula' as const,
          asks: asked.find((each) => each.id === `${slug}/${id}`)?.data.asks ?? '',
          tex: formulas[id] ?? '',
        },
      })),
    ];
    return { lesson, cards };
  });
  return Promise.all(all);
}
