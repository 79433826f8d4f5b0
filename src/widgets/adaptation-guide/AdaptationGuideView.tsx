import { Examples } from '../shared/Examples.tsx';
import { integer } from '../shared/format.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Compared } from '../shared/prediction/Compared.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { advise, initialAnswers, questions, reading, source } from './guide.ts';
import { Path, Reason } from './Path.tsx';
import { Questions } from './Questions.tsx';
import { Routes } from './Routes.tsx';
import { settings, title } from './settings.ts';

const CASES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['A law firm', {}],
  [
    'Financial sentiment',
    { missing: 'behaviour', text: 'plenty', examples: 'thousands', compute: 'one' },
  ],
  ['Proteins', { missing: 'language', text: 'plenty' }],
  ['Prices of the week', { change: 'weekly' }],
];

const ASKED = { ...initialAnswers, private: 'stays' };
const truth = advise(ASKED).decisive.length;
const ALL = questions.length;

/** A few questions, the path through the rules, the route at its end, and which answers matter. */
export function AdaptationGuideView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { answers } = linked.state;
  const prediction = usePrediction<number>(id, linked.live);
  const advice = advise(answers);
  const same = (other: Readonly<Record<string, string>>) =>
    questions.every((one) => other[one.id] === answers[one.id]);

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      prediction={
        <AskNumber
          prediction={prediction}
          live={linked.live}
          question={`Say your text must not leave the building, and all else stays as it is here. How many of the ${ALL} answers could still change the route, each alone?`}
          unit={`of ${ALL}`}
          limits={{ min: 0, max: ALL, describe: `a number of answers from 0 to ${ALL}` }}
          verdict={(guess) =>
            `You said ${integer(guess)}; it is ${truth}, as before. Privacy is not among them: it decides where the model runs, not how it is adapted.`
          }
          onGuess={() => {
            linked.update({ answers: ASKED });
          }}
        />
      }
      stage={
        <div class="guide">
          <Path advice={advice} />
          <Routes chosen={advice.route} />
          <div class="guide-reason">
            <Reason advice={advice} />
          </div>
          <Compared
            guess={same(ASKED) ? prediction.guess : undefined}
            truth={truth}
            most={ALL}
            name="Could change"
            words={integer}
          />
        </div>
      }
      controls={
        <>
          <Questions
            answers={answers}
            decisive={prediction.open ? [] : advice.decisive}
            onAnswer={(question, answer) => {
              linked.update({ answers: { ...answers, [question]: answer } });
            }}
          />
          <Examples
            examples={CASES.map(([name]) => [name, name] as const)}
            current={CASES.find(([, changed]) => same({ ...initialAnswers, ...changed }))?.[0]}
            onExample={(wanted) => {
              const changed = CASES.find(([name]) => name === wanted)?.[1];
              if (changed) linked.update({ answers: { ...initialAnswers, ...changed } });
            }}
          />
        </>
      }
      offers="answer the questions one by one, and see which of them the route depends on"
      reading={reading(answers)}
      working={
        <div class="working">
          <Reason advice={advice} />
          <p>
            The rules are asked in the order of the path; the first that fits decides. A question
            could change the route if one other answer to it, alone, would make another rule decide.
          </p>
        </div>
      }
      data={<p>{source}</p>}
    />
  );
}
