import { describe, expect, test } from 'vitest';
import { runPython } from './run.ts';

/** Programs with what Python 3.11 prints for them. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  ['print(7 // 2, -7 // 2, -7 % 3, 1 / 3, 2**-1)', '3 -4 2 0.3333333333333333 0.5'],
  ['print(1e-5, 1e16, 100.0, 0.0001, 1e22)', '1e-05 1e+16 100.0 0.0001 1e+22'],
  ['print(10 / 5, 2**64, 6_000 * 3)', '2.0 18446744073709551616 18000'],
  ['print(round(2.5), round(2.675, 2), round(0.5))', '2 2.67 0'],
  ['print(f"{0.125:.2f} {2.5:.0f} {1234567.891:,.1f} {0.5:.1%}")', '0.12 2 1,234,567.9 50.0%'],
  ['print(f"{3.14159:.3g} {1.73e23:.3g} {100000.0:.3g} {0.00001:g}")', '3.14 1.73e+23 1e+05 1e-05'],
  [
    'print(f"[{5:>4}] [{5:<4}] [{5:^4}] [{-5:04}] [{\'a\':>3}]")',
    '[   5] [5   ] [ 5  ] [-005] [  a]',
  ],
  ['print([1, "a", None, True], (1,), {"k": (2, 3)})', "[1, 'a', None, True] (1,) {'k': (2, 3)}"],
  ['print("it\'s", ["it\'s"], ["a\\nb"])', "it's [\"it's\"] ['a\\nb']"],
  ['x = [1, 2, 3]\nx += [4]\nprint(x[-1], x[1:3], x[::-1], "abc"[1])', '4 [2, 3] [4, 3, 2, 1] b'],
  ['a, (b, c) = 1, (2, 3)\nprint(a, b, c, a < b < c, a in (b, c))', '1 2 3 True False'],
  ['def f(a, b=2):\n    return a * b\nprint(f(3), f(3, b=5), f(*[1, 2]))', '6 15 2'],
  ['print([x * y for x in range(3) for y in (1, 2) if x])', '[1, 2, 2, 4]'],
  ['print({k: v for k, v in zip("ab", range(2))}, sum(i for i in range(4)))', "{'a': 0, 'b': 1} 6"],
  [
    'from collections import Counter\nprint(Counter("banana").most_common(2), Counter("aa")["b"])',
    "[('a', 3), ('n', 2)] 0",
  ],
  [
    'print(max(["aa", "b", "ccc"], key=lambda w: len(w)), sorted([3, 1, 2], reverse=True))',
    'ccc [3, 2, 1]',
  ],
  [
    'for i in range(3):\n    if i == 1:\n        print("one")\n    elif i == 2:\n        print("two")\n    else:\n        print("no")',
    'no\none\ntwo',
  ],
  [
    'print("a b  c".split(), "-".join(["x", "y"]), "{a}:{b:.1f}".format(a=1, b=2))',
    "['a', 'b', 'c'] x-y 1:2.0",
  ],
  [
    'n = 3\nwhile n > 0:\n    n -= 1\nprint(n, "end" if not n else "no", 0 or "or", 1 and 2)',
    '0 end or 2',
  ],
];

describe('the Python of the listings', () => {
  test.each(PROGRAMS)('%s', (program, printed) => {
    expect(runPython(program)).toBe(`${printed}\n`);
  });

  test.each([
    ['x = 1\nprint(y)', 2, 'the name y is not defined'],
    ['print(\n    1 +\n)', 3, 'expected a value'],
    ['x = 1\nx.append(2)', 2, 'int has no append'],
    ['import os', 1, 'nothing here stands in for os'],
    ['print(1 / 0)', 1, 'division by zero'],
    ['print(object)', 1, 'the name object is not defined'],
    ['def f():\n    return 1\nprint(f)', 3, 'prints an address'],
    ['while True:\n    pass', 2, 'runs too long'],
    ['x = "ab\nprint(x)', 1, 'is no Python'],
  ])('says where it cannot go on: %s', (program, line, message) => {
    expect(() => runPython(program)).toThrow(
      expect.objectContaining({ line, message: expect.stringContaining(message) as string }),
    );
  });
});
