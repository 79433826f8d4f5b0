import { tailProbability } from '../../../models/chance.ts';
import type { Question } from '../../../schemas/question.ts';
import type { ContentCheck } from '../check.ts';

/**
 * Where the right choice is the longest of its question (or the shortest) so often in one lesson
 * that chance would do the same less than once in twenty, length tells the answer.
 *
 * The chance is that of a lesson whose right choices fall anywhere: one in as many as a question
 * has choices. A right choice that shares its length with another is neither longest nor shortest,
 * so that even lengths always pass. A lesson of one question always passes as well.
 */
export const ALLOWED_CHANCE = 0.05;

type ChoiceQuestion = Extract<Question, { kind: 'choice' }>;

/** Choices as readers see them: signs, not code units. */
const lengthOf = ({ text }: { text: string }): number => Array.from(text).length;

/** Whether the right choice alone has the greatest length, or for `sign` -1 the smallest. */
export function isTold({ choices }: ChoiceQuestion, sign: 1 | -1): boolean {
  const right = choices.find((choice) => choice.right);
  return (
    right !== undefined &&
    choices.every((choice) => choice === right || sign * lengthOf(right) > sign * lengthOf(choice))
  );
}

/** How likely as many right choices would be told by their length if all fell by chance. */
export const chanceOf = (questions: readonly ChoiceQuestion[], sign: 1 | -1): number =>
  tailProbability(
    questions.map(({ choices }) => 1 / choices.length),
    questions.filter((question) => isTold(question, sign)).length,
  );

/** No lesson's right choices can be picked out by their length. */
export const checkAnswerLengths: ContentCheck = ({ questions: files }, reportIn) => {
  for (const { source, questions } of files) {
    const choices = questions.flatMap(({ data }) => (data?.kind === 'choice' ? [data] : []));
    for (const [sign, name] of [
      [1, 'longest'],
      [-1, 'shortest'],
    ] as const) {
      const chance = chanceOf(choices, sign);
      if (chance > ALLOWED_CHANCE) continue;
      const told = choices.filter((question) => isTold(question, sign));
      reportIn(source.file)(source.place(['questions']), {
        problem: 'Length tells which choice is right',
        expected: `the right choice ${name} no more often than chance allows`,
        found: `${told.length} of ${choices.length}: ${told.map(({ id }) => id).join(', ')}`,
        repair: `even out the choices of one or more of them; chance alone would do this in ${(chance * 100).toFixed(1)}% of lessons`,
      });
    }
  }
};
