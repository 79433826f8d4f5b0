import { useMemo } from 'preact/hooks';
import { bytes } from '../shared/bytes.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { AsPython } from '../shared/as-python/AsPython.tsx';
import { Examples } from '../shared/Examples.tsx';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { decodeModels } from '../shared/model-table.ts';
import { AskChoice } from '../shared/prediction/AskChoice.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Bars } from './Bars.tsx';
import { barsOf, largestPart, PARTS, reading, type Part } from './bars.ts';
import { MainControls } from './Controls.tsx';
import { EXAMPLES, settings, title } from './settings.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
}

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadPython = () => import('./python.ts');
const loadMore = () => import('./More.tsx');

/** What can be guessed: in full training nothing is frozen. */
const CHOICES = PARTS.filter(([part]) => part !== 'frozen');

/** Memory of training in parts, for all weights, LoRA and QLoRA, against single cards. */
export function TrainingMemoryView({ id, models: table }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live, engaged } = linked;
  const prediction = usePrediction<Part>(id, live);
  const model = shapeOf(state.model, models);
  const bars = useMemo(() => barsOf(model, state), [model, state]);
  const later = useLater(loadDetails, engaged, built?.details);
  const more = useLater(loadMore, engaged, built?.more);
  const parts = { model, state, bars };

  const verdict = (guess: Part) => {
    const [asked] = barsOf(shapeOf(codec.initial.model, models), codec.initial);
    if (asked === undefined) return '';
    const [most, words] = largestPart(asked);
    const said =
      guess === most ? 'Right:' : `You said ${guess}, ${bytes(asked.parts[guess])}. It is`;
    return `${said} ${words.toLowerCase()}, ${bytes(asked.parts[most])} of ${bytes(asked.total)}: each token of a long text looks at every other.`;
  };

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      offers={import.meta.env.SSR ? 'choose model, text, precision and optimiser' : undefined}
      prediction={
        <AskChoice
          prediction={prediction}
          live={live}
          question="Llama 2 7B, all weights trained in mixed precision on one text of 4,096 tokens: which part takes the most memory?"
          choices={CHOICES}
          verdict={verdict}
          onGuess={() => {
            update(codec.initial);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          <Bars bars={bars} guess={prediction.guess} />
        </Masked>
      }
      reading={reading(model, state, bars)}
      controls={
        <>
          <MainControls models={models} state={state} update={update} />
          <Examples
            examples={EXAMPLES}
            onExample={(name) => {
              prediction.skip();
              update({ ...codec.initial, ...EXAMPLES.find(([known]) => known === name)?.[2] });
            }}
          />
        </>
      }
      more={<LaterControls {...more} draw={({ More }) => <More state={state} update={update} />} />}
      working={<Later {...later} draw={({ Working }) => <Working {...parts} />} />}
      data={<Later {...later} draw={({ Data }) => <Data {...parts} />} />}
      python={
        <AsPython
          live={live}
          load={loadPython}
          draw={({ ProgramText, program }) => <ProgramText program={program(model, state, bars)} />}
        />
      }
    />
  );
}
