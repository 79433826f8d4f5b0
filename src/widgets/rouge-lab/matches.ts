import type { AlignedText, RougeAlignment } from '../../models/rouge-alignment.ts';
import type { RougeType } from '../../models/rouge.ts';

/** What is counted once: a unit (word or n-gram) of the reference with its partners. Unit indices. */
export interface Match {
  readonly reference: number;
  /** several only for ROUGE-Lsum: at most one in each candidate line */
  readonly candidates: readonly number[];
  readonly byStemming: boolean;
}

/** What one measure counts between two texts. */
interface Matches {
  /** words in a unit */
  readonly order: number;
  /** in the order of the reference */
  readonly matches: readonly Match[];
  /** units that the other text has too, counted or not */
  readonly sharedReference: ReadonlySet<number>;
  readonly sharedCandidate: ReadonlySet<number>;
}

function ofNgrams({ ngrams }: RougeAlignment, order: number): Matches {
  const found = ngrams[order - 1]?.matches ?? [];
  return {
    order,
    matches: found
      .flatMap(({ pairs }) => pairs)
      .map(({ reference, candidate, byStemming }) => ({
        reference,
        candidates: [candidate],
        byStemming,
      }))
      .sort((a, b) => a.reference - b.reference),
    sharedReference: new Set(found.flatMap((match) => match.referencePositions)),
    sharedCandidate: new Set(found.flatMap((match) => match.candidatePositions)),
  };
}

function sharedTokens(text: AlignedText, other: AlignedText): Set<number> {
  const known = new Set(other.tokens.map((token) => token.text));
  return new Set(text.tokens.flatMap((token, index) => (known.has(token.text) ? [index] : [])));
}

function ofSubsequences(alignment: RougeAlignment, united: boolean): Matches {
  const { reference, candidate } = alignment;
  const pairs = united
    ? alignment.union
        .filter(({ counted }) => counted)
        .map(({ reference, candidates }) => ({
          reference,
          candidates: candidates.map((partner) => partner.candidate),
        }))
    : alignment.longestCommonSubsequence.map((pair) => ({
        reference: pair.reference,
        candidates: [pair.candidate],
      }));
  return {
    order: 1,
    matches: pairs.map((pair) => ({
      ...pair,
      byStemming: pair.candidates.some(
        (index) => candidate.tokens[index]?.word !== reference.tokens[pair.reference]?.word,
      ),
    })),
    sharedReference: sharedTokens(reference, candidate),
    sharedCandidate: sharedTokens(candidate, reference),
  };
}

/** The matches behind a measure's count. */
export function matchesOf(alignment: RougeAlignment, measure: RougeType): Matches {
  if (measure === 'rougeL') return ofSubsequences(alignment, false);
  if (measure === 'rougeLsum') return ofSubsequences(alignment, true);
  return ofNgrams(alignment, Number(measure.slice(-1)));
}
