import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { courseModels } from '../shared/course-models.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { decodeModels } from '../shared/model-table.ts';
import { Bars } from './Bars.tsx';
import { Data, Working } from './Details.tsx';
import { costs } from './methods.ts';
import { FORMATS, settings } from './settings.ts';
import { PeftCompareView } from './PeftCompareView.tsx';

const models = decodeModels(courseModels);
const { initial } = settings(models);

test('the page holds the finished comparison for Llama 2 7B', () => {
  const html = render(<PeftCompareView id="fig-peft" models={courseModels} />);
  for (const text of [
    'over 80\u00A0GB',
    '13.6\u00A0GB',
    'under 16\u00A0GB',
    '135\u00A0GB',
    '0.0622%',
  ]) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('every model, format and setting is drawn without nonsense', () => {
  const setting = fc.integer({ min: 1, max: 65_536 });
  const anyState = fc.record({
    model: fc.oneof(
      fc.constantFrom(...models.map(({ id }) => ({ id }))),
      fc.constant({ shape: { hidden: 8, layers: 1, ffn: 8, vocab: 2 } }),
    ),
    weights: fc.constantFrom(...FORMATS),
    ...{ tasks: setting, r: setting, m: setting, p: setting },
  });
  fc.assert(
    fc.property(anyState, (change) => {
      const state = { ...initial, ...change };
      const model = shapeOf(state.model, models);
      const parts = { model, state, costs: costs(model, state) };
      const html = render(
        <>
          <Bars costs={parts.costs} asking={false} guess={3e10} />
          <Working {...parts} />
          <Data {...parts} />
        </>,
      );
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      expect(html).not.toMatch(/(width|left):-/);
    }),
    { numRuns: 60 },
  );
});
