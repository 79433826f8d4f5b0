import { useId, useState } from 'preact/hooks';
import type { Answers } from '../../models/adaptation-route.ts';
import { Segments } from '../shared/Segments.tsx';
import { questions } from './guide.ts';

interface Props {
  answers: Answers;
  /** ids of the questions that could change the route */
  decisive: readonly string[];
  onAnswer: (question: string, answer: string) => void;
}

/** All questions where there is room; on a phone one at a time, chosen by its number. */
export function Questions({ answers, decisive, onAnswer }: Props) {
  const prefix = useId();
  const [at, setAt] = useState(0);
  return (
    <div class="guide-questions">
      <div class="guide-numbers">
        <Segments
          label="Question"
          choices={questions.map(
            ({ id }, i) => [i, `${i + 1}${decisive.includes(id) ? ' ●' : ''}`] as const,
          )}
          value={at}
          onValue={setAt}
        />
      </div>
      <ol>
        {questions.map(({ id, text, answers: choices }, i) => (
          <li key={id} class={i === at ? 'asked' : undefined}>
            <label for={`${prefix}-${id}`}>
              {text}{' '}
              {decisive.includes(id) && <span class="decisive">● could change the route</span>}
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
    </div>
  );
}
