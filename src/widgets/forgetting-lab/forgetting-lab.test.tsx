import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import { ALL_STEPS, METHODS, PRETRAINING_STEPS } from '../../models/forgetting-run.ts';
import { finished, follow } from './progress.ts';
import { reading, shownScores } from './reading.ts';
import { settings, LIMITS, SPEEDS } from './settings.ts';
import { ForgettingLabView } from './ForgettingLabView.tsx';

vi.mock('./training.worker.ts?worker&inline', () => ({ default: EventTarget }));

const built = finished(settings.initial);
const adapterState = { ...settings.initial, method: 'adapter' as const };
const adapter = finished(adapterState);

describe('a followed run', () => {
  test('remembers what the base answered', () => {
    const { advance } = follow(settings.initial);
    expect(advance(PRETRAINING_STEPS).base).toEqual(built.base);
    expect(built.base).not.toEqual(built.now);
    expect(built.step).toBe(ALL_STEPS);
  });

  test('asks the unplugged base again after tuning an adapter, and finds it unchanged', () => {
    expect(adapter.baseUnchanged).toBe(true);
    expect(adapter.base).toEqual(built.base);
    expect(adapter.now).not.toEqual(adapter.base);
  });
});

test('unplugged, the scores after pre-training are those of the base', () => {
  const unplugged = { ...adapterState, plugged: false };
  const [, a, b] =
    shownScores(unplugged, adapter).find(([step]) => step === PRETRAINING_STEPS) ?? [];
  expect(shownScores(unplugged, adapter).at(-1)).toEqual([ALL_STEPS, a, b]);
  expect(shownScores(adapterState, adapter)).toEqual(adapter.scores);
  expect(reading(unplugged, adapter)).toContain('bit by bit');
});

test('every stage of every method has a reading without gaps', () => {
  for (const method of METHODS) {
    const state = { ...settings.initial, method };
    const { advance } = follow(state);
    for (const steps of [0, 1, PRETRAINING_STEPS - 1, 1]) {
      expect(reading(state, advance(steps))).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

test('the state in a link is valid whatever the link says', () => {
  const keys = fc.constantFrom('method', 'share', 'rank', 'seed', 'plugged', 'speed', 'x');
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('adapter', 'rehearsal', 'no', 'fast', '1e3', '-4', '2.6', '50', 'toString'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (pairs) => {
      const { state } = settings.parse(new URLSearchParams(pairs));
      expect(METHODS).toContain(state.method);
      expect(Object.keys(SPEEDS)).toContain(state.speed);
      expect(state.share).toBeGreaterThanOrEqual(LIMITS.share.min / 100);
      expect(state.share).toBeLessThanOrEqual(LIMITS.share.max / 100);
      for (const key of ['rank', 'seed'] as const) {
        expect(Number.isInteger(state[key])).toBe(true);
        expect(state[key]).toBeGreaterThanOrEqual(LIMITS[key].min);
        expect(state[key]).toBeLessThanOrEqual(LIMITS[key].max);
      }
      expect(settings.parse(settings.serialise(state)).state).toEqual(state);
    }),
  );
});

test('the built page holds the finished run', () => {
  const finals = {
    base: [295, 264],
    full: [196, 294],
    rehearsal: [291, 293],
    adapter: [229, 295],
  } as const;
  const html = renderToString(<ForgettingLabView id="fig" built={built} finals={finals} />);
  expect(html).toContain('after 300 steps of full fine-tuning on B: task A 65.3%, task B 98.0%');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
