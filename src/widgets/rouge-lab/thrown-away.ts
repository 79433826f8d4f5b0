import type { DiscardedSpan } from '../../models/rouge-tokens.ts';

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const MOST_RUNS = 6;
const LONGEST_RUN = 12;

/**
 * The letters and digits among the discarded text, as a short list: é, 민지와, … Punctuation is left
 * out: that it separates words surprises nobody.
 */
export function thrownAway(raw: string, discarded: readonly DiscardedSpan[]): string {
  const runs: string[] = [];
  for (const { start, end, blank } of discarded) {
    if (blank) continue;
    // A longer piece shows no more: the list takes in only the first few runs.
    for (const [run] of raw.slice(start, Math.min(end, start + 200)).matchAll(LETTERS)) {
      if (runs.length === MOST_RUNS) return `${runs.join(', ')} …`;
      const characters = Array.from(run);
      runs.push(
        characters.slice(0, LONGEST_RUN).join('') + (characters.length > LONGEST_RUN ? '…' : ''),
      );
    }
  }
  return runs.join(', ');
}
