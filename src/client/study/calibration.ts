import type { Sureness } from './entries.ts';
import type { Store } from './store.ts';

/** Answers given with one degree of sureness. */
export interface Level {
  readonly sure: Sureness;
  readonly count: number;
  readonly right: number;
  /** Wilson's 95% interval of the share that is right, from 0 to 1 */
  readonly low: number;
  readonly high: number;
}

export interface Calibration {
  /** from certain to a guess */
  readonly levels: readonly Level[];
  /** answers with a degree of sureness, and without one */
  readonly said: number;
  readonly unsaid: number;
  /** questions whose latest answer was certain, and wrong; the latest first */
  readonly surprises: readonly string[];
}

/** 97.5% quantile of the standard normal distribution. */
const Z = 1.959964;

/**
 * Interval of a share seen in few cases, from 0 to 1; none seen, all of it.
 * Wilson, 1927, Journal of the American Statistical Association 22, 209–212.
 */
export function interval(right: number, count: number): { low: number; high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const share = right / count;
  const size = 1 + Z ** 2 / count;
  const middle = share + Z ** 2 / (2 * count);
  const reach = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return {
    low: Math.max(0, (middle - reach) / size),
    high: Math.min(1, (middle + reach) / size),
  };
}

/** How sure a reader was, and how often right: of all answers that say how sure. */
export function calibrationOf(store: Store): Calibration {
  const answers = [...store.entries('answers').values()].sort((a, b) => a.at - b.at);
  const levels = ([3, 2, 1] as const).map((sure): Level => {
    const own = answers.filter((answer) => answer.sure === sure);
    const right = own.filter((answer) => answer.right).length;
    return { sure, count: own.length, right, ...interval(right, own.length) };
  });
  const latest = new Map(answers.map((answer) => [answer.question, answer]));
  const surprises = [...latest.values()]
    .filter(({ sure, right }) => sure === 3 && !right)
    .sort((a, b) => b.at - a.at)
    .map(({ question }) => question);
  const said = levels.reduce((sum, { count }) => sum + count, 0);
  return { levels, said, unsaid: answers.length - said, surprises };
}
