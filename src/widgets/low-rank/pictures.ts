import type { Matrix } from '../../models/low-rank.ts';

/** Rows and columns of every picture. */
export const SIDE = 24;

export const PICTURES = ['letter', 'stripes', 'checkerboard', 'ball', 'dots'] as const;
export type Picture = (typeof PICTURES)[number];

export const PICTURE_NAMES: Readonly<Record<Picture, string>> = {
  letter: 'Letter A',
  stripes: 'Stripes',
  checkerboard: 'Checkerboard',
  ball: 'Soft ball',
  dots: 'Random dots',
};

type Ink = (row: number, column: number) => number;

/** Strokes of the letter: from (x, y) to (x, y). */
const STROKES = [
  [3.5, 21.5, 11.5, 2],
  [11.5, 2, 19.5, 21.5],
  [6.5, 14.5, 16.5, 14.5],
] as const;

const distance = (x: number, y: number, [x1, y1, x2, y2]: (typeof STROKES)[number]): number => {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
};

const inks: Readonly<Record<Picture, Ink>> = {
  letter: (row, column) => (STROKES.some((stroke) => distance(column, row, stroke) < 1.5) ? 1 : 0),
  stripes: (_, column) => (column % 6 < 2 ? 1 : column % 6 === 3 ? 0.5 : 0),
  checkerboard: (row, column) => (Math.floor(row / 4) + Math.floor(column / 4)) % 2,
  ball: (row, column) => 1 / (1 + Math.exp((Math.hypot(row - 11.5, column - 11.5) - 8) / 1.5)),
  dots: () => 0,
};

/** One dot in six, from a linear congruential generator (Park and Miller's), always the same. */
function randomDots(): number[][] {
  let seed = 20_231;
  return Array.from({ length: SIDE }, () =>
    Array.from({ length: SIDE }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 6 === 0 ? 1 : 0;
    }),
  );
}

/** Ink of each cell, 0 (paper) to 1: a matrix of rows. */
export function picture(name: Picture): Matrix {
  if (name === 'dots') return randomDots();
  return Array.from({ length: SIDE }, (_, row) =>
    Array.from({ length: SIDE }, (_cell, column) => inks[name](row, column)),
  );
}
