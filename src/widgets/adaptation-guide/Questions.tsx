import { useId } from 'preact/hooks';
import type { Answers } from '../../models/adaptation-route.ts';
import { questions } from './guide.ts';

interface Props {
  answers: Answers;
  /** ids of the questions that could change the route */
  decisive: readonly string[];
  onAnswer: (question: string, answer: string) => void;
}

export function Questions({ answers, decisive, onAnswer }: Props) {
  const prefix = useId();
  return (
    <ol class="guide-questions">
      {questions.map(({ id, text, answers: choices }) => (
        <li key={id}>
          <label for={`${prefix}-${id}`}>
            {text} {decisive.includes(id) && <span class="decisive">could change the route</span>}
          </label>
          <select
            id={`${prefix}-${id}`}
            value={answers[id]}
            onChange={(event) => {
              onAnswer(id, event.currentTarget.value);
            }}
          >
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id} selected={answers[id] === choice.id}>
                {choice.label}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ol>
  );
}
