import { useState } from 'preact/hooks';
import { integer } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { advise, initialAnswers, questions, reading, source } from './guide.ts';
import { Path } from './Path.tsx';
import { Questions } from './Questions.tsx';
import { RouteLadder } from './RouteLadder.tsx';
import { settings } from './settings.ts';

const TITLE = 'Which route?';

const PRESETS: readonly [string, Readonly<Record<string, string>>][] = [
  ['A law firm', {}],
  [
    'Financial sentiment',
    { missing: 'behaviour', text: 'plenty', examples: 'thousands', compute: 'one' },
  ],
  ['Proteins', { missing: 'language', text: 'plenty' }],
  ['Prices of the week', { change: 'weekly' }],
];

const ASKED = { ...initialAnswers, private: 'stays' };

/** A few questions, the route they lead to, why, and which answers it depends on. */
export function AdaptationGuideView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { answers } = linked.state;
  const [guess, setGuess] = useState<number>();
  const advice = advise(answers);
  const truth = advise(ASKED).decisive.length;

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={linked.live}
          question={`Predict: your text must not leave the building, and all else stays as it is here. How many of the ${questions.length} answers could still change the route, each alone?`}
          unit="answers"
          limits={{ min: 0, max: questions.length, describe: 'from 0 to 6 answers' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${integer(guess)}; it is ${truth}, as before. Privacy is not among them: it decides where the model runs, not how it is adapted.`
          }
          onGuess={(value) => {
            setGuess(value);
            linked.update({ answers: ASKED });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={<RouteLadder advice={advice} />}
      controls={
        <>
          <Questions
            answers={answers}
            decisive={advice.decisive}
            onAnswer={(question, answer) => {
              linked.update({ answers: { ...answers, [question]: answer } });
            }}
          />
          <div class="presets" role="group" aria-label="Cases">
            {PRESETS.map(([name, changed]) => {
              const preset = { ...initialAnswers, ...changed };
              return (
                <button
                  key={name}
                  type="button"
                  aria-pressed={questions.every((one) => preset[one.id] === answers[one.id])}
                  onClick={() => {
                    linked.update({ answers: preset });
                  }}
                >
                  {name}
                </button>
              );
            })}
          </div>
        </>
      }
      reading={reading(answers)}
      working={<Path advice={advice} />}
      data={<p>{source}</p>}
    />
  );
}
