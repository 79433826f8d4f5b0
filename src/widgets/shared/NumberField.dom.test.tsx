import { render } from 'preact';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NumberField } from './NumberField.tsx';

const LIMITS = { min: 1, max: 64, whole: true, describe: 'a whole number from 1 to 64' };

/** A widget with a rank that it keeps even. */
function Host() {
  const [rank, setRank] = useState(8);
  return (
    <>
      <NumberField
        label="Rank"
        unit="columns"
        value={rank}
        {...LIMITS}
        onValue={(value) => {
          setRank(value - (value % 2));
        }}
      />
      <output>{rank}</output>
    </>
  );
}

beforeEach(() => {
  void act(() => {
    render(<Host />, document.body);
  });
});
afterEach(() => {
  render(null, document.body);
});

const field = () => document.querySelector('input');
const commit = (text: string) => {
  void act(() => {
    const input = field();
    if (!input) throw new Error('no field');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return {
    shown: field()?.value,
    inForce: document.querySelector('output')?.textContent,
    message: document.querySelector('.field-message')?.textContent,
  };
};

test.each([
  ['16', { shown: '16', inForce: '16', message: '' }],
  ['0.016k', { shown: '16', inForce: '16', message: '' }],
  ['1.6 × 10¹', { shown: '16', inForce: '16', message: '' }],
  ['17', { shown: '16', inForce: '16', message: '' }],
  // What comes of these is the value that was there already.
  ['9', { shown: '8', inForce: '8', message: '' }],
  ['8.0', { shown: '8', inForce: '8', message: '' }],
])('%s is accepted, and the field shows what came of it', (text, expected) => {
  expect(commit(text)).toEqual(expected);
});

test.each([
  ['2.5', 'Choose a whole number from 1 to 64.'],
  ['65', 'Choose a whole number from 1 to 64.'],
  ['2,5', '“2,5” can be read in two ways. Write 1.5, 1500 or 1,100.'],
  ['many', '“many” is not a number. Choose a whole number from 1 to 64.'],
])('%s is refused with a message, and the last value stays in force', (text, message) => {
  expect(commit(text)).toEqual({ shown: text, inForce: '8', message });
  expect(field()?.getAttribute('aria-invalid')).toBe('true');
  expect(commit('4')).toEqual({ shown: '4', inForce: '4', message: '' });
});
