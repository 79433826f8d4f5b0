import { Segments } from '../shared/Segments.tsx';
import { Slide, type Props } from './Controls.tsx';
import { OPTIMISERS, PRECISIONS, RECOMPUTATIONS, type State } from './settings.ts';

const WORDS: Readonly<
  Record<State['precision'] | State['optimiser'] | State['recompute'], string>
> = {
  mixed: 'Mixed: 16 bits and FP32, gradients in FP32',
  'mixed-16': 'Mixed: 16 bits and FP32, gradients in 16 bits',
  'mixed-both': 'Mixed: 16 bits and FP32, gradients in both',
  fp32: 'All in FP32',
  bf16: 'Weights and gradients in BF16 alone',
  adamw: 'AdamW',
  'adamw-8bit': 'AdamW with 8-bit states',
  'sgd-momentum': 'SGD with momentum',
  sgd: 'SGD',
  none: 'Nothing',
  attention: 'Inside of attention',
  blocks: 'Whole blocks',
};

const KNOWN = [
  ['model', 'A model of known shape'],
  ['count', 'Its number of parameters alone'],
] as const;

interface SelectProps<Item extends keyof typeof WORDS> {
  label: string;
  items: readonly Item[];
  value: Item;
  onItem: (item: Item) => void;
}

function Select<Item extends keyof typeof WORDS>({
  label,
  items,
  value,
  onItem,
}: SelectProps<Item>) {
  return (
    <label class="field model-picker">
      <span>{label}</span>
      <select
        value={value}
        onInput={(event) => {
          const item = items.find((known) => known === event.currentTarget.value);
          if (item) onItem(item);
        }}
      >
        {items.map((item) => (
          <option key={item} value={item}>
            {WORDS[item]}
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
      <Segments
        label="What is known of the model"
        choices={KNOWN}
        value={state.by}
        onValue={(by) => {
          update({ by });
        }}
      />
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
