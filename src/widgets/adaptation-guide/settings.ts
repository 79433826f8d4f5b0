import { declareSettings, group, oneOf, type StateOf } from '../shared/settings.ts';
import { initialAnswers, questions } from './guide.ts';

export const title = 'Which route?';
/** what one can do with it: for its page and the gallery */
export const about =
  'Answer six questions about your text, task and budget; see which way of adapting a model they lead to, why, and which of the answers matter.';

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
