import type { Answers } from '../../models/adaptation-route.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { initialAnswers, questions } from './guide.ts';

export interface State {
  /** one for each question */
  answers: Answers;
}

export const codec: StateCodec<State> = {
  initial: { answers: initialAnswers },
  parse(parameters) {
    const ignored = unknownParameters(
      parameters,
      questions.map(({ id }) => id),
    );
    const answers = { ...initialAnswers };
    for (const { id, answers: known } of questions) {
      const given = parameters.get(id);
      if (given === null) continue;
      if (known.some((answer) => answer.id === given)) answers[id] = given;
      else ignored.push(`“${id}” has no answer “${given.slice(0, 24)}”`);
    }
    return { state: { answers }, ignored };
  },
  serialise({ answers }) {
    const parameters = new URLSearchParams();
    for (const { id } of questions) {
      const answer = answers[id];
      if (answer !== undefined && answer !== initialAnswers[id]) parameters.set(id, answer);
    }
    return parameters;
  },
};
