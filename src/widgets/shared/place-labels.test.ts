import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthWithin, placeLabels } from './place-labels.ts';

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

test('a label keeps off lines and boxes, and is not shown where no place is free', () => {
  const request = { id: 'a', text: 'Chinchilla', x: 200, y: 150, radius: 4 };
  const line = [0, 150, 400, 150] as const;
  const [label] = placeLabels([request], area, SIZE, { lines: [line] });
  expect(label?.free).toBe(true);
  expect(Math.abs((label?.labelY ?? 150) - 150)).toBeGreaterThanOrEqual(SIZE / 2);
  const [none] = placeLabels([request], area, SIZE, { boxes: [area] });
  expect(none?.free).toBe(false);
});

test('a leader ends at the edge of its label, and runs through no label that stands', () => {
  const full = Array.from({ length: 7 }, (_, i) => ({
    id: String(i),
    text: 'Chinchilla',
    x: 180 + 6 * i,
    y: 150,
    radius: 4,
  }));
  const placed = placeLabels(full, area, SIZE).filter(({ free }) => free);
  expect(placed.filter(({ leader }) => leader !== '').length).toBeGreaterThan(1);
  // As much as letters take.
  const [width, height] = [10 * SIZE * 0.5, SIZE * 0.6];
  for (const [i, { leader }] of placed.entries()) {
    if (leader === '') continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = leader.slice(1).split(/[ L]/).map(Number);
    for (const { labelX, labelY } of placed.slice(0, i + 1)) {
      const text = {
        ...{ left: labelX - width / 2, right: labelX + width / 2 },
        ...{ top: labelY - height / 2, bottom: labelY + height / 2 },
      };
      expect(lengthWithin([x1, y1, x2, y2], text), `${leader} of ${String(i)}`).toBe(0);
    }
  }
});

test('the part of a line within a box is measured', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  expect(lengthWithin([-5, 5, 25, 5], box)).toBeCloseTo(10);
  expect(lengthWithin([0, 20, 20, 20], box)).toBe(0);
  expect(lengthWithin([2, 2, 2, 8], box)).toBeCloseTo(6);
  expect(lengthWithin([0, 0, 10, 10], box)).toBeCloseTo(Math.hypot(10, 10));
});
