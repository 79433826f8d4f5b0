import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleKernel, type Kernel, plainKernel } from './kernel.ts';
import { simdKernel, simdModule } from './simd-kernel.ts';

interface Sizes {
  rows: number;
  inner: number;
  columns: number;
  turned: boolean;
  add: boolean;
  extra: number;
}

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 6 }).map((n) => 4 * n),
  inner: fc.integer({ min: 0, max: 21 }),
  columns: fc.integer({ min: 1, max: 5 }).map((n) => 8 * n),
  turned: fc.boolean(),
  add: fc.boolean(),
  extra: fc.integer({ min: 0, max: 3 }),
});

const product = (kernel: Kernel, { rows, inner, columns, turned, add, extra }: Sizes) => {
  const fill = (length: number, seed: number) => {
    const values = kernel.allocate(length);
    for (let i = 0; i < length; i += 1) values[i] = Math.fround(((i * seed) % 17) / 7 - 1.1);
    return values;
  };
  const a = fill(rows * inner + extra, 5);
  const b = fill(inner * (columns + extra) + 1, 3);
  const c = fill(rows * (columns + extra) + 2, 11);
  const before = c.slice();
  kernel.multiply({
    ...{ a, aOffset: extra, aStrides: turned ? { row: 1, inner: rows } : { row: inner, inner: 1 } },
    ...{ b, bOffset: 1, bStride: columns + extra },
    ...{ c, cOffset: 2, cStride: columns + extra, rows, inner, columns, add },
  });
  return { a, b, c, before };
};

test('a product is that of its definition, and touches nothing else', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const { rows, inner, columns, turned, add, extra } = size;
      const { a, b, c, before } = product(doubleKernel(), size);
      c.forEach((value, at) => {
        const i = Math.floor((at - 2) / (columns + extra));
        const j = (at - 2) % (columns + extra);
        if (at < 2 || j >= columns || i >= rows) {
          expect(value).toBe(before[at]);
          return;
        }
        let sum = add ? (before[at] ?? 0) : 0;
        for (let p = 0; p < inner; p += 1) {
          const left = a[extra + (turned ? i + p * rows : i * inner + p)] ?? 0;
          sum += left * (b[1 + p * (columns + extra) + j] ?? 0);
        }
        expect(value).toBeCloseTo(sum, 10);
      });
    }),
    { numRuns: 60 },
  );
});

test('plain JavaScript and SIMD give the same bits, near to double precision', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const plain = [...product(plainKernel(), size).c];
      expect([...product(simdKernel(65_536), size).c]).toEqual(plain);
      product(doubleKernel(), size).c.forEach((value, at) => {
        expect(plain[at]).toBeCloseTo(value, 4);
      });
    }),
    { numRuns: 100 },
  );
});

const scores = fc.array(
  fc.oneof(fc.float({ min: -120, max: 120, noNaN: true }), fc.constant(-Infinity)),
  { maxLength: 33 },
);

test('exponentials have the same bits too, are those of their definition, and sum to what they say', () => {
  fc.assert(
    fc.property(scores, fc.constantFrom(1, 0.25), (row, scale) => {
      const given = [0.5, ...row, 7];
      const highest = Math.max(...given.slice(1, -1), -120);
      const run = (kernel: Kernel) => {
        const values = kernel.allocate(given.length);
        values.set(given);
        const sum = kernel.exponentials({ values, from: 1, count: row.length, highest, scale });
        return [sum, ...values];
      };
      const plain = run(plainKernel());
      expect(run(simdKernel(65_536))).toEqual(plain);
      const [sum = 0, before, ...found] = run(doubleKernel());
      expect([before, found.at(-1)]).toEqual([0.5, 7]);
      expect(sum).toBeCloseTo(
        found.slice(0, -1).reduce((total, power) => total + power, 0),
        9,
      );
      row.forEach((x, at) => {
        expect(found[at]).toBeCloseTo(Math.exp((x - highest) * scale), 8);
      });
    }),
    { numRuns: 300 },
  );
});

test('the module is valid and small', () => {
  expect(WebAssembly.validate(simdModule())).toBe(true);
  expect(simdModule().length).toBeLessThan(1200);
});

test('memory that is used up is an error, not a wrong number', () => {
  const kernel = simdKernel(65_536);
  kernel.allocate(10_000);
  expect(() => kernel.allocate(10_000)).toThrow(RangeError);
});
