import type { State } from './settings.ts';

/** How much there is of something; `atLeast` where the source says "over". */
export interface Size {
  readonly count: number;
  readonly noun: string;
  readonly atLeast?: boolean | undefined;
}

export interface Benchmark {
  readonly id: string;
  readonly name: string;
  readonly fullName?: string | undefined;
  /** year, or year and month: 2018-04 */
  readonly published: string;
  readonly skills: readonly string[];
  readonly tests: string;
  readonly tasks: Size | null;
  readonly items: Size | null;
  readonly metric: string;
  readonly metricKind: string;
  readonly human: { readonly value: number; readonly who: string } | null;
  /** where models stand against people */
  readonly standing: string;
  readonly note: string;
  readonly scores: readonly {
    readonly when: string;
    readonly value: number;
    readonly who: string;
  }[];
  readonly taskList?: string | undefined;
  /** score of blind guessing */
  readonly chance?: number | undefined;
}

const largestFirst = (size: (benchmark: Benchmark) => number | undefined) => {
  const value = (benchmark: Benchmark) => size(benchmark) ?? -1;
  return (a: Benchmark, b: Benchmark) => value(b) - value(a);
};

const ORDERS: Readonly<Record<State['sort'], (a: Benchmark, b: Benchmark) => number>> = {
  // Without a month they come at the end of their year.
  year: (a, b) => a.published.padEnd(7, '~').localeCompare(b.published.padEnd(7, '~')),
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  tasks: largestFirst(({ tasks }) => tasks?.count),
  items: largestFirst(({ items }) => items?.count),
  human: largestFirst(({ human }) => human?.value),
};

/** The benchmarks that pass all filters, in the wanted order; those without the value come last. */
export function selected(benchmarks: readonly Benchmark[], state: State): Benchmark[] {
  const { skill, metric, standing, sort } = state;
  return benchmarks
    .filter(
      (benchmark) =>
        (skill === 'any' || benchmark.skills.includes(skill)) &&
        (metric === 'any' || benchmark.metricKind === metric) &&
        (standing === 'any' || benchmark.standing === standing),
    )
    .sort(ORDERS[sort]);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "April 2018", or the year where the month is not known. */
export function dateInWords(published: string): string {
  const [year = '', month] = published.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
