import type { Merge } from '../byte-pair-encoding.ts';
import type { Floats } from './kernel.ts';
import { layoutOf, type Shape, valuesOf } from './shape.ts';
import { SIGNS } from './vocabulary.ts';

/**
 * A model as bytes, little-endian: the letters TLM1; seven 16-bit numbers, the six sizes of the shape
 * and the number of merges; two 16-bit numbers for each merge; for each row of each tensor, in
 * order, a 32-bit scale; for each weight a signed byte, to be multiplied by its row's scale.
 */
interface ModelFile {
  readonly shape: Shape;
  readonly merges: readonly Merge[];
  /** all weights, as the layout of the shape places them */
  readonly weights: Floats;
}

const MARK = 'TLM1';
const SIZES = ['vocabulary', 'width', 'layers', 'heads', 'feedForward', 'context'] as const;
const HEAD = MARK.length + 2 * (SIZES.length + 1);
/** The largest value of a signed byte that has an opposite. */
const MOST = 127;

const rowsOf = (shape: Shape): number =>
  layoutOf(shape).tensors.reduce((sum, { rows }) => sum + rows, 0);

/** Rounds each row to 255 steps between ± its largest weight. */
export const encodeModel = ({ shape, merges, weights }: ModelFile): Uint8Array => {
  const layout = layoutOf(shape);
  const rows = rowsOf(shape);
  const scalesAt = HEAD + 4 * merges.length;
  const bytes = new Uint8Array(scalesAt + 4 * rows + layout.size);
  const view = new DataView(bytes.buffer);
  Array.from(MARK, (letter, at) => {
    view.setUint8(at, letter.charCodeAt(0));
  });
  [...SIZES.map((name) => shape[name]), merges.length].forEach((size, at) => {
    view.setUint16(MARK.length + 2 * at, size, true);
  });
  merges.flat().forEach((token, at) => {
    view.setUint16(HEAD + 2 * at, token, true);
  });
  let row = 0;
  let at = scalesAt + 4 * rows;
  for (const tensor of layout.tensors) {
    const values = valuesOf(weights, tensor);
    for (let i = 0; i < tensor.rows; i += 1) {
      const own = values.subarray(i * tensor.columns, (i + 1) * tensor.columns);
      const largest = Math.max(...Array.from(own, Math.abs));
      const scale = Math.fround(largest / MOST);
      view.setFloat32(scalesAt + 4 * row, scale, true);
      row += 1;
      for (const value of own) {
        view.setInt8(at, scale === 0 ? 0 : Math.round(value / scale));
        at += 1;
      }
    }
  }
  return bytes;
};

/** What a file says before its weights. @throws RangeError for bytes that are no such file */
export const readHead = (bytes: Uint8Array): Omit<ModelFile, 'weights'> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOurs =
    bytes.length > HEAD &&
    Array.from(MARK).every((letter, at) => view.getUint8(at) === letter.charCodeAt(0));
  if (!isOurs) throw new RangeError('These bytes are no model of the course.');
  const size = (at: number): number => view.getUint16(MARK.length + 2 * at, true);
  const [vocabulary = 0, width = 0, layers = 0, heads = 0, feedForward = 0, context = 0] =
    SIZES.map((_, at) => size(at));
  const shape = { vocabulary, width, layers, heads, feedForward, context };
  const count = size(SIZES.length);
  const expected = HEAD + 4 * count + 4 * rowsOf(shape) + layoutOf(shape).size;
  if (vocabulary !== SIGNS + count || bytes.length !== expected) {
    throw new RangeError(`The model has ${bytes.length} bytes; its head asks for ${expected}.`);
  }
  const merges = Array.from({ length: count }, (_, at): Merge => [
    view.getUint16(HEAD + 4 * at, true),
    view.getUint16(HEAD + 4 * at + 2, true),
  ]);
  return { shape, merges };
};

/** Writes the weights of a file into `weights`. @throws RangeError as `readHead` does */
export const readWeights = (bytes: Uint8Array, weights: Floats): void => {
  const { shape, merges } = readHead(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let scaleAt = HEAD + 4 * merges.length;
  let at = scaleAt + 4 * rowsOf(shape);
  for (const { offset, rows, columns } of layoutOf(shape).tensors) {
    for (let i = 0; i < rows; i += 1) {
      const scale = view.getFloat32(scaleAt, true);
      scaleAt += 4;
      for (let j = 0; j < columns; j += 1) {
        weights[offset + i * columns + j] = view.getInt8(at) * scale;
        at += 1;
      }
    }
  }
};
