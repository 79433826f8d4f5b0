import { type Exponentials, exponentials } from './exp.ts';

/** Numbers in a row: single precision in use, double precision where a test wants exact gradients. */
export type Floats = Float32Array | Float64Array;

/** How the elements of one factor are reached: A[i, p] stands at `i * row + p * inner`. */
export interface Strides {
  readonly row: number;
  readonly inner: number;
}

/**
 * A product of matrices, C (+)= A · B, with rows of B and C contiguous.
 *
 * C[i, j] stands at `c.offset + i * c.stride + j`, B[p, j] at `b.offset + p * b.stride + j`.
 */
export interface Product {
  readonly a: Floats;
  readonly aOffset?: number;
  readonly aStrides: Strides;
  readonly b: Floats;
  readonly bOffset?: number;
  readonly bStride: number;
  readonly c: Floats;
  readonly cOffset?: number;
  readonly cStride: number;
  /** of C and A; divisible by 4 */
  readonly rows: number;
  /** length of the sums */
  readonly inner: number;
  /** of C and B; divisible by 8 */
  readonly columns: number;
  /** adds to what C holds */
  readonly add?: boolean;
}

/** What the model computes with: memory, and the two operations that take nearly all the time. */
export interface Kernel {
  readonly name: 'simd' | 'plain' | 'double';
  /** @throws RangeError when the kernel's memory is used up */
  readonly allocate: (length: number) => Floats;
  readonly multiply: (product: Product) => void;
  /** in place; the sum of the results */
  readonly exponentials: (of: Exponentials) => number;
}

/** Adds factor · row to a row of C; storing rounds the sum. */
const addRow = (
  c: Floats,
  to: number,
  factor: number,
  b: Floats,
  from: number,
  columns: number,
) => {
  for (let j = 0; j < columns; j += 1) {
    c[to + j] = (c[to + j] ?? 0) + Math.fround(factor * (b[from + j] ?? 0));
  }
};

/** The same for four rows at once, in their order. */
const addFourRows = (
  c: Floats,
  to: number,
  factors: Floats,
  b: Floats,
  from: number,
  stride: number,
  columns: number,
): void => {
  const round = Math.fround;
  const [first = 0, second = 0, third = 0, fourth = 0] = factors;
  for (let j = 0; j < columns; j += 1) {
    const at = from + j;
    let sum = c[to + j] ?? 0;
    sum = round(sum + round(first * (b[at] ?? 0)));
    sum = round(sum + round(second * (b[at + stride] ?? 0)));
    sum = round(sum + round(third * (b[at + 2 * stride] ?? 0)));
    c[to + j] = round(sum + round(fourth * (b[at + 3 * stride] ?? 0)));
  }
};

/**
 * Plain JavaScript. Rounds after every product and every sum, as single precision does, and sums in
 * the same order as the SIMD kernel: both give the same bits.
 */
export const plainKernel = (): Kernel => {
  const factors = new Float32Array(4);
  return {
    name: 'plain',
    allocate: (length) => new Float32Array(length),
    exponentials,
    multiply: ({ a, aOffset = 0, aStrides, b, bOffset = 0, bStride, c, cOffset = 0, ...rest }) => {
      const { cStride, rows, inner, columns, add = false } = rest;
      for (let i = 0; i < rows; i += 1) {
        const to = cOffset + i * cStride;
        const from = aOffset + i * aStrides.row;
        if (!add) c.fill(0, to, to + columns);
        let p = 0;
        for (; p + 4 <= inner; p += 4) {
          for (let q = 0; q < 4; q += 1) factors[q] = a[from + (p + q) * aStrides.inner] ?? 0;
          addFourRows(c, to, factors, b, bOffset + p * bStride, bStride, columns);
        }
        for (; p < inner; p += 1) {
          const factor = a[from + p * aStrides.inner] ?? 0;
          addRow(c, to, factor, b, bOffset + p * bStride, columns);
        }
      }
    },
  };
};

/** Double precision, so that finite differences can be told from rounding. */
export const doubleKernel = (): Kernel => ({
  name: 'double',
  allocate: (length) => new Float64Array(length),
  exponentials,
  multiply: ({ a, aOffset = 0, aStrides, b, bOffset = 0, bStride, c, cOffset = 0, ...rest }) => {
    const { cStride, rows, inner, columns, add = false } = rest;
    for (let i = 0; i < rows; i += 1) {
      for (let j = 0; j < columns; j += 1) {
        let sum = add ? (c[cOffset + i * cStride + j] ?? 0) : 0;
        for (let p = 0; p < inner; p += 1) {
          const left = a[aOffset + i * aStrides.row + p * aStrides.inner] ?? 0;
          sum += left * (b[bOffset + p * bStride + j] ?? 0);
        }
        c[cOffset + i * cStride + j] = sum;
      }
    }
  },
});
