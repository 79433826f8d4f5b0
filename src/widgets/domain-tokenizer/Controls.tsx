import { useEffect, useState } from 'preact/hooks';
import { Examples } from '../shared/Examples.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { EXAMPLES, MERGE_LIMITS, type State } from './settings.ts';
import type { Vocabularies } from './use-vocabularies.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
  vocabularies: Vocabularies;
  /** as many merges have been learned as are used */
  complete: boolean;
}

/** Where the slider stops and the play goes: denser where each merge changes more. */
const STOPS = [
  ...[0, 1, 2, 4, 7, 12, 20, 30, 45, 70, 100, 150, 220, 320, 450, 600, 800],
  ...[1000, 1250, 1500, 1750, MERGE_LIMITS.max],
];
/** Milliseconds between two stops. */
const PACE = 450;

const SENTENCES = (Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]).map(
  (name) => [name, name.toLowerCase()] as const,
);

/** How many merges are used, step by step or played, and sentences to try. */
export function Controls({ state: { merges, text }, update, vocabularies, complete }: Props) {
  const [playing, setPlaying] = useState(false);
  const set = (value: number) => {
    update({ merges: Math.min(Math.max(value, MERGE_LIMITS.min), MERGE_LIMITS.max) });
  };
  useEffect(() => {
    // Merges that are still being learned are waited for.
    if (!playing || !complete) return;
    const timer = setTimeout(() => {
      const next = STOPS.find((stop) => stop > merges);
      if (next === undefined) setPlaying(false);
      else set(next);
    }, PACE);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, complete, merges]);
  const stop = () => {
    setPlaying(false);
  };
  const step = (by: number, name: string) => (
    <button
      type="button"
      disabled={merges + by < MERGE_LIMITS.min || merges + by > MERGE_LIMITS.max}
      onClick={() => {
        stop();
        set(merges + by);
      }}
    >
      {name}
    </button>
  );
  return (
    <>
      <div class="control-row">
        <SliderField
          label="Merges used"
          value={merges}
          {...MERGE_LIMITS}
          stops={STOPS}
          onValue={(value) => {
            stop();
            set(value);
          }}
        />
      </div>
      <div class="presets" role="group" aria-label="Merge by merge">
        <button
          type="button"
          class="primary"
          onClick={() => {
            if (!playing) set(0);
            setPlaying(!playing);
          }}
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        {step(-1, 'One back')}
        {step(1, 'One on')}
        {vocabularies.running !== undefined && (
          <button type="button" onClick={vocabularies.stop}>
            Stop learning
          </button>
        )}
        {vocabularies.message !== '' && (
          <button type="button" onClick={vocabularies.goOn}>
            Go on
          </button>
        )}
      </div>
      <p role="status">{vocabularies.message}</p>
      <Examples
        examples={SENTENCES}
        current={SENTENCES.find(([name]) => EXAMPLES[name] === text)?.[0]}
        onExample={(name) => {
          update({ text: EXAMPLES[name] });
        }}
      />
    </>
  );
}
