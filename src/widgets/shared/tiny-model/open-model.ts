import { type Kernel, plainKernel } from '../../../models/transformer/kernel.ts';
import { loadModel, type TinyModel } from '../../../models/transformer/model.ts';
import { simdKernel } from '../../../models/transformer/simd-kernel.ts';

/** Bytes for a model, what it works with, and a run that adapts it: as many pages as 16 MB hold. */
export const MEMORY = 244 * 65_536;

/** The quick kernel, or plain JavaScript where WebAssembly with SIMD is not allowed or not known. */
export const bestKernel = (): Kernel => {
  try {
    return simdKernel(MEMORY);
  } catch {
    return plainKernel();
  }
};

/** @param base64 the file of the weights, as it is packed */
export const modelFrom = (base64: string): TinyModel =>
  loadModel(
    Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0)),
    bestKernel(),
  );
