import { declareSettings, group, oneOf, type StateOf } from '../shared/settings.ts';
import { initialAnswers, questions } from './guide.ts';

export const settings = declareSettings({
  /** one for each question, by its id */
  answers: group<Record<string, string>>(
    Object.fromEntries(
      questions.map(({ id, answers }) => [
        id,
        oneOf(
          answers.map((answer) => answer.id),
          initialAnswers[id],
        ),
      ]),
    ),
  ),
});
export type State = StateOf<typeof settings>;
