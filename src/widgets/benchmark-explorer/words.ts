import { fixed, integer } from '../shared/format.ts';
import type { Benchmark, Size } from './benchmarks.ts';
import { accuracyMetrics, cells, type Helm, measuring, without } from './helm.ts';
import { LABELS } from './labels.ts';
import type { State } from './settings.ts';

export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** "over 240,000 votes" */
export const sizeInWords = ({ count, noun, atLeast }: Size): string =>
  `${atLeast === true ? 'over ' : ''}${integer(count)} ${noun}`;

/** 87.1, 65, 1.96: as the source prints it */
export const score = (value: number): string => String(value);

/** The strip of scores for those who do not see it. */
export function scoresInWords({ human, chance, scores }: Benchmark): string {
  const models = scores.map(({ when, value, who }) => `${score(value)} (${who}, ${when})`);
  return [
    human ? `Human ${score(human.value)}: ${human.who}.` : '',
    models.length > 0 ? `Models ${models.join(', ')}.` : '',
    chance === undefined ? '' : `Guessing ${score(chance)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function listReading(shown: readonly Benchmark[], all: number, { sort }: State): string {
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

function helmReading(helm: Helm, { quality }: State): string {
  const { matrix } = helm;
  const count = measuring(helm, quality).length;
  const head = `${LABELS.quality[quality].replace(/^./, (first) => first.toUpperCase())} is measured in ${count} of the ${matrix.length} core scenarios`;
  const tail =
    quality === 'accuracy'
      ? `. It is not one metric but several: ${list(accuracyMetrics(helm))}`
      : count === matrix.length
        ? ''
        : `, not in: ${list(without(helm, quality))}`;
  return `${head}${tail}. In all, ${cells(helm)} of ${matrix.length * helm.metrics.length} cells are measured.`;
}

/** The state in words. */
export function reading(
  state: State,
  shown: readonly Benchmark[],
  all: number,
  helm: Helm,
): string {
  return state.view === 'helm' ? helmReading(helm, state) : listReading(shown, all, state);
}

/** "+3.7", "−26" */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${fixed(Math.abs(value), 1)}`;
