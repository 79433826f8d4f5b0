import type { AlignedText, RougeAlignment } from '../../models/rouge-alignment.ts';
import type { RougeType } from '../../models/rouge.ts';
import { shortened } from '../../shared/graphemes.ts';
import { type Match, matchesOf } from './matches.ts';

/** A word or an n-gram of one text. */
export interface Unit {
  readonly text: string;
  /** `left`: the other text has it too, but here it does not count */
  readonly kind: 'match' | 'left' | 'free';
  /** positions in `Drawing.matches` */
  readonly matches: readonly number[];
  /** what is compared, where stemming changed it */
  readonly stem?: string;
}

/** A unit, or raw text that belongs to none. */
export type Piece = Unit | { readonly kind: 'out'; readonly text: string };

export interface Side {
  readonly pieces: readonly Piece[];
  /** units that are not drawn because the text is too long */
  readonly hidden: number;
}

export interface Drawing {
  /** words in a unit */
  readonly order: number;
  readonly reference: Side;
  readonly candidate: Side;
  /** those that are drawn on both sides */
  readonly matches: readonly Match[];
}

/** Units drawn of each text; the counts take in all of them. */
export const MOST_DRAWN = 200;
const LONGEST_WORD = 32;
const LONGEST_OUT = 80;

interface SideMatches {
  readonly counted: ReadonlySet<number>;
  readonly shared: ReadonlySet<number>;
  /** unit → positions in the list of drawn matches */
  readonly drawn: ReadonlyMap<number, readonly number[]>;
}

function drawSide(raw: string, text: AlignedText, order: number, of: SideMatches): Side {
  const total = Math.max(0, text.tokens.length - order + 1);
  const drawn = Math.min(total, MOST_DRAWN);
  const pieces: Piece[] = [];
  let gap = 0;
  const addGaps = (before: number) => {
    for (let span = text.discarded[gap]; span && span.start < before; span = text.discarded[gap]) {
      pieces.push({ kind: 'out', text: shortened(raw.slice(span.start, span.end), LONGEST_OUT) });
      gap += 1;
    }
  };
  for (let index = 0; index < drawn; index += 1) {
    const tokens = text.tokens.slice(index, index + order);
    const [first] = tokens;
    if (order === 1 && first) addGaps(first.start);
    const words = tokens.map(({ word }) => word).join(' ');
    const compared = tokens.map((token) => token.text).join(' ');
    const shown = order === 1 && first ? raw.slice(first.start, first.end) : words;
    pieces.push({
      text: shortened(shown, LONGEST_WORD * order),
      kind: of.counted.has(index) ? 'match' : of.shared.has(index) ? 'left' : 'free',
      matches: of.drawn.get(index) ?? [],
      ...(compared !== words && { stem: shortened(compared, LONGEST_WORD * order) }),
    });
  }
  if (order === 1 && drawn === total) addGaps(Infinity);
  return { pieces, hidden: total - drawn };
}

const positions = (
  matches: readonly Match[],
  units: (match: Match) => readonly number[],
): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  matches.forEach((match, position) => {
    for (const unit of units(match)) found.set(unit, [...(found.get(unit) ?? []), position]);
  });
  return found;
};

/** What to draw for one measure: at most `MOST_DRAWN` units of each text. */
export function draw(
  alignment: RougeAlignment,
  raw: { readonly reference: string; readonly candidate: string },
  measure: RougeType,
): Drawing {
  const { order, matches, sharedReference, sharedCandidate } = matchesOf(alignment, measure);
  const drawn = matches.filter(({ reference, candidates }) =>
    [reference, ...candidates].every((unit) => unit < MOST_DRAWN),
  );
  return {
    order,
    reference: drawSide(raw.reference, alignment.reference, order, {
      counted: new Set(matches.map(({ reference }) => reference)),
      shared: sharedReference,
      drawn: positions(drawn, ({ reference }) => [reference]),
    }),
    candidate: drawSide(raw.candidate, alignment.candidate, order, {
      counted: new Set(matches.flatMap(({ candidates }) => candidates)),
      shared: sharedCandidate,
      drawn: positions(drawn, ({ candidates }) => candidates),
    }),
    matches: drawn,
  };
}
