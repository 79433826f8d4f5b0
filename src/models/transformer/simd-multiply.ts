import {
  addLanes,
  advance,
  type Code,
  constant,
  countDown,
  either,
  get,
  I32,
  load,
  loadSplat,
  multiplyLanes,
  set,
  store,
  times,
  V128,
  zero,
} from './wasm-assembler.ts';

/** Bytes of a number. */
export const SIZE = 4;
/** Rows and columns of C that are summed at once: 4 × 8 sums in eight vectors. */
const ROWS = 4;
const COLUMNS = 8;

const PARAMETERS = [
  ...['a', 'aRow', 'aInner', 'b', 'bStride', 'c', 'cStride', 'rows', 'inner', 'columns', 'add'],
] as const;
const INTEGERS = [
  ...PARAMETERS,
  ...['column', 'p', 'aAt', 'bAt', 'cAt', 'bColumn', 'cColumn', 'aStart', 'at'],
] as const;
type Integer = (typeof INTEGERS)[number];

const local = (name: Integer): number => INTEGERS.indexOf(name);
const sumOf = (row: number, half: number): number => INTEGERS.length + row * 2 + half;
const bHalf = (half: number): number => INTEGERS.length + ROWS * 2 + half;
const splat = INTEGERS.length + ROWS * 2 + 2;

const TILE = Array.from({ length: ROWS }, (_, row) => row);
const HALVES = [0, 1] as const;
const over = (act: (row: number, half: 0 | 1) => Code): Code =>
  TILE.map((row) => HALVES.map((half) => act(row, half)));

/** Goes through the tile's rows of C with `at`. */
const alongC = (act: (row: number, half: 0 | 1) => Code): Code => [
  [get(local('cColumn')), set(local('at'))],
  TILE.map((row) => [
    HALVES.map((half) => act(row, half)),
    advance(local('at'), get(local('cStride'))),
  ]),
];

const begin: Code = either(
  local('add'),
  alongC((row, half) => [get(local('at')), load(half * 16), set(sumOf(row, half))]),
  over((row, half) => [zero, set(sumOf(row, half))]),
);
const step: Code = [
  HALVES.map((half) => [get(local('bAt')), load(half * 16), set(bHalf(half))]),
  [get(local('aAt')), set(local('at'))],
  TILE.map((row) => [
    [get(local('at')), loadSplat(), set(splat), advance(local('at'), get(local('aRow')))],
    HALVES.map((half) => [
      [get(sumOf(row, half)), get(splat), get(bHalf(half)), multiplyLanes, addLanes],
      set(sumOf(row, half)),
    ]),
  ]),
  advance(local('aAt'), get(local('aInner'))),
  advance(local('bAt'), get(local('bStride'))),
];
const end: Code = alongC((row, half) => [
  get(local('at')),
  get(sumOf(row, half)),
  store(half * 16),
]);

const byTile: Code = [
  [get(local('aStart')), set(local('aAt')), get(local('bColumn')), set(local('bAt'))],
  begin,
  [get(local('inner')), set(local('p')), countDown(local('p'), 1, step)],
  end,
  advance(local('bColumn'), constant(COLUMNS * SIZE)),
  advance(local('cColumn'), constant(COLUMNS * SIZE)),
];
const byRows: Code = [
  [get(local('b')), set(local('bColumn')), get(local('c')), set(local('cColumn'))],
  [get(local('columns')), set(local('column')), countDown(local('column'), COLUMNS, byTile)],
  advance(local('aStart'), [get(local('aRow')), constant(ROWS), times]),
  advance(local('c'), [get(local('cStride')), constant(ROWS), times]),
];

/** C (+)= A · B; all addresses and strides in bytes. */
export const multiplication = {
  name: 'multiply',
  parameters: PARAMETERS.map(() => I32),
  locals: [
    [INTEGERS.length - PARAMETERS.length, I32],
    [ROWS * 2 + 3, V128],
  ],
  body: [[get(local('a')), set(local('aStart'))], countDown(local('rows'), ROWS, byRows)],
} as const;
