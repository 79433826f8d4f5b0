import { useEffect, useState } from 'preact/hooks';
import { Examples } from '../shared/Examples.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { OwnText } from '../shared/tiny-model/OwnText.tsx';
import type { Engine } from './engine.ts';
import { LIMITS, LONGEST, settings, type State } from './settings.ts';

interface Props {
  state: State;
  engine: Engine | undefined;
  /** asks for the engine, if it is not there yet */
  start: () => void;
  update: (change: Partial<State>) => void;
}

/** Tokens that one press writes. */
const MANY = 20;

/** The reader's text, and the model writing on. */
export function Controls({ state, engine, start, update }: Props) {
  const [left, setLeft] = useState(0);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (left === 0 || !engine) return;
    const timer = setTimeout(() => {
      const text = engine.continued(state);
      const fits = text.length <= LONGEST;
      if (fits) update({ text });
      setMessage(fits ? '' : `The figure holds ${String(LONGEST)} characters.`);
      setLeft(fits ? left - 1 : 0);
    }, 30);
    return () => {
      clearTimeout(timer);
    };
  }, [left, engine]);
  const write = (count: number): void => {
    start();
    setLeft(count);
  };
  return (
    <>
      <OwnText
        value={state.text}
        most={LONGEST}
        note={message}
        onText={(text) => {
          setLeft(0);
          setMessage('');
          update({ text });
        }}
      />
      <div class="presets" role="group" aria-label="Let the model write">
        <button
          type="button"
          onClick={() => {
            write(1);
          }}
        >
          Write one token
        </button>
        <button
          type="button"
          onClick={() => {
            write(MANY);
          }}
        >
          Write {MANY}
        </button>
        {left > 0 && (
          <button
            type="button"
            onClick={(event) => {
              setLeft(0);
              // This button goes; the keys stay in its row.
              event.currentTarget.parentElement?.querySelector('button')?.focus();
            }}
          >
            Stop
          </button>
        )}
      </div>
      <div class="control-row">
        <label class="slider">
          <span>Temperature, {state.temperature}</span>
          <input
            type="range"
            min={LIMITS.temperature.min}
            max={LIMITS.temperature.max}
            step={0.1}
            value={state.temperature}
            onInput={(event) => {
              update({ temperature: Number(event.currentTarget.valueAsNumber.toFixed(1)) });
            }}
          />
        </label>
      </div>
    </>
  );
}

const TEXTS = {
  river: 'The river was so broad that the',
  clause: 'The tenant shall pay the landlord the rent.',
  words: 'of side other the on was He',
} as const;
type TextId = keyof typeof TEXTS;
const NAMES: readonly (readonly [TextId, string])[] = [
  ['river', 'A beginning'],
  ['clause', 'A clause of a lease'],
  ['words', 'Words out of order'],
];

export function More({ state, update }: Pick<Props, 'state' | 'update'>) {
  return (
    <>
      <Examples
        examples={NAMES}
        current={NAMES.find(([id]) => TEXTS[id] === state.text)?.[0]}
        onExample={(id) => {
          update({ ...settings.initial, text: TEXTS[id] });
        }}
      />
      <NumberField
        label="Temperature"
        value={state.temperature}
        {...LIMITS.temperature}
        onValue={(temperature) => {
          update({ temperature });
        }}
      />
      <NumberField
        label="Seed"
        value={state.seed}
        {...LIMITS.seed}
        onValue={(seed) => {
          update({ seed });
        }}
      />
    </>
  );
}
