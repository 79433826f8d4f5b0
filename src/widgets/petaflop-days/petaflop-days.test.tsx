import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { duration, reading, span, type RunRow } from './run.ts';
import { Stage } from './Stage.tsx';
import { CARDS, LIMITS, settings, type State } from './settings.ts';
import { PetaflopDaysView } from './PetaflopDaysView.tsx';

const INITIAL = settings.initial;
const runs: RunRow[] = [
  ['gpt-3-175b', 'GPT-3 175B', 3.1428e23, 'Brown 2020, Table D.1'],
  ['bloomberggpt', 'BloombergGPT', 2.36e23, 'Wu 2023, Table 4'],
];

test('the built page holds GPT-3 on a thousand cards', () => {
  const html = render(<PetaflopDaysView id="fig" runs={runs} />);
  expect(html).toContain('3,640 petaflop/s-days');
  expect(html).toContain('35.3 days');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('BloombergGPT’s printed work takes 512 cards about the 53 days that it took', () => {
  const run = { ...INITIAL, work: 2.36e23, gpus: 512 };
  expect(Math.round(duration(run).days)).toBe(52);
  expect(reading(run, runs)).toMatch(
    /^BloombergGPT: 2\.36\u00A0×\u00A010²³ operations are 2,730 petaflop/,
  );
});

test.each([
  [0.01, '14.4 minutes'],
  [0.5, '12 hours'],
  [35.3, '35.3 days'],
  [1461, '4 years'],
])('%s days read %s', (days, words) => {
  expect(span(days)).toBe(words);
});

test('is drawn without nonsense in every state', () => {
  const states = fc.record<State>({
    work: fc.double({ min: 15, max: 28, noNaN: true }).map((exponent) => 10 ** exponent),
    card: fc.constantFrom(...CARDS),
    utilisation: fc.integer(LIMITS.utilisation),
    gpus: fc.integer(LIMITS.gpus),
  });
  fc.assert(
    fc.property(states, (state) => {
      const html = render(<Stage state={state} runs={runs} asking={false} guess={3} />);
      expect(html + reading(state, runs)).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});
