import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { courseModels } from '../shared/course-models.ts';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { decodeModels } from '../shared/model-table.ts';
import { Data, Working } from './Details.tsx';
import { MatrixStage } from './MatrixStage.tsx';
import { ModelStage } from './ModelStage.tsx';
import { settings, type State } from './settings.ts';
import { blockTargets } from './targets.ts';
import { LoraCalculatorView } from './LoraCalculatorView.tsx';

const models = decodeModels(courseModels);
const { initial } = settings(models);
const prediction: Prediction<number> = {
  ...{ open: false, guess: 120, draft: undefined, propose: () => undefined },
  ...{ make: () => undefined, skip: () => undefined, again: () => undefined },
};
const NONSENSE = /NaN|undefined|Infinity/;

describe('the LoRA calculator on the page', () => {
  test('shows the course’s example before any script runs', () => {
    const html = render(<LoraCalculatorView id="fig-lora" models={courseModels} />);
    for (const text of ['4,608 numbers beside the 32,768', '85.9% fewer', 'rank 56', '512 × 8']) {
      expect(html).toContain(text);
    }
    expect(html).not.toMatch(NONSENSE);
  });

  test('draws any state without nonsense', () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 65_536 }), fc.constantFrom(1, 65_536));
    const anyState: fc.Arbitrary<State> = fc.constantFrom(...models).chain((model) =>
      fc.record({
        view: fc.constantFrom('matrix', 'model'),
        ...{ d: size, k: size, r: size, alpha: size },
        model: fc.constant({ id: model.id }),
        targets: fc.subarray(blockTargets(model), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(anyState, (state) => {
        const model = shapeOf(state.model, models);
        const html = render(
          <>
            <MatrixStage
              {...{ state, prediction, live: true, onAsked: true, onRank: () => undefined }}
            />
            <ModelStage
              model={model}
              state={state}
              update={() => undefined}
              live
              prediction={prediction}
            />
            <Working model={model} state={state} />
            <Data model={model} state={state} />
          </>,
        );
        expect(html).not.toMatch(NONSENSE);
        expect(html).not.toMatch(/(width|height|x|y)="-/);
      }),
      { numRuns: 40 },
    );
  });

  test('lets the last adapted matrix stay', () => {
    const state: State = { ...initial, view: 'model', targets: ['q'] };
    const model = shapeOf(state.model, models);
    const html = render(
      <ModelStage
        model={model}
        state={state}
        update={() => undefined}
        live
        prediction={prediction}
      />,
    );
    expect(html.match(/type="checkbox" checked disabled/g)).toHaveLength(1);
  });
});
