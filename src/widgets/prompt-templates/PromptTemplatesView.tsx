import { useMemo } from 'preact/hooks';
import { integer } from '../shared/format.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Compared } from '../shared/prediction/Compared.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { build, reading } from './pair.ts';
import { PairFigure, Splits } from './Stage.tsx';
import { settings, type View, title } from './settings.ts';

const written = { ...settings.initial, template: 'write-review' };
const truth = build(written).counts.completion;

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const details = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

/** Records and templates: the pair they make, what it costs as a prompt, what counts in the loss. */
export function PromptTemplatesView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live, engaged } = linked;
  const built = useMemo(() => build(state), [state]);
  const prediction = usePrediction<number>(id, live);
  const later = useLater(loadDetails, engaged, details);
  const onWritten = state.template === written.template;
  const hides = prediction.open && onWritten && state.view === 'pair';
  // Without script both figures are shown; with it, one at a time.
  const hidden = (view: View) => live && state.view !== view;

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={hides}
      onReset={prediction.again}
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question="Asked for the stars, the kettle’s review has one token that counts in the loss. Turn it round and ask for the review to given stars: how many count then?"
          unit="tokens"
          limits={{ min: 0, max: 1000, describe: 'a number of tokens from 0 to 1,000' }}
          verdict={(guess) =>
            `You said ${integer(guess)}; it is ${String(truth)}, the whole text of the review. The record is the same; what was given is now asked for.`
          }
          onGuess={() => {
            update(written);
          }}
        />
      }
      stage={
        <div class="pair">
          <div hidden={hidden('pair')}>
            <Masked when={hides}>
              <PairFigure built={built} />
              <Compared
                guess={onWritten && state.row === written.row ? prediction.guess : undefined}
                truth={truth}
                most={Math.max(truth, prediction.guess ?? 0)}
                name="In the loss"
                words={integer}
              />
            </Masked>
          </div>
          <div hidden={hidden('split')}>
            <Splits state={state} built={built} />
          </div>
        </div>
      }
      reading={reading(state, built)}
      controls={<Controls state={state} update={update} />}
      more={
        <LaterControls
          {...later}
          draw={({ More }) => <More state={state} built={built} update={update} />}
        />
      }
      offers="choose record and template, add solved examples, split the pairs and edit every text"
      working={<Later {...later} draw={({ Working }) => <Working built={built} />} />}
      data={<Later {...later} draw={({ Data }) => <Data />} />}
      python={<Later {...later} draw={({ Python }) => <Python state={state} live={live} />} />}
    />
  );
}
