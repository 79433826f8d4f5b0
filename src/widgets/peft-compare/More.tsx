import { Examples } from '../shared/Examples.tsx';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import type { CourseModel } from '../shared/model-table.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { SETTINGS, type State } from './settings.ts';

interface Props {
  models: readonly CourseModel[];
  state: State;
  update: (change: Partial<State>) => void;
}

/** Cases that lessons talk about. */
const EXAMPLES: readonly (readonly [string, string, Partial<State>])[] = [
  ['t5', 'T5-XL in 32 bits', { model: { id: 'flan-t5-xl' }, weights: 'fp32' }],
  ['bloomberg', 'BloombergGPT, every method', { model: { id: 'bloomberggpt' }, weights: 'mixed' }],
  ['llama', 'A 70B model in 4 bits', { model: { id: 'llama-2-70b' }, weights: 'nf4' }],
];

/** The model, cases worth a look, and the sizes of what is trained. */
export function More({ models, state, update }: Props) {
  return (
    <>
      <ModelPicker
        models={models}
        choice={state.model}
        onChoice={(choice) => {
          update({ model: choice });
        }}
      />
      <Examples
        examples={EXAMPLES.map(([id, name]) => [id, name] as const)}
        onExample={(id) => {
          update(EXAMPLES.find(([other]) => other === id)?.[2] ?? {});
        }}
      />
      <div class="control-row">
        {(['tasks', 'r', 'm', 'p'] as const).map((name) => (
          <NumberField
            key={name}
            {...SETTINGS[name]}
            value={state[name]}
            onValue={(value) => {
              update({ [name]: value });
            }}
          />
        ))}
      </div>
    </>
  );
}
