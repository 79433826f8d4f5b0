import { integer } from '../shared/format.ts';
import { Later, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Compared } from '../shared/prediction/Compared.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { cutText, reading } from './cut.ts';
import { More } from './More.tsx';
import { Pieces } from './Pieces.tsx';
import { EXAMPLES, settings, title } from './settings.ts';
import { useVocabularies } from './use-vocabularies.ts';
import type { WorkedExample } from './worked-example.ts';

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

const ASKED = { ...settings.initial, text: EXAMPLES['Every day'] };

/** Learns byte-pair vocabularies from texts of four fields and cuts the reader's sentence by each. */
export function DomainTokenizerView({ id, example }: { id: string; example: WorkedExample }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const { text, merges, fields } = state;
  const prediction = usePrediction<number>(id, live);

  const isExample = settings.serialise(state).toString() === '';
  const vocabularies = useVocabularies(fields, live && !isExample);
  const later = useLater(loadDetails, linked.engaged, built);
  const cuts = isExample
    ? example.cuts
    : fields.map((field) => {
        const { steps } = vocabularies.of[field] ?? {};
        // What the page was built with stands until something is learned: hundreds of bytes would not.
        const begun = example.cuts.find((cut) => cut.field === field);
        return !steps && begun && text === settings.initial.text
          ? { ...begun, step: undefined }
          : cutText(field, text, steps ?? [], merges);
      });
  const complete =
    isExample || fields.every((field) => (vocabularies.of[field]?.steps.length ?? 0) >= merges);
  const { general, legal } = example.everyday;
  const isAsked = text === ASKED.text;
  const asking = prediction.open && isAsked;

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={asking}
      onReset={prediction.again}
      prediction={
        <AskNumber
          {...{ prediction, live }}
          question={`“${ASKED.text}” A vocabulary of ${integer(ASKED.merges)} merges from general text cuts it into ${general} pieces. Into how many does one from legal text?`}
          unit="pieces"
          limits={{ min: 1, max: 64, whole: true, describe: 'a whole number from 1 to 64' }}
          verdict={(guess) =>
            `You said ${integer(guess)}; it is ${legal}. What the vocabulary spends on legal words is missing for everyday ones.`
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        <Masked when={asking}>
          <Pieces {...{ cuts, text, merges, vocabularies }} moving={live && !isExample} />
          <Compared
            guess={isAsked ? prediction.guess : undefined}
            truth={legal}
            most={Math.max(legal, prediction.guess ?? 0)}
            name="Legal text"
            words={integer}
          />
        </Masked>
      }
      controls={<Controls {...{ state, update, vocabularies, complete }} />}
      more={<More {...{ state, update }} />}
      offers="have a sentence of your own cut, merge by merge, and choose the vocabularies"
      reading={complete ? reading(cuts, text, merges) : 'The vocabularies are still being learned.'}
      working={<Later {...later} draw={({ Working }) => <Working {...{ cuts, text, merges }} />} />}
      data={<Later {...later} draw={({ DataTables }) => <DataTables cuts={cuts} />} />}
    />
  );
}
