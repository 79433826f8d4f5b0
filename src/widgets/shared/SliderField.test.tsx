import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { roundSizes, SliderField } from './SliderField.tsx';

test('stops are powers of two and what lies halfway', () => {
  expect(roundSizes(4, 50)).toEqual([4, 6, 8, 12, 16, 24, 32, 48]);
});

test('the slider stands at the nearest stop and says the exact value', () => {
  const html = render(
    <SliderField
      label="Rank"
      value={1000}
      min={1}
      max={5000}
      stops={[1, 10, 999, 5000]}
      onValue={() => undefined}
    />,
  );
  expect(html).toContain('max="3" step="1" value="2"');
  expect(html).toContain('aria-valuetext="1,000"');
});
