import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

const area = { left: 0, right: 400, top: 0, bottom: 300 };
const SIZE = 12;

test('a dozen labels among crowded points do not overlap', () => {
  const names = ['GPT-3 175B', 'Gopher 280B', 'BLOOM-176B', 'OPT-66B', 'LLaMA 65B', 'PaLM 540B'];
  const requests = names.map((text, i) => ({
    id: text,
    text,
    x: 180 + 12 * i,
    y: 150 + 7 * (i % 3),
    radius: 4,
  }));
  const placed = placeLabels(requests, area, SIZE);
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      const apartX = Math.abs(a.labelX - b.labelX) >= (a.text.length + b.text.length) * 0.25 * SIZE;
      const apartY = Math.abs(a.labelY - b.labelY) >= SIZE;
      expect(apartX || apartY, `${a.text} on ${b.text}`).toBe(true);
    }
  }
});

test('the same points get the same places, inside or near the area', () => {
  const point = fc.record({
    id: fc.string(),
    text: fc.string({ maxLength: 12 }),
    x: fc.double({ min: 0, max: 400, noNaN: true }),
    y: fc.double({ min: 0, max: 300, noNaN: true }),
    radius: fc.constant(4),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const placed = placeLabels(points, area, SIZE);
      expect(placed).toEqual(placeLabels(points, area, SIZE));
      for (const { labelX, labelY } of placed) {
        expect(Number.isFinite(labelX) && Number.isFinite(labelY)).toBe(true);
      }
    }),
  );
});
