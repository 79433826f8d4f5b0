import { rougeAlignment, type RougeAlignment } from '../../models/rouge-alignment.ts';
import { rougeScore, type RougeScore, type RougeType } from '../../models/rouge.ts';
import { rougeTokens } from '../../models/rouge-tokens.ts';
import { integer } from '../shared/format.ts';
import { shortened } from '../../shared/graphemes.ts';
import type { Outcome } from '../shared/use-analysis.ts';
import { draw, type Drawing } from './drawing.ts';
import type { Request } from './request.ts';
import { thrownAway } from './thrown-away.ts';

/** A measure's score and the three counts that it is made of. */
export interface Count extends RougeScore {
  readonly hits: number;
  readonly referenceTotal: number;
  readonly candidateTotal: number;
}

export type Counts = Readonly<Record<RougeType, Count>>;

/** An n-gram that both texts have, with its counts. */
export interface SharedNgram {
  readonly text: string;
  readonly reference: number;
  readonly candidate: number;
}

export interface Analysis {
  /** the one that is drawn */
  readonly measure: RougeType;
  /** one for each reference */
  readonly counts: readonly Counts[];
  /** for each measure the reference with the highest F, the first on a tie */
  readonly best: Readonly<Record<RougeType, number>>;
  /** position of the reference that is drawn */
  readonly shown: number;
  readonly drawing: Drawing;
  /** the first few; only for ROUGE-N */
  readonly shared: readonly SharedNgram[];
  /** letters that the tokenizer throws away; empty if there are none */
  readonly thrown: { readonly reference: string; readonly candidate: string };
}

const lineCount = (text: string): number => text.split('\n').length;

/** Pairs of words and pairs of lines that are counted; more would take minutes or much memory. */
const MOST_WORD_PAIRS = 4e8;
const MOST_LINE_PAIRS = 1e6;
const MOST_SHARED = 24;

function countsOf(alignment: RougeAlignment): Counts {
  const count = (hits: number, referenceTotal: number, candidateTotal: number): Count => ({
    hits,
    referenceTotal,
    candidateTotal,
    ...rougeScore(hits, referenceTotal, candidateTotal),
  });
  const ofNgrams = (order: number): Count => {
    const { hits = 0, referenceTotal = 0, candidateTotal = 0 } = alignment.ngrams[order - 1] ?? {};
    return count(hits, referenceTotal, candidateTotal);
  };
  const ofTokens = (hits: number): Count =>
    count(hits, alignment.reference.tokens.length, alignment.candidate.tokens.length);
  return {
    rouge1: ofNgrams(1),
    rouge2: ofNgrams(2),
    rouge3: ofNgrams(3),
    rouge4: ofNgrams(4),
    rougeL: ofTokens(alignment.longestCommonSubsequence.length),
    rougeLsum: ofTokens(alignment.union.filter(({ counted }) => counted).length),
  };
}

function bestReferences(counts: readonly Counts[]): Analysis['best'] {
  const best = (measure: RougeType): number => {
    const values = counts.map((count) => count[measure].fmeasure);
    return values.indexOf(Math.max(...values));
  };
  return {
    rouge1: best('rouge1'),
    rouge2: best('rouge2'),
    rouge3: best('rouge3'),
    rouge4: best('rouge4'),
    rougeL: best('rougeL'),
    rougeLsum: best('rougeLsum'),
  };
}

/** Says why texts are too long, if they are. */
function tooLong({ references, candidate }: Request): string | undefined {
  const words = rougeTokens(candidate).length;
  const lines = lineCount(candidate);
  for (const reference of references) {
    const referenceWords = rougeTokens(reference).length;
    if (words * referenceWords > MOST_WORD_PAIRS) {
      return `${integer(words)} words against ${integer(referenceWords)} are too many to compare here; 20,000 against 20,000 work. The last result stays`;
    }
    if (lines * lineCount(reference) > MOST_LINE_PAIRS) {
      return `${integer(lines)} lines against ${integer(lineCount(reference))} are too many for ROUGE-Lsum here; 1,000 against 1,000 work. The last result stays`;
    }
  }
  return undefined;
}

/** All scores of one candidate, and the drawing of one measure against one reference. */
export function analyse(request: Request): Outcome<Analysis> {
  const { references, candidate, useStemmer, measure, against } = request;
  const message = tooLong(request);
  if (message !== undefined) return { ok: false, message };

  const alignments = references.map((reference) =>
    rougeAlignment(reference, candidate, { useStemmer }),
  );
  const counts = alignments.map(countsOf);
  const best = bestReferences(counts);
  const shown = against !== undefined && against < references.length ? against : best[measure];
  const alignment = alignments[shown];
  const reference = references[shown];
  if (!alignment || reference === undefined) {
    return { ok: false, message: 'ROUGE needs at least one reference' };
  }
  const order = measure.startsWith('rougeL') ? 0 : Number(measure.slice(-1));
  return {
    ok: true,
    result: {
      measure,
      counts,
      best,
      shown,
      drawing: draw(alignment, { reference, candidate }, measure),
      shared: (alignment.ngrams[order - 1]?.matches ?? []).slice(0, MOST_SHARED).map((match) => ({
        text: shortened(match.tokens.join(' '), 80),
        reference: match.referencePositions.length,
        candidate: match.candidatePositions.length,
      })),
      thrown: {
        reference: thrownAway(reference, alignment.reference.discarded),
        candidate: thrownAway(candidate, alignment.candidate.discarded),
      },
    },
  };
}
