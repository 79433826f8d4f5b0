import { counted } from '../../shared/counted.ts';
import { Examples } from '../shared/Examples.tsx';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import type { CourseModel } from '../shared/model-table.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { LIMITS, type State } from './settings.ts';

interface Props {
  models: readonly CourseModel[];
  state: State;
  update: (change: Partial<State>) => void;
}

/** Lengths that Lester 2021 tried (Sec. 3.2). */
const TRIED = [1, 5, 20, 100, 150];
const CONTEXTS = [128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072];

/** The model, its context, and the lengths that the paper tried. */
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
      <div class="control-row">
        <NumberField
          label="Virtual tokens p"
          value={state.p}
          {...LIMITS.p}
          onValue={(p) => {
            update({ p });
          }}
        />
        <SliderField
          label="Context"
          unit="tokens"
          value={state.context}
          {...LIMITS.context}
          stops={CONTEXTS}
          onValue={(context) => {
            update({ context });
          }}
        />
      </div>
      <Examples
        examples={TRIED.map((p) => [String(p), counted(p, 'token')] as const)}
        current={TRIED.find((p) => p === state.p)?.toString()}
        onExample={(p) => {
          update({ p: Number(p) });
        }}
      />
    </>
  );
}
