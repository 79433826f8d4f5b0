import { useState } from 'preact/hooks';
import { OWN_SIZES, OWN_START, rememberModel, type ModelChoice } from './chosen-model.ts';
import type { CourseModel } from './model-table.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  models: readonly CourseModel[];
  choice: ModelChoice;
  onChoice: (choice: ModelChoice) => void;
}

/** A model of the list or the reader's own sizes; the choice is offered by the other figures too. */
export function ModelPicker({ models, choice, onChoice }: Props) {
  const [kept, setKept] = useState(false);
  const choose = (next: ModelChoice) => {
    setKept(rememberModel(next));
    onChoice(next);
  };
  const shape = 'shape' in choice ? choice.shape : undefined;
  return (
    <>
      <label class="field model-picker">
        <span>Model</span>
        <select
          value={'id' in choice ? choice.id : ''}
          onInput={(event) => {
            const id = event.currentTarget.value;
            choose(id === '' ? { shape: OWN_START } : { id });
          }}
        >
          {models.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">Sizes of your own</option>
        </select>
      </label>
      {shape && (
        <div class="control-row">
          {OWN_SIZES.map(({ name, label, min, max }) => (
            <NumberField
              key={name}
              label={label}
              value={shape[name]}
              min={min}
              max={max}
              onValue={(value) => {
                choose({ shape: { ...shape, [name]: value } });
              }}
            />
          ))}
        </div>
      )}
      <p role="status" class="field-hint">
        {kept && 'The other figures of the course will open with this model.'}
      </p>
    </>
  );
}
