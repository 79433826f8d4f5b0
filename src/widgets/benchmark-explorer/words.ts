import type { Outline } from './benchmarks.ts';
import { LABELS } from './labels.ts';
import type { State } from './settings.ts';

export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** What is shown, in words. */
export function reading(shown: readonly Outline[], all: number, { sort }: State): string {
  if (shown.length === 0) return 'No benchmark here fits all filters. Set one of them back.';
  const passed = shown.filter(({ standing }) => standing === 'passed').map(({ name }) => name);
  const compared = shown.filter(({ standing }) => standing !== 'none').length;
  const head =
    shown.length === all
      ? `${all} benchmarks by ${LABELS.sort[sort]}`
      : `${shown.length} of ${all}: ${list(shown.map(({ name }) => name))}`;
  if (compared === 0) return `${head}. None of them has a human value to compare with.`;
  const people = `${compared} of them ${compared === 1 ? 'compares' : 'compare'} models with people`;
  return `${head}. ${people}; ${passed.length === 0 ? 'none of these was passed outright' : `passed outright: ${list(passed)}`}.`;
}
