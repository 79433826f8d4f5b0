import { Slide, type Props } from './Controls.tsx';
import { OPTIMISERS, PRECISIONS, RECOMPUTATIONS } from './settings.ts';

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

/** Everything else that can be set. */
export function More(props: Props) {
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
