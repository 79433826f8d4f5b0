import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { AskNumber } from './AskNumber.tsx';
import { usePrediction } from './use-prediction.ts';

function Figure() {
  const prediction = usePrediction<number>('fig-a', true);
  return (
    <AskNumber
      {...{ prediction, live: true, unit: '%' }}
      question="What share is trained?"
      limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
      verdict={(guess) => `You said ${String(guess)}%; it is 14%.`}
    />
  );
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = async (name: string) => {
  button(name)?.focus();
  await act(() => {
    button(name)?.click();
  });
};

afterEach(() => {
  render(null, document.body);
});

test('focus goes to the verdict when the button that had it is gone', async () => {
  await act(() => {
    render(<Figure />, document.body);
  });
  const input = document.querySelector('input');
  await act(() => {
    if (input) input.value = '12';
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await press('Show me');
  expect(document.activeElement?.textContent).toContain('You said 12%; it is 14%.');
});

test('a guess that makes no sense leaves focus where it is', async () => {
  await act(() => {
    render(<Figure />, document.body);
  });
  await press('Show me');
  expect(document.activeElement).toBe(button('Show me'));
  expect(document.querySelector('.field-message')?.textContent).toContain('Choose a percentage');
  await press('Skip');
  expect(document.activeElement?.className).toBe('prediction-verdict');
});
