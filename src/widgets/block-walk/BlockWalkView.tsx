import { useMemo } from 'preact/hooks';
import { model as small } from '../../content/data/tiny-block.json';
import { widthsOf } from '../shared/chosen-model.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import type { CourseModel } from '../shared/model-table.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { TokenChips } from '../shared/TokenChips.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { settings, type State, title } from './settings.ts';
import { Table } from './Table.tsx';
import { follow, reading, share } from './walk.ts';

/** The token that the question is about: the animal that stands nearest. */
const ASKED = 2;

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

/** One block of a Transformer, followed from one token to the next. */
export function BlockWalkView({ id, models }: { id: string; models: readonly CourseModel[] }) {
  const codec = useMemo(() => settings({ small, models }), [models]);
  const { initial } = codec;
  const linked = useLinkedState(id, codec);
  const { state, live, engaged } = linked;
  const prediction = usePrediction<number>(id, live);
  const walk = useMemo(() => follow(small, state), [state]);
  const model = widthsOf(state.model, models);
  const changed = state !== initial;
  const later = { changed, ...useLater(loadDetails, changed, built?.details) };
  const more = useLater(loadMore, engaged, built?.more);
  const update = (change: Partial<State>) => {
    const words = change.words ?? state.words;
    const at = Math.min(change.at ?? state.at, words.length);
    linked.update({ ...change, at });
  };
  const onAsked = (['words', 'at', 'head', 'mask'] as const).every(
    (name) => String(state[name]) === String(initial[name]),
  );

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
          question="“Like” looks for whoever does the liking. What share of its attention, in head 1, goes to the animal beside it, “dogs”?"
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={(guess) => {
            const asked = follow(small, initial).head.weights[initial.at - 1] ?? [];
            return `You said ${String(guess)}%; it is ${share(asked[ASKED] ?? 0)}, and ${share(asked[0] ?? 0)} goes to “cats”. Keys hold positions: queries tell places apart.`;
          }}
          onGuess={() => {
            update({ ...initial, model: state.model });
          }}
        />
      }
      stage={
        <div class="block-walk">
          <TokenChips
            legend="Follow the query of"
            name={`${id}-token`}
            chips={walk.words.map((text, j) => ({ text, hidden: !walk.sees[j] }))}
            chosen={walk.at}
            live={live}
            onChoose={(index) => {
              update({ at: index + 1 });
            }}
          />
          <Masked when={prediction.open}>
            {state.step === 'next' ? (
              <Later {...later} draw={({ NextToken }) => <NextToken walk={walk} model={model} />} />
            ) : (
              <Table
                walk={walk}
                step={state.step}
                model={model}
                guess={
                  prediction.guess !== undefined && onAsked
                    ? { at: ASKED, weight: prediction.guess / 100 }
                    : undefined
                }
              />
            )}
          </Masked>
        </div>
      }
      reading={reading(walk, state)}
      controls={<Controls state={state} update={update} />}
      more={
        <LaterControls
          {...more}
          draw={({ More }) => <More {...{ state, initial, update, small, models }} />}
        />
      }
      offers={
        import.meta.env.SSR
          ? 'follow another token, take the mask away, and put in other words'
          : undefined
      }
      working={<Later {...later} draw={({ Working }) => <Working walk={walk} />} />}
      data={
        <Later
          {...later}
          draw={({ Data }) => <Data {...{ small, models }} choice={state.model} />}
        />
      }
    />
  );
}
