import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { AskChoice } from './AskChoice.tsx';
import { AskNumber } from './AskNumber.tsx';
import { Masked } from './Masked.tsx';
import type { Prediction } from './use-prediction.ts';

const state = <Guess,>(open: boolean, guess?: Guess): Prediction<Guess> => ({
  ...{ open, guess, draft: undefined },
  ...{
    propose: () => undefined,
    make: () => undefined,
    skip: () => undefined,
    again: () => undefined,
  },
});
const limits = { min: 0, max: 100, describe: 'a percentage from 0 to 100' };
const number = (prediction: Prediction<number>, live: boolean) =>
  render(
    <AskNumber
      {...{ prediction, live, limits }}
      question="What share is trained?"
      unit="%"
      verdict={(guess) => `You said ${String(guess)}%; it is 14%.`}
    />,
  );

test('the question is asked with its unit, and disabled until the script is there', () => {
  const html = number(state(false), false);
  expect(html).toContain('What share is trained?');
  expect(html).toMatch(/<fieldset class="prediction-answer" disabled/);
  expect(html).toContain('>%</span>');
  expect(html).not.toContain('You said');
});

test('after a guess the verdict stands in the place of the field, and one can guess again', () => {
  const html = number(state(false, 12), true);
  expect(html).toContain('You said 12%; it is 14%.');
  expect(html).toContain('Guess again');
  expect(html).not.toContain('<input');
});

test('a choice is one of the answers, none chosen for the reader', () => {
  const choices = [
    ['stripes', 'Stripes'],
    ['dots', 'Random dots'],
  ] as const;
  const html = render(
    <AskChoice
      prediction={state<'stripes' | 'dots'>(true)}
      live
      question="Which survives?"
      choices={choices}
      verdict={() => ''}
    />,
  );
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html).not.toContain('checked');
});

test('what is masked keeps its room and says when it is shown', () => {
  expect(render(<Masked when>14%</Masked>)).toContain('shown after your guess');
  expect(render(<Masked when={false}>14%</Masked>)).not.toContain('masked-note');
});
