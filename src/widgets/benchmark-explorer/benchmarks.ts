import type { State } from './settings.ts';

/** How much there is of something; `atLeast` where the source says "over". */
export interface Size {
  readonly count: number;
  readonly noun: string;
  readonly atLeast?: boolean | undefined;
}

/** What can be filtered, sorted and drawn. */
export interface Outline {
  readonly id: string;
  readonly name: string;
  /** year, or year and month: 2018-04 */
  readonly published: string;
  readonly skills: readonly string[];
  readonly tasks: { readonly count: number } | null;
  readonly items: { readonly count: number } | null;
  readonly metricKind: string;
  readonly human: { readonly value: number } | null;
  /** where models stand against people */
  readonly standing: string;
  readonly scores: readonly { readonly when: string; readonly value: number }[];
}

export interface Benchmark extends Outline {
  readonly fullName?: string | undefined;
  readonly tests: string;
  readonly tasks: Size | null;
  readonly items: Size | null;
  readonly metric: string;
  readonly human: { readonly value: number; readonly who: string } | null;
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

const largestFirst = (size: (benchmark: Outline) => number | undefined) => {
  const value = (benchmark: Outline) => size(benchmark) ?? -1;
  return (a: Outline, b: Outline) => value(b) - value(a);
};

const ORDERS: Readonly<Record<State['sort'], (a: Outline, b: Outline) => number>> = {
  // Without a month they come at the end of their year.
  year: (a, b) => a.published.padEnd(7, '~').localeCompare(b.published.padEnd(7, '~')),
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  tasks: largestFirst(({ tasks }) => tasks?.count),
  items: largestFirst(({ items }) => items?.count),
  human: largestFirst(({ human }) => human?.value),
};

/** The benchmarks that pass all filters, in the wanted order; those without the value come last. */
export function selected<One extends Outline>(benchmarks: readonly One[], state: State): One[] {
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

/** A date as a number of years: the middle of its month or, where no month is known, of its year. */
export function yearOf(date: string): number {
  const year = Number(/\d{4}/.exec(date)?.[0]);
  const named = MONTHS.findIndex((month) => date.includes(month));
  const month = named < 0 ? Number(/-(\d\d)/.exec(date)?.[1] ?? 0) - 1 : named;
  return year + (month < 0 ? 0.5 : (month + 0.5) / 12);
}

/** When a score was had; the scores at launch are as old as the benchmark. */
export const scoredAt = ({ published }: Outline, when: string): number =>
  /\d/.test(when) ? Math.max(yearOf(when), yearOf(published)) : yearOf(published);

/** "April 2018", or the year where the month is not known. */
export function dateInWords(published: string): string {
  const [year = '', month] = published.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
