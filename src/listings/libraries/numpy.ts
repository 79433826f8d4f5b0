import { PythonError } from '../python/syntax.ts';
import { Instance, isNumber, itemsOf, numberOf, Tuple, type Value } from '../python/values.ts';
import { operate } from '../python/operations.ts';

/** A list of numbers that computes element by element. */
class Numbers extends Instance {
  readonly values: readonly number[];

  constructor(values: readonly number[]) {
    super(
      'ndarray',
      { tolist: () => [...values], mean: () => mean(values) },
      {
        items: () => [...values],
        operate: (operator, other, swapped) =>
          new Numbers(joined(operator, values, other, swapped)),
      },
    );
    this.values = values;
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function joined(
  operator: string,
  values: readonly number[],
  other: Value,
  swapped: boolean,
): number[] {
  const others = isNumber(other) ? values.map(() => Number(other)) : itemsOf(other).map(numberOf);
  if (others.length !== values.length) throw new PythonError('the lengths differ');
  return values.map((value, at) => {
    const [left, right] = swapped ? [others[at] ?? NaN, value] : [value, others[at] ?? NaN];
    return numberOf(operate(operator as '+', left, right));
  });
}

const each =
  (by: (value: number) => number) =>
  ([value = 0]: readonly Value[]): Value =>
    isNumber(value) ? by(Number(value)) : new Numbers(itemsOf(value).map(numberOf).map(by));

/** The line of least squares. */
function line(x: readonly number[], y: readonly number[]): { slope: number; intercept: number } {
  const [middleX, middleY] = [mean(x), mean(y)];
  let [products, squares] = [0, 0];
  x.forEach((value, at) => {
    products += (value - middleX) * ((y[at] ?? 0) - middleY);
    squares += (value - middleX) ** 2;
  });
  const slope = products / squares;
  return { slope, intercept: middleY - slope * middleX };
}

/** The few functions of NumPy that the listings use. */
export const numpy = {
  numpy: {
    array: ([items = []]: readonly Value[]) => new Numbers(itemsOf(items).map(numberOf)),
    log: each(Math.log),
    exp: each(Math.exp),
    sqrt: each(Math.sqrt),
    polyfit: ([x = [], y = [], degree]: readonly Value[]) => {
      if (degree !== 1n) throw new PythonError('only lines can be fitted here');
      const { slope, intercept } = line(itemsOf(x).map(numberOf), itemsOf(y).map(numberOf));
      return new Tuple([slope, intercept]);
    },
  },
};
