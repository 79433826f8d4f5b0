import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CurvePoint } from '../../models/transformer/adaptation.ts';
import type { Run } from './run.ts';
import { courseOf, settings, type State } from './settings.ts';
import type { startTraining } from './training.ts';
import { type Runs, useRuns } from './use-runs.ts';

type Options = Parameters<typeof startTraining>[0];
let training: Options | undefined;
const send = vi.fn();
const end = vi.fn();
vi.mock('./training.ts', () => ({
  startTraining: (options: Options) => {
    training = options;
    return Promise.resolve({ send, end });
  },
}));

const first = settings({ method: 'full', wide: false }).initial;
const recorded = { ...courseOf(first), step: 300, trained: 1, curve: [[300, 1.5, 1.5]] } as Run;
let runs: Runs | undefined;
function Widget({ state }: { state: State }) {
  runs = useRuns(state, [recorded]);
  return null;
}
const show = (state: State) =>
  act(() => {
    render(<Widget state={state} />, document.body);
  });
/** What the worker tells of a run that has got so far. */
const report = (step: number) =>
  act(() => {
    const curve = Array.from({ length: Math.floor(step / 50) + 1 }, (_, i): CurvePoint => [
      50 * i,
      2 - i / 10,
      1.2 + i / 20,
    ]);
    if (training) training.onRun({ ...training.course, step, trained: 1, curve });
  });
const press = (name: 'start' | 'step' | 'pause' | 'resume' | 'stop') =>
  act(async () => {
    runs?.[name]();
    await Promise.resolve();
  });
const other = { ...first, seed: 7 };

beforeEach(async () => {
  training = undefined;
  send.mockClear();
  end.mockClear();
  await show(other);
});
afterEach(() => {
  render(null, document.body);
});

test('a run of ours is there without training, another only once it is trained', async () => {
  expect(runs?.current).toBeUndefined();
  await show(first);
  expect(runs?.current).toBe(recorded);
  expect(training).toBeUndefined();
});

test('a run can be started, paused, gone on with, and stays as a point when it has ended', async () => {
  await press('start');
  await vi.waitFor(() => {
    expect(runs?.status).toBe('running');
  });
  await report(60);
  expect(runs?.current?.step).toBe(60);
  await press('pause');
  expect(runs?.status).toBe('paused');
  await press('resume');
  expect(send.mock.calls).toEqual([['pause'], ['resume']]);
  await report(300);
  expect(runs).toMatchObject({ status: 'idle', own: [{ step: 300 }] });
  expect(end).toHaveBeenCalledTimes(1);
});

test('a first step begins a run that is paused', async () => {
  await press('step');
  await vi.waitFor(() => {
    expect(runs?.status).toBe('paused');
  });
  expect(training?.paused).toBe(true);
  expect(send.mock.calls).toEqual([['step']]);
});

test.each([
  ['stopped', () => press('stop')],
  ['left for other settings', () => show({ ...other, seed: 8 })],
])('what a run had come to when it was %s stays as a point', async (_, leave) => {
  await press('start');
  await vi.waitFor(() => {
    expect(runs?.status).toBe('running');
  });
  await report(120);
  await leave();
  expect(end).toHaveBeenCalledTimes(1);
  expect(runs).toMatchObject({ status: 'idle', own: [{ step: 100, steps: 300 }] });
  // The same run, gone further, takes its place.
  await show(other);
  await press('start');
  await vi.waitFor(() => {
    expect(runs?.status).toBe('running');
  });
  await report(300);
  expect(runs?.own.map(({ step }) => step)).toEqual([300]);
});

test('a run that was not measured yet leaves nothing', async () => {
  await press('start');
  await vi.waitFor(() => {
    expect(runs?.status).toBe('running');
  });
  await report(20);
  await press('stop');
  expect(runs?.own).toEqual([]);
});

test('a worker that fails is said, and the runs stay', async () => {
  await press('start');
  await vi.waitFor(() => {
    expect(runs?.status).toBe('running');
  });
  await act(() => {
    training?.onFailure();
  });
  expect(runs?.status).toBe('failed');
});
