import { compact } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import {
  OPTIMISERS,
  PRECISIONS,
  RECOMPUTATIONS,
  SETTINGS,
  type Setting,
  type State,
} from './state.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const powers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => 2 ** (from + step));
const STOPS = { sequence: powers(5, 17), batch: powers(0, 8), r: powers(0, 9) };

function Slide({ name, state, update }: Props & { name: Exclude<Setting, 'parameters'> }) {
  return (
    <SliderField
      {...SETTINGS[name]}
      value={state[name]}
      stops={STOPS[name]}
      onValue={(value) => {
        update({ [name]: value });
      }}
    />
  );
}

interface SelectProps<Item extends string> {
  label: string;
  items: readonly (readonly [Item, string])[];
  value: Item;
  onItem: (item: Item) => void;
}

function Select<Item extends string>({ label, items, value, onItem }: SelectProps<Item>) {
  return (
    <label class="field model-picker">
      <span>{label}</span>
      <select
        value={value}
        onInput={(event) => {
          const item = items.find(([known]) => known === event.currentTarget.value);
          if (item) onItem(item[0]);
        }}
      >
        {items.map(([item, words]) => (
          <option key={item} value={item}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is trained, on how long a text. */
export function MainControls({ models, ...props }: Props & { models: readonly CourseModel[] }) {
  const { state, update } = props;
  if (state.by === 'model') {
    return (
      <div class="control-row">
        <ModelPicker
          models={models}
          choice={state.model}
          onChoice={(model) => {
            update({ model });
          }}
        />
        <Slide {...props} name="sequence" />
      </div>
    );
  }
  const { label, min, max } = SETTINGS.parameters;
  return (
    <NumberField
      label={label}
      value={state.parameters}
      min={min}
      max={max}
      describe={`a number of parameters from 1 to ${compact(max)}`}
      onValue={(value) => {
        update({ parameters: Math.round(value) });
      }}
    />
  );
}

export function MoreControls(props: Props) {
  const { state, update } = props;
  return (
    <>
      <span class="segments" role="group" aria-label="What is known of the model">
        {(['model', 'count'] as const).map((by) => (
          <button
            key={by}
            type="button"
            aria-pressed={state.by === by}
            onClick={() => {
              update({ by });
            }}
          >
            {by === 'model' ? 'A model of known shape' : 'Its number of parameters alone'}
          </button>
        ))}
      </span>
      <Select
        label="What is trained is held"
        items={PRECISIONS}
        value={state.precision}
        onItem={(precision) => {
          update({ precision });
        }}
      />
      <Select
        label="Optimiser"
        items={OPTIMISERS}
        value={state.optimiser}
        onItem={(optimiser) => {
          update({ optimiser });
        }}
      />
      {state.by === 'model' && (
        <>
          <Select
            label="Recomputed in the backward pass"
            items={RECOMPUTATIONS}
            value={state.recompute}
            onItem={(recompute) => {
              update({ recompute });
            }}
          />
          <div class="control-row">
            <Slide {...props} name="batch" />
            <Slide {...props} name="r" />
          </div>
        </>
      )}
    </>
  );
}
