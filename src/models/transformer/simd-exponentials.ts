import { COEFFICIENTS, LN2_HIGH, LN2_LOW, LOG2_E, LOWEST } from './exp.ts';
import {
  addDouble,
  addPair,
  advance,
  both,
  type Code,
  constant,
  countDown,
  F64,
  floorPair,
  get,
  greaterPair,
  I32,
  laneOf,
  loadPair,
  multiplyPair,
  pairOf,
  powerOfHalf,
  set,
  splatPair,
  storePair,
  subtractPair,
  V128,
} from './wasm-assembler.ts';

const PARAMETERS = { at: I32, pairs: I32, highest: F64, scale: F64 };
const NAMES = [...Object.keys(PARAMETERS), 'sum', 'tops', 'scales', 'x', 'k', 'r'];
const local = (name: string): number => NAMES.indexOf(name);
const own = (name: string): Code => get(local(name));
const keep = (name: string): Code => set(local(name));

const [first, ...others] = COEFFICIENTS;
/** The steps of `expOfNegative`, for two numbers at once. */
const exponentialOfX: Code = [
  [own('x'), pairOf(-LOG2_E), multiplyPair, pairOf(0.5), addPair, floorPair, keep('k')],
  [own('x'), own('k'), pairOf(LN2_HIGH), multiplyPair, addPair],
  [own('k'), pairOf(LN2_LOW), multiplyPair, addPair, keep('r')],
  pairOf(first),
  others.map((coefficient): Code => [own('r'), multiplyPair, pairOf(coefficient), addPair]),
  [powerOfHalf(own('k')), multiplyPair],
  [own('x'), pairOf(LOWEST), greaterPair, both, keep('x')],
];

const step: Code = [
  [own('at'), loadPair, own('tops'), subtractPair, own('scales'), multiplyPair, keep('x')],
  exponentialOfX,
  ([0, 1] as const).map((lane) => [own('sum'), own('x'), laneOf(lane), addDouble, keep('sum')]),
  [own('at'), own('x'), storePair],
  advance(local('at'), constant(8)),
];

/** e^((x − highest) · scale) of pairs of numbers from an address on, in place; returns their sum. */
export const exponentialsOfPairs = {
  name: 'exponentials',
  parameters: Object.values(PARAMETERS),
  results: [F64],
  locals: [
    [1, F64],
    [5, V128],
  ],
  body: [
    [own('highest'), splatPair, keep('tops'), own('scale'), splatPair, keep('scales')],
    [countDown(local('pairs'), 1, step), own('sum')],
  ],
} as const;
