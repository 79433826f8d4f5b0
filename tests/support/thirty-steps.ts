/** Thirty steps of training a small Transformer, for every engine: run in Node, and in pages as a bundle. */
import { build } from 'esbuild';

/** What each method must end with, wherever it runs. */
export const PINNED = {
  full: '3aecac34',
  lora: '09a852ea',
  'soft-prompt': 'acea9d7b',
  scratch: '2b7ecf4a',
} as const;

/** The body of a function that runs in a page and returns the marks of the weights by kernel. */
export async function thirtySteps(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { METHODS } from './src/models/transformer/methods.ts';
        import { thirty } from './src/models/transformer/small-model.ts';
        import { plainKernel } from './src/models/transformer/kernel.ts';
        import { simdKernel } from './src/models/transformer/simd-kernel.ts';
        const by = (kernel) =>
          Object.fromEntries(METHODS.map((method) => [method, thirty(method, kernel())]));
        globalThis.thirtySteps = { simd: by(() => simdKernel(2 ** 20)), plain: by(plainKernel) };`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return `${outputFiles[0]?.text ?? ''}; return globalThis.thirtySteps;`;
}
