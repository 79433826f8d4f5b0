/**
 * Memory of the activations that one forward pass keeps for the backward pass, in bytes.
 *
 * Korthikanti 2022, Sec. 4.1, Eq. 1: a block keeps sbh(34 + 5as/h) bytes, with s tokens in a sequence, b
 * sequences, width h and a heads. It was counted for a block of GPT-3's kind (feed-forward width 4h, a
 * mask of dropout kept) with two bytes a number; masks take one. Other blocks keep somewhat more or less.
 * Left out, as in the paper's Eq. 5: embedding, last norm and logits.
 */

/** What is thrown away in the forward pass and computed again in the backward pass (Table 2). */
export type Recomputation =
  /** nothing */
  | 'none'
  /** the inside of attention, whose size grows with the square of the sequence: sbh · 34 stays */
  | 'attention'
  /** all but the input of each block: sbh · 2 stays */
  | 'blocks';

export interface ActivationSetup {
  /** L: blocks of the model */
  readonly layers: number;
  /** h */
  readonly hidden: number;
  /** a */
  readonly heads: number;
  /** b: sequences that are processed at once */
  readonly batch: number;
  /** s: tokens in each sequence */
  readonly sequence: number;
  /** By default none */
  readonly recomputation?: Recomputation | undefined;
  /** 2, as in the paper, or 4 for FP32: the same tensors, masks still a byte */
  readonly bytesPerNumber?: 2 | 4 | undefined;
}

/**
 * Bytes for each s · b · h, and for each a · s² · b, of a block. With two bytes a number: 34 and 5. Sixteen
 * numbers and two masks; in attention two numbers (softmax, and what dropout leaves of it) and one mask.
 */
const blockFactors = (recomputation: Recomputation, size: number): readonly [number, number] => {
  const all = 16 * size + 2;
  switch (recomputation) {
    case 'none':
      return [all, 2 * size + 1];
    case 'attention':
      return [all, 0];
    case 'blocks':
      return [size, 0];
    default:
      throw new RangeError(
        `recomputation is "${String(recomputation)}"; it must be one of none, attention, blocks.`,
      );
  }
};

/**
 * @returns bytes of all blocks together
 * @throws RangeError naming the field, the value found and what is accepted
 */
export const activationMemory = (setup: ActivationSetup): number => {
  const { layers, hidden, heads, batch, sequence } = setup;
  const { recomputation = 'none', bytesPerNumber = 2 } = setup;
  for (const [field, value] of Object.entries({ layers, hidden, heads, batch, sequence })) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(`${field} is ${value}; it must be an integer from 1.`);
    }
  }
  const [linear, square] = blockFactors(recomputation, bytesPerNumber);
  const tokens = sequence * batch;
  return layers * tokens * (linear * hidden + square * heads * sequence);
};
