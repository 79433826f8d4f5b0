import type { RougeScores } from '../../models/rouge.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { fixed } from '../shared/format.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { joined } from '../shared/unbroken.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls, More } from './Controls.tsx';
import {
  type Dialogue,
  METRICS,
  score,
  type Summary,
  SUMMARY_NAMES,
  summaryOf,
  SUMMARIES,
} from './dialogue.ts';
import { LabData } from './Lab.tsx';
import { LONGEST_SCORED, settings, type State, title } from './settings.ts';

const ASKED: State = { ...settings.initial, summary: 'swapped' };

interface Props {
  id: string;
  dialogues: readonly Dialogue[];
}

const sentence = (summary: Summary, scores: RougeScores): string => {
  const list = METRICS.map(([metric, name]) => `${name} ${fixed(scores[metric].fmeasure, 3)}`);
  const note = {
    weak: 'It shares few words with the reference.',
    good: 'It is true; what it misses is the reference’s wording.',
    swapped: 'It says the wrong thing with the right words, and the score hardly notices.',
    own: 'Whether it is true, the score does not know.',
  }[summary];
  return joined(`${SUMMARY_NAMES[summary]}: ${list.join(', ')}. ${note}`);
};

const bar = (name: string, value: number, kind?: string) => (
  <li key={name} class={kind}>
    <span>{name}</span>
    <span class="compared-track">
      <i style={{ width: `${(value * 100).toFixed(1)}%` }} />
      <span>{fixed(value, 3)}</span>
    </span>
  </li>
);

/** Summaries of a dialogue scored live, and the published scores of a tuned model among the data. */
export function BeforeAfterView({ id, dialogues }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const first = dialogues[0];
  const dialogue = dialogues.find((other) => other.id === state.dialogue) ?? first;
  if (!dialogue || !first) return null;

  const text = summaryOf(dialogue, state.summary, state.own);
  const scores = score(dialogue, text.slice(0, LONGEST_SCORED), state.stem);
  const truth = score(first, summaryOf(first, 'swapped', ''), true).rouge1.fmeasure;
  const { precision, recall, fmeasure } = scores.rouge1;

  const guess = dialogue === first && state.summary === 'swapped' ? prediction.guess : undefined;

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
          live={live}
          question={joined(
            'Swap the two names in the reference, so that everybody does what the other did. Which ROUGE-1 does that get?',
          )}
          unit="from 0 to 1"
          limits={{ min: 0, max: 1, describe: 'a score from 0 to 1' }}
          verdict={(guess) =>
            joined(
              `You said ${fixed(guess, 3)}; it is ${fixed(truth, 3)}. No word is missing and none is new, and ROUGE-1 ignores their order.`,
            )
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        <div class="before">
          <div>
            <p class="before-heading">The dialogue</p>
            <ul class="before-lines">
              {dialogue.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <div>
            <p class="before-heading">The reference</p>
            <p class="before-text">{dialogue.reference}</p>
            <p class="before-heading">{SUMMARY_NAMES[state.summary]}</p>
            <p class="before-text" dir="auto">
              {text === '' ? 'Write one below.' : text}
            </p>
          </div>
          <Masked when={prediction.open && state.summary === 'swapped'}>
            <ul class="compared">
              {guess !== undefined && bar('Your guess', guess, 'ghost')}
              {METRICS.map(([metric, name]) => bar(name, scores[metric].fmeasure))}
            </ul>
          </Masked>
        </div>
      }
      controls={<Controls state={state} update={update} />}
      more={<More dialogues={dialogues} state={state} update={update} />}
      offers="choose another summary or dialogue, and have a summary of your own scored"
      reading={sentence(state.summary, scores)}
      working={
        <p class="working">
          ROUGE-1 counts shared words: a share of {fixed(precision, 3)} of the summary’s words is in
          the reference (precision), and {fixed(recall, 3)} of the reference’s in the summary
          (recall). F = 2 × {fixed(precision, 3)} × {fixed(recall, 3)} ÷ ({fixed(precision, 3)} +{' '}
          {fixed(recall, 3)}) = {fixed(fmeasure, 3)}
          {precision + recall === 0 && ', by agreement, when both are 0'}.
          {text.length > LONGEST_SCORED &&
            ` Only the first ${String(LONGEST_SCORED)} characters are scored.`}
        </p>
      }
      data={
        <>
          <DataTable
            label="Summaries of this dialogue"
            caption="Summaries of this dialogue"
            head={['Summary', ...METRICS.map(([, name]) => name)]}
            rows={SUMMARIES.filter((name) => name !== 'own').map((name) => {
              const row = score(dialogue, summaryOf(dialogue, name, ''), state.stem);
              return [
                SUMMARY_NAMES[name],
                ...METRICS.map(([metric]) => fixed(row[metric].fmeasure, 3)),
              ];
            })}
          />
          <LabData />
        </>
      }
    />
  );
}
