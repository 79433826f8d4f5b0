import type { CourseModel } from '../shared/model-table.ts';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { SETTINGS, type Setting, type State } from './settings.ts';

export interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const powers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => 2 ** (from + step));
const STOPS = { sequence: powers(5, 17), batch: powers(0, 8), r: powers(0, 9) };

/** One of the settings that are whole numbers. */
export function Slide({ name, state, update }: Props & { name: Exclude<Setting, 'parameters'> }) {
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
  return (
    <NumberField
      {...SETTINGS.parameters}
      value={state.parameters}
      onValue={(parameters) => {
        update({ parameters });
      }}
    />
  );
}
