/** A place in a text that reads almost like what was looked for. */
interface Near {
  readonly start: number;
  readonly end: number;
  /** letters changed, left out or put in */
  readonly errors: number;
}

/**
 * Every end of a least-error match of `pattern` in `text`: Sellers' algorithm, the edit distance
 * with a start that is free. Time and room go with the product of the lengths, and their sum.
 *
 * @param limit most errors
 */
export function nearMatches(text: string, pattern: string, limit: number): Near[] {
  const rows = pattern.length;
  // Of one column: errors so far, and where the match that has them began.
  let errors = Array.from({ length: rows + 1 }, (_, row) => row);
  let starts = Array.from({ length: rows + 1 }, () => 0);
  const found: Near[] = [];
  for (let column = 1; column <= text.length; column++) {
    const letter = text.charCodeAt(column - 1);
    const nextErrors = [0];
    const nextStarts = [column];
    for (let row = 1; row <= rows; row++) {
      const through = (errors[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
      const put = (errors[row] ?? 0) + 1;
      const left = (nextErrors[row - 1] ?? 0) + 1;
      const least = Math.min(through, put, left);
      nextErrors.push(least);
      nextStarts.push(
        (least === through ? starts[row - 1] : least === put ? starts[row] : nextStarts[row - 1]) ??
          0,
      );
    }
    errors = nextErrors;
    starts = nextStarts;
    const total = errors[rows] ?? 0;
    if (total <= limit) found.push({ start: starts[rows] ?? 0, end: column, errors: total });
  }
  return found;
}
