import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../styles/fonts.css', import.meta.url));

/** The percentages of each face that stands in for Source Serif, by the first local name. */
const fallbacks = new Map<string, Record<string, number>>();
transform({
  filename: 'fonts.css',
  code: css,
  visitor: {
    Rule: {
      'font-face': ({ value: { properties } }) => {
        let name = '';
        const numbers: Record<string, number> = {};
        for (const property of properties) {
          if (property.type === 'source') {
            const [source] = property.value;
            if (source?.type === 'local') name = source.value;
          }
          if (property.type !== 'custom') continue;
          const [token] = property.value.value;
          if (token?.type === 'token' && token.value.type === 'percentage') {
            numbers[property.value.name] = token.value.value;
          }
        }
        if (name) fallbacks.set(name, numbers);
        return undefined;
      },
    },
  },
});

// Average width of a letter in em, as Capsize's table of font metrics has it.
test.each([
  ['DejaVu Serif', 1058 / 2048],
  ['Liberation Serif', 832 / 2048],
  ['Noto Serif', 0.481],
  ['Georgia', 913 / 2048],
])('%s takes as much room as Source Serif 4', (name, averageWidth) => {
  const face = fallbacks.get(name) ?? {};
  const size = face['size-adjust'] ?? 0;
  expect(size * averageWidth).toBeCloseTo(0.479, 3);
  expect(size * (face['ascent-override'] ?? 0)).toBeCloseTo(1.036, 3);
  expect(size * (face['descent-override'] ?? 0)).toBeCloseTo(0.335, 3);
  expect(face['line-gap-override']).toBe(0);
});
