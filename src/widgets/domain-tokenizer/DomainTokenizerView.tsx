import { useState } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { countWords } from '../../models/byte-pair-encoding.ts';
import { fixed, integer } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { cutText, reading, vocabularySize } from './cut.ts';
import { DataTables } from './DataTables.tsx';
import { Pieces } from './Pieces.tsx';
import { settings, EXAMPLES, title } from './settings.ts';
import { useVocabularies } from './use-vocabularies.ts';
import type { WorkedExample } from './worked-example.ts';

/** Learns byte-pair vocabularies from texts of four fields and cuts the reader's sentence by each. */
export function DomainTokenizerView({ id, example }: { id: string; example: WorkedExample }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const { text, merges, fields } = state;
  const [guess, setGuess] = useState<number>();

  const isExample = settings.serialise(state).toString() === '';
  const vocabularies = useVocabularies(fields, live && !isExample);
  const cuts = isExample
    ? example.cuts
    : fields.map((field) => cutText(field, text, vocabularies.of[field]?.steps ?? [], merges));
  const complete =
    isExample || fields.every((field) => (vocabularies.of[field]?.steps.length ?? 0) >= merges);
  const { general, legal } = example.everyday;

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: “${EXAMPLES['Every day']}” A vocabulary of ${integer(settings.initial.merges)} merges from general text cuts it into ${general} pieces. Into how many does one from legal text?`}
          unit="pieces"
          limits={{ min: 1, max: 64, describe: 'from 1 to 64 pieces; it has 64 characters' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${integer(guess)}; it is ${legal}. What the vocabulary spends on legal words is missing for everyday ones.`
          }
          onGuess={(value) => {
            setGuess(value);
            update({ ...settings.initial, text: EXAMPLES['Every day'] });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={<Pieces cuts={cuts} text={text} merges={merges} vocabularies={vocabularies} />}
      controls={<Controls state={state} update={update} vocabularies={vocabularies} />}
      reading={complete ? reading(cuts, text, merges) : 'The vocabularies are still being learned.'}
      working={
        <div class="working">
          {cuts.map(({ field, pieces }) => (
            <p key={field}>
              Fertility, {field}: {counted(pieces.length, 'piece')} ÷{' '}
              {counted(countWords(text), 'word')}
              {countWords(text) > 0 && ` = ${fixed(pieces.length / countWords(text), 2)}`}.
            </p>
          ))}
          <p>
            Entries: 256 bytes + {counted(merges, 'merge')} = {integer(vocabularySize(merges))}. A
            sentence starts as bytes; then each merge, in the order learned, joins its pair wherever
            it stands.
          </p>
        </div>
      }
      data={<DataTables cuts={cuts} />}
    />
  );
}
