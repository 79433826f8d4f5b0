/**
 * As much of the WebAssembly binary format (Core Specification 2.0, Sec. 5) as functions with loops
 * over numbers in a row need.
 */

/** Code as bytes, parts nested as it is convenient. */
export type Code = number | readonly Code[];

/** LEB128, signed: what constants are written in. */
const signed = (value: number): number[] => {
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
const unsigned = (value: number): number[] =>
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
export const F64 = 0x7c;
export const V128 = 0x7b;

export const get = (local: number): Code => [0x20, unsigned(local)];
export const set = (local: number): Code => [0x21, unsigned(local)];
export const constant = (value: number): Code => [0x41, signed(value)];
const plus: Code = 0x6a;
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

// Two numbers of double precision.
export const addPair: Code = simd(0xf0);
export const subtractPair: Code = simd(0xf1);
export const multiplyPair: Code = simd(0xf2);
export const floorPair: Code = simd(0x75);
export const both: Code = simd(0x4e);
/** Lanes of all bits where the first is greater. */
export const greaterPair: Code = simd(0x4a);
export const splatPair: Code = simd(0x14);
export const pairOf = (value: number): Code => [
  0x44,
  [...new Uint8Array(Float64Array.of(value).buffer)],
  splatPair,
];
export const laneOf = (lane: 0 | 1): Code => simd(0x21, lane);
/** Two numbers of single precision from an address, as double. */
export const loadPair: Code = [simd(0x5d, 2, 0), simd(0x5f)];
/** To an address that lies below them: the two numbers, in single precision. */
export const storePair: Code = [simd(0x5e), simd(0x5b, 2, 0, 0)];
/** 2⁻ᵏ of whole numbers k from 0 to 1022, by their exponents' bits. */
export const powerOfHalf = (k: Code): Code => [
  [0x42, signed(1023), simd(0x12), k, simd(0xfd), simd(0xc9), simd(0xd1)],
  [constant(52), simd(0xcb)],
];
export const addDouble: Code = 0xa0;

/** if (local) … else … */
export const either = (local: number, then: Code, otherwise: Code): Code => [
  [get(local), 0x04, 0x40],
  [then, 0x05, otherwise, 0x0b],
];

interface Routine {
  /** what it is exported as */
  readonly name: string;
  /** types of what it takes */
  readonly parameters: readonly number[];
  /** types of what it returns */
  readonly results?: readonly number[];
  /** what it needs besides: how many of which type */
  readonly locals: readonly (readonly [count: number, type: number])[];
  readonly body: Code;
}

const counted = (items: readonly Code[]): Code => [unsigned(items.length), items];

/** A module that imports its memory as `env.memory` and exports some functions. */
export const assemble = (routines: readonly Routine[]): Uint8Array<ArrayBuffer> => {
  const types = routines.map(({ parameters, results = [] }): Code => [
    [0x60, counted(parameters), counted(results)],
  ]);
  const codes = routines.map(({ locals, body }): Code =>
    sized([counted(locals.map(([count, type]): Code => [unsigned(count), type])), body, 0x0b]),
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, counted(types)),
    ...section(2, 1, text('env'), text('memory'), 2, 0, 1),
    ...section(3, counted(routines.map((_, at) => unsigned(at)))),
    ...section(7, counted(routines.map(({ name }, at): Code => [text(name), 0, unsigned(at)]))),
    ...section(10, counted(codes)),
  ]);
};
