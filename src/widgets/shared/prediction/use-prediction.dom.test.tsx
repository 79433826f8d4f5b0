import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { type Prediction, usePrediction } from './use-prediction.ts';

const seen: { prediction?: Prediction<number> } = {};
function Figure({ id }: { id: string }) {
  seen.prediction = usePrediction<number>(id, true);
  return null;
}

const hydrate = async (id: string, setUp: (figure: HTMLElement) => void) => {
  const figure = document.createElement('figure');
  figure.id = id;
  document.body.append(figure);
  setUp(figure);
  const island = document.createElement('div');
  figure.append(island);
  await act(() => {
    render(<Figure id={id} />, island);
  });
};

afterEach(() => {
  document.body.replaceChildren();
});

test('a question is open when the figure is hydrated', async () => {
  await hydrate('fig-a', () => undefined);
  expect(seen.prediction?.open).toBe(true);
});

test('nothing is masked under a reader whose focus is within the figure', async () => {
  await hydrate('fig-b', (figure) => {
    const button = document.createElement('button');
    figure.append(button);
    button.focus();
  });
  expect(seen.prediction?.open).toBe(false);
});
