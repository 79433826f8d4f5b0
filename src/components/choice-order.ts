import { seededRandom } from '../models/seeded-random.ts';

/**
 * The choices of a question in the order in which a page shows them. It follows from the ids alone:
 * every build gives the same order, the author's place of the right choice tells nothing, and a
 * choice more or less leaves the others in their order.
 *
 * @param question id of the question
 */
export const inShownOrder = <Choice extends { id: string }>(
  question: string,
  choices: readonly Choice[],
): Choice[] =>
  choices
    .map((choice) => ({ choice, rank: seededRandom(hash(`${question}/${choice.id}`))() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);

/** FNV-1a over UTF-16 code units: a whole number of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
