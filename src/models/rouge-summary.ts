import { lcsFinder, type TokenIds } from './longest-common-subsequence.ts';

/** A token of a candidate line. */
interface LinePosition {
  readonly line: number;
  readonly position: number;
}

/** A position of a reference line that some candidate line's LCS reaches. */
interface UnionPosition {
  /** Token index in the reference line. */
  readonly position: number;
  /** Its partner in each candidate line whose LCS takes it, in the order of the lines. */
  readonly partners: readonly LinePosition[];
  /** False when the candidate has no such token left: the position adds nothing to the score. */
  readonly counted: boolean;
}

const countTokens = (lines: readonly TokenIds[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const line of lines) for (const id of line) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/**
 * Union LCS of ROUGE-Lsum (Lin 2004, section 3.2): one list of united positions per reference line,
 * ascending. Lines are done one at a time, so that memory stays linear in the candidate.
 *
 * Each token counts at most as often as it occurs in the whole candidate and in the whole reference.
 * The second budget needs no counter: united positions are distinct positions of the reference.
 */
export const unionLcs = function* (
  referenceLines: readonly TokenIds[],
  candidateLines: readonly TokenIds[],
): Generator<UnionPosition[], void, undefined> {
  const left = countTokens(candidateLines);
  for (const reference of referenceLines) {
    const finder = lcsFinder(reference);
    const partners = Array.from(reference, (): LinePosition[] => []);
    candidateLines.forEach((candidate, line) => {
      for (const pair of finder.pairs(candidate)) {
        partners[pair.reference]?.push({ line, position: pair.candidate });
      }
    });
    const union: UnionPosition[] = [];
    reference.forEach((id, position) => {
      const found = partners[position] ?? [];
      if (found.length === 0) return;
      const budget = left.get(id) ?? 0;
      union.push({ position, partners: found, counted: budget > 0 });
      left.set(id, budget - 1);
    });
    yield union;
  }
};
