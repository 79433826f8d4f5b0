import { type Kernel, plainKernel } from '../../../models/transformer/kernel.ts';
import { loadModel, type TinyModel } from '../../../models/transformer/model.ts';
import { simdKernel } from '../../../models/transformer/simd-kernel.ts';
import { fromBase64 } from '../../../shared/from-base64.ts';

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
  loadModel(fromBase64(base64.trim()), bestKernel());
