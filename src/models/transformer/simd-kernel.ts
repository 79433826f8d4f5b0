import { exponentials } from './exp.ts';
import type { Floats, Kernel, Product } from './kernel.ts';
import { exponentialsOfPairs } from './simd-exponentials.ts';
import { multiplication, SIZE } from './simd-multiply.ts';
import { assemble } from './wasm-assembler.ts';

/** The module: two functions. */
export const simdModule = (): Uint8Array<ArrayBuffer> =>
  assemble([multiplication, exponentialsOfPairs]);

const PAGE = 65536;

/**
 * The kernel in WebAssembly with vectors of four.
 *
 * @param bytes of its memory; views stay valid because it does not grow
 * @throws where the engine or its policy does not allow WebAssembly with SIMD
 */
export const simdKernel = (bytes: number): Kernel => {
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(simdModule()), {
    env: { memory },
  });
  const run = exports['multiply'] as (...values: number[]) => void;
  const runPairs = exports['exponentials'] as (...values: number[]) => number;
  let used = 0;
  const address = (floats: Floats, offset = 0): number => floats.byteOffset + offset * SIZE;
  return {
    name: 'simd',
    allocate: (length) => {
      const start = used;
      used += Math.ceil((length * SIZE) / 16) * 16;
      if (used > memory.buffer.byteLength) throw new RangeError('The memory of the model is full.');
      return new Float32Array(memory.buffer, start, length);
    },
    multiply: ({ a, aOffset, aStrides, b, bOffset, bStride, c, cOffset, ...rest }: Product) => {
      const { cStride, rows, inner, columns, add = false } = rest;
      run(
        address(a, aOffset),
        aStrides.row * SIZE,
        aStrides.inner * SIZE,
        address(b, bOffset),
        bStride * SIZE,
        address(c, cOffset),
        cStride * SIZE,
        rows,
        inner,
        columns,
        Number(add),
      );
    },
    exponentials: ({ values, from, count, highest, scale }) => {
      const pairs = Math.floor(count / 2);
      const sum = runPairs(address(values, from), pairs, highest, scale);
      const done = 2 * pairs;
      if (done === count) return sum;
      return sum + exponentials({ values, from: from + done, count: 1, highest, scale });
    },
  };
};
