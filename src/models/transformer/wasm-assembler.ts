/**
 * As much of the WebAssembly binary format (Core Specification 2.0, Sec. 5) as one function with loops
 * over matrices needs.
 */

/** Code as bytes, parts nested as it is convenient. */
export type Code = number | readonly Code[];

/** LEB128, signed: what constants are written in. */
export const signed = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
};

/** LEB128, unsigned: counts, indices and offsets. */
export const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];

const flatten = (code: Code): number[] =>
  typeof code === 'number' ? [code] : code.flatMap(flatten);
const sized = (code: Code): number[] => {
  const bytes = flatten(code);
  return [...unsigned(bytes.length), ...bytes];
};
const text = (value: string): number[] =>
  sized(Array.from(value, (letter) => letter.charCodeAt(0)));
const section = (id: number, ...content: Code[]): number[] => [id, ...sized(content)];

export const I32 = 0x7f;
export const V128 = 0x7b;

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number): Code => [0x21, unsigned(local)];
export const constant = (value: number): Code => [0x41, signed(value)];
export const plus: Code = 0x6a;
export const times: Code = 0x6c;
/** local ← local + the local `by` */
export const advance = (local: number, by: Code): Code => [get(local), by, plus, set(local)];

/** Repeats the body while `local` counts down by `step` to 0; not at all if it is 0. */
export const countDown = (local: number, step: number, ...body: Code[]): Code => [
  [0x02, 0x40, get(local), 0x45, 0x0d, 0],
  [0x03, 0x40, body, get(local), constant(-step), plus, 0x22, unsigned(local), 0x0d, 0, 0x0b],
  0x0b,
];

const simd = (operation: number, ...immediate: Code[]): Code => [
  0xfd,
  unsigned(operation),
  immediate,
];
/** Four numbers from an address and an offset in bytes. */
export const load = (offset: number): Code => simd(0x00, 2, unsigned(offset));
/** One number, four times. */
export const loadSplat = (): Code => simd(0x09, 2, 0);
export const store = (offset: number): Code => simd(0x0b, 2, unsigned(offset));
export const zero: Code = simd(0x0c, ...Array<number>(16).fill(0));
export const addLanes: Code = simd(0xe4);
export const multiplyLanes: Code = simd(0xe6);
/** if (local) … else … */
export const either = (local: number, then: Code, otherwise: Code): Code => [
  [get(local), 0x04, 0x40],
  [then, 0x05, otherwise, 0x0b],
];

interface Module {
  /** what the function is exported as */
  readonly name: string;
  /** how many 32-bit integers it takes */
  readonly parameters: number;
  /** how many integers and how many vectors it needs besides */
  readonly locals: readonly [integers: number, vectors: number];
  readonly body: Code;
}

/** A module that imports its memory as `env.memory` and exports one function. */
export const assemble = ({ name, parameters, locals, body }: Module): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, unsigned(parameters), Array<number>(parameters).fill(I32), 0),
    ...section(2, 1, text('env'), text('memory'), 2, 0, 1),
    ...section(3, 1, 0),
    ...section(7, 1, text(name), 0, 0),
    ...section(10, 1, sized([2, unsigned(locals[0]), I32, unsigned(locals[1]), V128, body, 0x0b])),
  ]);
