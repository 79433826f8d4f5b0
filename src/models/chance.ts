/**
 * How likely it is that at least so many of several independent events happen: the upper tail of
 * the Poisson binomial distribution (Y. H. Wang, On the number of successes in independent trials,
 * Statistica Sinica 3, 1993), which is the binomial one where all chances are alike.
 *
 * @param chances of each event, from 0 to 1
 * @param least how many happen
 */
export function tailProbability(chances: readonly number[], least: number): number {
  // distribution[k]: the probability that k of the events so far happen
  let distribution = [1];
  for (const chance of chances) {
    distribution = Array.from(
      { length: distribution.length + 1 },
      (_, k) => (distribution[k] ?? 0) * (1 - chance) + (distribution[k - 1] ?? 0) * chance,
    );
  }
  return distribution.slice(Math.max(0, least)).reduceRight((sum, part) => sum + part, 0);
}
