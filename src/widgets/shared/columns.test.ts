import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixedColumns } from '../../../tests/support/precision.ts';
import { counts, memories, powers, ratios, shares, smallShares } from './columns.ts';

describe('the cells of a column', () => {
  test.each([
    [ratios, [0.71, 20.36, 1875], ['0.7', '20.4', '1,875']],
    [ratios, [0.04, 20.36], ['0.04', '20.36']],
    [ratios, [0, 0], ['0.0', '0.0']],
    [shares, [0.42, 0.0532, 0.00014], ['42.00%', '5.32%', '0.01%']],
    [shares, [0.722, 0.54, 0], ['72.2%', '54.0%', '0.0%']],
    [smallShares, [1, 0.00499, 0.0000122, 0], ['100%', '0.499%', '0.00122%', '0%']],
    [
      powers,
      [3.8e25, 5.88e23, 1],
      ['3.80\u00A0×\u00A010²⁵', '5.88\u00A0×\u00A010²³', '1.00\u00A0×\u00A010⁰'],
    ],
    [counts, [201e9, 35.21e9, 24.4e9], ['201.0B', '35.2B', '24.4B']],
    [counts, [485e9, 900, 70e6], ['485B', '900', '70.0M']],
    [memories, [104e9, 240e6, 0], ['104.00\u00A0GB', '0.24\u00A0GB', '0.00\u00A0GB']],
    [memories, [53.9e9, 655e3, 0], ['53.9\u00A0GB', '655\u00A0kB', '0\u00A0bytes']],
    [memories, [999_999, 12], ['1.00\u00A0MB', '12.0\u00A0bytes']],
  ])('%o of %j', (column, values, cells) => {
    expect(column(values)).toEqual(cells);
  });

  test.each([ratios, shares, powers, counts, memories])('%o have one precision', (column) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e3, max: 1e15, noNaN: true }), { minLength: 2 }),
        (values) => {
          const rows = column(values).map((cell) => ['head', cell]);
          expect(mixedColumns([['', 'Column'], ...rows])).toEqual([]);
        },
      ),
    );
  });
});
