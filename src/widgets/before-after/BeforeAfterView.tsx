import { useState } from 'preact/hooks';
import type { RougeScores } from '../../models/rouge.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { fixed } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import {
  type Dialogue,
  METRICS,
  score,
  type Summary,
  SUMMARY_NAMES,
  summaryOf,
  SUMMARIES,
} from './dialogue.ts';
import { LabBars, LabData } from './Lab.tsx';
import { LONGEST_SCORED, settings } from './settings.ts';

const TITLE = 'Before and after, scored';

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
  return `${SUMMARY_NAMES[summary]}: ${list.join(', ')}. ${note}`;
};

/** Summaries of a dialogue scored live, beside the published scores of a tuned model. */
export function BeforeAfterView({ id, dialogues }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();
  const first = dialogues[0];
  const dialogue = dialogues.find((other) => other.id === state.dialogue) ?? first;
  if (!dialogue || !first) return null;

  const text = summaryOf(dialogue, state.summary, state.own);
  const scores = score(dialogue, text.slice(0, LONGEST_SCORED), state.stem);
  const truth = score(first, summaryOf(first, 'swapped', ''), true).rouge1.fmeasure;
  const { precision, recall, fmeasure } = scores.rouge1;

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question="Predict: swap the two names in the reference, so that everybody does what the other did. Which ROUGE-1 does that get?"
          unit="from 0 to 1"
          limits={{ min: 0, max: 1, describe: 'a score from 0 to 1' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${fixed(guess, 2)}; it is ${fixed(truth, 2)}${Math.abs(guess - truth) <= 0.05 ? ', so you are close' : ''}. No word is missing and none is new; ROUGE-1 ignores their order.`
          }
          onGuess={(value) => {
            setGuess(value);
            update({ ...settings.initial, summary: 'swapped' });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={
        <div class="before">
          <div class="before-texts">
            <p class="before-heading">The dialogue</p>
            <ul class="before-lines">
              {dialogue.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p class="before-heading">The reference</p>
            <p class="before-text">{dialogue.reference}</p>
            <p class="before-heading">{SUMMARY_NAMES[state.summary]}</p>
            <p class="before-text" dir="auto">
              {text === '' ? 'Write one below.' : text}
            </p>
            <ul class="before-scores">
              {METRICS.map(([metric, name]) => (
                <li key={metric}>
                  <span>{name}</span>
                  <span class="lab-track" aria-hidden="true">
                    <i style={{ width: `${(scores[metric].fmeasure * 100).toFixed(1)}%` }} />
                  </span>
                  <span>{fixed(scores[metric].fmeasure, 3)}</span>
                </li>
              ))}
            </ul>
          </div>
          <LabBars />
        </div>
      }
      controls={<Controls dialogues={dialogues} state={state} update={update} />}
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
