/** A piece of a text, and its surprise: −ln of the probability it was given, in nats. */
export type Surprising = readonly [piece: string, nats: number];

/** Surprises from which on a piece is marked more strongly, in nats. */
const LEVELS = [1, 2.5, 4, 6] as const;
/** How strongly a piece is marked, 0 to 4. */
export const levelOf = (nats: number): number => LEVELS.filter((level) => nats >= level).length;

const LIKE_A_LETTER: Readonly<Record<string, string>> = { ' ': '␣', '\n': '⏎' };
/** A piece on its own, its space and line break as signs. */
export const visible = (piece: string): string =>
  piece.replace(/[ \n]/g, (sign) => LIKE_A_LETTER[sign] ?? sign);
