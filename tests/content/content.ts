import { readFileSync } from 'node:fs';
import { questionFile } from '../../src/schemas/question.ts';

/** The text of a lesson as its author wrote it. */
export const lesson = (slug: string): string =>
  readFileSync(`src/content/lessons/${slug}.mdx`, 'utf8');

/** The right answer of a question that asks for a number. */
export function numberAnswer(slug: string, id: string): number {
  const { questions } = questionFile.parse(
    JSON.parse(readFileSync(`src/content/questions/${slug}.json`, 'utf8')),
  );
  const question = questions.find((question) => question.id === id);
  if (question?.kind !== 'number') throw new Error(`${slug} has no question "${id}" for a number`);
  return question.answer;
}
