import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loraBreakEvenRank, loraParameters, peftPrintout } from './peft.ts';

describe('peftPrintout', () => {
  test('is the line that the library prints', () => {
    expect(peftPrintout({ trainable: 884_736, total: 248_462_592 })).toBe(
      'trainable params: 884,736 || all params: 248,462,592 || trainable%: 0.3561',
    );
  });

  test('rounds an exact tie to the even digit, as Python does', () => {
    // 100 · 1 / 3200 = 0.03125 and 100 · 3 / 3200 = 0.09375 are exact in binary.
    expect(peftPrintout({ trainable: 1, total: 3200 })).toMatch(/ 0\.0312$/);
    expect(peftPrintout({ trainable: 3, total: 3200 })).toMatch(/ 0\.0938$/);
  });
});

describe('loraBreakEvenRank', () => {
  test('LoRA on 512 × 64 saves up to rank 56', () => {
    expect(Math.floor(loraBreakEvenRank(512, 64))).toBe(56);
  });

  test('below it the factors are smaller than the matrix, above it larger', () => {
    const size = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 20_000 }), (rows, columns, r) => {
        const factors = loraParameters([{ in: rows, out: columns, count: 1 }], r);
        expect(factors < rows * columns).toBe(r < loraBreakEvenRank(rows, columns));
      }),
    );
  });

  test('refuses sizes that no matrix has', () => {
    expect(() => loraBreakEvenRank(0, 64)).toThrow('in is 0; it must be an integer of at least 1.');
    expect(() => loraBreakEvenRank(512, 6.4)).toThrow(RangeError);
  });
});
