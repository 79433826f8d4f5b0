import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Rows } from './Rows.tsx';
import { reading, stageRows } from './sharding.ts';
import { CARDS, LIMITS, settings, STAGES, type State } from './settings.ts';
import { ZeroShardingView } from './ZeroShardingView.tsx';

const INITIAL = settings.initial;

test('the built page holds the published example with its traffic', () => {
  const html = render(<ZeroShardingView id="fig" />);
  for (const text of [
    '120\u00A0GB, does not fit',
    '31.4\u00A0GB',
    '16.6\u00A0GB',
    '1.88\u00A0GB',
    '45.0\u00A0GB',
  ]) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('the reading says what fits, what is left and what is sent', () => {
  expect(reading({ ...INITIAL, stage: 0 })).toContain(
    'A card of 80\u00A0GB is 40\u00A0GB too small.',
  );
  expect(reading(INITIAL)).toMatch(/31\.4\u00A0GB of model states, 26\.2% of what DDP needs/);
  expect(reading({ ...INITIAL, gpus: 1 })).toContain('each of 1 GPU holds 120\u00A0GB');
  expect(stageRows(INITIAL).map(({ sent }) => sent / 1e9)).toEqual([30, 30, 30, 45]);
});

test('is drawn without nonsense in every state', () => {
  const states = fc.record<State>({
    parameters: fc.integer({ min: LIMITS.parameters.min, max: LIMITS.parameters.max }),
    gpus: fc.integer(LIMITS.gpus),
    stage: fc.constantFrom(...STAGES),
    card: fc.constantFrom(...CARDS),
  });
  fc.assert(
    fc.property(states, (state) => {
      const html = render(<Rows state={state} asking={false} guess={60e9} />);
      expect(html + reading(state)).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});
