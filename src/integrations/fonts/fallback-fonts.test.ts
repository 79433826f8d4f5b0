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

const ROMAN = 0.4701;
const ITALIC = 0.4329;

// Average width of a character in em, over the paragraphs of all lessons.
test.each([
  ['DejaVu Serif', 0.5116, 1.009 * ROMAN],
  ['Liberation Serif', 0.4019, ROMAN],
  ['Noto Serif', 0.4723, ROMAN],
  ['Georgia', 0.439, ROMAN],
  ['DejaVu Serif Italic', 0.5116, ITALIC],
  ['Liberation Serif Italic', 0.4026, ITALIC],
  ['Noto Serif Italic', 0.4601, ITALIC],
  ['Georgia Italic', 0.4474, ITALIC],
])('%s takes as much room as Source Serif 4', (name, averageWidth, room) => {
  const face = fallbacks.get(name) ?? {};
  const size = face['size-adjust'] ?? 0;
  expect(size * averageWidth).toBeCloseTo(room, 3);
  expect(size * (face['ascent-override'] ?? 0)).toBeCloseTo(1.036, 3);
  expect(size * (face['descent-override'] ?? 0)).toBeCloseTo(0.335, 3);
  expect(face['line-gap-override']).toBe(0);
});
