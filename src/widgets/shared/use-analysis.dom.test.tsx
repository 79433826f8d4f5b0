import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Analysed, type Outcome, useAnalysis } from './use-analysis.ts';

interface Request {
  text: string;
}
type Count = Outcome<number>;

/** A worker of which the test says when and what it answers. */
class StubWorker {
  onmessage: ((event: { data: Count }) => void) | undefined;
  onerror: (() => void) | undefined;
  terminate = vi.fn();
  postMessage = vi.fn();
}
let worker: StubWorker | undefined;
const startWorker = () => {
  worker = new StubWorker();
  return Promise.resolve(worker as unknown as Worker);
};
let load = vi.fn<() => Promise<(request: Request) => Count>>();

const BUILT: Request = { text: 'built' };
let analysed: Analysed<number> | undefined;
function Widget({ request, small }: { request: Request; small: boolean }) {
  analysed = useAnalysis({ request, initial: 5, small, load, startWorker });
  return null;
}
const show = async (request: Request, small = true) => {
  await act(() => {
    render(<Widget request={request} small={small} />, document.body);
  });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(400);
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  worker = undefined;
  load = vi.fn(() =>
    Promise.resolve(({ text }: Request): Count =>
      text === '' ? { ok: false, message: 'Type a text.' } : { ok: true, result: text.length },
    ),
  );
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

test('what was built is shown without fetching anything', async () => {
  await show(BUILT);
  expect(analysed).toMatchObject({ result: 5, message: '', pending: false });
  expect(load).not.toHaveBeenCalled();
});

test('a small request is answered by what is fetched then, once', async () => {
  await show(BUILT);
  await show({ text: 'twelve chars' });
  await show({ text: 'two' });
  expect(analysed).toMatchObject({ result: 3, message: '', pending: false });
});

test('where there is no answer the last result stays, with the reason', async () => {
  await show(BUILT);
  await show({ text: '' });
  expect(analysed).toMatchObject({ result: 5, message: 'Type a text.', pending: false });
});

test('a failed fetch is said, and the last result stays', async () => {
  load = vi.fn(() => Promise.reject(new Error('offline')));
  await show(BUILT);
  await show({ text: 'new' });
  expect(analysed).toMatchObject({ result: 5, pending: true });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1000);
  });
  expect(load).toHaveBeenCalledTimes(2);
  expect(analysed).toMatchObject({ result: 5, pending: false });
  expect(analysed?.message).toContain('could not count');
});

test('a large request goes to a worker, which the next one ends', async () => {
  await show(BUILT);
  await show({ text: 'large' }, false);
  expect(analysed).toMatchObject({ result: 5, pending: true });
  const first = worker;
  await show({ text: 'larger' }, false);
  expect(first?.terminate).toHaveBeenCalled();
  await act(() => {
    worker?.onmessage?.({ data: { ok: true, result: 6 } });
    first?.onmessage?.({ data: { ok: true, result: 999 } });
  });
  expect(analysed).toMatchObject({ result: 6, pending: false });
});

test('the reader stops a worker, and the last result stays', async () => {
  await show(BUILT);
  await show({ text: 'large' }, false);
  await act(() => {
    analysed?.stop();
  });
  expect(worker?.terminate).toHaveBeenCalled();
  expect(analysed).toMatchObject({ result: 5, pending: false });
  expect(analysed?.message).toContain('Stopped');
});
