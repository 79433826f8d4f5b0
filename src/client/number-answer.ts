import { parseQuantity, scaleOf } from '../widgets/shared/parse-quantity.ts';

/** An answer that the page explains: the right one, or a well-known miss. */
interface ExplainedAnswer {
  /** in the unit of the question */
  answer: number;
  /** largest distance that still counts as this answer, in the same unit */
  tolerance: number;
}

/**
 * Which of the explained answers a reader has given. Where the unit counts by itself, as "billion
 * tokens" or "GB" do, both 727 and 727B, 112 and 112 GB are what they say.
 *
 * @param unit what the page prints behind the field
 * @returns the index; -1 for none of them; a message if the text is no number
 */
export function givenAnswer(
  text: string,
  unit: string,
  answers: readonly ExplainedAnswer[],
): number | string {
  const parsed = parseQuantity(text, unit);
  if (!parsed.ok) return parsed.message;
  const readings = [parsed.value, parsed.value / scaleOf(unit)];
  return answers.findIndex(({ answer, tolerance }) =>
    // A little more, since 0.443 ± 0.006 has no exact edge in binary.
    readings.some((value) => Math.abs(value - answer) <= tolerance * (1 + 1e-9)),
  );
}
