import { useId } from 'preact/hooks';
import { integer } from '../shared/format.ts';
import { Examples } from '../shared/Examples.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Compared } from '../shared/prediction/Compared.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { latinCount, type Prescription, prescriptions, source } from './prescription.ts';
import { settings, title } from './settings.ts';

/** A prescription whose pieces explain themselves, and a few more to read oneself. */
export function PrescriptionDecoderView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);

  const [first] = prescriptions;
  const shown = prescriptions.find(({ id: rx }) => rx === state.rx) ?? first;
  if (!first || !shown) return null;
  const truth = latinCount(first);
  const chosen = state.choice === undefined ? undefined : shown.choices[state.choice];
  const hides = prediction.open && shown === first;
  const open = shown.choices.length === 0 || chosen !== undefined;

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
          question={`Of the ${first.pieces.length} pieces of “${first.text}”, how many are shortened Latin?`}
          unit={`of ${first.pieces.length}`}
          limits={{ min: 0, max: first.pieces.length, describe: 'a number of pieces from 0 to 8' }}
          verdict={(guess) =>
            `You said ${integer(guess)}; it is ${truth}, all but the number and the sign for “and”. Even “tab” and “Sig” are Latin.`
          }
          onGuess={() => {
            update({ rx: first.id, piece: first.pieces.length - 1, choice: undefined });
          }}
        />
      }
      stage={
        <Masked when={hides}>
          <Label shown={shown} piece={state.piece} open={open} live={live} update={update} />
          {shown === first && (
            <Compared
              guess={prediction.guess}
              truth={truth}
              most={first.pieces.length}
              name="Latin"
              words={integer}
            />
          )}
        </Masked>
      }
      controls={
        <>
          <Examples
            examples={prescriptions.map(({ id: rx, text }) => [rx, text] as const)}
            current={shown.id}
            onExample={(rx) => {
              update({ rx, piece: 0, choice: undefined });
            }}
          />
          {shown.choices.length > 0 && (
            <Choices
              shown={shown}
              choice={state.choice}
              onChoice={(choice) => {
                update({ choice });
              }}
            />
          )}
        </>
      }
      offers="take the pieces apart one by one, and read three more prescriptions yourself"
      reading={reading(shown, chosen)}
      working={
        open ? (
          <ol class="working">
            {shown.pieces.map(({ written, latin, meaning }) => (
              <li key={written}>
                <b>{written}</b>
                {latin && <i> {latin}</i>}: {meaning}
              </li>
            ))}
          </ol>
        ) : (
          <p class="working">Choose a reading first; then every piece is listed here.</p>
        )
      }
      data={<p>{source}</p>}
    />
  );
}

function reading(shown: Prescription, chosen: string | undefined): string {
  if (shown.choices.length === 0) return `In full: ${shown.reading}`;
  if (chosen === undefined) return 'Your turn: what does this one tell the patient?';
  return chosen === shown.reading
    ? `Right: ${shown.reading}`
    : `Not quite. It says: ${shown.reading}`;
}

interface LabelProps {
  shown: Prescription;
  piece: number;
  /** whether the pieces explain themselves already */
  open: boolean;
  live: boolean;
  update: (change: { piece: number }) => void;
}

/** The prescription as a row of pieces; one of them is explained below. */
function Label({ shown, piece, open, live, update }: LabelProps) {
  const current = shown.pieces[piece] ?? shown.pieces[0];
  return (
    <div class="rx">
      <div class="rx-pieces" role="group" aria-label={shown.text}>
        {shown.pieces.map(({ written, gloss, latin }, i) => {
          const show = () => {
            update({ piece: i });
          };
          return (
            <div key={i}>
              <button
                type="button"
                disabled={!live || !open}
                aria-pressed={open && i === piece}
                onClick={show}
                onFocus={show}
                onPointerEnter={({ pointerType }) => {
                  if (pointerType === 'mouse' && open) show();
                }}
              >
                {written}
              </button>
              <span class="rx-gloss">
                {open ? gloss : '?'}
                {open && latin && <small>Latin</small>}
              </span>
            </div>
          );
        })}
      </div>
      <p class="rx-meaning" aria-live="polite">
        {current && open && (
          <>
            <b>{current.short}</b>
            {current.latin && (
              <>
                , <i lang="la">{current.latin}</i>
              </>
            )}
            : {current.meaning}. {current.warning}
          </>
        )}
      </p>
    </div>
  );
}

interface ChoicesProps {
  shown: Prescription;
  choice: number | undefined;
  onChoice: (choice: number) => void;
}

function Choices({ shown, choice, onChoice }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset class="toggles rx-choices">
      <legend>What does it say?</legend>
      {shown.choices.map((text, i) => (
        <label key={text}>
          <input
            type="radio"
            name={name}
            checked={choice === i}
            onInput={() => {
              onChoice(i);
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
