import { compact, fixed } from '../shared/format.ts';
import type { State, Unit } from './settings.ts';

/** One source of the training text, counted in base units. */
interface Source {
  id: string;
  name: string;
  /** FinPile, C4, Pile or Wikipedia */
  group: string;
  tokens: number;
  characters: number;
  documents: number;
}

export interface YearTable {
  columns: readonly string[];
  rows: readonly { year: string; values: readonly number[] }[];
}

/** From the printed table, which counts millions, to base units. */
export function yearTable({ columns, rows }: YearTable): YearTable {
  return {
    columns,
    rows: rows.map(({ year, values }) => ({ year, values: values.map((value) => value * 1e6) })),
  };
}

/** What is drawn as one bar: a source of FinPile, or one of the three public sets. */
interface Group {
  id: string;
  name: string;
  part: 'FinPile' | 'public';
  members: readonly Source[];
}

/** FinPile source by source, The Pile's 22 sets as one. */
export function groupSources(sources: readonly Source[]): Group[] {
  const single = (source: Source, part: Group['part'], name = source.name): Group => ({
    id: source.id,
    name,
    part,
    members: [source],
  });
  const pile = sources.filter(({ group }) => group === 'Pile');
  return [
    ...sources.filter(({ group }) => group === 'FinPile').map((s) => single(s, 'FinPile')),
    ...sources.filter(({ group }) => group === 'C4').map((s) => single(s, 'public')),
    { id: 'pile', name: `The Pile, ${String(pile.length)} sets`, part: 'public', members: pile },
    ...sources
      .filter(({ group }) => group === 'Wikipedia')
      .map((s) => ({ ...single(s, 'public', 'Wikipedia, July 2022'), id: 'wikipedia' })),
  ];
}

export interface Share {
  group: Group;
  amount: number;
  /** of what remains; 0 for a group that is left out */
  share: number;
}

export interface Mix {
  shares: Share[];
  total: number;
  /** FinPile's part of what remains */
  finpile: number;
}

/** Amounts and shares of what remains when some groups are left out. */
export function mix(groups: readonly Group[], unit: Unit, off: readonly string[]): Mix {
  const amounts = groups.map((group) => ({
    group,
    amount: group.members.reduce((sum, member) => sum + member[unit], 0),
    kept: !off.includes(group.id),
  }));
  const total = amounts.reduce((sum, { amount, kept }) => sum + (kept ? amount : 0), 0);
  const shares = amounts.map(({ group, amount, kept }) => ({
    group,
    amount,
    share: kept ? amount / total : 0,
  }));
  const finpile = shares
    .filter(({ group }) => group.part === 'FinPile')
    .reduce((sum, { share }) => sum + share, 0);
  return { shares, total, finpile };
}

/** 42.0%: one precision for all shares of the mix; all and nothing are whole. */
export const tenths = (share: number): string => `${fixed(share * 100, share % 1 === 0 ? 0 : 1)}%`;

/** The state in words. */
export function reading({ unit, view }: State, current: Mix, years: YearTable): string {
  if (view === 'year') {
    const totals = years.rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
    const all = totals.reduce((sum, value) => sum + value, 0);
    // Halfway is reached in the year whose running total passes half of all tokens.
    let running = 0;
    const half = years.rows.find((_, i) => (running += totals[i] ?? 0) >= all / 2)?.year ?? '';
    return `FinPile leans to recent years: half of its ${compact(all)} tokens are dated ${half.slice(0, 4)} or later.`;
  }
  const left = current.shares.filter(({ share }) => share === 0).map(({ group }) => group.name);
  const largest = current.shares.reduce((a, b) => (b.share > a.share ? b : a));
  const head =
    left.length === 0
      ? `Of ${compact(current.total)} ${unit}`
      : `Without ${left.join(' and ')}, of the ${compact(current.total)} ${unit} that remain`;
  return `${head}, FinPile is ${tenths(current.finpile)} and public text ${tenths(1 - current.finpile)}. The largest single part is ${largest.group.name} with ${tenths(largest.share)}.`;
}
